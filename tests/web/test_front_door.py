"""Anybody says what worries them, without an account; it is read, sent on, decided, and they may ask what happened."""

import re

import pytest
from django.test import Client

from kith.access import all_teams, staffing
from kith.intake.doors import receipts
from kith.records.database import cursor
from kith.web.concerns import outside
from tests.contracts import prose
from tests.scenarios.rows import row
from tests.web import front_door
from tests.web.front_door import CHILD, CRYING, READ, does, entries, found, key, receipt, sends, told
from tests.web.invented import YEAR_AGO
from tests.web.reading import text


@pytest.fixture
def hub(place):
    return front_door.hub()


@pytest.fixture
def stranger():
    return Client()


@row("CP11")
def test_anybody_raises_a_concern_without_an_account_and_is_given_a_number(hub, stranger):
    answer = sends(stranger)
    assert answer.status_code == 200
    assert "Thank you. We have it." in text(answer)
    assert re.fullmatch(r"[A-Z0-9]{4} [A-Z0-9]{4} [A-Z0-9]{4}", receipt(answer))
    assert entries("concern_raised") == [{"worry": CRYING, "came": "page"}]


def test_999_and_the_telephone_come_before_any_question(hub, stranger):
    page = text(stranger.get("/concern"))
    assert page.index("phone 999") < page.index("01632 960170") < page.index("What worries you?")
    assert "A nurse reads what you send within 4 hours." in page


def test_nothing_of_it_stays_on_the_device(hub, stranger):
    for answer in (stranger.get("/concern"), sends(stranger), stranger.get("/concern/number"),
                   stranger.post("/concern/number", {"receipt": "x"})):
        assert not answer.cookies
        assert answer["Cache-Control"] == "no-store"
        page = answer.content.decode()
        assert "data-draft" not in page
        assert "csrfmiddlewaretoken" not in page
        assert all('autocomplete="off"' in box for box in re.findall(r"<(?:form|textarea)[^>]*>", page))


@row("CP11")
@pytest.mark.parametrize("said", [
    {"worry": "?"}, {"worry": "", "place": "The blue house"}, {"worry": "", "danger": "yes"},
    {"worry": "Boję się o to dziecko"}, {"danger": "something else", "again": ["x", "y"]}], ids=range(5))
def test_any_wording_is_taken(hub, stranger, said):
    assert receipt(sends(stranger, **said))
    assert len(entries("concern_raised")) == 1


def test_an_empty_page_is_asked_for_a_few_words(hub, stranger):
    answer = sends(stranger, worry=" ")
    assert answer.status_code == 422
    assert "A few words are enough" in text(answer)


def test_how_they_may_be_reached_is_kept_also_where_nothing_was_ticked(hub, stranger):
    sends(stranger, reach="01632 960 700")
    assert entries("concern_raised")[0]["reach"] == "01632 960 700"


def test_who_wants_to_stay_unknown_stays_unknown(hub, stranger):
    sends(stranger, again="no", reach="01632 960 700")
    assert "reach" not in entries("concern_raised")[0]


def test_the_same_page_sent_twice_is_one_concern_and_one_number(hub, stranger):
    first, second = sends(stranger), sends(stranger)
    assert receipt(first) == receipt(second)
    assert "You sent this before. It was kept once." in text(second)
    assert len(entries("concern_raised")) == 1


def test_more_that_is_written_on_the_same_page_is_not_lost(hub, stranger):
    first, second = sends(stranger), sends(stranger, worry=f"{CRYING} Now she is silent.")
    assert receipt(first) == receipt(second)
    assert len(entries("concern_raised")) == 2


def test_a_number_is_kept_ground_down_and_nowhere_else(hub, stranger):
    number = receipts.as_kept(receipt(sends(stranger, number="the page")))
    kept = str([found(f"select t::text from {table} t")
                for table in ("intake_post", "intake_given", "intake_receipt", "intake_unfiled")])
    assert number not in kept
    assert "the page" not in kept
    assert CRYING not in str(entries("post_came"))


@row("CP11")
def test_it_is_told_how_far_it_has_come_and_nothing_else(hub, stranger, signed_in, place):
    number = receipt(sends(stranger, **CHILD))
    stages = [told(stranger, number)]
    nurse, visiting = signed_in(hub.nurse), signed_in(hub.visiting)
    does(nurse, key(), **READ)
    stages.append(told(stranger, number))
    does(nurse, key(), goes="health_visiting_lead", why="She knows the family.")
    stages.append(told(stranger, number))
    does(visiting, key(), answer="taken", why="A baby of ours.")
    does(visiting, key(), decision="help", why="They want it.", who="Gwen Ashby")
    stages.append(told(stranger, number))
    for words, page in zip(("It waits for a nurse to read it", "A nurse has read what you sent.",
                            "The right people have it now", "have dealt with what you sent"), stages, strict=True):
        assert words in page
        assert not re.search("Mia|Kowalska|Mill Lane|Gwen|Bea|visit|social care|help was", page)


@pytest.mark.parametrize(("typed", "says"), [
    (lambda number: number.lower().replace(" ", "-"), "It waits for a nurse"),
    (lambda number: f" {number} ", "It waits for a nurse"),
    (lambda number: ("3" if number[0] != "3" else "4") + number[1:], "One of them may be wrong"),
    (lambda number: number[1] + number[0] + number[2:] if number[0] != number[1] else number[:-1],
     "One of them may be wrong"),
    (lambda number: number[:-1], "One of them may be wrong"),
    (lambda number: "", "One of them may be wrong"), (lambda number: "'; drop table", "One of them may be wrong"),
    (lambda number: receipts.as_said(receipts.of("nobody’s")), "We know of no such number"),
], ids=["dashes", "spaces", "one letter", "two letters", "too short", "nothing", "hostile", "forged"])
def test_a_number_is_read_however_it_is_typed_and_a_wrong_one_says_so(hub, stranger, typed, says):
    number = receipt(sends(stranger))
    assert says in told(stranger, typed(number))


def test_every_single_slip_shows():
    for n in range(40):
        right = receipts.of(f"page {n}")
        assert receipts.well_typed(right)
        for at in range(len(right)):
            for letter in set("346789bcdfghjkmnpqrtwxy") - {right[at]}:
                assert not receipts.well_typed(right[:at] + letter + right[at + 1:]), (right, at, letter)


def test_whoever_tries_one_number_after_another_is_asked_to_wait(hub, stranger):
    pages = [told(stranger, receipts.of(f"tried {n}")) for n in range(62)]
    assert "We know of no such number" in pages[0]
    assert "Too many numbers were tried from here" in pages[-1]


@row("CP11")
def test_whoever_the_child_is_the_sentences_are_the_same(hub, place, stranger, signed_in):
    """A child we know, one whose home is secret, one nobody knows: byte for byte, but for the numbers."""
    pages = []
    for n, child in enumerate((CHILD, {"first_name": "Nobody", "last_name": "Whoever"}, {})):
        answer = sends(stranger, number=f"page {n}", **child)
        number = receipt(answer)
        pages.append((answer.content.decode().replace(number, ""), told(stranger, number)))
    assert len(set(pages)) == 1


def test_what_ends_with_a_sealed_record_is_told_in_the_words_of_any_other(hub, stranger):
    number = receipt(sends(stranger))
    with cursor() as cur:
        cur.execute("delete from intake_receipt")
    assert "have dealt with what you sent" in told(stranger, number)


@row("CP11")
def test_a_clerk_writes_down_what_came_by_telephone_on_the_same_questions(hub, place, signed_in):
    client = signed_in(place.priya)
    page = text(client.get("/concern/telephone"))
    assert "What worries you?" in page
    answer = client.post("/concern/telephone", {"worry": CRYING, "_number": "1"})
    assert "Read this number to whoever rang" in text(answer)
    assert entries("concern_raised") == [{"worry": CRYING, "came": "telephone"}]
    assert found("select by_id from records_entry where form = 'concern_raised'") == [(place.priya.pk,)]
    assert "It waits for a nurse" in told(Client(), receipt(answer))


def test_whoever_only_keeps_the_system_running_writes_down_none(hub, signed_in):
    desk = all_teams.add_team("sd", "Service desk", "service_desk", "Community", at=YEAR_AGO)
    ravi = staffing.add_worker("ravi", "Ravi", "a long password", "")
    staffing.put_on(ravi, desk, "service_desk", YEAR_AGO)
    client = signed_in(ravi)
    assert client.get("/concern/telephone").status_code == 403
    assert client.get("/triage").status_code == 403


def test_a_box_that_people_do_not_see_drops_nothing(hub, stranger):
    answer = sends(stranger, website="http://buy.example")
    assert answer.status_code == 422
    assert CRYING in text(answer)
    assert "What you wrote is still here" in text(answer)
    assert entries("concern_raised") == []


def test_whoever_sends_too_much_is_written_down_as_not_taken_and_not_as_a_failure(hub, stranger):
    answers = [sends(stranger, number=f"page {n}").status_code for n in range(13)]
    assert answers[-1] == 429
    with cursor() as cur:
        (ended,) = cur.execute("select ended from audit_event order by id desc limit 1").fetchone()
    assert ended == "not taken"


@row("CP11")
def test_a_flood_is_told_once_and_names_the_telephone_and_what_came_before_waits(hub, stranger):
    answers = [sends(stranger, number=f"page {n}") for n in range(14)]
    assert [one.status_code for one in answers] == [200] * 12 + [429] * 2
    assert "Phone us, or wait ten minutes" in text(answers[-1])
    assert "01632 960170" in text(answers[-1])
    assert CRYING in text(answers[-1])
    assert len(entries("concern_raised")) == 12
    assert len(entries("concerns_flooded")) == 1


def test_many_from_everywhere_are_all_taken_and_are_one_duty(hub, place):
    for n in range(62):
        client = Client(REMOTE_ADDR=f"10.0.{n}.1")
        assert sends(client, number=f"page {n}").status_code == 200
    assert len(entries("concern_raised")) == 62
    assert len(entries("concerns_flooded")) == 1


def test_neither_words_nor_numbers_reach_a_log(hub, stranger, caplog, capfd):
    caplog.set_level("DEBUG", "kith")
    number = receipt(sends(stranger, **CHILD, more="NHS number 999 000 4102"))
    told(stranger, number)
    ((events,),) = found("select string_agg(e::text, '') from audit_event e")
    written = f"{caplog.text}{''.join(capfd.readouterr())}{events}"
    for word in (CRYING, "Kowalska", "4102", number, receipts.as_kept(number), "127.0.0.1"):
        assert word not in written


def test_the_words_for_everybody_are_plain():
    """For readers of nine to eleven: by the length of sentences and of words (Flesch and Kincaid), grade 4 at most."""
    pages = ("concerns/concern", "concerns/thanks", "concerns/later")
    said = [words for where, words in prose.templates() if any(page in where for page in pages)]
    said += [words for one in outside.ASKED.values() for words in (one.asks, one.hint, *one.choices().values())]
    said += [*outside.TOLD.values(), outside.MISTYPED, outside.UNKNOWN, outside.OFTEN, outside.TOO_MANY]
    said = [one for words in said for one in re.split(r"(?<=[.?])\s+", words) if one.endswith((".", "?"))]
    words = [word for one in said for word in re.findall(r"[A-Za-z’]+", one)]
    parts = sum(max(1, len(re.findall(r"[aeiouy]+", word.lower().removesuffix("e")))) for word in words)
    assert len(said) > 30
    assert max(len(one.split()) for one in said) <= 20
    assert 0.39 * len(words) / len(said) + 11.8 * parts / len(words) - 15.59 <= 4

"""Nothing that must stay secret is in anything that leaves, whoever asks; and whoever may know does read it.

In `make test` one family of each kind, and each worker reads some pages. In `make drill` 200 people: each worker reads
every page about one of each kind of them, and every page about the others is read by two of the workers.
"""

import logging
from datetime import timedelta

import pytest
from django.db import DatabaseError
from django.db.transaction import atomic
from django.test import Client

from kith.config.database import folders
from kith.config.logs import Nameless
from kith.intake.rounds import ticking
from kith.packs import giving, requests
from kith.records import rights, subjects
from kith.records.database import cursor
from kith.web import own_door
from tests.canaries import leaving
from tests.canaries.families import IN_CONFIDENCE
from tests.canaries.town import MACHINE, OPENERS, Town
from tests.canaries.words import Book, nobody, squeezed
from tests.drilling import LONG, some
from tests.drills import bars
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.test_hostile import EVIL

THIN = 56
KNOWING = ("priya", "lena", "named_nurse", "adoption_desk")   # who between them may read all that anybody may
# No page shows it, even to them: it is kept, and that is all.
NEVER_SHOWN = ("e-mail of",)


# Doors, at which nobody is asked who they are.
OPEN = ("/privacy", "/accessibility", "/concern", "/concern/number")


def told(town: Town, words: str, worker: str = "", address: str = "", typed: str = "") -> list[str]:
    return town.book.leaks(words, worker, address, typed)


@row("CP03")
def test_no_page_tells_it_to_anybody_who_may_not_know(town):
    pages, bar = leaving.pages(town), bars.Bar("Readers", len(town.workers))
    reads = leaving.read_by(town, pages)
    for n, name in enumerate(town.workers):
        client = leaving.worker(name)
        read = reads[name] if LONG else some(pages, THIN, n)
        bar.at(n + 1, f"{len(read):,} of {len(pages):,} pages read as {name}")
        found = [leak for address in read for leak in told(town, leaving.read(client, address), name, address)]
        assert not found, "\n".join(found[:200])


def test_in_the_drill_every_role_reads_of_every_kind_and_every_page_is_read_by_somebody_who_may_open_it(town):
    pages = {*leaving.pages(town)}
    reads = {name: {*read} for name, read in leaving.read_by(town, [*pages]).items()}
    of_each = {page for page in pages for one in town.first_of_each_kind() if one.key in leaving.PARTS.split(page)}
    assert len(of_each) > 20 * len(town.first_of_each_kind())
    assert not [name for name, read in reads.items() if of_each - read]
    assert not pages - set().union(*(reads[name] for name in OPENERS))


def test_whoever_hears_first_how_somebody_feels_reads_it_and_a_desk_beside_them_does_not(town):
    man = next(one for one in town.people if one.what == "confided 0")
    met, address = {}, f"/people/{man.key}/sdq"
    for name in ("hub_triage", "duty_desk"):
        page = leaving.read(leaving.worker(name), address)
        met[name] = [one.what for one in town.book.met(page) if one.what.startswith("feeling_told")]
        assert not told(town, page, name, address)
    assert met == {"hub_triage": ["feeling_told.own of confided 0"], "duty_desk": []}


def test_no_search_finds_anybody_by_where_they_live_or_by_who_they_were(town):
    for n, name in enumerate(("post_clerk", "ed_receptionist", "priya")):
        client = leaving.worker(name)
        for asked in some(leaving.searches(town), 5, n):
            found = leaving.read(client, "/people", {"asked": asked})
            assert not told(town, found, name, "/people", asked)
        assert not placed(town, client)


def placed(town: Town, client: Client) -> list[str]:
    """The halves of postcodes for which a search says anything else than for one where nobody lives."""
    halves = sorted(one.word for one in town.book.secrets.values() if len(one.word) == 4 and one.may == nobody)
    nobodys = _without(client, "ZY98")
    return [half for half in some(halves, 3) if _without(client, half) != nobodys]


def _without(client: Client, asked: str) -> str:
    """What a search brings, without what was typed and without what is new on every page."""
    body = leaving.read(client, "/people", {"asked": asked}).partition("<main")[2].replace(asked, "")
    return "\n".join(line for line in body.splitlines() if "csrfmiddlewaretoken" not in line)


def test_nothing_that_is_sent_or_kept_to_be_sent_holds_it(town):
    ticking.tick(AT)
    ticking.tick(AT + timedelta(days=2))
    found = list(leaving.kept())
    assert {where for where, _ in found} >= {"notices_notice", "notices_letter", "duties_telling", "audit", "mail"}
    for where, words in found:
        assert not told(town, words, address=where)


def test_no_letter_holds_where_a_protected_person_lives(town):
    """The desk prints all that waits: a second parent's letter goes to his home, and nothing in it tells of hers."""
    client, printed = leaving.worker("duty_desk"), ""
    with cursor() as cur:
        waiting = cur.execute("select id, channel from notices_letter where state = 'waiting'").fetchall()
    assert waiting
    for letter, _ in waiting:
        page = leaving.read(client, f"/letters/{letter}", {})
        assert not told(town, page, "duty_desk", f"/letters/{letter}")
        printed += page
    fathers = [one for one in town.people if one.may_be_found]
    assert fathers
    assert all(squeezed(one.known["address"]) in squeezed(printed) for one in fathers)


def copied(town: Town) -> tuple[list[str], str]:
    """What the second parent is given of the child's record, where the desk decides that all of it may be."""
    desk, nurse = leaving.worker("records_desk"), leaving.worker("named_nurse")
    child = next(one for one in town.people if one.what.startswith("child of protected"))
    with cursor() as cur:
        rights.look_across(cur)
        laid = giving.Laid(cur, requests.about(cur, [subjects.by_key(cur, child.key).id]), AT)
    assert laid.decided.undecided
    given = {f"{one.mark}.{part}": said for one in laid.decided.undecided
             for part, said in (("decision", "keep"), ("why", "All of it"))}
    address = f"/requests/{child.key}"
    desk.post(address, given)
    nurse.post(f"{address}/harm", {"opinion": "as_proposed", "why": "All of it"})
    found = desk.post(f"{address}/copy", {"way": "in_person", "receipt": "He", "read": "yes"})
    pages = [leaving.read(desk, one) for one in (address, f"{address}/copy", found["Location"])]
    return pages, leaving.read(desk, f"{found['Location']}/paper")


def test_a_copy_for_the_second_parent_holds_nothing_of_the_first_ones_home_even_if_all_is_given(town):
    pages, paper = copied(town)
    assert paper.count("(kept secret)") >= 1
    for words in (*pages, paper):
        assert not [one for one in town.book.met(words) if one.may == nobody]


def test_no_command_and_no_answer_to_a_hospital_tells_it(town):
    for words, said in leaving.printed(some(leaving.asked(town), 3)):
        assert not told(town, said, MACHINE, " ".join(words), " ".join(words))
    for said in town.printed:
        assert not told(town, said, MACHINE)
    for said in leaving.answers(town):
        assert not told(town, said)


def test_the_journal_of_the_audit_log_holds_no_word_of_anybody(town, tmp_path):
    leaving.worker("named_nurse").get(f"/people/{town.people[0].key}")
    journal = leaving.sealed_journal(tmp_path / "audit")
    assert "head" in journal
    assert not told(town, journal)


class Heard(logging.Handler):
    """What a log would hold at its most talkative."""

    def __init__(self):
        super().__init__(logging.DEBUG)
        self.formatter, self.lines = Nameless("{levelname} {name}: {message}", style="{"), []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture
def heard():
    """Everything that is logged from now on, down to the least."""
    handler, names = Heard(), ("", "django", "django.request", "kith", "psycopg", "procrastinate", "asyncio")
    before = {name: logging.getLogger(name).level for name in names}
    for name in names:
        logging.getLogger(name).setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    yield handler.lines
    logging.getLogger().removeHandler(handler)
    for name, level in before.items():
        logging.getLogger(name).setLevel(level)


def test_no_error_page_and_no_log_repeats_what_it_met(town, heard, monkeypatch):
    client = leaving.worker("named_nurse")
    client.raise_request_exception = False
    one = town.people[0].known
    words = f"{one['family_name']} {one['nhs_number']} {town.people[1].known['nhs_number']}"
    monkeypatch.setattr("kith.web.about.person.person.strip", lambda *_: {}[words])
    asked = {"about": words, "page": words, "week": words, "form": words, "known": words}
    for address in (f"/people/{words}", f"/post/{words}", "/nowhere/" + words, f"/{words}\x00", f"/duties/{words}/x",
                    f"/people/{town.people[0].key}", "/", f"/measures/{words}.csv", f"/how/forms/{words}"):
        for way in (client.get, client.post, client.put):
            answer = way(address, asked if way != client.put else words, headers={
                "Referer": f"http://testserver/{words}", "User-Agent": words, "X-Forwarded-For": words})
            seen = f"{answer.headers}{answer.cookies}{answer.content.decode()}"
            assert answer.status_code < 500 or "Something broke" in seen
            assert not told(town, seen, address=address) or answer.status_code == 200, address
    client.get("/", headers={"Host": f"{words}.example"})
    client.cookies["sessionid"] = words
    client.get("/")
    lines = "\n".join(heard)
    assert "KeyError" in lines
    assert "…: … 404" in lines
    assert not told(town, lines)


def test_families_at_their_door_and_strangers_read_nothing(town):
    """Whoever is not signed in is sent away before anybody looks whose page it is, so one of each kind is enough."""
    alike = town.alike()
    pages = [page for page in leaving.pages(town) if alike.isdisjoint(leaving.PARTS.split(page))]
    family = Client()
    session = family.session
    session.save()
    family.cookies["sessionid"] = session.session_key
    own_door.open_for(_request(session), "Kowalska", "1990-05-05")
    session.save()
    for client in (Client(), family):
        for address in some(pages, 6):
            page = leaving.read(client, address)
            assert page.startswith(("302", "403", "404")) or address in OPEN, address
            assert not told(town, page, address=address)
    assert not told(town, leaving.read(family, "/families/own"))


def _request(session):
    return type("Request", (), {"session": session, "at": AT})()


def test_whoever_may_know_reads_it_so_the_words_are_there_to_be_found(town):
    met = set()
    for name in KNOWING:
        client = leaving.worker(name)
        pages = [f"/people/{one.key}{end}" for one in town.people for end in ("", "/history")]
        # More is said of one of them than a page of the history holds.
        pages += [f"/people/{one.key}/history?form={form}" for one in town.people if one.what.startswith("confided")
                  for form in IN_CONFIDENCE if name == "lena"]
        for address in [*pages, *(f"/adoption/{key}" for key in town.stands)]:
            met |= {one.word for one in town.book.met(leaving.read(client, address))}
    may = {one.word: one.what for one in town.book.secrets.values() if one.may != nobody}
    # What is recorded in confidence may be for a service of its own, whose workers are not among these.
    in_confidence = {word for word, what in may.items() if ".confided" in what or " of confided" in what}
    assert not [what for word, what in may.items() if word not in met | in_confidence
                and not what.startswith(NEVER_SHOWN)]
    assert len(in_confidence & met) > len(in_confidence) / 2


def test_every_secret_is_kept_somewhere_so_none_is_missing_because_it_was_lost(town):
    with cursor() as cur, rights.owning(cur):
        rows = [words for table in ("records_entry", "records_sealed_row", "intake_post", "records_subject")
                for (words,) in cur.execute(f"select t::text from {table} t").fetchall()]
    assert not town.book.not_in(rows)


def test_the_log_of_the_database_s_own_server_holds_nobody(town):
    """Nothing is caught here that the server met: a statement that fails is said, and the value in it is not."""
    with cursor() as cur, pytest.raises(DatabaseError), atomic():
        cur.execute("insert into records_identifier (system, value, subject_id, since) select system, value, "
                    "subject_id, since from records_identifier where value = %s", (town.people[0].known["nhs_number"],))
    log = (folders.place() / "server.log").read_text(errors="replace")
    assert "duplicate key" in log
    assert not told(town, log)


def test_no_hostile_word_was_taken_for_a_secret(town):
    assert not [evil for evil in EVIL if list(town.book.met(evil))]


def test_no_two_secrets_are_one_word():
    book = Book()
    for n in range(20_000):   # four times as many as the whole town has
        book.word(f"secret {n}")
    assert len(book.secrets) == 20_000

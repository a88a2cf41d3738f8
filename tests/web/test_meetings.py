"""A conference for a child and an unborn one: called, held, decided, and its minutes challenged and read again."""
import re
from datetime import timedelta
from html import unescape

import pytest

from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_doors import worker

HOUR = timedelta(hours=1)
SOON = AT + timedelta(days=3)   # Friday 17 July
CALLED = {"kind": "conference", "begins": SOON.isoformat(), "place": "Town hall, room 2", "chair": "R Osei",
          "purpose": "Bruises that nobody can explain"}
HELD = {"kind": "conference", "chair": "R Osei", "people": [
    {"name": "Priya Nair", "role": "health_visitor", "there": "came"},
    {"name": "Dean", "role": "social_worker", "there": "came"},
    {"name": "Sgt Poole", "role": "police", "there": "came"},
    {"name": "Midwives", "role": "midwife", "there": "absent"}]}
LINES = [{"says": "She keeps to her treatment."}, {"says": "A plan begins for both children."}]
WRONG = {"wrong": "yes", "line_number": "1", "facts": "Three collections were missed",
         "source": "The pharmacist’s list",
         "wording": "She missed three collections."}
ACCEPTED = {"answer": "accepted", "wording": "She missed three collections.", "why": "The list says so",
            "matters": "yes"}
VISIT = {"name": "A home visit", "role": "health_visitor", "by_whom": "Priya Nair", "by_day": "2026-07-21"}
DUTIES = "select id from duties_duty where subject_id = (select id from records_subject where key = %s) and open "


@pytest.fixture
def baby(place) -> str:
    """The baby whom Ania expects."""
    at = AT - timedelta(days=20)
    who = Who(local=(("RCB:PAS", "B1"),), family_name="Kowalska", given_name="Baby of Ania")
    raw = {"family_name": "Kowalska", "given_name": "Baby of Ania", "expected": "2026-10-01"}
    return receive(Statement("PAS@RCB", "baby", who, (Said("person_details", raw, happened=at.isoformat()),), at), None,
                   at).subjects[0]


def say(about: str, by: Worker, form: str, raw: dict, at=AT, cites=()):
    answer = receive(Statement("web", f"{form} {about} {at}", Who(key=about), (Said(
        form, raw, happened=at.isoformat(), cites=tuple(cites)),), at), by, at)
    ticking.tick(at)
    return answer


def owed(about: str, pathway: str, more: str = "") -> list[str]:
    return [key for (key,) in asked(f"{DUTIES} and pathway = %s {more} order by duty", about, pathway)]


def called(place, baby, **raw):
    agenda = [{"who": {"key": baby}}]
    return say(place.mia, place.priya, "meeting_called", CALLED | {"agenda": agenda, "short": "emergency"} | raw)


def held(place, baby) -> None:
    called(place, baby)
    ticking.tick(SOON + timedelta(minutes=1))
    say(place.mia, place.priya, "meeting_held", HELD, SOON + timedelta(hours=2),
        owed(place.mia, "meeting_told_of"))


def with_minutes(place, baby) -> None:
    held(place, baby)
    say(place.mia, place.sam, "minutes_issued", {"kept_at": "With the chair", "lines": LINES},
        SOON + timedelta(hours=4), owed(place.mia, "meeting_decided", "and duty = 'minutes'"))


@row("CP05")
def test_at_short_notice_it_is_said_why_and_nobody_of_the_agenda_is_forgotten(place, baby):
    with pytest.raises(Problems, match="3 working days of notice, and 10 working days is usual"):
        called(place, baby, short="")
    with pytest.raises(Problems, match="Nobody is known here by that name"):
        called(place, baby, agenda=[{"who": {"given_name": "Nobody", "family_name": "Atall"}}])
    assert asked("select count(*) from records_entry where form = 'meeting_called'") == [(0,)]
    called(place, baby)
    assert asked("select s.key = %s, e.answers ->> 'kind' from records_entry e join records_subject s "
                 "on s.id = e.subject_id where e.form = 'meeting_called' order by 1", baby) == [
        (False, "conference"), (True, "conference")]


@row("CP05")
def test_a_child_not_yet_born_is_named_as_the_family_s_page_does(place, baby):
    named = [{"who": {"given_name": "baby of Ania", "family_name": "Kowalska"}}]
    with pytest.raises(Problems, match="Write a sister or brother"):
        called(place, baby, agenda=named)
    say(baby, place.priya, "relationship", {"kind": "mother", "who": {"key": place.ania}})
    called(place, baby, agenda=named)
    assert asked("select count(*) from records_entry e join records_subject s on s.id = e.subject_id "
                 "where e.form = 'meeting_called' and s.key = %s", baby) == [(1,)]


@row("CP05", "CP14")
def test_who_came_is_said_once_and_each_child_the_unborn_too_has_a_decision_of_their_own(place, baby):
    held(place, baby)
    for one in (place.mia, baby):
        assert owed(one, "meeting_told_of") == []
        assert len(owed(one, "meeting_decided")) == 2
    say(baby, place.priya, "decisions_issued", {"decisions": "A plan", "plan": "began", "category": "neglect"},
        SOON + timedelta(hours=3), owed(baby, "meeting_decided", "and duty = 'decisions'"))
    assert len(owed(baby, "plan_reviewed_in_time")) == 2
    assert len(owed(place.mia, "meeting_decided")) == 2


@row("CP05")
def test_with_too_few_it_decides_nothing_unless_it_is_said_why(place):
    few = HELD | {"people": HELD["people"][:1]}
    with pytest.raises(Problems, match="1 service came, and 3 are needed for a quorum"):
        say(place.mia, place.priya, "meeting_held", few)
    assert say(place.mia, place.priya, "meeting_held", few | {"without_quorum": "It snowed"}).outcome == "filed"


@row("GP06", "CP06")
def test_an_amended_line_reaches_whoever_had_read_it_and_reopens_what_rested_on_it(place, baby, signed_in, monkeypatch):
    with_minutes(place, baby)
    mine, practice = owed(place.mia, "minutes_read_by_all", "and duty in ('gp', 'health_visitor')")[::-1]
    lee = Worker.objects.get(username="lee.grant")
    later = SOON + timedelta(hours=5)
    say(place.mia, place.priya, "minutes_read", {"wrong": "no"}, later, [mine])
    say(place.mia, lee, "minutes_read", WRONG, later + timedelta(minutes=9), [practice])
    readers = "and duty <> 'social_worker'"   # who, on a plan, reads them too
    assert owed(place.mia, "minutes_read_by_all", readers) == []
    challenged = owed(place.mia, "minutes_challenged")
    # What is said to be wrong, and how it is known, stand beside the answer of whoever issued them
    page = text(signed_in(place.sam).get(f"/duties/{challenged[0]}"))
    assert "What is true instead? Three collections were missed How do you know? The pharmacist’s list" in page
    say(place.mia, place.sam, "challenge_answered", ACCEPTED, later + timedelta(minutes=30), challenged)
    # Both who had read the first version are asked again, and what was decided and the plan are looked at
    assert set(owed(place.mia, "minutes_read_by_all", readers)) == {mine, practice}
    page = signed_in(place.priya).get(f"/duties/{mine}").content.decode()
    assert ("<ol><li>She missed three collections. · What it said before it was amended: She keeps to her treatment."
            "</li><li>A plan begins for both children.</li></ol>") in page
    assert len(owed(place.mia, "correction_is_weighed")) == 2
    monkeypatch.setenv("KITH_AT", (later + timedelta(hours=1)).isoformat())
    page = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    for words in ("3 working days of notice, and 10 are usual. Why so soon: it cannot wait", "3 services came",
                  "version 2",
                  "Amended. It said before: She keeps to her treatment.", "She missed three collections.",
                  "decided on information that was corrected later", "Line 1 was challenged", "Read by 0 of 3"):
        assert words in page, words
    assert "pharmacist" not in page   # how it is known is for whoever answers


@row("GP06")
def test_beside_each_line_whoever_is_to_read_it_can_say_that_it_is_not_right(place, baby, signed_in, monkeypatch):
    with_minutes(place, baby)
    monkeypatch.setenv("KITH_AT", (SOON + timedelta(hours=5)).isoformat())
    page, client = f"/people/{place.mia}/meetings", signed_in(place.priya)
    (mine,) = owed(place.mia, "minutes_read_by_all", "and duty = 'health_visitor'")
    ways = re.findall(r'href="([^"]+)">This is not right<span [^>]+>: line (\d)', client.get(page).content.decode())
    assert [line for _, line in ways] == ["1", "2"]
    assert ways[1][0] == f"/duties/{mine}?wrong=yes&amp;line_number=2"
    opened = client.get(unescape(ways[1][0])).content.decode()
    assert re.search(r'name="wrong"[^>]*value="yes"[^>]*checked', opened)
    assert re.search(r'name="line_number"[^>]*value="2"|value="2"[^>]*name="line_number"', opened)
    assert "Three collections" not in client.get(f"/duties/{mine}?facts=Three collections").content.decode()
    say(place.mia, place.priya, "minutes_read", {"wrong": "no"}, SOON + timedelta(hours=5), [mine])
    again = re.search(r'href="([^"]+)">This is not right', client.get(page).content.decode())[1]
    assert re.match(rf"/record/minutes_read\?about={place.mia}&amp;corrects=\d+&amp;wrong=yes&amp;line_number=1", again)
    assert re.search(r'name="wrong"[^>]*value="yes"[^>]*checked', client.get(unescape(again)).content.decode())


def test_nobody_challenges_in_another_service_s_name(place, baby, signed_in, monkeypatch):
    with_minutes(place, baby)
    monkeypatch.setenv("KITH_AT", (SOON + timedelta(hours=5)).isoformat())
    page = text(signed_in(worker("named_nurse", "named_nurses")).get(f"/people/{place.mia}/meetings"))
    assert "She keeps to her treatment." in page
    assert "This is not right" not in page


STEPPED = {"before": "protection", "after": "in_need", "agreed": "The core group", "reason": "All goals met",
           "continues": "Visits each month", "worry": "He comes back to the flat", "anything_open": "no"}
ACTION = {"need": "A safe cot", "becomes": "action", "outcome": "She sleeps in it", "what": "Bring the cot on Monday",
          "measure": "Seen asleep in it twice", "by_day": "2026-08-03", "wish": "professional", "does_it": "worker",
          "to": "Jo Marsh", "why_them": "She covers for me"}


@row("HV09")
def test_a_step_down_drops_no_open_action_and_says_what_would_make_us_worry_again(place, signed_in):
    say(place.mia, place.priya, "plan_action", ACTION)
    with pytest.raises(Problems, match="Still open: "):
        say(place.mia, place.priya, "plan_stepped_down", STEPPED)
    kept = {"anything_open": "yes", "open_actions": [{"action": "The cot", "becomes": "moved", "why": "Early help"}]}
    assert say(place.mia, place.priya, "plan_stepped_down", STEPPED | kept).outcome == "filed"
    page = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    assert "What would make us worry again: He comes back to the flat" in page


@row("CP06", "CP14")
def test_what_the_sheet_decides_of_a_child_in_need_plan_and_of_marac_stands_at_once_and_is_not_asked_again(
        place, baby, signed_in):
    held(place, baby)
    sheet = {"decisions": "Both plans begin.", "plan": "ended", "in_need": "began", "marac": "began"}
    say(place.mia, place.priya, "decisions_issued", sheet, SOON, owed(place.mia, "meeting_decided",
                                                                      "and duty = 'decisions'"))
    begun = "select form from records_entry e join records_subject s on s.id = e.subject_id where s.key = %s " \
            "and form like any(array['%%_plan_ended', '%%need_began', 'marac_plan_began']) order by 1"
    assert [form for (form,) in asked(begun, place.mia)] == [
        "child_in_need_began", "child_protection_plan_ended", "marac_plan_began"]
    assert len(owed(place.mia, "in_need_looked_at") + owed(place.mia, "marac_looked_at")) == 2
    # The next meeting says that the one goes on: that one is not asked about in its time.
    due = "and due_at < '2026-12-01'"
    assert len(owed(place.mia, "in_need_looked_at", due)) == 1
    later = SOON + timedelta(days=60)
    say(place.mia, place.priya, "decisions_issued", sheet | {"plan": "none", "in_need": "goes_on", "marac": ""}, later)
    assert not owed(place.mia, "in_need_looked_at", due)
    assert len(owed(place.mia, "in_need_looked_at")) == len(owed(place.mia, "marac_looked_at")) == 1
    # What MARAC decided is read by those who sat there, and not by whoever opens the page.
    page = f"/people/{place.mia}/history?form=decisions_issued"
    assert "What becomes of a plan of MARAC?" in text(signed_in(place.priya).get(page))
    assert "What becomes of a plan of MARAC?" not in text(signed_in(Worker.objects.get(username="lee.grant")).get(page))


@row("GP06", "CP06")
def test_minutes_are_issued_once_and_a_line_that_one_reader_challenges_is_amended_for_every_child(
        place, baby, signed_in, monkeypatch):
    with_minutes(place, baby)
    said = "select e.root = e.seq, e.answers -> 'lines' -> 0 ->> 'says' from records_entry e join records_subject s " \
           "on s.id = e.subject_id where s.key = %s and e.form = 'minutes_issued' order by e.seq"
    assert asked(said, baby) == [(True, LINES[0]["says"])]
    assert owed(baby, "meeting_decided", "and duty = 'minutes'") == []
    # The baby's own midwife or practice says that a line is wrong
    lee, later = Worker.objects.get(username="lee.grant"), SOON + timedelta(hours=5)
    (practice,) = owed(baby, "minutes_read_by_all", "and duty = 'gp'")
    say(baby, lee, "minutes_read", WRONG, later, [practice])
    say(baby, place.priya, "challenge_answered", ACCEPTED, later + timedelta(minutes=30),
        owed(baby, "minutes_challenged"))
    for one in (place.mia, baby):
        assert asked(said, one) == [(True, LINES[0]["says"]), (False, ACCEPTED["wording"])]
        assert len(owed(one, "correction_is_weighed")) == 2
    monkeypatch.setenv("KITH_AT", (later + timedelta(hours=1)).isoformat())
    page = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    for words in ("version 2", "decided on information that was corrected later",
                  "by a reader of the same minutes for another child"):
        assert words in page, words
    assert WRONG["facts"] not in page   # what is known of one child is told on that child's record


@row("CP05")
def test_who_comes_is_said_once_by_whoever_has_both_children_and_each_other_nurse_answers_alone(place, baby):
    said = {"role": "health_visitor", "team": "hv-marsh", "began": "2026-05-14"}
    invented.said(baby, "involvement", worker="priya.nair", **said)
    called(place, baby)
    (mine,) = owed(place.mia, "meeting_invited", "and duty = 'health_visitor'")
    comes = {"coming": "comes", "comes_by": "Priya Nair"}
    say(place.mia, place.priya, "invitation_answered", comes, AT + timedelta(minutes=5), [mine])
    assert not owed(baby, "meeting_invited", "and duty = 'health_visitor'")
    # Had another nurse the baby, she would have been left to answer for herself.
    invented.said(baby, "involvement", at=AT, worker="jo.marsh", **said | {"began": "2026-07-14"})
    again = AT + timedelta(minutes=10)
    say(place.mia, place.priya, "meeting_called", CALLED | {"agenda": [{"who": {"key": baby}}], "short": "emergency",
                                                            "kind": "review", "clash": "The same people"}, again)
    (mine,) = owed(place.mia, "meeting_invited", "and duty = 'health_visitor'")
    say(place.mia, place.priya, "invitation_answered", comes, again + timedelta(minutes=5), [mine])
    assert len(owed(baby, "meeting_invited", "and duty = 'health_visitor'")) == 1


@row("CP05")
def test_before_it_its_page_says_when_where_about_whom_the_notice_the_quorum_and_what_is_no_gap(
        place, baby, signed_in):
    say(place.mia, place.priya, "decisions_issued", {
        "decisions": "We wait", "plan": "none",
        "actions": [VISIT]}, AT - HOUR, held_before(place))
    called(place, baby, agenda=[{"who": {"key": baby, "given_name": "Baby of Ania", "family_name": "Kowalska"}}])
    page = text(signed_in(place.priya).get(f"/people/{place.mia}/meetings"))
    for words in ("Town hall, room 2. In the chair: R Osei", "About: Bruises that nobody can explain",
                  "Also about: Baby of Ania Kowalska", "3 working days of notice, and 10 are usual.",
                  "Quorum: 3 services are needed, and 0 of those that work with this child say",
                  "Answered No answer yet", "At the meeting Still to come", "Not applicable, since as far as we know",
                  "Kith asks none of these", "of them yet: Police",
                  "Carried from the meetings before: what became of each?",
                  "A home visit Health visitor, Priya Nair, by Tue 21 Jul 2026 Still to be done."):
        assert words in page, words
    assert "none of these works with the child: " in page
    assert "The family" not in page.partition("Kith asks none of these")[0]
    assert page.count("Carried from the meetings before") == 1


def held_before(place) -> list[str]:
    """A core group of the morning, of which the sheet is owed."""
    say(place.mia, place.priya, "meeting_held", HELD | {"kind": "core_group"}, AT - 2 * HOUR)
    return owed(place.mia, "meeting_decided", "and duty = 'decisions'")

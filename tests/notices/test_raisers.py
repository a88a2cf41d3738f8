"""Whoever raised a concern in their work is written to by itself: twice, in words that tell nobody anything."""

import re

import pytest

from kith.intake.doors import concerns
from kith.intake.receiving import receive
from kith.intake.rounds import delivering, ticking
from kith.intake.statement import Said, Statement, Who
from kith.notices.wording import gives_away
from tests.intake.place import HOUR, MONDAY, asked
from tests.notices import mailroom
from tests.scenarios.rows import row

SCHOOL = "head@mill-lane.example"
TEACHER = {"worry": "He comes hungry", "first_name": "Kai", "last_name": "Marlow", "job": "Head, Mill Lane School",
           "again": "yes", "reach": f"Please write to {SCHOOL}"}
POST = ("select s.key from records_subject s join records_entry e on e.subject_id = s.id "
        "where e.form = 'concern_raised'")
TOLD = "select state from duties_duty where pathway = 'raiser_hears'"
CAME = ("select answers ->> 'stage', answers ->> 'came_of_it' from records_entry where form = 'raiser_written' "
        "and how = 'part' order by seq")


@pytest.fixture
def room(workers):
    with mailroom.standing_in() as room:
        yield room


def raised(**said) -> str:
    """Somebody outside has sent the page; gives the key of their concern."""
    concerns.take_in(TEACHER | said, "a page", None, MONDAY)
    return asked(POST)[0][0]


def says(key: str, form: str, at=MONDAY, **raw) -> None:
    """As the triage nurse, or the service that has it, says it on its page; then a minute passes."""
    receive(Statement("demo", f"{form} {key} {at}", Who(key=key), (Said(form, raw, happened=at.isoformat()),), at),
            None, at)
    ticking.tick(at)


def sent_on(key: str, goes: str = "csc_front_door", at=MONDAY, **raw) -> None:
    says(key, "concern_screened", at, goes=goes, why="They know the family", **raw)


def decided(key: str, at=MONDAY + HOUR) -> None:
    says(key, "concern_decided", at, decision="help", why="They want help", who="Nora Finch")


def theirs(room) -> list[tuple]:
    return [one for one in room.arrived if one[1] != "priya@kith.example" and "mill-lane" in one[1]]


@row("CP11")
def test_it_is_told_when_it_was_read_and_when_it_was_decided_and_no_third_time(room):
    key = raised()
    ticking.tick(MONDAY)
    assert theirs(room) == []
    sent_on(key)
    decided(key)
    ticking.tick(MONDAY + 2 * HOUR)
    assert [(to, subject) for _, to, subject, _ in theirs(room)] == [
        (SCHOOL, "We have read what you sent"), (SCHOOL, "What you sent has been dealt with")]
    assert asked(TOLD) == [("done",)]
    assert asked(CAME) == [(None, "sent"), (None, "sent")]


@row("CP11", "P7")
def test_no_word_of_it_tells_anybody_anything(room):
    key = raised()
    sent_on(key)
    decided(key)
    for _, _, subject, words in theirs(room):
        assert "https://kith.example/concern/number" in words
        said = re.sub(r"https://\S+", "", f"{subject} {words}")
        assert not gives_away(said)
        assert not [one for one in ("Kai", "Marlow", "hungry", "Mill Lane", "social", "Nora") if one in said]


@pytest.mark.parametrize("said", [
    {"job": ""}, {"again": "no"}, {"reach": "01632 960 700"}, {"safely": "Only by telephone, after four"},
    {"reach": "a@b.example or c@d.example"}, {"reach": "head@mill-lane"},
    {"reach": "head@mill-lane.example\nBcc: x@y.example"}], ids=range(7))
def test_whoever_must_be_asked_first_is_told_by_a_person(room, said):
    key = raised(**said)
    sent_on(key)
    decided(key)
    assert not [one for one in room.arrived if "@" in one[1] and "kith.example" not in one[1]]
    expected = [] if not said.get("job", "x") or said.get("again") == "no" else [("due",)]
    assert asked(TOLD) == expected


@row("CP11")
def test_where_no_service_is_needed_one_message_says_that_it_is_over(room):
    sent_on(raised(), goes="nobody")
    assert [one[2] for one in theirs(room)] == ["What you sent has been dealt with"]


@row("CP11", "CP01")
def test_a_message_that_came_back_told_nobody_and_a_person_does(room):
    key = raised()
    sent_on(key)
    decided(key)
    name = theirs(room)[-1][0].partition("+")[2].partition("@")[0]
    for _ in range(2):   # a bounce that comes twice is one
        delivering.came_back(name, "Status 5.1.1.", MONDAY + 2 * HOUR)
    ticking.tick(MONDAY + 2 * HOUR)
    assert asked(TOLD) == [("due",)]
    assert asked(CAME)[-1] == (None, "came_back")
    assert len(theirs(room)) == 2
    assert delivering.came_back("0123456789abcdef", "", MONDAY).outcome == "refused"


def test_where_the_mail_server_takes_none_a_person_tells_it(room):
    room.refused[SCHOOL] = "550 No such mailbox"
    key = raised()
    sent_on(key)
    decided(key)
    assert theirs(room) == []
    assert asked(TOLD) == [("due",)]
    assert asked(CAME) == [(None, "not_sent"), (None, "not_sent")]


def test_what_somebody_told_already_is_not_written_again(room):
    key = raised()
    sent_on(key)
    says(key, "raiser_told", told="told", note="By telephone")
    decided(key)
    assert [one[2] for one in theirs(room)] == ["We have read what you sent"]

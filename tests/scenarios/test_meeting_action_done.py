"""An action of a meeting: owed row by row by whose it is, done or said why not, read by the chair, and brought back."""
import pytest

from kith.engine.filling import fill
from kith.engine.reckoned import labels
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.meetings.decisions_issued import DOES, DecisionsIssued
from kith.forms.meetings.meeting_action_became import MeetingActionBecame
from kith.forms.meetings.meeting_action_settled import MeetingActionSettled
from kith.language.roles import GP, HEALTH_VISITOR, NAMED_NURSE, SEXUAL_HEALTH, TEAM_LEAD, THE_RECORDER, THE_SENDER
from kith.pathways.meetings.meeting_action_done import MeetingActionDone
from tests.scenarios import story
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

do, find, seen, told, seen_back, told_back = (getattr(MeetingActionDone, key) for key in (
    "do", "find", "seen", "told", "seen_back", "told_back"))
CHAIR, VISITOR = 7, 4
VISIT = {"_row": "visit", "name": "A visit at home each week", "role": "health_visitor", "by_whom": "Priya Nair",
         "by_day": "2026-07-29"}
LETTER = {"_row": "letter", "name": "A letter to the specialist", "role": "gp", "by_day": "2026-07-22"}
CLASS = {"_row": "class", "name": "Goes to the class for parents", "role": "family", "by_day": "2026-07-24"}
DECIDED = {"decisions": "A plan, since he was left alone", "plan": "goes_on"}
ISSUED, AT = "Wed 15 Jul 10:00", "Wed 15 Jul 10:01"


def finn(*actions: dict):
    one = person("Finn", born="2 years ago")
    one.sheet = one.says(DecisionsIssued, ISSUED, by=CHAIR, **DECIDED, actions=list(actions))
    return one


def became(one, duty, when: str, by: int = VISITOR, **said):
    return one.says(MeetingActionBecame, when, by=by, answers=owed(one, duty, at=when), **said)


def settled(one, duty, when: str, **said):
    return one.says(MeetingActionSettled, when, by=CHAIR, answers=owed(one, duty, at=when), **said)


DONE = {"became": "done", "shows": "Seen on 20 July; she has a lock on the gate"}
NOT_DONE = {"became": "not_done", "why": "Nobody opened on two days"}


@row("CP06", "CP13")
def test_each_row_is_owed_by_the_service_whose_it_is_by_its_own_day():
    one = finn(VISIT, LETTER)
    visit = owed(one, do, at=AT, row="visit").is_("due", by=HEALTH_VISITOR, until="Thu 30 Jul 00:00")
    visit.tells(0, HEALTH_VISITOR)
    assert visit.sentence == "Because a meeting about Finn said on Wed 15 Jul who does what."
    owed(one, do, at=AT, row="letter").is_("due", by=GP, until="Thu 23 Jul 00:00")
    nothing_owed(one, find, at=AT)


@row("CP06")
@pytest.mark.parametrize("whose", ["family", "police", "education", "other"])
def test_what_somebody_without_an_account_does_the_issuer_asks_after(whose):
    one = finn(CLASS | {"role": whose})
    asked = owed(one, find, at=AT).is_("due", by=THE_RECORDER, until="Sat 25 Jul 00:00")
    assert asked.one.bearer == CHAIR
    nothing_owed(one, do, at=AT)


def test_a_sheet_without_actions_and_one_of_texts_only_owe_nothing():
    one = person("Finn", born="2 years ago")
    one.says(DecisionsIssued, ISSUED, by=CHAIR, **DECIDED)
    nothing_owed(one, do, at=AT)
    earlier = finn(VISIT)
    old = {"_row": "old", "name": "A home visit", "by_whom": "Health visitor", "by_when": "In two weeks"}
    said = {"actions": [old]}
    story.told.versions[-1] = story.told.versions[-1]._replace(answers=DECIDED | said).today
    nothing_owed(earlier, do, at=AT)
    nothing_owed(earlier, find, at=AT)
    assert story.told.versions[-1].answers["actions"][0]["by_day"] == "In two weeks"
    text = {"name": "A home visit", "by_whom": "Health visitor", "by_day": "2026-07-29"}
    assert list(fill(DecisionsIssued, DECIDED | {"actions": [text]}).problems) == ["actions.0.role"]
    assert list(fill(DecisionsIssued, DECIDED | {"actions": [VISIT | {"by_day": "soon"}]}).problems) == [
        "actions.0.by_day"]


@row("CP06")
def test_a_service_held_in_confidence_never_stands_in_a_row():
    assert SEXUAL_HEALTH.key not in DOES
    assert labels.of(owed(finn(VISIT), do, at=AT).one) == "ordinary"


@pytest.mark.parametrize(("when", "state"), [("Wed 29 Jul 23:59", "done"), ("Thu 30 Jul 00:01", "done late")])
def test_done_in_time_and_late(when, state):
    one = finn(VISIT)
    became(one, do, when, **DONE)
    owed(one, do, at="Fri 31 Jul 09:00").is_(state)


@row("CP13")
def test_overdue_it_climbs_and_whoever_issued_the_sheet_hears_each_time():
    one = finn(VISIT)
    owed(one, do, at=AT).is_told()
    owed(one, do, at="Wed 29 Jul 23:59").is_("due")
    owed(one, do, at="Thu 30 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, do, at="Fri 7 Aug 00:00").tells(2, NAMED_NURSE)
    assert do.escalate.also == (THE_SENDER,)


@row("CP06", "CP13")
@pytest.mark.parametrize("said", [DONE, NOT_DONE, {"became": "not_needed", "agreed": "R Osei: he goes to nursery"}],
                         ids=["done", "not done", "not needed"])
def test_whatever_became_of_it_whoever_issued_the_sheet_reads_it(said):
    one = finn(VISIT, LETTER)
    visit = owed(one, do, at="Mon 20 Jul 10:00", row="visit")
    one.says(MeetingActionBecame, "Mon 20 Jul 10:00", by=VISITOR, answers=visit, **said)
    reading = owed(one, seen, at="Mon 20 Jul 10:01").is_("due", by=THE_RECORDER, until="Fri 24 Jul 00:00")
    assert (reading.one.bearer, reading.one.cite.row) == (CHAIR, "visit")
    settled(one, seen, "Tue 21 Jul 10:00", comes_next="nothing")
    owed(one, seen, at="Tue 21 Jul 10:01").is_("done")
    nothing_owed(one, seen_back, at="Tue 21 Jul 10:01")


@row("CP13")
def test_not_done_and_left_to_the_next_meeting_it_is_asked_again_until_it_is_settled():
    one = finn(VISIT)
    became(one, do, "Mon 20 Jul 10:00", **NOT_DONE)
    settled(one, seen, "Tue 21 Jul 10:00", comes_next="meeting")
    back = owed(one, seen_back, at="Tue 21 Jul 10:01").is_("due", by=THE_RECORDER, until="Thu 22 Oct 00:00")
    one.says(MeetingActionSettled, "Wed 22 Jul 10:00", by=CHAIR, answers=back, comes_next="meeting")
    owed(one, seen_back, at="Wed 22 Jul 10:01").is_("due")
    one.says(MeetingActionSettled, "Mon 3 Aug 10:00", by=CHAIR, answers=back, comes_next="nothing")
    owed(one, seen_back, at="Mon 3 Aug 10:01").is_("done")


@row("CP06")
def test_what_the_family_did_not_do_is_followed_and_what_they_did_is_read_by_nobody_twice():
    one = finn(CLASS)
    became(one, find, "Mon 20 Jul 10:00", by=CHAIR, **NOT_DONE, told_by="His mother")
    settled(one, told, "Mon 20 Jul 10:05", comes_next="meeting")
    owed(one, told_back, at="Mon 20 Jul 10:06").is_("due")
    other = finn(CLASS)
    became(other, find, "Mon 20 Jul 10:00", by=CHAIR, **DONE)
    nothing_owed(other, told, at="Mon 20 Jul 10:01")


@row("CP13")
def test_corrected_to_another_day_or_service_it_is_owed_anew_and_no_other_row_is():
    one = finn(VISIT, LETTER)
    for key in ("visit", "letter"):
        one.says(MeetingActionBecame, "Mon 20 Jul 10:00", by=VISITOR, answers=owed(one, do, at=AT, row=key), **NOT_DONE)
    one.sheet.corrected("Tue 21 Jul 10:00", ISSUED, **DECIDED, actions=[
        VISIT | {"role": "social_worker", "by_day": "2026-08-14"}, LETTER])
    again = owed(one, do, at="Tue 21 Jul 10:01", row="visit").is_("due", until="Sat 15 Aug 00:00", reopened=True)
    assert again.one.role.key == "social_worker"
    owed(one, do, at="Tue 21 Jul 10:01", row="letter").is_("done")
    assert [one.one.cite.row for one in all_owed(one, seen, at="Tue 21 Jul 10:01")] == ["letter"]


@row("HV09", "CP13")
def test_the_end_of_the_plan_ends_no_action():
    one = finn(VISIT)
    one.says(ChildProtectionPlanEnded, "Mon 20 Jul 09:00")
    owed(one, do, at="Mon 20 Jul 09:01").is_("due", by=HEALTH_VISITOR)


def test_a_row_taken_from_the_sheet_is_owed_no_longer():
    one = finn(VISIT, LETTER)
    owed(one, do, at=AT, row="letter").is_told()
    one.sheet.corrected("Wed 15 Jul 11:00", ISSUED, **DECIDED, actions=[VISIT])
    owed(one, do, at="Wed 15 Jul 11:01", row="letter").is_("no longer owed")


def test_that_it_is_not_done_is_an_answer_only_with_a_reason():
    for said, lacks in (({"became": "not_done"}, "why"), ({"became": "not_needed", "agreed": "n/a"}, "agreed"),
                        ({"became": "done", "shows": "ongoing"}, "shows")):
        assert list(fill(MeetingActionBecame, said).problems) == [lacks]

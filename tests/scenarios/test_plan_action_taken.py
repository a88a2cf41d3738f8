"""An action of a plan: asked, taken on or given back, done by its day, and seen by whoever asked."""
from kith.engine.reckoned import labels
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.meetings.plan_stepped_down import PlanSteppedDown
from kith.forms.plans.action_answered import ActionAnswered
from kith.forms.plans.action_done import ActionDone
from kith.forms.plans.action_seen import ActionSeen
from kith.forms.plans.plan_action import PlanAction
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_NURSE, SEXUAL_HEALTH, THE_SENDER, THE_SENDERS_LEAD
from kith.pathways.plans.plan_action_taken import PlanActionTaken
from tests.scenarios.plans import ASKED, ASKER, GO, asked, replied, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

accept, held, taken, do, own, seen = (getattr(PlanActionTaken, key) for key in (
    "accept", "held", "taken", "do", "own", "seen"))
DONE = {"shows": "Fitted on 20 July; she wears them in class", "reached": "yes"}


@row("CP13")
def test_until_somebody_takes_it_on_it_is_the_askers_too():
    one = zara()
    asked(one)
    assert owed(one, accept, at="Wed 1 Jul 11:00").is_("due", until="Tue 7 Jul 00:00").one.bearer == ASKED
    assert owed(one, held, at="Wed 1 Jul 11:00").is_("due", until="Tue 7 Jul 00:00").one.bearer == ASKER
    nothing_owed(one, do, at="Wed 1 Jul 11:00")


def test_a_reason_instead_of_an_action_asks_nobody():
    one = zara()
    one.says(PlanAction, "Wed 1 Jul 10:00", need="Sleep", becomes="none", ground="met", why="She sleeps well again")
    nothing_owed(one, accept, at="Wed 1 Jul 11:00")


def test_what_somebody_does_themselves_waits_for_nobody():
    one = zara()
    one.says(PlanAction, "Wed 1 Jul 10:00", by=ASKER, **GO | {"does_it": "me"})
    nothing_owed(one, accept, at="Wed 1 Jul 11:00")
    owed(one, own, at="Wed 1 Jul 11:00").is_("due", until="Sat 1 Aug 00:00")


@row("LA17")
def test_a_service_is_asked_in_its_role():
    one = zara()
    asked(one, does_it="service", role="looked_after_nurse")
    owed(one, accept, at="Wed 1 Jul 11:00").is_("due", by=LOOKED_AFTER_NURSE)


@row("CP13")
@row("LA17")
def test_declined_it_is_back_with_the_asker_at_once_and_their_lead_hears():
    one = zara()
    asked(one)
    replied(one, owed(one, accept, at="Wed 1 Jul 11:00"), "Wed 1 Jul 12:00", "no")
    back = owed(one, taken, at="Wed 1 Jul 12:00").is_("due", until="Thu 2 Jul 17:00").tells(0)
    assert (back.one.bearer, taken.level) == (ASKER, "urgent")
    assert [tell.to for tell in taken.tell] == [THE_SENDERS_LEAD]
    owed(one, accept, at="Wed 1 Jul 12:00").is_("done")
    nothing_owed(one, do, at="Wed 1 Jul 12:00")


@row("CP13")
def test_silence_gives_it_back_and_the_lead_is_told():
    one = zara()
    asked(one)
    owed(one, held, at="Wed 1 Jul 11:00").tells(0).is_told()
    owed(one, held, at="Mon 6 Jul 23:59").is_("due")
    owed(one, held, at="Tue 7 Jul 00:00").is_("overdue").tells(1, THE_SENDERS_LEAD).is_told()
    owed(one, held, at="Fri 10 Jul 00:00").tells(2, NAMED_NURSE)
    assert THE_SENDER in held.escalate.also


@row("CP04")
def test_taken_on_it_is_done_by_its_day_with_what_shows_it_and_seen():
    one = zara()
    asked(one)
    replied(one, owed(one, accept, at="Wed 1 Jul 11:00"), "Fri 3 Jul 12:00")
    owed(one, taken, at="Fri 3 Jul 13:00").is_("done")
    work = owed(one, do, at="Fri 3 Jul 13:00").is_("due", until="Sat 1 Aug 00:00")
    assert work.one.bearer == ASKED
    one.says(ActionDone, "Fri 31 Jul 23:59", by=ASKED, answers=work, **DONE)
    owed(one, do, at="Sat 1 Aug 09:00").is_("done")
    reading = owed(one, seen, at="Sat 1 Aug 09:00").is_("due")
    assert reading.one.bearer == ASKER
    one.says(ActionSeen, "Mon 3 Aug 09:00", by=ASKER, answers=reading, enough="yes")
    owed(one, seen, at="Mon 3 Aug 10:00").is_("done")


@row("CM02")
def test_after_its_day_nobody_knows_the_outcome_and_it_climbs():
    one = zara()
    asked(one)
    replied(one, owed(one, accept, at="Wed 1 Jul 11:00"), "Fri 3 Jul 12:00")
    owed(one, do, at="Sat 1 Aug 00:00").is_("overdue")


@row("CP13")
def test_the_end_of_a_plan_or_of_care_ends_no_action():
    one = zara()
    one.says(LookedAfterBegan, "Mon 1 Jun 09:00", legal_status="voluntary")
    asked(one)
    replied(one, owed(one, accept, at="Wed 1 Jul 11:00"), "Fri 3 Jul 12:00")
    one.says(LookedAfterEnded, "Mon 6 Jul 09:00")
    one.says(PlanSteppedDown, "Mon 6 Jul 09:00", before="in_need", after="universal", agreed="All", reason="Well",
             continues="School nurse", worry="If she is missing again", anything_open="no")
    owed(one, do, at="Tue 7 Jul 09:00").is_("due")


@row("CP13")
def test_whoever_can_no_longer_do_it_gives_it_back():
    one = zara()
    asked(one)
    answer = replied(one, owed(one, accept, at="Wed 1 Jul 11:00"), "Fri 3 Jul 12:00")
    owed(one, do, at="Fri 3 Jul 13:00").is_told()
    answer.corrected("Mon 13 Jul 09:00", "Mon 13 Jul 09:00", takes="no_longer", why="I leave at the end of the month")
    assert owed(one, taken, at="Mon 13 Jul 09:00").is_("due").one.bearer == ASKER
    owed(one, do, at="Mon 13 Jul 09:00").is_("no longer owed")


@row("CP13")
def test_asked_of_somebody_else_it_is_asked_anew_and_the_first_answer_answers_nothing():
    one = zara()
    action = asked(one)
    replied(one, owed(one, accept, at="Wed 1 Jul 11:00"), "Wed 1 Jul 12:00")
    action.corrected("Thu 2 Jul 09:00", "Wed 1 Jul 10:00", **GO | {"does_it": "worker", "to": "12"})
    again = owed(one, accept, at="Thu 2 Jul 10:00").is_("due", until="Wed 8 Jul 00:00", reopened=True)
    assert again.one.bearer == 12
    nothing_owed(one, do, at="Thu 2 Jul 10:00")
    replied(one, again, "Thu 2 Jul 11:00", by=12)
    assert owed(one, do, at="Thu 2 Jul 12:00").is_("due").one.bearer == 12


@row("CP13")
def test_the_asker_may_take_it_back_themselves():
    one = zara()
    asked(one)
    replied(one, owed(one, accept, at="Wed 1 Jul 11:00"), "Wed 1 Jul 12:00", "no")
    one.says(ActionAnswered, "Wed 1 Jul 13:00", by=ASKER, answers=owed(one, taken, at="Wed 1 Jul 12:30"), takes="yes")
    assert owed(one, do, at="Wed 1 Jul 14:00").is_("due").one.bearer == ASKER


def test_planned_in_confidence_it_is_sealed_whoever_does_it():
    one = zara()
    one.says(PlanAction, "Wed 1 Jul 10:00", by=ASKER, role=SEXUAL_HEALTH, **GO | {"does_it": "me"})
    assert labels.of(owed(one, own, at="Wed 1 Jul 11:00").one) == "sealed"

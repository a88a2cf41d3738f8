"""Every concern is sent on within four hours, in whatever words it came; one refused is sent on again."""
import pytest

from kith.language.roles import HUB_LEAD, HUB_TRIAGE, NAMED_NURSE
from kith.pathways.concerns.concern_routed import ConcernRouted
from kith.pathways.concerns.concern_taken import ConcernTaken
from tests.scenarios.concerns import RAISED, answered, concern, sent
from tests.scenarios.rows import row
from tests.scenarios.story import Record, all_owed, nothing_owed, owed

route = ConcernRouted.route


@row("CP11")
def test_a_neighbour_telephones_and_a_clerk_writes_it_down_without_a_form():
    duty = owed(concern(came="telephone"), route, at=RAISED).is_("due", by=HUB_TRIAGE, until="Sun 12 Jul 01:40")
    assert duty.sentence == "Because a concern about a child came on Sat 11 Jul."


def test_nobody_was_worried():
    nothing_owed(Record("Nothing"), route, at=RAISED)


@pytest.mark.parametrize("raw", [
    {"worry": "?"}, {"worry": "", "place": "Mill Lane"}, {"worry": "", "first_name": "Mia"},
    {"worry": "Boję się o dziecko"}], ids=range(4))
def test_any_wording_is_owed_an_answer(raw):
    owed(concern(**raw), route, at=RAISED).is_("due")


@pytest.mark.parametrize(("when", "state"), [("Sun 12 Jul 01:40", "done"), ("Sun 12 Jul 01:41", "done late")],
                         ids=["in time", "late"])
def test_sent_on_at_the_last_minute_and_after_it(when, state):
    one = concern()
    sent(one, when)
    owed(one, route, at="Sun 12 Jul 09:00").is_(state)


@row("CP11", "P2")
def test_unrouted_after_four_hours_it_climbs_to_the_duty_manager():
    one = concern()
    owed(one, route, at=RAISED).tells(0, HUB_TRIAGE).is_told()
    owed(one, route, at="Sun 12 Jul 01:39").is_("due").tells(None)
    owed(one, route, at="Sun 12 Jul 01:40").is_("overdue").tells(1, HUB_LEAD).is_told()
    owed(one, route, at="Sun 12 Jul 21:40").tells(2, NAMED_NURSE)


@row("CP11", "P5")
def test_what_one_service_refuses_is_sent_on_again():
    one = concern()
    sent(one, "Sat 11 Jul 22:00")
    answered(one, "Sat 11 Jul 22:30", ConcernTaken.social_care, "not_ours")
    again = next(duty for duty in all_owed(one, route, at="Sat 11 Jul 22:31") if duty.stands)
    again.is_("due", by=HUB_TRIAGE, until="Sun 12 Jul 02:30",
              why="Because a service said on Sat 11 Jul that a concern is not theirs.")

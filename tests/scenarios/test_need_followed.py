"""A need of a young person in care is offered, seen and asked after; where to go is no answer."""
import pytest

from kith.forms.looked_after.need_helped import NeedHelped
from kith.forms.looked_after.need_offered import NeedOffered
from kith.forms.looked_after.need_route_chosen import NeedRouteChosen
from kith.forms.looked_after.need_seen import OUTCOMES, NeedSeen
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.looked_after.need_followed import NeedFollowed
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

offer, seen, helped = NeedFollowed.offer, NeedFollowed.seen, NeedFollowed.helped
AT = "Mon 6 Jul 10:01"
CHOSEN = {"need": "contraception", "wants": "yes", "contact": "Dee Marr, 01632 960 177", "same": "yes",
          "help": ["together"], "told": "yes"}


def lena(**said):
    one = person("Lena", born="15 years ago")
    one.says(NeedRouteChosen, "Mon 6 Jul 10:00", **CHOSEN | said)
    return one


@row("LA03")
def test_it_is_offered_in_five_working_days_and_seen_in_fifteen_by_whoever_chose_it():
    one = lena()
    asked = owed(one, offer, at=AT).is_("due", by=THE_RECORDER, until="Tue 14 Jul 00:00")
    assert "contraception" not in asked.sentence.lower()
    owed(one, seen, at=AT).is_("due", by=THE_RECORDER, until="Tue 28 Jul 00:00")
    nothing_owed(one, helped, at=AT)


def test_whoever_does_not_want_it_is_asked_why_and_owes_nothing():
    one = person("Lena", born="15 years ago")
    one.says(NeedRouteChosen, "Mon 6 Jul 10:00", need="substances", wants="no", why_not="She wants to wait")
    nothing_owed(one, offer, at=AT)
    nothing_owed(one, seen, at=AT)


@row("LA03")
@pytest.mark.parametrize(("outcome", "state"), [("seen", "done"), ("declined", "done"), ("missed", "due"),
                                                ("refused", "due")])
def test_only_being_seen_or_their_own_no_ends_it_and_to_be_told_where_to_go_is_no_answer(outcome, state):
    assert not [words for words in OUTCOMES.values() if "where" in words or "signpost" in words.lower()]
    one = lena()
    more = {"by_whom": "Dee Marr"} if outcome == "seen" else {"why": "She said so"}
    one.says(NeedSeen, "Mon 20 Jul 10:00", answers=owed(one, seen, at=AT), outcome=outcome, **more)
    owed(one, seen, at="Mon 20 Jul 10:01").is_(state)


@pytest.mark.parametrize(("when", "state"), [("Mon 13 Jul 23:59", "done"), ("Tue 14 Jul 00:01", "done late")])
def test_offered_in_time_and_late(when, state):
    one = lena()
    one.says(NeedOffered, when, answers=owed(one, offer, at=AT), accepted_by="Dee Marr, by phone", for_day="2026-07-16")
    owed(one, offer, at="Wed 15 Jul 09:00").is_(state)


@row("LA03")
def test_not_seen_it_is_the_nurse_who_hears_and_then_her_lead():
    one = lena()
    owed(one, seen, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, seen, at="Tue 28 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)


def test_once_seen_they_say_whether_it_helped():
    one = lena()
    one.says(NeedSeen, "Mon 20 Jul 10:00", answers=owed(one, seen, at=AT), outcome="seen", by_whom="Dee Marr")
    asked = owed(one, helped, at="Mon 20 Jul 10:01").is_("due", until="Tue 4 Aug 00:00")
    one.says(NeedHelped, "Thu 23 Jul 10:00", answers=asked, helped="some")
    owed(one, helped, at="Thu 23 Jul 10:01").is_("done")

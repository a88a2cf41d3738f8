"""What a lead said would follow from small worries is owed by that lead until it is done."""
import pytest

from kith.forms.sent.referral import Referral
from kith.forms.speaking_up.disagreement import Disagreement
from kith.forms.speaking_up.small_worries_weighed import SmallWorriesWeighed
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.speaking_up.small_worries_acted_on import SmallWorriesActedOn
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_red_acted_on import REFERRAL

refer, disagree, came = (SmallWorriesActedOn.duties[key] for key in ("refer", "disagree", "came"))
SAID, AT = "Tue 7 Jul 10:00", "Tue 7 Jul 10:05"
NOT_AGREED = {"what": "closing", "role": "health_visitor", "worry": "He is cold", "wish": "Stay until the spring"}


def weighed(then: str):
    mia = person(born="3 years ago")
    mia.says(SmallWorriesWeighed, SAID, by=9, then=then, words="It is the third winter")
    return mia


@row("CP08")
def test_a_referral_that_was_said_is_owed_by_whoever_said_it():
    mia = weighed("refer")
    owed(mia, refer, at=AT).is_("due", by=THE_RECORDER, until="Wed 8 Jul 17:00", why=(
        "Because small worries about Mia were looked at on Tue 7 Jul, and something was to follow."))
    for other in (disagree, came):
        nothing_owed(mia, other, at=AT)


@row("CP08")
def test_what_is_taken_up_with_another_service_is_sent():
    mia = weighed("disagree")
    owed(mia, disagree, at=AT).is_("due", until="Wed 8 Jul 17:00")
    mia.says(Disagreement, "Tue 7 Jul 11:00", **NOT_AGREED)
    owed(mia, disagree, at="Tue 7 Jul 11:01").is_("done")


@pytest.mark.parametrize("then", ["family", "help"])
def test_what_came_of_speaking_or_helping_is_said_and_then_asked_of_again(then):
    mia = weighed(then)
    owed(mia, came, at=AT).is_("due", by=THE_RECORDER, until="Wed 5 Aug 00:00")
    mia.says(SmallWorriesWeighed, "Tue 4 Aug 23:00", by=9, then="nothing", words="There is a boiler, and milk")
    owed(mia, came, at="Wed 5 Aug 09:00").is_("done")


@pytest.mark.parametrize("then", ["watch", "nothing"])
def test_to_watch_or_to_do_nothing_more_owes_nothing(then):
    for duty in (refer, disagree, came):
        nothing_owed(weighed(then), duty, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 8 Jul 17:00", "done"), ("Wed 8 Jul 17:01", "done late")])
def test_referred_in_time_and_late_by_whichever_referral(when, state):
    mia = weighed("refer")
    mia.says(Referral, when, by=3, **REFERRAL)
    owed(mia, refer, at="Thu 9 Jul 09:00").is_(state)


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    mia = weighed("refer")
    owed(mia, refer, at=AT).tells(0, THE_RECORDER).is_told()
    owed(mia, refer, at="Wed 8 Jul 17:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(mia, refer, at="Fri 10 Jul 00:00").tells(2, DESIGNATED_NURSE)

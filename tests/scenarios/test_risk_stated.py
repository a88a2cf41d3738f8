"""A risk to children is stated: the same shift decides and weighs it; silence reaches the lead and the named nurse."""
import pytest

from kith.forms.adults.risk_to_children import RiskToChildren
from kith.forms.emergency.referral_decision import ReferralDecision
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.adults.risk_stated import RiskStated
from tests.scenarios.adults import LOLA, RILEY, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, owed
from tests.scenarios.test_risk_to_each_child import analysed

decide, analyse, sign = RiskStated.decide, RiskStated.analyse, RiskStated.sign


def stated(one, when: str, children=(LOLA, RILEY), **said):
    which = {"which": "named", "children": list(children)} if children else {"which": "own"}
    return one.says(RiskToChildren, when, by=7, kinds=["intent"], harm_from="self", words="He will hurt them",
                    danger_now="no", told=["nobody"], **which | said)


@row("AM02")
@pytest.mark.parametrize(("when", "until"), [("Wed 8 Jul 14:00", "Wed 8 Jul 20:00"), ("Wed 8 Jul 22:00",
                                                                                      "Thu 9 Jul 08:00")])
def test_the_shift_that_hears_it_answers_it(when, until):
    one = wayne()
    stated(one, when)
    duty = owed(one, decide, at="Wed 8 Jul 22:30" if "22" in when else "Wed 8 Jul 15:00")
    duty.is_("due", by=THE_RECORDER, until=until)
    assert duty.one.bearer == 7
    assert len(all_owed(one, analyse, at="Wed 8 Jul 22:30")) == 2


@row("AM02")
def test_untouched_at_the_end_of_the_shift_the_lead_and_the_named_nurse_hear():
    one = wayne()
    stated(one, "Wed 8 Jul 14:00")
    owed(one, decide, at="Wed 8 Jul 14:05").tells(0, THE_RECORDER).is_told()
    late = owed(one, decide, at="Wed 8 Jul 20:00").is_("overdue").tells(1, TEAM_LEAD)
    assert late.one.duty.escalate.also == (NAMED_NURSE,)


@row("AM02")
def test_decided_analysed_and_signed():
    one = wayne()
    stated(one, "Wed 8 Jul 14:00", children=[LOLA])
    one.says(ReferralDecision, "Wed 8 Jul 15:00", answers=owed(one, decide, at="Wed 8 Jul 14:30"), refer="yes",
             why="He named both of them")
    analysed(one, "Wed 8 Jul 16:00", owed(one, analyse, at="Wed 8 Jul 15:00"), effect="risk")
    for duty in (decide, analyse):
        owed(one, duty, at="Wed 8 Jul 17:00").is_("done")
    owed(one, sign, at="Wed 8 Jul 17:00").is_("due", until="Thu 9 Jul 17:00")


def test_a_risk_to_children_nobody_can_name_is_still_decided_about():
    one = wayne()
    stated(one, "Wed 8 Jul 14:00", children=())
    owed(one, decide, at="Wed 8 Jul 15:00").is_("due")
    assert not all_owed(one, analyse, at="Wed 8 Jul 15:00")

"""A yes begins a question for each child: analysed, signed by a supervisor, and looked at again."""
from kith.forms.adults.risk_analysis import RiskAnalysis
from kith.forms.adults.risk_analysis_signed import RiskAnalysisSigned
from kith.language.roles import ADULT_MENTAL_HEALTH, NAMED_NURSE
from kith.pathways.adults.risk_to_each_child import RiskToEachChild
from tests.scenarios.adults import LOLA, RILEY, asked, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed

analyse, sign, review = RiskToEachChild.analyse, RiskToEachChild.sign, RiskToEachChild.review
WRITTEN = {"lives": "With her mother", "effect": "some", "sees": "Shouting", "analysis": "Worse when he drinks",
           "actions": "Speak to the school nurse by Friday", "social_care": "consult", "told": ["childs_worker"]}


def analysed(one, when: str, duty, **said):
    return one.says(RiskAnalysis, when, answers=duty, **WRITTEN | said)


@row("AM01")
def test_each_named_child_has_an_analysis_of_its_own():
    one = wayne()
    asked(one, "Wed 1 Jul 11:00", visited="yes", living="yes", children=[LOLA, RILEY])
    assert len(all_owed(one, analyse, at="Wed 1 Jul 12:00")) == 2
    duty = owed(one, analyse, at="Wed 1 Jul 12:00", row="lola")
    duty.is_("due", by=ADULT_MENTAL_HEALTH, until="Thu 9 Jul 00:00")
    assert duty.sentence == "Because Wayne was said on Wed 1 Jul to have this child in their life."
    analysed(one, "Thu 2 Jul 10:00", duty)
    owed(one, analyse, at="Thu 2 Jul 11:00", row="lola").is_("done")
    owed(one, analyse, at="Thu 2 Jul 11:00", row="riley").is_("due")


def test_no_children_asks_for_no_analysis():
    one = wayne()
    asked(one, "Wed 1 Jul 11:00")
    nothing_owed(one, analyse, at="Wed 1 Jul 12:00")


@row("AM01")
def test_a_supervisor_signs_and_not_yet_is_no_signature():
    one = wayne()
    asked(one, "Wed 1 Jul 11:00", visited="yes", children=[LOLA])
    nothing_owed(one, sign, at="Wed 1 Jul 12:00")
    analysed(one, "Thu 2 Jul 10:00", owed(one, analyse, at="Wed 1 Jul 12:00"))
    duty = owed(one, sign, at="Thu 2 Jul 11:00").is_("due", until="Tue 7 Jul 00:00")
    assert duty.one.role.key == "team_lead:adult_mental_health"
    one.says(RiskAnalysisSigned, "Fri 3 Jul 10:00", answers=duty, read="mend", words="Where is Lola at weekends?")
    owed(one, sign, at="Fri 3 Jul 11:00").is_("due")
    one.says(RiskAnalysisSigned, "Mon 6 Jul 10:00", answers=duty, read="agreed")
    owed(one, sign, at="Mon 6 Jul 11:00").is_("done")


@row("AM06")
def test_an_analysis_older_than_six_months_is_owed_again():
    one = wayne(since="Thu 1 Jan 10:00")
    asked(one, "Fri 2 Jan 10:00", visited="yes", children=[LOLA])
    analysed(one, "Mon 5 Jan 10:00", owed(one, analyse, at="Fri 2 Jan 12:00"))
    owed(one, review, at="Sun 5 Jul 12:00").is_("due", until="Mon 6 Jul 00:00")
    owed(one, review, at="Mon 6 Jul 00:00").is_("overdue")


def test_unwritten_it_reaches_the_named_nurse():
    one = wayne()
    asked(one, "Wed 1 Jul 11:00", visited="yes", children=[LOLA])
    owed(one, analyse, at="Wed 1 Jul 12:00").is_told()
    owed(one, analyse, at="Thu 9 Jul 00:00").is_("overdue").is_told()
    owed(one, analyse, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)


def test_unborn_is_no_reason_for_no_analysis():
    from kith.engine.filling import fill

    problems = fill(RiskAnalysis, WRITTEN | {"analysis": "Unborn."}).problems
    assert set(problems) == {"analysis"}

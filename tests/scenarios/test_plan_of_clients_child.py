"""A child close to a client goes on a plan, and the adult's own worker is told whom to speak to."""
from kith.forms.adults.plan_news_read import PlanNewsRead
from kith.forms.family.history_read import HistoryRead
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.language.roles import ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL, TEAM_LEAD
from kith.pathways.adults.plan_of_clients_child import PlanOfClientsChild
from tests.scenarios.adults import wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

read, read_history = PlanOfClientsChild.read, PlanOfClientsChild.read_history


def family(**more):
    one, lola = wayne(**more), person("Lola", born="3 years ago")
    one.is_whose("child", lola)
    return one, lola


@row("AM06")
def test_the_father_s_worker_is_told_the_same_day():
    one, lola = family()
    lola.says(ChildProtectionPlanBegan, "Wed 8 Jul 10:00", category="neglect")
    duty = owed(one, read, at="Wed 8 Jul 12:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Thu 9 Jul 17:00")
    assert duty.sentence == "Because a child in Wayne’s life is on a child protection plan, known since Wed 8 Jul."
    assert duty.one.reasons[0].speak_to == (lola.id, ("social_worker", "health_visitor", "school_nurse"))
    one.says(PlanNewsRead, "Wed 8 Jul 14:00", answers=duty, means="Contact is supervised; the plan is in our notes")
    owed(one, read, at="Wed 8 Jul 15:00").is_("done")


@row("AM06")
def test_a_drug_worker_is_told_of_the_plan_of_a_partner_s_child():
    one = wayne(role="drug_and_alcohol")
    stacey, lola = person("Stacey", born="30 years ago"), person("Lola", born="3 years ago")
    one.is_whose("partner", stacey)
    stacey.is_whose("child", lola)
    lola.says(ChildProtectionPlanBegan, "Wed 8 Jul 10:00", category="neglect")
    owed(one, read, at="Wed 8 Jul 12:00").is_("due", by=DRUG_AND_ALCOHOL)


def test_a_mother_in_nobody_s_care_owes_nobody_anything():
    stacey, lola = person("Stacey", born="30 years ago"), person("Lola", born="3 years ago")
    stacey.is_whose("child", lola)
    lola.says(ChildProtectionPlanBegan, "Wed 8 Jul 10:00", category="neglect")
    nothing_owed(stacey, read, at="Wed 8 Jul 12:00")


@row("AM06")
def test_unread_it_reaches_the_lead():
    one, lola = family()
    lola.says(ChildProtectionPlanBegan, "Wed 8 Jul 10:00", category="neglect")
    owed(one, read, at="Wed 8 Jul 12:00").is_told()
    owed(one, read, at="Thu 9 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD)


def test_a_plan_of_years_that_becomes_known_today_is_read_with_the_history():
    one, lola = family(since="Thu 1 May 2025 10:00")
    lola.says(ChildProtectionPlanBegan, "Tue 3 Jun 2025 10:00", known="Wed 8 Jul 10:00", category="neglect")
    nothing_owed(one, read, at="Wed 8 Jul 12:00")
    duty = owed(one, read_history, at="Wed 8 Jul 12:00").is_("due")
    one.says(HistoryRead, "Wed 8 Jul 14:00", answers=duty, what="Known to us since; spoke to her social worker")
    owed(one, read_history, at="Wed 8 Jul 15:00").is_("done")

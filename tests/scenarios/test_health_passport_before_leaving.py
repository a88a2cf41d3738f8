"""Three months before eighteen a passport without a draft is the lead’s."""
from kith.forms.looked_after.passport_gone_through import PassportGoneThrough
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.health_passport_before_leaving import HealthPassportBeforeLeaving
from tests.scenarios.passports import READ, in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

missing = HealthPassportBeforeLeaving.draft


@row("LA01")
def test_three_months_before_eighteen_without_a_draft_the_lead_hears_within_the_hour():
    zara = in_care("2008-10-14")
    nothing_owed(zara, missing, at="Mon 13 Jul 10:00")
    owed(zara, missing, at="Wed 15 Jul 00:00").is_("due", by=LOOKED_AFTER_NURSE).is_told()
    owed(zara, missing, at="Wed 15 Jul 01:00").tells(1, TEAM_LEAD)


@row("LA01")
def test_where_there_is_a_draft_the_lead_is_left_in_peace():
    zara = in_care("2008-10-14")
    zara.says(PassportGoneThrough, "Thu 2 Jul 10:00", **READ)
    nothing_owed(zara, missing, at="Wed 15 Jul 08:00")


def test_a_child_who_is_not_looked_after_is_owed_none():
    nothing_owed(person("Zara", born="2008-10-14"), missing, at="Wed 15 Jul 10:00")


@row("LA01")
def test_read_in_ten_working_days_it_is_done_and_later_the_designated_nurse_hears():
    zara = in_care("2008-10-14")
    owed(zara, missing, at="Wed 15 Jul 00:00").is_told()
    owed(zara, missing, at="Wed 15 Jul 01:00").is_told()
    owed(zara, missing, at="Thu 30 Jul 00:00").is_("overdue").tells(2, DESIGNATED_NURSE)
    zara.says(PassportGoneThrough, "Wed 29 Jul 23:59", **READ)
    owed(zara, missing, at="Thu 30 Jul 00:00").is_("done")

"""A health passport is begun in the first weeks of care."""
from kith.forms.looked_after.passport_line import PassportLine
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.health_passport import HealthPassport
from tests.scenarios.passports import LINE, in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

begin = HealthPassport.begin


@row("LA01")
def test_it_is_begun_in_the_first_weeks_of_care():
    zara = in_care("15 years ago")
    owed(zara, begin, at="Wed 1 Jul 10:00").is_("due", by=LOOKED_AFTER_NURSE, until="Thu 27 Aug 00:00")
    zara.says(PassportLine, "Wed 26 Aug 10:00", **LINE)
    owed(zara, begin, at="Thu 27 Aug 10:00").is_("done")


@row("LA01")
def test_begun_by_nobody_the_lead_hears_and_then_the_designated_nurse():
    zara = in_care("15 years ago")
    owed(zara, begin, at="Wed 1 Jul 10:00").is_told()
    owed(zara, begin, at="Thu 27 Aug 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, begin, at="Sat 26 Sep 00:00").tells(2, DESIGNATED_NURSE)


def test_a_child_who_is_not_looked_after_is_owed_none():
    nothing_owed(person("Zara", born="15 years ago"), begin, at="Wed 15 Jul 10:00")

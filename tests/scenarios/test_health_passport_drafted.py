"""From sixteen a draft of the health passport is read together."""
from kith.forms.looked_after.passport_gone_through import PassportGoneThrough
from kith.language.roles import LOOKED_AFTER_NURSE, TEAM_LEAD
from kith.pathways.looked_after.health_passport_drafted import HealthPassportDrafted
from tests.scenarios.passports import ALONE, READ, in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

drafted = HealthPassportDrafted.draft


@row("LA01")
def test_from_sixteen_a_draft_is_read_together_within_the_year():
    zara = in_care("2010-07-14", since="Wed 1 Jul 09:00")
    nothing_owed(zara, drafted, at="Mon 13 Jul 10:00")
    owed(zara, drafted, at="Tue 14 Jul 10:00").is_("due", by=LOOKED_AFTER_NURSE)
    zara.says(PassportGoneThrough, "Wed 15 Jul 10:00", **ALONE)
    owed(zara, drafted, at="Wed 15 Jul 11:00").is_("due")
    zara.says(PassportGoneThrough, "Thu 16 Jul 10:00", **READ)
    owed(zara, drafted, at="Thu 16 Jul 11:00").is_("done")


def test_a_child_who_is_not_looked_after_is_owed_none():
    nothing_owed(person("Zara", born="2010-07-14"), drafted, at="Wed 15 Jul 10:00")


@row("LA01")
def test_a_year_later_without_a_draft_the_lead_hears():
    zara = in_care("2009-07-14")
    owed(zara, drafted, at="Thu 2 Jul 10:00").is_("due").is_told()
    late = owed(zara, drafted, at="Fri 2 Jul 2027 00:00").is_("overdue")
    late.tells(1, TEAM_LEAD)

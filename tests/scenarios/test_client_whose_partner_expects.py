"""A client whose partner is pregnant: whoever sees him says what could harm the baby."""
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.forms.maternity.unborn_risk import UnbornRisk
from kith.language.roles import ADULT_MENTAL_HEALTH, NAMED_NURSE, TEAM_LEAD
from kith.pathways.adults.client_whose_partner_expects import ClientWhosePartnerExpects
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_expectant_client import SAID, seen

analyse, history = ClientWhosePartnerExpects.analyse, ClientWhosePartnerExpects.read_history


def couple(ben=None, when="Mon 6 Jul 10:00"):
    ben, ann = ben or seen("Ben"), person("Ann", born="26 years ago")
    ben.is_whose("partner", ann)
    ann.says(PregnancyNotified, when, expected="2026-11-09")
    return ben


@row("AM05")
def test_his_partners_baby_is_thought_of():
    duty = owed(couple(), analyse, at="Mon 6 Jul 10:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Tue 14 Jul")
    assert duty.sentence == "Because a partner expects a baby."


def test_of_somebody_whom_the_service_does_not_see_nothing_is_owed():
    nothing_owed(couple(person("Ben", born="30 years ago")), analyse, at="Mon 6 Jul 10:00")


def test_a_former_partners_baby_is_not_his():
    ben, ann = seen("Ben"), person("Ann", born="26 years ago")
    ben.is_whose("former_partner", ann)
    ann.says(PregnancyNotified, "Mon 6 Jul 10:00", expected="2026-11-09")
    nothing_owed(ben, analyse, at="Mon 6 Jul 10:00")


def test_looked_at_in_time_and_late():
    for when, state in (("Mon 13 Jul 23:00", "done"), ("Tue 14 Jul 00:01", "done late")):
        ben = couple()
        ben.says(UnbornRisk, when, answers=owed(ben, analyse, at="Mon 6 Jul 12:00"), **SAID)
        owed(ben, analyse, at="Wed 15 Jul 09:00").is_(state)


def test_not_looked_at_climbs():
    ben = couple()
    owed(ben, analyse, at="Mon 6 Jul 10:00").tells(0, ADULT_MENTAL_HEALTH).is_told()
    owed(ben, analyse, at="Tue 14 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(ben, analyse, at="Wed 22 Jul 00:00").tells(2, NAMED_NURSE)

"""A girl tells a nurse of FGM: the nurse tells the police herself, by the next working day, and home hears nothing."""
import pytest

from kith.forms.family.person_details import PersonDetails
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.grave_harm.fgm_reported import FgmReported
from kith.forms.grave_harm.step_taken import StepTaken
from kith.forms.sent.referral import Referral
from kith.language import NOBODY
from kith.language.roles import AUDIENCE, DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.fgm_mandatory_report import FgmMandatoryReport
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_fgm_risk_at_birth import HAD
from tests.scenarios.test_red_acted_on import REFERRAL

danger, safe, refer, report = (FgmMandatoryReport.duties[key] for key in ("danger", "safe", "refer", "report"))
TOLD, AT = "Fri 28 Aug 16:40", "Fri 28 Aug 16:45"   # Monday 31 August is a bank holiday
MIDNIGHT, TUESDAY = "Sat 29 Aug 00:00", "Tue 1 Sep 17:00"
SAID = {"regulated": "yes", "words": "She was taken to an aunt last summer", "signs": ["travel"], "danger": "no"}
RANG = {"who": "self", "reference": "101-4471-26", "family_told": "no"}


def finding(how: str = "disclosed", when: str = TOLD, born: str = "14 years ago", **more):
    one = person("Hodan", born=born)
    one.says(FgmFinding, when, how=how, **SAID | more)
    return one


@row("CP09")
def test_told_on_a_friday_before_a_bank_holiday():
    # Given a girl of fourteen who tells her school nurse at twenty to five on that Friday
    hodan = finding()
    # Then what keeps her safe is owed before the day is over, and not when offices open again
    for duty in (safe, refer):
        owed(hodan, duty, at=AT).is_("due", by=THE_RECORDER, until=MIDNIGHT)
    # And the police are owed the nurse's own call by Tuesday, since nobody works on Monday
    why = "Because what Hodan told or you saw on Fri 28 Aug must be reported by you, and home must not hear of it."
    owed(hodan, report, at=AT).is_("due", by=THE_RECORDER, until=TUESDAY, why=why)
    nothing_owed(hodan, danger, at=AT)
    # And the referral opens with words that keep it from home
    assert dict(refer.filled)["agreed"] == "unsafe"
    # And each is done by what was done, the report by the reference of the police
    hodan.says(SafeContact, "Fri 28 Aug 17:05", channels=["letter", "phone"])
    hodan.says(Referral, "Fri 28 Aug 17:30", answers=owed(hodan, refer, at=AT), **REFERRAL)
    hodan.says(FgmReported, "Fri 28 Aug 17:20", answers=owed(hodan, report, at=AT), **RANG)
    for duty in (safe, refer, report):
        owed(hodan, duty, at="Fri 28 Aug 18:00").is_("done")


@row("CP09")
def test_it_is_their_own_and_nobody_is_told_at_home():
    assert (report.hand_over, report.waived_by) == (NOBODY, ())
    assert not [tell for duty in FgmMandatoryReport.duties.values() for tell in duty.tell if tell.to in AUDIENCE]
    assert not any("FGM" in duty.what for duty in FgmMandatoryReport.duties.values())   # lists are read over a shoulder


@pytest.mark.parametrize("more", [{"how": "told"}, {"how": "feared"}, {"regulated": "no"}, {"born": "2008-08-28"}])
def test_the_law_binds_who_is_registered_and_knows_it_of_a_girl_under_eighteen(more):
    nothing_owed(finding(**more), report, at=AT)


@pytest.mark.parametrize("more", [{"how": "signs_seen"}, {"born": "2008-08-29"}, {"born": ""}])
def test_signs_count_and_so_does_the_day_before_her_birthday_and_an_age_nobody_knows(more):
    owed(finding(**more), report, at=AT).is_("due")


@row("CP09")
@pytest.mark.parametrize(("born", "is_owed"), [("16 years ago", True), ("", True), ("27 years ago", False)])
def test_a_girl_who_tells_her_midwife_at_booking_is_a_girl_under_eighteen(born, is_owed):
    one = person("Hodan", born=born)
    one.says(FgmHistory, TOLD, **HAD)
    owed(one, report, at=AT).is_("due", until=TUESDAY) if is_owed else nothing_owed(one, report, at=AT)


def test_before_the_law_it_was_no_duty():
    nothing_owed(finding(when="Fri 30 Oct 2015 16:40", born="2004-01-01"), report, at=AT)
    owed(finding(when="Sat 31 Oct 2015 16:40", born="2004-01-01"), report, at=AT).is_("overdue")


@pytest.mark.parametrize(("when", "state"), [(TUESDAY, "done"), ("Tue 1 Sep 17:01", "done late")])
def test_reported_in_time_and_late(when, state):
    one = finding()
    one.says(FgmReported, when, answers=owed(one, report, at=AT), **RANG)
    owed(one, report, at="Wed 2 Sep 09:00").is_(state)


def test_typed_up_after_the_weekend_buys_no_days():
    one = person("Hodan", born="14 years ago")
    one.says(FgmFinding, TOLD, known="Wed 2 Sep 10:00", how="disclosed", **SAID)
    owed(one, report, at="Wed 2 Sep 10:00").is_("overdue", until=TUESDAY)


def test_a_colleague_of_the_same_profession_who_reported_it_is_named():
    one = finding()
    one.says(FgmReported, "Sat 29 Aug 09:00", answers=owed(one, report, at=AT), who="colleague",
             colleague="Nell Ashby, school nurse", reference="101-4471-26", family_told="no")
    owed(one, report, at="Sat 29 Aug 10:00").is_("done")


def test_in_danger_the_call_is_owed_within_the_hour():
    one = finding(danger="yes")
    owed(one, danger, at=AT).is_("due", by=THE_RECORDER, until="Fri 28 Aug 17:40")
    one.says(StepTaken, "Fri 28 Aug 16:42", answers=owed(one, danger, at=AT), did="done", who="999", reference="8812")
    owed(one, danger, at=AT).is_("done")


@row("CP09")
def test_what_is_not_done_the_same_day_goes_to_the_named_nurse_and_after_a_month_past_every_excuse():
    one = finding()
    owed(one, report, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, report, at=MIDNIGHT).is_("due").tells(1, NAMED_NURSE).is_told()
    owed(one, report, at=TUESDAY).is_("overdue").tells(2, DESIGNATED_NURSE).is_told()
    owed(one, report, at="Tue 29 Sep 00:00").tells(3, DESIGNATED_NURSE)
    owed(one, refer, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, refer, at=MIDNIGHT).is_("overdue").tells(1, NAMED_NURSE)


@row("CP09")
def test_the_death_of_the_girl_takes_the_report_from_nobody():
    one = finding()
    one.says(PersonDetails, "Fri 28 Aug 20:00", died="yes")
    owed(one, report, at="Fri 28 Aug 21:00").is_("due", until=TUESDAY)

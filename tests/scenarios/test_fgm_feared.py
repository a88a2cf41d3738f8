"""FGM that is feared, or that others told of, asks for no report by law and for a referral today."""
import pytest

from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.forms.grave_harm.step_taken import StepTaken
from kith.forms.sent.referral import Referral
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.pathways.grave_harm.fgm_feared import FgmFeared
from kith.pathways.grave_harm.fgm_mandatory_report import FgmMandatoryReport
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_red_acted_on import REFERRAL

danger, safe, reach, refer, lead, weigh = (
    FgmFeared.duties[key] for key in ("danger", "safe", "reach", "refer", "lead", "weigh"))
SAID, AT = "Sat 11 Jul 11:00", "Sat 11 Jul 11:10"
NOTE = {"risk": "now", "why": "A ticket for the 25th, and her sister", "talk": "not_safe",
        "again": "Dev Chandra, each week", "mark": "set"}


def feared(how: str = "feared", born: str = "9 years ago", **more):
    one = person("Sahra", born=born)
    one.says(FgmFinding, SAID, **{"how": how, "words": "Her aunt comes for a special day",
                                  "signs": ["travel", "sister"], "leaves": "2026-07-25", "danger": "no"} | more)
    return one


@row("CP09")
def test_a_journey_in_the_holidays_is_referred_the_same_day_and_weighed_by_the_next():
    sahra = feared()
    owed(sahra, refer, at=AT).is_("due", by=THE_RECORDER, until="Sun 12 Jul 00:00", why=(
        "Because what was said about Sahra on Sat 11 Jul must be acted on today, and home must not hear of it."))
    owed(sahra, safe, at=AT).is_("due", by=THE_RECORDER, until="Sun 12 Jul 00:00")
    owed(sahra, weigh, at=AT).is_("due", by=NAMED_NURSE, until="Mon 13 Jul 17:00")
    nothing_owed(sahra, danger, at=AT)
    nothing_owed(sahra, lead, at=AT)


def test_what_the_law_asks_to_be_reported_begins_the_other_pathway_and_never_both():
    one = feared("disclosed", regulated="yes")
    nothing_owed(one, refer, at=AT)
    owed(one, FgmMandatoryReport.report, at=AT).is_("due")


@row("CP09", "AE02")
def test_a_receptionist_whom_a_girl_told_is_bound_by_no_law_and_tells_the_named_nurse():
    one = feared("disclosed", regulated="no")
    owed(one, lead, at=AT).is_("due", by=THE_RECORDER, until="Sun 12 Jul 00:00")
    owed(one, refer, at=AT).is_("due")
    nothing_owed(one, FgmMandatoryReport.report, at=AT)


@pytest.mark.parametrize(("born", "is_owed"), [("2008-07-12", True), ("2008-07-11", False), ("", True)])
def test_until_the_eighteenth_birthday_and_where_nobody_knows_it(born, is_owed):
    one = feared(born=born)
    owed(one, refer, at=AT).is_("due") if is_owed else nothing_owed(one, refer, at=AT)


def test_taken_away_today_is_owed_within_the_hour():
    owed(feared(danger="yes"), danger, at=AT).is_("due", until="Sat 11 Jul 12:00")


@row("CP09")
def test_a_grown_woman_in_danger_is_phoned_for_and_goes_to_no_service_of_children():
    one = feared(born="22 years ago", danger="yes")
    owed(one, danger, at=AT).is_("due", by=THE_RECORDER, until="Sat 11 Jul 12:00")
    owed(one, safe, at=AT).is_("due", until="Sun 12 Jul 00:00")
    nothing_owed(one, refer, at=AT)
    nothing_owed(one, weigh, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 23:59", "done"), ("Sun 12 Jul 00:01", "done late")])
def test_done_the_same_day_and_late(when, state):
    one = feared()
    one.says(Referral, when, answers=owed(one, refer, at=AT), **REFERRAL)
    one.says(SafeContact, when, channels=["letter"])
    one.says(FgmRiskNote, when, **NOTE)
    for duty in (refer, safe):
        owed(one, duty, at="Mon 13 Jul 09:00").is_(state)
    owed(one, weigh, at="Mon 13 Jul 09:00").is_("done")


def test_a_step_says_why_not():
    one = feared("disclosed", regulated="no")
    one.says(StepTaken, "Sat 11 Jul 12:00", answers=owed(one, lead, at=AT), did="not_needed",
             why="Inge Falk was in the room and heard it")
    owed(one, lead, at="Sat 11 Jul 12:01").is_("done")


def test_silence_climbs_to_the_named_and_the_designated_nurse():
    one = feared()
    owed(one, refer, at=AT).tells(0, THE_RECORDER).is_told()
    owed(one, refer, at="Sun 12 Jul 00:00").is_("overdue").tells(1, NAMED_NURSE).is_told()
    owed(one, refer, at="Tue 14 Jul 00:00").tells(2, DESIGNATED_NURSE)


@row("CP09")
def test_a_risk_that_was_weighed_as_near_is_referred_today_by_whoever_weighed_it():
    # Given a midwife who writes her note at a birth, where nobody had written down a fear before
    one = person("Sahra", born="2026-07-10")
    one.says(FgmRiskNote, SAID, **NOTE)
    owed(one, refer, at=AT).is_("due", by=THE_RECORDER, until="Sun 12 Jul 00:00", why=(
        "Because what was weighed of Sahra on Sat 11 Jul must be acted on today, and home must not hear of it."))
    owed(one, reach, at=AT).is_("due", by=THE_RECORDER, until="Sun 12 Jul 00:00")
    nothing_owed(one, weigh, at=AT)
    nothing_owed(one, danger, at=AT)


def test_the_note_that_was_owed_begins_no_second_referral():
    one = feared()
    one.says(SafeContact, "Sat 11 Jul 11:30", channels=["letter"])
    one.says(FgmRiskNote, "Sat 11 Jul 12:00", answers=owed(one, weigh, at=AT), **NOTE)
    owed(one, refer, at="Sat 11 Jul 12:01").is_("due")
    nothing_owed(one, reach, at="Sat 11 Jul 12:01")
    one.says(Referral, "Sat 11 Jul 13:00", answers=owed(one, refer, at=AT), **REFERRAL)
    owed(one, refer, at="Mon 13 Jul 09:00").is_("done")


@pytest.mark.parametrize("risk", ["later", "none"])
def test_a_risk_that_is_not_near_is_no_referral(risk):
    one = person("Sahra", born="9 years ago")
    one.says(FgmRiskNote, SAID, **NOTE | {"risk": risk})
    nothing_owed(one, refer, at=AT)

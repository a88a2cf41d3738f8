"""A risk that was told is answered with an action the next working day."""
import pytest

from kith.forms.maternity.paternal_health import PaternalHealth
from kith.forms.maternity.paternal_risk_answered import PaternalRiskAnswered
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE, TEAM_LEAD
from kith.pathways.maternity.paternal_risk import PaternalRisk
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_paternal_health_asked import NO

answer = PaternalRisk.answer


def told(**yes):
    ann = person("Ann", born="26 years ago")
    ann.says(PaternalHealth, "Fri 10 Jul 10:00", whose="Ben", told_by="mother", **NO | yes)
    return ann


@row("AN06")
@pytest.mark.parametrize("risk", ["drugs", "alcohol", "mental", "violence"])
def test_a_risk_is_owed_an_answer(risk):
    duty = owed(told(**{risk: "yes"}), answer, at="Fri 10 Jul 12:00").is_("due", by=MIDWIFE, until="Mon 13 Jul 17:00")
    assert duty.sentence == (
        "Because what was said on Fri 10 Jul about the baby’s father or Ann’s partner needs an answer.")
    assert risk not in duty.sentence


@pytest.mark.parametrize("no_risk", [{}, {"children": "yes"}, {"drugs": "not_known"}])
def test_no_risk_is_owed_none(no_risk):
    nothing_owed(told(**no_risk), answer, at="Fri 10 Jul 12:00")


def test_answered_in_time_and_late():
    for when, state in (("Mon 13 Jul 17:00", "done"), ("Mon 13 Jul 17:01", "done late")):
        ann = told(drugs="yes")
        ann.says(PaternalRiskAnswered, when, answers=owed(ann, answer, at="Fri 10 Jul 12:00"),
                 done=["plan", "service"], why="He starts treatment on Monday")
        owed(ann, answer, at="Tue 14 Jul 09:00").is_(state)


def test_unanswered_climbs():
    ann = told(violence="yes")
    owed(ann, answer, at="Fri 10 Jul 10:00").tells(0, MIDWIFE).is_told()
    owed(ann, answer, at="Mon 13 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(ann, answer, at="Wed 15 Jul 00:00").tells(2, NAMED_MIDWIFE)

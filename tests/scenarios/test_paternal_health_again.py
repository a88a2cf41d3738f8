"""At 28 weeks the father is asked about again, whatever was said at booking."""
from kith.forms.maternity.paternal_health import PaternalHealth
from kith.forms.maternity.pregnancy_ended import PregnancyEnded
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.language.roles import MIDWIFE
from kith.pathways.maternity.paternal_health_again import PaternalHealthAgain
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person
from tests.scenarios.test_paternal_health_asked import NO

ask = PaternalHealthAgain.ask


def expecting():
    ann = person("Ann", born="26 years ago")
    ann.says(PregnancyNotified, "Mon 6 Apr", expected="2026-10-03")     # 28 weeks on Sat 11 Jul
    ann.says(PaternalHealth, "Mon 20 Apr 10:00", whose="Ben", told_by="mother", **NO)
    return ann


def test_before_28_weeks_nothing_is_owed_again():
    nothing_owed(expecting(), ask, at="Fri 10 Jul 23:59")


@row("AN06")
def test_at_28_weeks_he_is_asked_about_again():
    ann = expecting()
    duty = owed(ann, ask, at="Sat 11 Jul 00:00").is_("due", by=MIDWIFE, until="Sat 25 Jul")
    assert duty.sentence == "Because Ann was 28 weeks pregnant on Sat 11 Jul."
    ann.says(PaternalHealth, "Mon 20 Jul 10:00", whose="Ben", told_by="father", **NO | {"drugs": "yes"})
    owed(ann, ask, at="Mon 20 Jul 10:00").is_("done")


def test_overdue():
    owed(expecting(), ask, at="Sat 25 Jul 00:00").is_("overdue")


def test_after_a_loss_nothing_is_asked():
    ann = expecting()
    ann.says(PregnancyEnded, "Mon 13 Jul", how="loss")
    nothing_owed(ann, ask, at="Tue 14 Jul 09:00")

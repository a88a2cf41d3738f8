"""What stories of self-harm share: a girl who comes to A&E, what both find, and how she goes home."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.home_after_self_harm import HomeAfterSelfHarm
from kith.forms.emergency.self_harm_assessed import SelfHarmAssessed
from kith.forms.emergency.self_harm_cosigned import SelfHarmCosigned
from kith.language.roles import CAMHS_ON_DUTY, ED_SAFEGUARDING_NURSE
from kith.pathways.emergency.self_harm_assessed_together import SelfHarmAssessedTogether
from kith.pathways.emergency.self_harm_signed_by_both import SelfHarmSignedByBoth
from tests.scenarios.story import Record, owed, person

assess, home = SelfHarmAssessedTogether.duties.values()
(cosign,) = SelfHarmSignedByBoth.duties.values()
CAME = "Sat 11 Jul 20:00"
FOUND = {"together": "together", "who": "Callum Reeve, CAMHS; Maya Brandt, safeguarding nurse", "alone": "yes",
         "says": "“I did not want to die. I wanted it to stop.”", "found": "A quarrel at home; her aunt protects her.",
         "safe_home": "yes"}
HOME = {"goes": "home", "follow_up": "2026-07-17", "role": "camhs", "by_whom": "Callum Reeve", "told": "yes",
        "group": "referred", "social_care": "ask", "conference": "yes"}


def zara(born: str = "15 years ago", **sign) -> Record:
    one = person("Zara", born=born)
    one.says(EdAttendance, CAME, **(sign or {"self_harm": "yes"}))
    return one


def assessed(one: Record, when: str = "Sat 11 Jul 22:00") -> None:
    one.says(SelfHarmAssessed, when, role=CAMHS_ON_DUTY, answers=owed(one, assess, at=CAME), **FOUND)


def cosigned(one: Record, when: str = "Sat 11 Jul 22:20", answer: str = "agrees", **more) -> None:
    asked = owed(one, cosign, at="Sat 11 Jul 22:01")
    one.says(SelfHarmCosigned, when, by=2, role=ED_SAFEGUARDING_NURSE, answers=asked, answer=answer, **more)


def goes(one: Record, when: str = "Sun 12 Jul 10:00", **more) -> None:
    one.says(HomeAfterSelfHarm, when, by=2, answers=owed(one, home, at=CAME), **HOME | more)

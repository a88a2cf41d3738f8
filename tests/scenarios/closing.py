"""What stories about closing after missed appointments share: a proposal with every step, and a supervisor's answer."""
from kith.forms.appointments.closing_proposed import ClosingProposed
from kith.forms.appointments.closing_signed import ClosingSigned
from kith.forms.appointments.miss_decided import MissDecided

STEPS = {"role": "camhs", "themselves": "tried", "parent": "unsafe", "school": "asked", "gp": "asked",
         "social_worker": "asked", "answered": "Her parents must not know that she comes", "risk": "same",
         "risk_why": "She is seen at school each day", "back": "An appointment at school"}
AGREED = {"read": "agreed", "role": "camhs", "why_closed": "no_wish", "back": "call"}
MENDED = {"read": "mend", "role": "camhs", "first": "Ask the youth worker whom she trusts"}


def proposed(one, when: str):
    one.says(ClosingProposed, when, **STEPS)
    return one


def signed(one, when: str, **more):
    one.says(ClosingSigned, when, **more)
    return one


def gives_up(one, when: str, next_step: str = "close"):
    one.says(MissDecided, when, role="camhs", next_step=next_step, why="She has not come since May")
    return one

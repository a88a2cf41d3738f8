"""Who speaks to a young person who writes that they may not be safe, how soon, and who hears where nobody has."""
from kith.forms.looked_after.feeling_answered import FeelingAnswered
from kith.language import Escalate, hours, minutes, overdue_by, setting, when_overdue
from kith.language.roles import HUB_LEAD, HUB_TRIAGE, LOOKED_AFTER_NURSE, NAMED_NURSE

SOON = setting("own_page.minutes_until_somebody_speaks", 30, "Minutes in which somebody speaks to a young person who "
               "writes that they are not safe", "Local: not verified, and for the locality’s clinicians to set")
HEARING = {"triage": HUB_TRIAGE, "nurse": LOOKED_AFTER_NURSE, "named_nurse": NAMED_NURSE}
SPOKEN_TO = {
    "due": minutes(SOON), "level": "urgent", "done_when": FeelingAnswered.answers(FeelingAnswered.reached),
    "act": "Write what was done",
    "escalate": Escalate(when_overdue(HUB_LEAD), overdue_by(minutes(SOON), NAMED_NURSE), again=hours(1))}

"""A red is decided the same day, with the safeguarding lead; silence goes to the manager."""
from kith.forms.sexual_health.behaviour_judged import BehaviourJudged
from kith.forms.sexual_health.exploitation_screened import ExploitationScreened
from kith.forms.sexual_health.red_decided import RedDecided
from kith.language import HAPPENED, Duty, Pathway, Source, age_below, climbs, end_of_working_day, setting
from kith.language.roles import THE_RECORDER

SCREENED = setting("sexual_health.working_days_to_screen", 1,
                   "Working days in which a red is screened for exploitation", "Local")
UNDECIDED = setting("sexual_health.working_days_undecided", 1,
                    "Working days undecided after which the named nurse hears", "Local")


class RedDecidedToday(Pathway):
    """A colour on a form protects nobody. Somebody decides with the safeguarding lead before the day is over."""

    title = "Sexual health: a red is decided the same day"
    source = Source("Service policy on the traffic light of sexual behaviours")
    answers_rows = ("SH01",)
    clock = HAPPENED
    begins_when = BehaviourJudged.where(BehaviourJudged.red, age_below(18)).because(
        "a behaviour was judged red on {when}")

    decide = Duty("Decide on a red with the safeguarding lead", owner=THE_RECORDER, due=end_of_working_day(0),
                  level="urgent", done_when=RedDecided.answers(), act="Write what was decided",
                  escalate=climbs(UNDECIDED, again=1))
    screen = Duty("Screen for sexual exploitation", owner=THE_RECORDER, due=end_of_working_day(SCREENED),
                  level="urgent", done_when=ExploitationScreened.follows(), act="Screen", escalate=climbs(1, again=1))

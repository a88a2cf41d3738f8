"""What was decided on minutes that are corrected is looked at again, and so is the plan: not the words alone."""
from kith.forms.meetings.challenge_answered import ChallengeAnswered
from kith.forms.meetings.correction_weighed import CorrectionWeighed
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.duties import SAID
from kith.language.roles import CSC_MANAGER, DESIGNATED_NURSE, THE_RECORDER, UNIVERSAL

SOON = end_of_working_day(setting(
    "meetings.working_days_to_weigh_a_correction", 2,
    "Working days in which it is said whether what was decided holds after minutes were corrected",
    "Local: not verified"))
ACT, DONE = "Say whether it holds", CorrectionWeighed.answers()


class CorrectionIsWeighed(Pathway):
    """The line was amended, and the plan that rested on it went on as if it were still true."""

    title = "After minutes were corrected: does what rested on them hold?"
    source = Source("Locality procedures for conferences and other meetings about a child")
    answers_rows = ("GP06",)
    clock = HAPPENED
    begins_when = ChallengeAnswered.where(ChallengeAnswered.matters.yes).because(
        "minutes of a meeting about {name} were corrected on {when}, and what was decided rested on them")

    decided = Duty("Say whether what the meeting decided holds after the correction", owner=THE_RECORDER, due=SOON,
                   level="urgent", act=ACT, done_when=DONE, beside=SAID,
                   escalate=climbs(2, again=2, first=CSC_MANAGER, then=DESIGNATED_NURSE))
    plan = Duty("Say whether the plan holds after the correction", owner=UNIVERSAL, due=SOON, level="urgent", act=ACT,
                done_when=DONE, beside=SAID, escalate=climbs(2, again=2))

"""Whoever works here is told before a training that they need goes out of date."""
from kith.forms.access.training_recorded import TrainingRecorded
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, arrives, days, setting, when_overdue, working_days
from kith.language.roles import TEAM_LEAD, THE_WORKER

DAYS = setting("training.days_before_it_ends", 30, "Days before a training goes out of date on which its worker hears",
               "Local")
GOVERNANCE = TrainingRecorded.what.is_in("information_governance")
LEVEL_1 = TrainingRecorded.what.is_in("safeguarding_1")
LEVEL_2 = TrainingRecorded.what.is_in("safeguarding_2")
LEVEL_3 = TrainingRecorded.what.is_in("safeguarding_3")
# A higher level makes a lower one needless.
FROM_LEVEL_2 = TrainingRecorded.what.is_in("safeguarding_2", "safeguarding_3")
FROM_LEVEL_1 = TrainingRecorded.what.is_in("safeguarding_1", "safeguarding_2", "safeguarding_3")
CLIMBS = Escalate(when_overdue(TEAM_LEAD), again=working_days(5))


class TrainingEnding(Pathway):
    """Training went out of date unseen, and was found by an inspector; the worker would have gone had they known."""

    title = "A training goes out of date"
    source = Source("Intercollegiate documents on safeguarding training; how often it is done is a local value")
    answers_rows = ("P2",)
    clock = HAPPENED
    begins_when = arrives(TrainingRecorded.tell_on, where=TrainingRecorded.stands).because(
        "a training of yours goes out of date soon")

    governance = Duty("Do your information governance training again", owner=THE_WORKER, when=GOVERNANCE,
                      due=days(DAYS), level="soon", done_when=TrainingRecorded.follows(GOVERNANCE),
                      act="See what to do", escalate=CLIMBS)
    level_1 = Duty("Do your safeguarding training again, level 1", owner=THE_WORKER, when=LEVEL_1, due=days(DAYS),
                   level="soon", done_when=TrainingRecorded.follows(FROM_LEVEL_1), act="See what to do",
                   escalate=CLIMBS)
    level_2 = Duty("Do your safeguarding training again, level 2", owner=THE_WORKER, when=LEVEL_2, due=days(DAYS),
                   level="soon", done_when=TrainingRecorded.follows(FROM_LEVEL_2), act="See what to do",
                   escalate=CLIMBS)
    level_3 = Duty("Do your safeguarding training again, level 3", owner=THE_WORKER, when=LEVEL_3, due=days(DAYS),
                   level="soon", done_when=TrainingRecorded.follows(LEVEL_3), act="See what to do", escalate=CLIMBS)

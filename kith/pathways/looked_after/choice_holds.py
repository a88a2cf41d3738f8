"""What a young person chose or changed on their own page is arranged by whoever sees them, or they are told."""
from kith.forms.looked_after.assessment_chosen import AssessmentChosen
from kith.forms.looked_after.choice_arranged import ChoiceArranged
from kith.language import HAPPENED, Duty, Pathway, Promises, Source, climbs, end_of_working_day, setting, working_days
from kith.language.duties import SAID
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE
from kith.statuses.assessments import DAYS_TO_CHOOSE

DAYS = setting("own_page.working_days_to_arrange_a_choice", 1, "Working days in which what a young person chose or "
               "changed on their own page is arranged, or they are told that it cannot be", "Local")
UP = climbs(2, then=DESIGNATED_NURSE)
HOLDS = ChoiceArranged.holds.is_in("yes")


class ChoiceHolds(Pathway):
    """She changed the day on her telephone. Nobody at the clinic read it, and the nurse waited where she was not."""

    title = "What a young person chose on their own page"
    source = Source("Locality standard: where, when and with whom is offered and kept")
    answers_rows = ("LA12",)
    promises = Promises("When you choose, or change what you chose", 3, {
        "arrange": "We look whether it can be, and you read it here if it cannot."})
    clock = HAPPENED
    begins_when = (
        AssessmentChosen.where(AssessmentChosen.booked.yes, AssessmentChosen.before.asked).because(
            "{name} changed on {when}, on their own page, where or when they are seen")
        | AssessmentChosen.where(AssessmentChosen.booked.yes, AssessmentChosen.before.not_asked).because(
            "{name} chose on {when}, on their own page, where and when they are seen"))

    arrange = Duty("Arrange what a young person chose on their own page", owner=LOOKED_AFTER_NURSE, level="soon",
                   due=end_of_working_day(DAYS), done_when=ChoiceArranged.answers(), act="Say whether it holds",
                   escalate=UP, shared=True, beside=SAID)
    instead = Duty("Agree with a young person on another place or time, since what they chose cannot be",
                   owner=LOOKED_AFTER_NURSE, level="soon", after="arrange", due=working_days(DAYS_TO_CHOOSE),
                   done_when=ChoiceArranged.follows(HOLDS) | AssessmentChosen.follows(AssessmentChosen.answered),
                   act="Write what they chose", escalate=UP)

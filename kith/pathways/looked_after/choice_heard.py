"""What a young person would like for their health assessment is heard; silence is asked again in another way."""
from kith.forms.looked_after.assessment_chosen import AssessmentChosen
from kith.forms.looked_after.assessment_offered import AssessmentOffered
from kith.language import HAPPENED, Duty, Escalate, Pathway, Source, when_overdue, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.statuses.assessments import DAYS_TO_CHOOSE

UP = Escalate(when_overdue(TEAM_LEAD), again=working_days(5))


class ChoiceHeard(Pathway):
    """They engage better where they chose the place; a letter that nobody answered was counted as a choice."""

    title = "What a child in care chooses for their assessment"
    source = Source("Locality standard: where, when and with whom is offered and kept")
    answers_rows = ("LA12",)
    clock = HAPPENED
    begins_when = AssessmentOffered.where().because("{name} was offered a choice on {when}")

    hear = Duty("Hear what they choose for their health assessment", owner=THE_RECORDER, level="routine",
                due=working_days(DAYS_TO_CHOOSE), done_when=AssessmentChosen.follows(), act="Write what they chose",
                waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=UP)
    again = Duty("Ask in another way what they choose: their carer or key worker, where that is safe",
                 owner=THE_RECORDER, level="routine", after="hear", done_with="hear",
                 due=working_days(DAYS_TO_CHOOSE), done_when=AssessmentChosen.follows(AssessmentChosen.answered),
                 act="Write what they chose", waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=UP)

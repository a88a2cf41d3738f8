"""What others know, and an assessment does not say, is answered line by line before the assessment is signed."""
from kith.forms.plans.known_answered import KnownAnswered
from kith.forms.plans.others_know import OthersKnow
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import NAMED_NURSE, THE_RECORDER

DAYS = setting("assessments.working_days_to_answer_others", 5,
               "Working days in which what others know is answered beside an assessment", "Local")


class OthersKnowAnswered(Pathway):
    """A social worker and a key worker knew of drugs, and A&E had seen it. She said nothing, and so the plan said
    nothing.
    """

    title = "What others know, answered before an assessment is signed"
    source = Source("Locality standard of health assessments")
    answers_rows = ("LA11",)
    clock = HAPPENED
    begins_when = OthersKnow.where().because("others know what an assessment of {name} of {when} does not say")

    answer = Duty("Answer what others know", owner=THE_RECORDER, due=working_days(DAYS), for_each=OthersKnow.lines,
                  done_when=KnownAnswered.answers(), act="Answer it", waived_by=(NAMED_NURSE,), escalate=climbs(5))

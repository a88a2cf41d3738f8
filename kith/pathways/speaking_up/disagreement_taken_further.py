"""What an answer did not settle goes to the next step, by whoever spoke up."""
from kith.forms.speaking_up.disagreement import Disagreement
from kith.forms.speaking_up.disagreement_heard import DisagreementHeard
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language.roles import NAMED_NURSE, THE_RECORDER, THE_SENDERS_LEAD


class DisagreementTakenFurther(Pathway):
    """An answer came, it changed nothing, and the one who had asked let it rest, though the child was no safer."""

    title = "A disagreement goes to the next step"
    source = Source("Locality policy on escalation and resolving professional disagreement")
    answers_rows = ("CP08",)
    clock = HAPPENED
    begins_when = DisagreementHeard.where(DisagreementHeard.settled.is_in("no")).because(
        "an answer of {when} did not settle a disagreement about {name}")

    further = Duty("Take a disagreement to the next step", owner=THE_RECORDER, due=end_of_working_day(1),
                   done_when=Disagreement.answers(), act="Take the next step", waived_by=(NAMED_NURSE,),
                   escalate=climbs(1, again=2, first=THE_SENDERS_LEAD))

"""Visits that are not urgent but must not wait for the weekly digest."""
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.language import LEARNT, Duty, Pathway, Source, age_below, climbs, working_days
from kith.language.duties import SAID
from kith.language.roles import LIAISON_NURSE, NAMED_NURSE
from kith.statuses.ages import CHILD
from kith.statuses.visits import SAYS_WHY

CHILDS = age_below(CHILD)


class SoonAttendance(Pathway):
    """What the rules cannot be sure of is read by a person: the liaison nurse sees every doubtful visit."""

    title = "A&E visit to be read soon"
    source = Source("Locality policy on A&E visits by children")
    answers_rows = ("AE10",)
    clock = LEARNT
    begins_when = (
        EdAttendance.where(EdAttendance.unreadable.asked, SAYS_WHY, CHILDS)
        .because("part of what A&E sent on {when} about {name} could not be read")
        | EdAttendance.where(EdAttendance.intoxication.yes, CHILDS)
        .because("{name} came to A&E on {when} and alcohol or drugs were mentioned")
        | EdAttendance.where(EdAttendance.injury.yes, EdAttendance.injury_kind.is_in("burn", "poisoning", "head"),
                             age_below(5))
        .because("{name} is under 5 and A&E recorded {injury_kind} on {when}")
    )

    read = Duty(
        "Read an A&E visit that the rules are not sure of", owner=LIAISON_NURSE, due=working_days(2), level="soon",
        done_when=VisitReviewed.answers(), act="Record decision", waived_by=(NAMED_NURSE,), beside=SAID,
        escalate=climbs(2, again=2))

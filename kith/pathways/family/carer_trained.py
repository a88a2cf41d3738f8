"""Whoever fosters an adolescent is trained for it in time, and the fostering team hears by name who is not."""
from kith.forms.family.carer_course import CarerCourse
from kith.language import FOREVER, LEARNT, Duty, Escalate, Pathway, Source, months, through, when_overdue, working_days
from kith.language.roles import CSC_MANAGER, FOSTERING_TEAM
from kith.statuses.fostering import ADOLESCENT_IN_CARE, MONTHS, TRAINED


class CarerTrained(Pathway):
    """The course was good and carers praised it. Nobody knew which of them had never been."""

    title = "A carer of an adolescent is trained"
    source = Source("Local offer of accredited counselling skills for foster carers; the months are local")
    answers_rows = ("LA20",)
    clock = LEARNT
    look_back = FOREVER   # how long ago a young person came does not make their carer trained
    begins_when = through(("cared_for",), ADOLESCENT_IN_CARE,
                          discloses="{name} looks after an adolescent in care, known since {when}")

    train = Duty("See that a carer of an adolescent is trained", owner=FOSTERING_TEAM, due=months(MONTHS),
                 level="routine", done_when=CarerCourse.follows(CarerCourse.certified), unless=TRAINED,
                 act="Say how far the course has come", waived_by=(FOSTERING_TEAM, CSC_MANAGER),
                 escalate=Escalate(when_overdue(FOSTERING_TEAM), again=working_days(20)))

"""What a review or an incident teaches: each lesson a row of its own, since each is owed a change of its own."""
from kith.language import NO_REASON, Form, Rows, Text
from kith.language.gates import FoundBefore
from kith.language.roles import DESIGNATED_DOCTOR, DESIGNATED_NURSE, NAMED_NURSE


class LessonsDrawn(Form):
    """Lists the lessons of one review or incident, and which of them had been found before."""

    title = "Lessons of a review or an incident"
    about = "any"
    by_people = False
    important = True
    recorded_by = (DESIGNATED_NURSE, DESIGNATED_DOCTOR, NAMED_NURSE)
    line = "The lessons of a review or an incident were drawn."
    save = "Save the lessons"

    lessons = Rows("What do we learn from it?", lesson=Text(
        "The lesson", hint="What is to be otherwise for the next child. No name of a child or a family.",
        not_accepted=(*NO_REASON, "training", "awareness")), before=Text(
        "Was it found before? The number of that lesson", optional=True, hint="As it stands under Lessons, for "
        "example 214.1. That lesson is open again then."))

    gates = (FoundBefore(lessons, "before"),)

"""What was done in time of the pathway that shows whether a lesson is followed, as the program counted it."""
from kith.language import Choice, Date, Form, Number
from kith.language.roles import PROGRAM

HELD = {"yes": "As much as was set, or more", "fell": "Less than was set", "below": "Still less than was set",
        "none": "Nothing was owed"}


class LessonCounted(Form):
    """Counts what was owed and done in time over the last months; nothing that was set aside is taken out of it."""

    title = "Is a lesson still followed? Counted"
    about = "any"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Of {owed} owed since a lesson became a change, {in_time} were done in time: {held}."

    change = Number("Of which change?")
    month = Date("Up to the end of which month?")
    owed = Number("How much was owed?")
    in_time = Number("How much of it was done in time?")
    least = Number("Which share was set, in per cent?")
    held = Choice("Was it kept?", HELD)

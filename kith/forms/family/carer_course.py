"""A course of a carer: whether they wait for a place, have one, or have the certificate."""
from kith.language import NO_REASON, Choice, Date, Form, LongText

COURSES = {"counselling": "Counselling skills, accredited", "first": "The first course for foster carers",
           "first_aid": "First aid", "other": "Another course"}
STATES = {"waiting": "They wait for a place", "booked": "They have a place", "certified": "They have the certificate",
          "stopped": "They stopped, or do not want it"}


class CarerCourse(Form):
    """Says on the carer’s own record how far a course has come. Only a certificate counts as trained."""

    title = "Course of a carer"
    line = "Course for carers, {course}: {state}."
    save = "Save the course"

    course = Choice("Which course?", COURSES)
    state = Choice("How far has it come?", STATES)
    begins = Date("On which day does it begin?", optional=True, when=state.is_in("booked"))
    why = LongText("What do they say?", when=state.is_in("stopped"), not_accepted=NO_REASON)

    certified = state.is_in("certified") & course.is_in("counselling")

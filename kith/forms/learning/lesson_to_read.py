"""A change that a lesson became, put before somebody who works here by the program."""
from kith.language import Date, Entry, Form, LongText
from kith.language.roles import PROGRAM


class LessonToRead(Form):
    """Puts a change before one practitioner who must know of it."""

    title = "A change after a review: to be read"
    about = "worker"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "From {from_day}: {says}"

    change = Entry("Which change?")
    says = LongText("What do people do otherwise now?")
    from_day = Date("From which day?")

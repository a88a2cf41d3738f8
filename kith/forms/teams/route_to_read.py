"""A route into a service that somebody who works here must know of, told by the program when it was published."""
from kith.language import Date, Entry, Form, LongText, Text
from kith.language.roles import PROGRAM


class RouteToRead(Form):
    """Puts a published route before one practitioner whom it concerns."""

    title = "How to refer: to be read"
    about = "worker"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "How to refer, {what_for}, from {holds_from}: {how}"

    route = Entry("Which publication?")
    what_for = Text("What for?")
    holds_from = Date("From which day does it hold?")
    how = LongText("How?")

"""Who is meant in one line of a notice: found by number, or decided by somebody; a corrected notice keeps it."""
from kith.language import Form, Text
from kith.language.roles import PROGRAM


class NoticePersonKnown(Form):
    """Keeps whom a line of a notice of violence at home is about."""

    title = "Whom a line of a notice is about"
    about = "notice"
    label = "sensitive"
    recorded_by = (PROGRAM,)
    by_people = False
    line = "One of those named is known."

    row = Text("Which line?")
    person = Text("The person’s key")
    form = Text("As what?")

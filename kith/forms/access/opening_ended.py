"""A page that was open on somebody’s word was closed before its time."""
from kith.language import Form, Text
from kith.language.roles import PROGRAM


class OpeningEnded(Form):
    """Says that whoever opened a page, or the Caldicott guardian, closed it early."""

    title = "An opened page closed early"
    about = "worker"
    by_people = False
    recorded_by = (PROGRAM,)
    label = "sensitive"
    line = "An opened page was closed early."

    whose = Text("Whose page? Its key")

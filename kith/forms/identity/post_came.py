"""Something came that nobody could be recognised from: unfiled post."""
from kith.language import Form, LongText, Text, YesNo
from kith.language.roles import PROGRAM


class PostCame(Form):
    """Keeps a message whose person was not recognised, with why, until somebody decides."""

    title = "Unfiled post"
    about = "post"
    by_people = False
    recorded_by = (PROGRAM,)
    line = "Post came from {sender}: {why}"

    sender = Text("From whom?")
    why = LongText("Why is it not filed?")
    names = Text("Whom does it name?", optional=True)
    urgent = YesNo("Can it not wait?", optional=True)

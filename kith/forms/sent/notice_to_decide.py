"""One service tells another of something about a child, which must be read and decided upon."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Rows, Text
from kith.language.roles import ASKED


class NoticeToDecide(Form):
    """Tells another service what happened, and what it is asked to decide."""

    title = "Tell another service something it must decide on"
    liaises = True
    line = "A notice was sent to another service."
    important = True
    save = "Send the notice"
    by_right = InLaw("care", "A service is told what it must decide on for a child in its care.")

    role = Choice("Which service is told?", ASKED)
    happened = LongText("What happened?")
    decide = LongText("What are they asked to decide?", not_accepted=(*NO_REASON, "for information"),
                      hint="What is for information only is no notice: write it in the record.")
    documents = Rows("Documents sent with it", name=Text("Name of the document"), optional=True)

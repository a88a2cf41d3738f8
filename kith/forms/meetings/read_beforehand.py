"""A parent was given a sheet with what will be said about their child, before it is sent: kept as it was given."""
from kith.language import Choice, Form, InLaw, LongText, Rows, Text
from kith.language.pages import CHILDS

WHO = {"mother": "The mother", "father": "The father", "parent": "A parent", "adoptive_parent": "An adoptive parent"}


class ReadBeforehand(Form):
    """Says which words a parent was given to read, and why what was looked at twice may stand there."""

    title = "A sheet for a parent to read beforehand"
    by_people = False
    written_on = ("lay_out",)
    line = "A parent was given a sheet to read beforehand: {who}."
    save = "Give the sheet"
    by_right = InLaw("duty", "Working Together: parents see what will be said about their child before a conference.")
    in_copies = CHILDS   # it is one parent’s own: the other may be the one who must not read it

    who = Choice("Who was it made for?", WHO)
    name = Text("Their name", sensitive=True)
    title_read = Text("What stands over it?", sensitive=True)
    told = Rows("What stands on it?", sensitive=True, heading=Text("Under which heading?"), words=LongText("The words"))
    whom = Text("Whom were they told to tell what they think?", sensitive=True)
    why = LongText("Why may they read what Kith asked about, and have it on paper?", optional=True, sensitive=True)
    mark = Text("The mark of these words")

"""One service says in one place what it does for somebody now, and what it waits for from whom."""
from kith.language import NO_REASON, Choice, Form, LongText, Rows, Text
from kith.language.roles import ASKED

EMPTY = (*NO_REASON, "ongoing", "nothing new")


class ServiceSays(Form):
    """Keeps one service’s line of the page that all of them share, in words that each of them may read."""

    title = "What a service does, and what it waits for"
    line = "{role}: {doing}"
    save = "Save our line"

    role = Choice("Which service is yours?", ASKED)
    doing = LongText("What are you doing now?", not_accepted=EMPTY,
                     hint="In words that everybody who works with them may read.")
    waits = Rows("What are you waiting for?", optional=True, what=Text("What?", not_accepted=EMPTY),
                 of=Choice("From whom?", ASKED))
    soon = Text("What do you do in the next seven days?", optional=True)

"""What did not arrive reached them another way, and somebody there said so."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

WAYS = {"phone": "By telephone", "again": "Sent again, to an address that works", "hand": "Handed over",
        "wrong": "It was not theirs, and is passed on"}


class ReachedOtherwise(Form):
    """Says how what had not been delivered reached those it was for, and who there has it."""

    title = "It reached them another way"
    service = ""
    by_people = False
    line = "It reached them another way: {way}. {who} has it."
    save = "Save how it reached them"

    way = Choice("How did it reach them?", WAYS)
    who = Text("Who there has it?", hint="Name and job.", not_accepted=(*NO_REASON, "the team"))
    mended = LongText("What is done about the address?", optional=True)

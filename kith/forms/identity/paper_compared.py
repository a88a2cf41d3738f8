"""Somebody read a moved record against its paper, line by line, and signs what they found."""
from kith.language import NO_REASON, Choice, Form, LongText, Rows, Text, YesNo

FOUND = {"whole": "Everything on the paper is in the record", "gaps": "Something on the paper is not in the record",
         "lost": "The paper cannot be found, or cannot be read"}


class PaperCompared(Form):
    """Says whether a moved record holds all that its paper holds."""

    title = "Record read against its paper"
    service = "Records"
    important = True
    line = "Read against its paper: {found}"
    save = "Sign what I found"

    found = Choice("What did you find?", FOUND)
    missing = Rows("What is missing?", when=found.is_in("gaps"), what=Text("What"),
                   safeguarding=YesNo("Does it concern the safety of a child?"))
    looked = LongText("Where was it looked for?", when=found.is_in("lost"), not_accepted=NO_REASON)

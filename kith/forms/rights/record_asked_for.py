"""Somebody asks to see what is kept about a person: to be answered within the month, whoever it was said to."""
from kith.language import Choice, Date, Form, LongText, Text
from kith.language.pages import REQUEST

ASKERS = {"self": "The person themselves", "mother": "Their mother", "father": "Their father",
          "parent": "Another parent or adoptive parent", "carer": "Whoever looks after them",
          "other": "Somebody acting for them, such as a solicitor"}
PARENTS = ("mother", "father", "parent", "carer")
WAYS = {"in_person": "Handed over in person", "post": "By post, to be signed for",
        "own_door": "On their own page, signed in with NHS login"}


class RecordAskedFor(Form):
    """Takes a request for a record. It needs no form, no reason and no special words, and may be spoken."""

    title = "Somebody asks for their record"
    service = "Records"
    important = True
    in_copies = REQUEST
    line = "A copy of the record was asked for. By: {who}."
    save = "Take the request"

    who = Choice("Who asks?", ASKERS)
    asker = Text("What is their name, if it is not the person themselves?", optional=True, sensitive=True)
    wants = LongText("What do they want to see?", optional=True, sensitive=True,
                     hint="In their own words. Leave this empty if they want all of it.")
    since = Date("From when on?", optional=True, hint="Leave this empty if they want all of it.")
    way = Choice("How do they want to have it?", WAYS, optional=True)
    send_to = Text("Where may it be sent?", optional=True, sensitive=True,
                   hint="Ask what is safe. A copy that somebody else opens can harm.")

    a_parent = who.is_in(*PARENTS)
    somebody_else = who.is_in(*PARENTS, "other")

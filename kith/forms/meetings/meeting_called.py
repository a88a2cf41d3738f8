"""A meeting about a child is called: what it is, when and where, for every service that works with the child."""
from kith.language import Choice, Form, LongText, Moment, Text

KINDS = {"strategy": "Strategy discussion", "conference": "Child protection conference", "review": "Review conference",
         "core_group": "Core group", "care_review": "Review of a child in care",
         "professionals": "Meeting of professionals"}


class MeetingCalled(Form):
    """Says that a meeting will be held. Each service involved is invited by itself, and nobody reads who else is."""

    title = "A meeting is called"
    important = True
    line = "{kind} called."
    save = "Call the meeting"

    kind = Choice("What kind of meeting is it?", KINDS)
    begins = Moment("When is it?")
    place = Text("Where is it, or by which call?", hint="Not where the family lives.")
    chair = Text("Who is in the chair, and how are they reached?")
    purpose = LongText("What is it about?", hint="Every service that works with the child reads this. Name no other "
                     "service here: each is invited by itself.")

"""A meeting about children is called: what it is, when and where, for every service that works with each of them."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Moment, Rows, Text, Who
from kith.language.meetings import SHORT, WORDS


class MeetingCalled(Form):
    """Says that a meeting will be held. Each service involved is invited by itself, and nobody reads who else is."""

    title = "A meeting is called"
    important = True
    line = "{kind} called. {short}"
    save = "Call the meeting"
    asks_when = "When was it called?"
    as_written = True
    by_right = InLaw("duty", "Working Together: each service that is with the child is called to the meeting.")

    kind = Choice("What kind of meeting is it?", WORDS)
    begins = Moment("When is it?")
    place = Text("Where is it, or by which call?", hint="Not where the family lives.")
    chair = Text("Who is in the chair, and how are they reached?")
    purpose = LongText("What is it about?", hint="Every service that works with the child reads this. Name no other "
                     "service here: each is invited by itself.")
    agenda = Rows("Which other children is it about, born or unborn?", optional=True, of_people=True,
                  offered="siblings",
                  who=Who("Which child?", hint="A sister or brother, born or not, by the name on the family’s page."))
    clash = Text("If anybody has another meeting at that time: why is it then all the same?", optional=True,
                 not_accepted=NO_REASON)
    short = Choice("If people have little time to prepare: why is it so soon?", SHORT, optional=True)

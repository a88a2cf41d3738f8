"""What was decided on a notice, by whom and why."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText, Text

DECISIONS = {"act": "We act on it", "watch": "Nothing now; we keep it in view", "nothing": "Nothing is needed from us",
             "known": "We knew, and are acting already"}


class NoticeDecided(Form):
    """Says what the service that was told of something decided, and why."""

    title = "Decision on a notice"
    service = ""
    important = True
    by_people = False
    line = "A notice was decided on: {decision}. {why}"
    save = "Record the decision"
    by_right = InLaw("reply", "It goes back to whoever sent the notice.")

    decision = Choice("What was decided?", DECISIONS)
    why = LongText("Why?", not_accepted=NO_REASON)
    who = Text("Who decided?", hint="Name and job. By telephone counts: write who you spoke to.")

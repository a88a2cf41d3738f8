"""A service answers an invitation to a meeting: who comes, or what is sent instead."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

COMING = {"comes": "Somebody comes", "report": "Nobody can come; a report is sent before the meeting",
          "not": "Nobody comes, and nothing is sent"}


class InvitationAnswered(Form):
    """Says whether a service comes to a meeting, and who; nobody comes only with a reason."""

    title = "Invitation to a meeting: answered"
    by_people = False
    line = "Invitation answered: {coming}. {comes_by} {why}"
    save = "Answer the invitation"

    coming = Choice("Will somebody come?", COMING)
    comes_by = Text("Who comes? Their name and job", when=coming.is_in("comes"))
    why = LongText("Why does nobody come?", when=coming.is_in("not"), not_accepted=NO_REASON)

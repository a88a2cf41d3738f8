"""They were seen for a need, or said why they do not want to be."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

OUTCOMES = {"seen": "They were seen", "declined": "They do not want it after all", "missed": "They did not come",
            "refused": "The service did not take them"}


class NeedSeen(Form):
    """Says what came of a need that somebody took on. Only being seen, or the young person’s own no, ends it."""

    title = "A need: what came of it"
    label = "sensitive"
    kept_there = True
    by_people = False
    line = "A need was followed: {outcome}."
    save = "Save"

    outcome = Choice("What came of it?", OUTCOMES)
    by_whom = Text("Who saw them?", when=outcome.is_in("seen"))
    why = LongText("What do they say, or does the service say?", when=outcome.is_in("declined", "missed", "refused"),
                   not_accepted=NO_REASON)

    ends = outcome.is_in("seen", "declined")
    was_seen = outcome.is_in("seen")
    not_seen = outcome.is_in("missed", "refused")

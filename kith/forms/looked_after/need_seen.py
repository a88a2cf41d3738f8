"""They were seen for a need, or said why they do not want to be."""
from kith.language import Choice, Form, LongText, Text
from kith.language.sharing import NO_WORDS

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
                   not_accepted=NO_WORDS)

    ends = outcome.is_in("seen", "declined")
    was_seen = outcome.is_in("seen")
    not_seen = outcome.is_in("missed", "refused")

"""A family that has just arrived was seen for the first time, or was not found."""
from kith.language import Choice, Form, LongText


class FamilyFirstSeen(Form):
    """Says whether the first contact with a family that arrived was made."""

    title = "First contact after arriving"
    label = "sensitive"
    line = "First contact after arriving: {outcome}."
    save = "Save the contact"

    outcome = Choice("Were they seen?", {"seen": "Seen, the children too", "part": "Seen, but not every child",
                                         "gone": "They had moved on", "not_found": "Not found"})
    words = LongText("What was seen, or tried?")

    seen = outcome.is_in("seen", "gone")

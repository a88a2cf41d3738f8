"""Pages of their own on which some duties are answered, and in whose copy of a record a form may stand."""
from typing import NamedTuple


class OnPage(NamedTuple):
    """What is read before it can be answered has a page of its own; {key} is that of whatever it is about."""

    address: str
    words: str   # what the button there says


TRIAGE = OnPage("/triage/{key}", "Read the concern, and answer")

ADULTS, CHILDS, PRIVATE, REQUEST = "adults", "childs", "private", "request"
COPIES = {
    ADULTS: "It is of an adult’s own care: where it stands on a child’s record, it is in no copy for the child.",
    # A parent who asks may be the one who did it, and whoever makes the copy cannot know.
    CHILDS: "It is in nobody’s copy but the child’s own.",
    PRIVATE: "It is the young person’s own: a clinician says whether a parent’s copy has it.",
    REQUEST: "It tells who asked for the record, and is left out of what another is given.",
}

"""A paper record was moved into Kith: what arrived of it, and where the paper is until the two are compared."""
from kith.language import Choice, Form, LongText, Text, YesNo
from kith.language.ways import MESSAGE

ARRIVED = {"whole": "All that was announced", "incomplete": "Less than was announced",
           "damaged": "Not what was sent: it was changed or cut short on the way", "nothing": "Nothing"}
SAFEGUARDING = {"there": "It is there", "missing": "It is missing", "none": "There is none on the paper"}


class RecordMoved(Form):
    """Says what of a paper record arrived, as the list that came with it tells."""

    title = "Record moved from paper"
    service = "Records"
    comes_as = (MESSAGE,)
    by_people = False
    line = "Record moved from paper, batch {batch}. {lacking}"

    batch = Text("Which batch?")
    file = Text("Which file of it?")
    paper_at = Text("Where is the paper?")
    arrived = Choice("What arrived?", ARRIVED)
    safeguarding = Choice("Is the safeguarding section there?", SAFEGUARDING)
    check = YesNo("Is it to be read against the paper?")
    lacking = LongText("What is lacking", optional=True)

    gap = arrived.is_in("incomplete", "damaged", "nothing") | safeguarding.is_in("missing")

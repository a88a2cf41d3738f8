"""What a young person says became of a promise, and whether it helped."""
from kith.language import Choice, Form, LongText, Text
from kith.language.roles import THEMSELVES

KEPT = {"yes": "Yes", "partly": "In part", "no": "No"}
HELPED = {"yes": "Yes", "little": "A little", "no": "No"}


class PromiseRated(Form):
    """Keeps what a young person thinks of a promise. Only they can say whether it was kept."""

    title = "A promise, as the young person sees it"
    by_people = False
    recorded_by = (THEMSELVES,)
    line = "The young person says of a promise: kept, {kept}; helped, {helped}."
    save = "Send it"

    promise = Text("Which promise? (its number in the plan)", own_page="shown")
    kept = Choice("Did it happen?", KEPT, own_page="shown")
    helped = Choice("Did you get anything out of it?", HELPED, own_page="shown")
    words = LongText("In your own words", optional=True, sensitive=True, own_page="shown")

"""Somebody who had not come was seen or safely spoken to again."""
from kith.language import Choice, Form, LongText, Text, YesNo

WAYS = {"seen": "I have seen them", "spoke": "I have spoken to them in a safe way",
        "decided": "Children’s social care has decided what happens next"}


class SeenAgain(Form):
    """Says how somebody who had not come was reached again, by whose help, and what was agreed."""

    title = "Seen again"
    label = "sensitive"
    important = True
    line = "Seen again: {reached}. {agreed}"
    save = "Save"

    reached = Choice("How were they reached?", WAYS)
    place = Text("Where, and who helped?", optional=True, sensitive=True)
    alone = YesNo("Were they alone?", unknowns=True, when=reached.is_in("seen", "spoke"))
    agreed = LongText("What was agreed?")

    met = reached.is_in("seen", "decided")

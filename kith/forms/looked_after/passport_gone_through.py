"""The health passport was read through, as a draft or as the last version, with the young person or without."""
from kith.language import NO_REASON, Choice, Form, LongText, YesNo

STAGES = {"draft": "A draft", "final": "The version to leave with"}


class PassportGoneThrough(Form):
    """Says that a passport was read through together. A draft that they never saw is none."""

    title = "Health passport: read through together"
    of_a_reading = True
    line = "The health passport was read through: {stage}."
    save = "Save"

    stage = Choice("What was read?", STAGES, own_page="shown")
    together = YesNo("Did you read it with the young person?", own_page="shown")
    why_alone = LongText("Why without them, and when will you read it together?", when=together.no,
                         not_accepted=NO_REASON)
    said = LongText("What do they say about it?", optional=True, sensitive=True)

    with_them = together.yes

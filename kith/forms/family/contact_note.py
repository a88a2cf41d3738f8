"""A note of a contact with a child or their family, in the writer’s own words."""
from kith.language import Choice, Form, LongText, YesNo
from kith.language.accounts import ROLLS

KINDS = {"home": "At home", "clinic": "In a clinic or surgery", "school": "At school or nursery",
         "telephone": "By telephone or message", "other": "Elsewhere"}


class ContactNote(Form):
    """Keeps what was said and done in one contact with somebody."""

    title = "Note of a contact"
    of_a_contact = True
    label = "sensitive"
    line = "{kind}. {note}. {alone}"
    save = "Save the note"

    kind = Choice("Where was it?", KINDS)
    note = LongText("What was said and done?")
    seen = YesNo("Did you see them?", optional=True)
    rolls = YesNo("Of a baby: do they roll over by themselves?", optional=True, fact=ROLLS)
    alone = LongText("What concerns nobody but them?", optional=True,
                     hint="How they looked, what they said, what is theirs alone.")

    each_child = (seen, rolls, alone)

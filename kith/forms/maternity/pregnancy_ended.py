"""A pregnancy ended: a birth, or a loss after which nothing more is told to the family by letter."""
from kith.language import Choice, Form
from kith.language.pages import PRIVATE


class PregnancyEnded(Form):
    """Says how a pregnancy ended, so that nothing hurtful is sent."""

    title = "Pregnancy ended"
    service = "Maternity"
    in_copies = PRIVATE
    line = "Pregnancy ended."
    label = "sensitive"

    how = Choice("How did it end?", {"birth": "A birth", "loss": "A loss", "other": "Other",
                                     "mistake": "There was no pregnancy: it was recorded by mistake"},
                 hint="A loss is a miscarriage, a stillbirth or any other end without a living child.")

"""That an adult was named where violence at home was told of: known to those who owe something for it, to nobody else.

He may be the father who reads his child's record, or work here. Nothing of it may stand where he, or whoever he asks,
would come across it; and a woman's own page must not tell a partner who looks over her shoulder.
"""
from kith.language import Choice, Form, InLaw, Text
from kith.language.notices import HOW_HIGH, PARTS
from kith.language.roles import PROGRAM


class AdultInNotice(Form):
    """Says what an adult was in a notice of violence at home, so that the children around them are found."""

    title = "An adult in a notice of violence at home"
    label = "sealed"
    recorded_by = (PROGRAM,)
    by_people = False
    line = "Named where violence at home was told of."
    by_right = InLaw("safe", "The police tell of violence at home, and whoever cares for a child there must know.")

    part = Choice("What were they in it?", PARTS)
    risk = Choice("How great is the risk?", HOW_HIGH)
    row = Text("Which line of the notice?", optional=True)

    high = risk.is_in("high")
    hurt = part.is_in("harmed", "both")

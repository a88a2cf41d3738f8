"""Whoever raised a concern as part of their work was told what became of it, as far as they may know."""
from kith.language import Choice, Form, LongText
from kith.language.pages import TRIAGE


class RaiserTold(Form):
    """Says how whoever raised a concern was told, or that they could not be reached safely."""

    title = "Whoever raised a concern was told"
    about = "post"
    label = "sensitive"
    by_people = False
    answered_on = TRIAGE
    line = "Whoever raised it: {told}."
    save = "Save"

    told = Choice("Were they told?", {"told": "Told that it was read, and that the right people have dealt with it",
                                      "written": "Written to by e-mail, in words that name nobody",
                                      "not_reached": "Not reached safely, after trying"})
    note = LongText("When and how? What did they say?", sensitive=True)

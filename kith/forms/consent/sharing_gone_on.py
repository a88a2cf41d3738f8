"""Whoever had given something that was taken back says who was told, and how they go on without it."""
from kith.language import NO_REASON, Form, LongText, Several
from kith.language.sharing import RECIPIENTS


class SharingGoneOn(Form):
    """Answers that something is no longer agreed to: who heard it from you, and what you do now."""

    title = "No longer agreed to: how it goes on"
    label = "sensitive"
    by_people = False
    kept_there = True
    line = "After something was taken back it was said how it goes on."
    save = "Save"

    told = Several("Whom did you tell that they may use it no more?", RECIPIENTS, optional=True,
                   hint="A school, a carer or a parent hears it from you alone.")
    words = LongText("How do you go on without it?", not_accepted=NO_REASON,
                     hint="Where it is lawful and needed all the same, share it anew and say why. A decision not to "
                          "share is kept as one.")

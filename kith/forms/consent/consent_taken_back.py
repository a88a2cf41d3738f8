"""Somebody took back what had been agreed to: all of it, or only what they name."""
from kith.language import Choice, Form, LongText, Several, YesNo
from kith.language.sharing import PURPOSES, RECIPIENTS


class ConsentTakenBack(Form):
    """Takes consent back. From that moment nothing is shared by it, whoever had asked for it."""

    title = "Consent taken back"
    label = "sensitive"
    important = True
    line = "Consent to share was taken back."
    save = "Take it back"

    gave = Choice("Who takes it back?", {"young_person": "The young person", "parent": "A parent or carer",
                                         "authority": "The local authority"})
    everything = YesNo("All of it?")
    purposes = Several("For which purposes?", PURPOSES, when=everything.no, optional=True, hint="None ticked: for all.")
    with_whom = Several("For whom?", RECIPIENTS, when=everything.no, optional=True, hint="None ticked: for everybody.")
    words = LongText("What did they say?", optional=True)

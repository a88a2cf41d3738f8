"""Somebody who harmed themselves was assessed by CAMHS and the hospital’s safeguarding nurse together."""
from kith.language import NO_REASON, Choice, Form, LongText, Text, YesNo

TOGETHER = {"together": "Together, with them", "telephone": "One of us by telephone", "apart": "Each by themselves"}


class SelfHarmAssessed(Form):
    """Says what both found in one assessment; the other of the two signs it too."""

    title = "Assessment after self-harm"
    label = "sensitive"
    important = True
    by_people = False
    line = "Assessed after self-harm, {together}. Safe to go home: {safe_home}."
    save = "Save, and ask the other to sign"

    together = Choice("How did the two of you assess?", TOGETHER)
    why_apart = LongText("Why not together?", when=together.is_in("apart"), not_accepted=NO_REASON)
    who = Text("Who are the two?", hint="Name and job of both.")
    alone = YesNo("Did they speak with one of you alone?", unknowns=True)
    says = LongText("What do they say themselves?", unknowns=True, not_accepted=NO_REASON)
    found = LongText("What did you find: what led to it, what is still dangerous, what protects?",
                     not_accepted=NO_REASON, tells="self_harm")
    safe_home = YesNo("Is it safe that they go home?")

"""A young person is put on the list of SERAC, the meeting on sexual exploitation."""
from kith.language import Choice, Form, LongText, Several, Text, YesNo
from kith.language.harm import KNOWS, NOTHING_SAID, SIGNS
from kith.language.pages import CHILDS


class SeracReferral(Form):
    """Asks the meeting on sexual exploitation to look at a young person, with what each there needs to know."""

    title = "Referral to SERAC, on sexual exploitation"
    label = "sensitive"
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "Referral to SERAC sent."
    save = "Send to SERAC"

    signs = Several("Which signs are there?", SIGNS)
    risk = LongText("What are you worried about?", not_accepted=NOTHING_SAID)
    child_says = LongText("What does the young person say or show?", unknowns=True)
    others = LongText("Which people, places, cars or accounts come into it?", unknowns=True, sensitive=True)
    knows = Choice("Does the young person know that you refer?", KNOWS)
    social_care = YesNo("Was it referred to children’s social care too?", hint="SERAC takes the place of no referral.")
    reference = Text("Which reference did the police give?", optional=True)

"""An adult at high risk at home is put on the list of MARAC."""
from kith.language import Choice, Form, LongText, Text
from kith.language.harm import KNOWS, NOTHING_SAID
from kith.language.pages import CHILDS


class MaracReferral(Form):
    """Asks MARAC to make a plan for an adult at high risk, and says how they can be reached without its being known."""

    title = "Referral to MARAC, on high risk at home"
    label = "sensitive"
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "Referral to MARAC written."
    save = "Save it, and send it the way MARAC here asks for"

    risk = LongText("What are you worried about?", not_accepted=NOTHING_SAID)
    wish = LongText("What would make them safer, in their own words?", unknowns=True)
    knows = Choice("Do they know that you refer?", KNOWS)
    reach = Text("How and when are they reached safely?", sensitive=True, unknowns=True)
    adviser = Text("Which adviser on violence at home was told, by name?", unknowns=True)

"""An allergy or intolerance: what of, what happens, how bad, and whose word it is; or that there is none known."""
from kith.language import NO_REASON, Choice, Date, Form, Text, YesNo
from kith.language.accounts import ALLERGIC

KNOWN = {"yes": "Allergy or intolerance", "none": "No known allergies"}
SEVERITY = {"severe": "Severe, it may endanger their life", "moderate": "Moderate", "mild": "Mild"}
SOURCES = {"gp": "The GP’s record", "hospital": "A hospital", "test": "A test", "family": "A parent or carer",
           "themselves": "They themselves", "other": "Somebody else"}


class Allergy(Form):
    """Keeps one allergy, or that there is none that anybody knows of. Another allergy is another entry."""

    title = "Allergy, or that there is none known"
    line = "{there}: {what}. {reaction}."
    save = "Save the allergy"

    there = Choice("What is known of allergies?", KNOWN, unknowns=True, own_page="shown", fact=ALLERGIC)
    is_there = there.is_in("yes")
    what = Text("What are they allergic to?", hint="One thing, for example penicillin or peanuts", when=is_there,
                not_accepted=(*NO_REASON, "nkda"), own_page="shown")
    reaction = Text("What happens?", hint="For example, a rash, or they cannot breathe", unknowns=True, when=is_there,
                    own_page="shown")
    severity = Choice("How bad is it?", SEVERITY, unknowns=True, when=is_there, own_page="shown")
    source = Choice("Who says so?", SOURCES, when=there.is_in("yes", "none"))
    since = Date("Since when, or on which day was it?", optional=True, when=is_there, own_page="shown")
    over = YesNo("Is it over, or was it no allergy after all?", optional=True, when=is_there, own_page="shown",
                 hint="Leave this empty while it stands.")

    important = is_there

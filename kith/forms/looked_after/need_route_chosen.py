"""For a need of a young person in care a way was chosen that is made for them: who takes it, and how they get there."""
from kith.language import NO_REASON, Choice, Form, LongText, Several, Text, YesNo
from kith.language.in_care import HEALTH_NEEDS

HELP = {"together": "Somebody goes with them", "transport": "A lift, or the fare",
        "reminder": "A reminder as they like",
        "introduced": "They meet whoever sees them beforehand", "carer": "The carer knows, and helps",
        "none": "None: they want none"}


class NeedRouteChosen(Form):
    """Names the person who takes a need on, who stays the same, and what the young person was told of confidence.

    To tell somebody where they could go is no answer to a need: there is no such choice.
    """

    title = "A need: who takes it on"
    label = "sensitive"
    kept_there = True
    line = "For a need it was agreed who takes it on."
    save = "Save who takes it on"

    need = Choice("Which need is it?", HEALTH_NEEDS)
    words = LongText("What do they say about it?", optional=True)
    wants = YesNo("Do they want to be seen for it?")
    why_not = LongText("Why do they not want to?", when=wants.no, not_accepted=NO_REASON)
    contact = Text("Who takes it on?", hint="A name and a telephone number, not a service.", when=wants.yes,
                   not_accepted=(*NO_REASON, "duty", "reception"))
    same = YesNo("Will it be the same person each time?", when=wants.yes)
    help = Several("What helps them to get to the first appointment?", HELP, when=wants.yes)
    told = YesNo("Do they know what stays between them and that person, and what does not?", when=wants.yes)

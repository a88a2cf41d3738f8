"""What MARAC decided about a home: a plan, somewhere else, or nothing more, and who does what."""
from kith.language import Choice, Form, LongText
from kith.language.harm import NOTHING_SAID
from kith.language.pages import CHILDS
from kith.language.roles import MARAC_COORDINATOR, NAMED_NURSE


class MaracDecision(Form):
    """Says what MARAC decided, for whoever referred. A plan is then said to stand, and is asked about until it ends."""

    title = "MARAC: what it decided"
    label = "sensitive"
    important = True
    by_people = False
    recorded_by = (MARAC_COORDINATOR, NAMED_NURSE)
    in_copies = CHILDS
    no_silence = True
    line = "MARAC decided: {outcome}."
    save = "Save what was decided"

    outcome = Choice("What became of it?", {"plan": "There is a plan", "elsewhere": "It goes somewhere else",
                                            "nothing": "Nothing more is done"},
                     nothing_follows={"elsewhere": "It is said where it goes", "nothing": "It is said why"})
    decided = LongText("What was decided, who does what, and by when?", not_accepted=NOTHING_SAID,
                       hint="Whoever referred reads this. Name the children of the home whom the plan is to keep safe.")

"""What SERAC decided about a young person is brought back by whoever speaks there for health."""
from kith.language import Choice, Date, Form, LongText
from kith.language.harm import NOTHING_SAID
from kith.language.needs import Need


class SeracDecision(Form):
    """Says what SERAC decided, for whoever referred the young person and for their school nurse."""

    title = "SERAC: what it decided"
    label = "sensitive"
    important = True
    by_people = False
    no_silence = True
    line = "SERAC decided: {outcome}."
    save = "Save what was decided"

    outcome = Choice("What became of it?", {"plan": "There is a plan", "watched": "It is looked at again",
                                            "elsewhere": "It goes somewhere else", "nothing": "Nothing more is done"},
                     nothing_follows={"nothing": "Whoever referred reads why, and may say that they do not agree"})
    decided = LongText("What was decided, and why?", not_accepted=NOTHING_SAID,
                       hint="Whoever referred them reads this, and their school nurse.")
    again_on = Date("On which day is it looked at again?", when=outcome.is_in("watched"), optional=True,
                    hint="Leave it empty for SERAC’s next meeting.")
    of_health = LongText("What does health do, who, and by when?", unknowns=True,
                         nothing_follows="Where there is a plan, it is found out and planned for")

    # What stands in a sheet alone is done by nobody; where nobody knows it, that is found out.
    carries = (Need("health", of_health, outcome.is_in("plan")),)

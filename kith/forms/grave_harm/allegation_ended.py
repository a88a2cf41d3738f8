"""What was said against somebody has come to its end: which of the five outcomes of the guidance, and what follows."""
from kith.language import Choice, Form, LongText
from kith.language.harm import NOTHING_SAID, SAFEGUARDING
from kith.language.pages import CHILDS
from kith.language.roles import DESIGNATED_OFFICER

# Keeping Children Safe in Education (2024), part 4, whose words officers use for every place of work.
OUTCOMES = {"substantiated": "Substantiated: there is enough to show that it is so",
            "malicious": "Malicious: there is enough to show that it is not so, and that somebody meant to deceive",
            "false": "False: there is enough to show that it is not so",
            "unsubstantiated": "Unsubstantiated: there is not enough to show either",
            "unfounded": "Unfounded: nothing supports what was said"}


class AllegationEnded(Form):
    """Says how it ended, what follows for children, and whether whoever works with them must be kept from it."""

    title = "Said against somebody: how it ended"
    about = "any"
    label = "sealed"
    recorded_by = (DESIGNATED_OFFICER, *SAFEGUARDING)
    important = True
    by_people = False
    in_copies = CHILDS
    no_silence = True
    line = "What was said against somebody ended: {outcome}."
    save = "Save how it ended"

    outcome = Choice("How did it end?", OUTCOMES,
                     nothing_follows="It is said what shows it, and what follows for children")
    why = LongText("What shows that?", not_accepted=NOTHING_SAID, hint="Without the name of whoever it was said "
                                                                       "against.")
    then = LongText("What follows, for children and where they work?", not_accepted=NOTHING_SAID, unknowns=True,
                       nothing_follows="Whoever told the officer reads how it ended, and may not agree",
                       hint="For example that the Disclosure and Barring Service was told, and on which day.")

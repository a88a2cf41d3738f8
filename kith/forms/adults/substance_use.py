"""Drugs, alcohol and prescribed substitutes, and whether a child could reach them or be driven by somebody unfit."""
from kith.language import Choice, Form, InLaw, LongText, Several, YesNo
from kith.language.pages import ADULTS

USED = {"alcohol": "Alcohol", "opioids": "Heroin or other opioids", "cocaine": "Cocaine or crack",
        "cannabis": "Cannabis", "other": "Something else", "nothing": "Nothing now"}
PRESCRIBED = {"methadone": "Methadone", "buprenorphine": "Buprenorphine", "none": "Neither"}
KEPT = {"pharmacy": "Taken at the pharmacy, nothing at home", "locked": "In a locked box",
        "high": "High up, not locked", "reach": "Where a child could reach it"}


class SubstanceUse(Form):
    """Asks what is used and prescribed, how it is stored, and how children are looked after meanwhile."""

    title = "Substance use, and children"
    label = "sensitive"
    in_copies = ADULTS
    line = "Substance use asked about. Prescribed: {prescribed}; kept: {kept}."
    save = "Save this"
    by_right = InLaw("safe", "A danger to children that an adult’s service knows of goes to whoever can act.")

    used = Several("What is used?", USED)
    prescribed = Choice("Is a substitute prescribed?", PRESCRIBED, unknowns=True)
    takes_home = prescribed.is_in("methadone", "buprenorphine")
    kept = Choice("Where is it kept?", KEPT, when=takes_home, unknowns=True)
    school_runs = YesNo("Do they drive, or take children to school or elsewhere, after using?", unknowns=True)
    partner = YesNo("Does a partner or anyone in the home use too?", unknowns=True)
    looks_after = LongText("Who looks after the children when they use?", unknowns=True)

    not_safe = kept.is_in("high", "reach") | school_runs.yes

    important = not_safe

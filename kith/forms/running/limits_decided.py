"""A person decides about a measure's chart: that its limits stay, that they begin anew, or what is aimed at."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Number, Text
from kith.language.roles import COMMISSIONER, DESIGNATED_NURSE, NAMED_NURSE

DECISIONS = {"fix": "Fix the limits as they are now", "rebase": "Begin the limits anew from a month",
             "target": "Set a target", "no_target": "Have no target"}
DRAWN = {"share": "A share", "count": "A count", "days": "Days between"}


class LimitsDecided(Form):
    """Says which limits or which target hold for one measure of the locality or of a team, and why."""

    title = "Limits of a measure"
    service = ""
    about = "any"
    by_people = False
    written_on = ("limits",)
    recorded_by = (NAMED_NURSE, DESIGNATED_NURSE, COMMISSIONER)
    line = "{what}: {why}."
    save = "Save this decision"

    measure = Text("Which measure?")
    what = Choice("What do you decide?", DECISIONS)
    month = Date("From which month?", hint="For example, 3 2026. Leave the day empty.", when=what.is_in("rebase"))
    target = Number("What share should be done in time, in per cent?", least=0, most=100, when=what.is_in("target"))
    why = LongText("Why?", hint="Whoever looks at this chart in a year has only your words.",
                   not_accepted=NO_REASON)
    drawn = Choice("What is drawn?", DRAWN, when=what.is_in("fix"))
    mean = Number("Mean", when=what.is_in("fix"))
    lower = Number("Lower limit", when=what.is_in("fix"))
    upper = Number("Upper limit", when=what.is_in("fix"))
    through = Date("Through which month?", when=what.is_in("fix"))

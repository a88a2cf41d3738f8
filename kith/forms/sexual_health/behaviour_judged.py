"""One behaviour and its colour: the practitioner judges; what a tool suggests is kept beside it and decides nothing."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.roles import SEXUAL_HEALTH

COLOURS = {"green": "Green: part of growing up", "amber": "Amber: out of the ordinary, to be understood",
           "red": "Red: harmful, or a sign of harm"}


class BehaviourJudged(Form):
    """Keeps a colour and the reason for it. The tool’s own lists are its owner’s, and are not in Kith."""

    title = "Traffic light of one behaviour"
    label = "sealed"
    recorded_by = (SEXUAL_HEALTH,)
    line = "Traffic light of one behaviour: {colour}."
    save = "Save the colour"

    behaviour = LongText("Which behaviour?", hint="In your own words or theirs")
    sexual = Choice("Was there sexual activity with another person?", {"yes": "Yes", "no": "No"}, unknowns=True)
    suggested = Choice("What does the tool suggest?", COLOURS, optional=True,
                       hint="A suggestion. What you judge below is what counts.")
    colour = Choice("What do you judge it to be?", COLOURS)
    why = LongText("Why?", not_accepted=(*NO_REASON, "the tool says so"))

    red = colour.is_in("red")
    important = red

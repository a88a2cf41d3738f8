"""The part of a health assessment that a young person may not wish to speak of: asked topic by topic."""
from kith.language import Choice, Form, LongText, YesNo

SAYS = {"tells": "They told us of it", "no": "They say no", "not_now": "They did not wish to talk about it",
        "not_asked": "I did not ask"}


class RisksTalkedOver(Form):
    """Keeps what a young person says of drugs, harm, violence and going missing. Keeping it never waits; signing does.
    """

    title = "Health assessment: risks talked over"
    label = "sensitive"
    important = True
    weighs = True
    line = "Health assessment: risks were talked over."
    save = "Keep it, to be signed"

    alone = YesNo("Were they seen alone?")
    drugs = Choice("Drugs or alcohol?", SAYS, tells={"tells": "drugs"})
    self_harm = Choice("Harming themselves, or wanting to die?", SAYS, tells={"tells": "self_harm"})
    violence = Choice("Violence, at home or elsewhere?", SAYS, tells={"tells": "violence"})
    missing = Choice("Going missing?", SAYS, tells={"tells": "missing"})
    exploitation = Choice("Being used by others, sexually or for crime?", SAYS, tells={"tells": "exploitation"})
    words = LongText("In their own words", optional=True)

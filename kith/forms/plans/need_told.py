"""A need that somebody tells us of: A&E, the police, another professional, the family or the young person."""
from kith.language import Choice, Form, LongText, Text
from kith.language.needs import Need

FROM = {"young_person": "The young person", "family": "The family or a carer", "ed": "A&E", "police": "The police",
        "school": "The school", "social_care": "Children’s social care", "health": "Another health professional",
        "other": "Somebody else"}


class NeedTold(Form):
    """Keeps one need from wherever it is heard, so that it must be planned, refused with a reason, or owned elsewhere.
    """

    title = "A need or a risk somebody told us of"
    label = "sensitive"
    important = True
    line = "A need was told by {source}."
    save = "Keep this need"

    need = Text("What is needed, or what is the risk?")
    source = Choice("Who says so?", FROM)
    words = LongText("In whose words, and in which?", hint="The young person’s own words, if they said it.",
                     optional=True)

    carries = (Need("told", need),)

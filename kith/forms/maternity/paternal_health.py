"""What the father or partner brings to the baby: each asked, of her and of him, or why it is not known."""
from kith.language import Choice, Form, LongText, Text, YesNo
from kith.language.pages import ADULTS

BY_WHOM = {"father": "The father or partner himself", "mother": "The mother", "both": "Both, apart from each other"}


class PaternalHealth(Form):
    """Asks about the father's or partner's health and habits; a blank is not a no."""

    title = "The father’s or partner’s health"
    service = "Maternity"
    label = "sensitive"
    in_copies = ADULTS
    line = "The father’s or partner’s health was asked about."

    whose = Text("Whose answers are these?", hint="Name, or father, or partner")
    told_by = Choice("Who answered?", BY_WHOM)
    lives_with = YesNo("Does he live with her?", unknowns=True)
    drugs = YesNo("Does he use drugs?", unknowns=True)
    alcohol = YesNo("Does he drink more than is good for him?", unknowns=True)
    mental = YesNo("Has he had trouble with his mental health?", unknowns=True)
    medical = YesNo("Is there an illness in his family that matters for the baby?", unknowns=True)
    children = YesNo("Has he other children?", unknowns=True)
    violence = YesNo("Has he hurt or frightened anyone?", unknowns=True)
    more = LongText("More about any yes", optional=True)

    every = (lives_with.asked & drugs.asked & alcohol.asked & mental.asked & medical.asked & children.asked
             & violence.asked)
    risk = drugs.yes | alcohol.yes | mental.yes | violence.yes

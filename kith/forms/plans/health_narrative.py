"""A health assessment as a story: the young person's own words, and the needs that are in them."""
from kith.language import Choice, Form, LongText, Rows, Text, YesNo
from kith.language.assessing import AREAS
from kith.language.needs import Need

WHOSE = {"young_person": "The young person", "carer": "The carer", "parent": "A parent", "mine": "Mine, as I listened"}


class HealthNarrative(Form):
    """Keeps what a young person tells of their health in their own words, with each need marked in it.

    Keeping it never waits; signing it does. What others know is written where they tell it, and is listed beside it.
    """

    title = "Health assessment: the story and the needs in it"
    label = "sensitive"
    important = True
    weighs = True
    line = "Health assessment: the young person told their story."
    save = "Keep the assessment"

    story = LongText("What do they tell, in their own words?")
    heard = Rows("Which needs do you hear in it?", optional=True, need=Text("What is needed?"),
                 words=Text("In their words"), whose=Choice("Whose need is it?", WHOSE),
                 area=Choice("Which part of health is it?", AREAS, optional=True))
    dentist = YesNo("Have they seen a dentist in the last 12 months?", unknowns=True)
    immunised = YesNo("Are their immunisations up to date?", unknowns=True, own_page="shown")
    eyes = YesNo("Have their eyes been tested in the last two years?", optional=True, unknowns=True)

    carries = (heard, Need("dentist", "A visit to a dentist", dentist.no),
               Need("immunised", "Immunisations that are missing", immunised.no),
               Need("eyes", "An eye test", eyes.no))

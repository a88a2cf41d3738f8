"""A health assessment as a story: the young person's own words, the needs that are in them, and what others know."""
from kith.language import Choice, Form, LongText, Rows, Several, Text, YesNo
from kith.language.needs import Need

WHOSE = {"young_person": "The young person", "carer": "The carer", "parent": "A parent", "mine": "Mine, as I listened"}
# Whoever may know something that was not said here. Two of them are no hearsay.
OTHERS = {"social_worker": "The social worker", "key_worker": "The key worker or carer", "ed": "A&E",
          "school": "The school", "gp": "The GP", "police": "The police", "other": "Somebody else"}


class HealthNarrative(Form):
    """Keeps what a young person tells of their health in their own words, with each need marked in it. Keeping it never
    waits; signing it does.
    """

    title = "Health assessment: the story and the needs in it"
    label = "sensitive"
    important = True
    weighs = True
    line = "Health assessment: the young person told their story."
    save = "Keep the assessment"

    story = LongText("What do they tell, in their own words?")
    heard = Rows("Which needs do you hear in it?", optional=True, need=Text("What is needed?"),
                 words=Text("In their words"), whose=Choice("Whose need is it?", WHOSE))
    dentist = YesNo("Have they seen a dentist in the last 12 months?", unknowns=True)
    immunised = YesNo("Are their immunisations up to date?", unknowns=True)
    others = Rows("What do others know that is not in the story?", optional=True, need=Text("What do they know?"),
                  sources=Several("Who knows it?", OTHERS), said_on=Text("Since when, and how?", optional=True),
                  spoken=Choice("May you speak of it with the young person?",
                                {"yes": "Yes", "no": "No, it was told in confidence"}))

    carries = (heard, others, Need("dentist", "A visit to a dentist", dentist.no),
               Need("immunised", "Immunisations that are missing", immunised.no))

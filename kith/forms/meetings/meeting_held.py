"""A meeting about a child was held: who was asked to come, who came, and who was not there."""
from kith.language import Choice, Form, Rows, Text
from kith.language.roles import ON_A_PLAN, SEXUAL_HEALTH

KINDS = {"strategy": "Strategy discussion", "conference": "Child protection conference", "review": "Review conference",
         "core_group": "Core group", "care_review": "Review of a child in care",
         "professionals": "Meeting of professionals"}
CAME = {"came": "Came", "wrote": "Did not come, and sent a report", "absent": "Did not come",
        "not_asked": "Was not asked to come"}
# A list that everybody reads is no place for a service held in confidence: it is told by itself.
SERVING = {key: words for key, words in ON_A_PLAN.items() if key != SEXUAL_HEALTH.key} | {
    "police": "Police", "education": "School or college", "family": "The family", "other": "Somebody else"}
ASKED = Choice("Were they there?", CAME)


class MeetingHeld(Form):
    """Says that a meeting about a child was held, and who was asked, who came and who was absent."""

    title = "Meeting held"
    important = True
    line = "{kind} held."
    save = "Save the meeting"

    kind = Choice("What kind of meeting was it?", KINDS)
    chair = Text("Who was in the chair?")
    people = Rows("Who was asked to come?", name=Text("Name"), role=Choice("From where?", SERVING), there=ASKED,
                  why=Text("Why were they not asked?", when=ASKED.is_in("not_asked"),
                           not_accepted=("n/a", "na", "none", "nil")))

"""A meeting about children was held, or was not: who was asked to come, who came and who was not there."""
from kith.language import NO_REASON, Choice, Form, LongText, Rows, Text, YesNo
from kith.language.meetings import QUORATE, WITHOUT_ACCOUNT, WORDS
from kith.language.roles import ON_A_PLAN, SEXUAL_HEALTH

WROTE = "wrote"
CAME = {"came": "Came", WROTE: "Did not come, and sent a report", "absent": "Did not come",
        "not_asked": "Was not asked to come", "not_theirs": "Not applicable: does not work with the child"}
# A list that everybody reads is no place for a service held in confidence: it is told by itself.
SERVING = {key: words for key, words in ON_A_PLAN.items() if key != SEXUAL_HEALTH.key} | WITHOUT_ACCOUNT
HEALTH = {"member": "The member for health was there", "deputy": "A deputy was there for health",
          "nobody": "Health had no voice there"}
ASKED = Choice("Were they there?", CAME)


class MeetingHeld(Form):
    """Says that a meeting was held, and who was asked, who came and who was absent; each child has it on their record.
    """

    title = "Meeting held"
    important = True
    line = "{kind} held. {health}"
    save = "Save the meeting"
    planned_for = "begins"
    asks_when = "When was it held?"

    kind = Choice("What kind of meeting was it?", WORDS)
    chair = Text("Who was in the chair?")
    people = Rows("Who was asked to come?", offered="invited", name=Text("Name"),
                  role=Choice("From where?", SERVING), there=ASKED,
                  why=Text("Why were they not asked?", when=ASKED.is_in("not_asked"), not_accepted=NO_REASON))
    without_quorum = LongText("If too few services were there: why was it held all the same?", optional=True,
                              when=kind.is_in(*QUORATE), not_accepted=NO_REASON)
    health = Choice("Who spoke for health?", HEALTH, when=kind.is_in("serac"))
    health_why = Text("Why was nobody there, and no deputy?", when=health.is_in("nobody"), not_accepted=NO_REASON)
    enquiries = YesNo("Do enquiries begin, whether a child suffers significant harm (section 47)?",
                      when=kind.is_in("strategy"))

"""A visit to the emergency department, as the department's own messages tell it."""
from kith.language import Choice, Form, InLaw, LongText, Moment, Rows, Text, YesNo, age_below
from kith.language.needs import Need

INJURIES = {"burn": "a burn", "bruise": "a bruise", "fracture": "a fracture", "head": "a head injury",
            "wound": "a wound", "poisoning": "poisoning", "other": "an injury"}
LEFT_TO = {"home": "Home", "admitted": "Admitted", "transferred": "Transferred", "died": "Died", "other": "Other"}


class EdAttendance(Form):
    """Filled by the emergency department's own message; a question the message lacks stays "not asked"."""

    title = "A&E visit"
    service = "A&E"
    line = "A&E visit: {reason}."
    save = "Record the visit"
    by_right = InLaw("care", "Whoever cares for a child hears of an urgent visit.")

    site = Text("Which department?", optional=True)
    arrived = Moment("When did they arrive?", optional=True)
    left_at = Moment("When did they leave?", optional=True)
    reason = Text("Why did they come, in the department’s words?", optional=True)
    diagnosis = Rows("What was found?", code=Text("Code", optional=True), words=Text("In words", optional=True),
                     optional=True)
    injury = YesNo("Was there an injury?", optional=True)
    injury_kind = Choice("What kind of injury?", INJURIES, optional=True, when=injury.yes)
    self_harm = YesNo("Was it self-harm?", optional=True, sensitive=True, tells="self_harm")
    domestic_abuse = YesNo("Was domestic abuse told or suspected?", optional=True, sensitive=True, tells="violence")
    overdose = YesNo("Was it an overdose?", optional=True, sensitive=True, tells="self_harm")
    intoxication = YesNo("Had they taken alcohol or drugs?", optional=True, sensitive=True, tells="drugs")
    assault = YesNo("Were they assaulted?", optional=True, sensitive=True, tells="violence")
    left_before_seen = YesNo("Did they leave before being seen?", optional=True)
    left_to = Choice("Where did they go?", LEFT_TO, optional=True)
    brought_by = Text("Who brought them?", optional=True)
    planned_return = YesNo("Was this visit planned at the last one?", optional=True)
    unreadable = LongText("What in the message could not be read?", optional=True)

    # Most visits leave no need behind, and a plan full of them would hide the one that does. These do, of the young.
    carries = (Need("harmed", "What follows after self-harm or an overdose", self_harm.yes | overdose.yes),
               Need("hurt", "Safety from whoever hurt them", assault.yes),
               Need("not_seen", "To be seen with an injury that A&E did not see", injury.yes & left_before_seen.yes))
    carries_for = age_below(18)

    important = injury.yes | self_harm.yes | domestic_abuse.yes | overdose.yes | assault.yes | left_before_seen.yes

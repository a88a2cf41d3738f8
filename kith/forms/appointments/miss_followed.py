"""Somebody who was not seen at an appointment was looked for: how, whether they were reached, and what they said."""
from kith.language import Choice, Form, InLaw, LongText, Several, YesNo
from kith.language.attending import REASON_OR_OTHER

WAYS = {"phone": "By telephone", "home": "At their home", "school": "Through the school or nursery",
        "service": "Through another service that sees them", "person": "Through somebody they trust",
        "letter": "By a letter or text that is safe"}


class MissFollowed(Form):
    """Says how somebody who was not seen was looked for, and their own reason in their own words."""

    title = "A missed appointment followed up"
    of_a_contact = True
    line = "A missed appointment was followed up. Reached: {reached}. {reason}"
    save = "Save"
    by_right = InLaw("reply", "It goes back to whoever asked that the child be looked for.")

    ways = Several("How did you try?", WAYS)
    reached = YesNo("Did you reach the family, or the young person?")
    reason = Choice("What do they say was the reason?", REASON_OR_OTHER, when=reached.yes)
    voice = LongText("In their own words: what would make it easier to come?", optional=True, sensitive=True,
                     when=reached.yes)
    worry = LongText("Did you see or hear anything that worries you?", optional=True, sensitive=True)

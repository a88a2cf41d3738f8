"""A lead looked at how a missed appointment was followed and closed, and says what they make of it."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.attending import WITH_WHOM
from kith.language.roles import HEALTH_VISITING_LEAD, NAMED_NURSE, SCHOOL_NURSING_LEAD, TEAM_LEAD

FOUND = {"policy": "It was followed as our policy says", "late": "It was followed, and too late",
         "wrong": "It should not have been closed"}


class MissLookedAt(Form):
    """Says whether a missed appointment was rightly closed; where it was not, somebody decides again."""

    title = "A missed appointment looked at again"
    by_people = False
    of_a_reading = True
    recorded_by = (TEAM_LEAD, HEALTH_VISITING_LEAD, SCHOOL_NURSING_LEAD, NAMED_NURSE)
    line = "A missed appointment was looked at again, {role}: {found}."
    save = "Save what you found"

    found = Choice("How was it followed?", FOUND)
    role = Choice("Which service was it with?", WITH_WHOM)
    why = LongText("What did you see that a stranger would understand?", sensitive=True,
                   not_accepted=(*NO_REASON, "ok", "noted"))

    wrongly_closed = found.is_in("wrong")

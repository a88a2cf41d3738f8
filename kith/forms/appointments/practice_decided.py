"""What a practice decided, at its weekly meeting, about a child of its own who was not seen somewhere."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText
from kith.language.roles import HEALTH_VISITOR, SCHOOL_NURSE

DECIDES = {"contact": "We contact the family", "asked": "We ask the health visitor or school nurse to see them",
           "safeguarding": "A safeguarding concern: we refer, or ask for advice today", "none": "Nothing from us"}
ASKS = {HEALTH_VISITOR.key: "The health visitor", SCHOOL_NURSE.key: "The school nurse"}


class PracticeDecided(Form):
    """Says what a practice does about a missed appointment of one of its children, and why."""

    title = "Missed appointment: what the practice does"
    important = True
    by_people = False
    line = "The practice looked at a missed appointment: {decision}. {why}"
    save = "Save what we do"
    by_right = InLaw("care", "The practice asks whoever is the child’s own nurse.")

    decision = Choice("What does the practice do?", DECIDES)
    role = Choice("Who is asked?", ASKS, when=decision.is_in("asked"))
    ask = LongText("What do you ask them to do?", when=decision.is_in("asked"), sensitive=True)
    why = LongText("Why is that enough?", sensitive=True, not_accepted=(*NO_REASON, "dna", "noted"))

    asks = decision.is_in("asked")

"""An adult's worker has read that a child close to the adult is on a plan, and says what changes in their own work."""
from kith.language import NO_REASON, Form, LongText
from kith.language.pages import ADULTS


class PlanNewsRead(Form):
    """Says what a child's plan means for the work with an adult close to the child."""

    title = "A child’s plan: read by the adult’s service"
    label = "sensitive"
    in_copies = ADULTS
    line = "Read that a child close to them is on a plan."
    by_people = False
    of_a_reading = True
    save = "I have read it"

    means = LongText("What does it change in the work with this person?", not_accepted=NO_REASON)

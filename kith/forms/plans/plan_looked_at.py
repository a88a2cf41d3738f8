"""A plan is looked at again on its day: what has become of it, and when it is looked at next, or that it is over."""
from kith.language import NO_REASON, Date, Form, LongText, YesNo


class PlanLookedAt(Form):
    """Says how the plan stands, outcome by outcome, and the day of the next look. A plan without one goes out of date.
    """

    title = "Plan looked at again"
    of_a_reading = True
    important = True
    kept_there = True
    line = "The plan was looked at. It goes on: {goes_on}."
    save = "Save this look at the plan"

    stands = LongText("What has changed for them, and what has not?", not_accepted=NO_REASON)
    their_view = LongText("What do they say of it themselves?", optional=True, sensitive=True)
    goes_on = YesNo("Does the plan go on?")
    next_look = Date("On which day is it looked at again?", when=goes_on.yes)
    over_because = LongText("Why is it over?", when=goes_on.no, not_accepted=NO_REASON)

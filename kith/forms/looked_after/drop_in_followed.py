"""A drop-in that was not held is followed: who heard of it, who waited in vain, and what is there instead."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Number, Several

TOLD = {"staff": "Whoever works there told them", "own_way": "Each in the way that they chose",
        "notice": "A notice at the place", "nobody": "Nobody told them"}
INSTEAD = {"another_day": "It is held on another day", "seen": "Those who needed somebody were seen otherwise",
           "nothing": "Nothing, until the next one"}


class DropInFollowed(Form):
    """Says what was done for young people to whom nobody came on the day that they had been told."""

    title = "Drop-in that was not held: followed"
    about = "team"
    by_people = False
    line = "A drop-in that was not held was followed: {instead}."
    save = "Save what was done"

    told = Several("How did they hear that it is not held?", TOLD)
    waited = Number("How many came in vain?", least=0, optional=True, hint="Leave it empty where nobody knows.")
    instead = Choice("What is there instead?", INSTEAD)
    day = Date("On which day?", when=instead.is_in("another_day"))
    why = LongText("Why is there nothing before the next one?", when=instead.is_in("nothing"), not_accepted=NO_REASON)
    mended = LongText("What is done so that the next one is held?", not_accepted=NO_REASON)

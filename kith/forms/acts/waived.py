"""A duty is set aside by somebody entitled, with the reason a stranger would understand."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, NoCapacity

GROUNDS = {"needless": "It need not be done", "no_capacity": "It should be done, and there is no capacity"}
EMPTY = (*NO_REASON, "not applicable", "unborn")


class Waived(Form):
    """Sets one duty aside; it comes back when what it rested on changes, or when the time is over.

    For want of capacity nothing is set aside for good: it is counted, and owed again after the day that is named.
    """

    title = "Waived"
    about = "any"
    acts_as = "waive"
    by_people = False
    important = True
    line = "Set aside: {ground}. {why}."
    save = "Set this duty aside"

    ground = Choice("Need it not be done, or can it not be done?", GROUNDS)
    why = LongText("Why is it set aside?", hint="Write the reason a stranger would understand.", not_accepted=EMPTY)
    until = Date("Until when?", hint="Leave it empty if for good.", optional=True, when=ground.is_in("needless"))
    meanwhile = LongText("What happens meanwhile, and what would make us worry?", when=ground.is_in("no_capacity"),
                         not_accepted=EMPTY)
    only_until = Date("Until which day is it set aside?", hint="A month at most. From the day after it is owed again.",
                      when=ground.is_in("no_capacity"))

    no_capacity = NoCapacity(ground, "no_capacity", "Set aside")

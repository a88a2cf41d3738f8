"""A duty is set aside by somebody entitled, with the reason a stranger would understand."""
from kith.language import Date, Form, LongText


class Waived(Form):
    """Sets one duty aside; it comes back when what it rested on changes, or when the time is over."""

    title = "Waived"
    about = "any"
    acts_as = "waive"
    by_people = False
    important = True
    line = "Set aside: {why}."
    save = "Set this duty aside"

    why = LongText("Why need this not be done?", hint="Write the reason a stranger would understand.",
                   not_accepted=("n/a", "na", "none", "nil", "not applicable", "unborn"))
    until = Date("Until when?", hint="Leave it empty if for good.", optional=True)

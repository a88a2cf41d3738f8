"""After more than one missed appointment somebody decides what happens next, with a reason a stranger would follow."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.attending import WITH_WHOM

NEXT = {"again": "Another day, or a slot kept for them",
        "elsewhere": "Seen in another place, such as at home or school",
        "through": "Seen through another service, such as the school nurse",
        "concern": "I am worried: I refer, or ask for advice today",
        "close": "Nothing more: I propose to close, and my lead decides"}


class MissDecided(Form):
    """Decides what follows when somebody was not seen again and again; whoever proposes to close does not close."""

    title = "Missed appointments: what happens next"
    important = True
    line = "After missed appointments: {next_step}. {why}"
    by_people = False
    save = "Save what you decided"

    next_step = Choice("What happens next?", NEXT)
    role = Choice("Which service decides this?", WITH_WHOM)
    why = LongText("What does it mean for the child that they were not seen?", sensitive=True,
                   not_accepted=(*NO_REASON, "dna"))

    goes_on = next_step.is_in("again", "elsewhere", "through", "concern")
    through = next_step.is_in("through")
    closes = next_step.is_in("close")

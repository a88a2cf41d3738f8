"""What one service does about appointments that somebody missed at several services, so that none waits for another."""
from kith.language import NO_REASON, Choice, Date, Form, LongText

DOES = {"see": "We see them, on the day below", "speak": "We speak to the family or the young person",
        "with": "We go together with another service", "refer": "We refer, or ask for advice today",
        "nothing": "Nothing from us, for the reason below"}


class PatternAnswered(Form):
    """Says what one service does about a pattern of missed appointments, and by when."""

    title = "Missed at several services: what we do"
    important = True
    by_people = False
    line = "About appointments missed at several services: {does}. {why}"
    save = "Save what we do"

    does = Choice("What does your service do?", DOES)
    by_when = Date("By which day?", when=does.is_in("see", "speak", "with"))
    why = LongText("What may the pattern mean for them, and why is this enough?", sensitive=True,
                   not_accepted=(*NO_REASON, "someone else", "noted"))

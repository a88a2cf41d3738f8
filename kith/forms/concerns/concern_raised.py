"""Anybody at all says that they are worried about a child: few questions, none of which must be answered."""
from kith.language import Choice, Form, LongText, Text
from kith.language.roles import PROGRAM
from kith.language.ways import FRONT_DOOR

DANGER = {"yes": "Yes, or it looks like it", "no": "No", "not_sure": "I am not sure"}
AGAIN = {"no": "No. I want to stay unknown", "yes": "Yes"}
CAME = {"page": "By the page for everybody", "telephone": "By telephone"}


class ConcernRaised(Form):
    """Keeps what somebody outside is worried about, in their own words, and how they may be reached if they wish it."""

    title = "A concern about a child"
    about = "post"
    label = "sensitive"
    comes_as = (FRONT_DOOR,)
    by_people = False
    recorded_by = (PROGRAM,)
    important = True
    line = "A concern about a child came. {worry}"

    worry = LongText("What worries you?", optional=True,
                     hint="Say what you have seen or heard. Any words will do, in any language.")
    first_name = Text("The child’s first name", optional=True)
    last_name = Text("The child’s last name", optional=True)
    more = Text("How old are they? What else may help us to know who it is?", optional=True)
    place = LongText("Where is the child, or how could we find them?", optional=True)
    danger = Choice("Is anyone in danger now?", DANGER, optional=True)
    job = Text("If this is part of your work: what do you do, and where?", optional=True, sensitive=True)
    again = Choice("May we get in touch with you?", AGAIN, optional=True)
    reach = Text("How can we reach you?", when=again.is_in("yes"), optional=True, sensitive=True,
                 hint="A phone number or an email address that only you see.")
    safely = Text("When is it safe? May we leave a message?", when=again.is_in("yes"), optional=True, sensitive=True)
    came = Choice("How did it come?", CAME)

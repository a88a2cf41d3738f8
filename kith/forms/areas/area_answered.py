"""A place of another area answers by itself whether it has a child who moved there."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, Text

TAKES = {"all": "All that was handed over", "part": "Part of it", "none": "None of it yet"}


class AreaAnswered(Form):
    """Says what a place of the new area has taken over, who there has it, and what it has not."""

    title = "Answer of the new area"
    label = "sensitive"
    by_people = False
    important = True
    line = "The new area has taken over: {takes}."
    save = "Save what they have taken over"

    takes = Choice("What have you taken over?", TAKES)
    since = Date("From which day on?", when=takes.is_in("all", "part"))
    lacking = LongText("What is not taken over, and what do you need for it?", when=takes.is_in("part", "none"),
                       not_accepted=NO_REASON)
    who = Text("Who says so?", hint="Name, job and team. By telephone counts: write who you spoke to.",
               not_accepted=NO_REASON)

    whole = takes.is_in("all")

"""Somebody by name does the work of a vacant post, or what cannot be done meanwhile is said."""
from kith.language import NO_REASON, Choice, Form, LongText, Text

NOTHING = (*NO_REASON, "the team", "everybody")


class VacancyCovered(Form):
    """Names who covers a vacant post. “The team” is nobody; what stays undone is said to whoever pays for it."""

    title = "A vacant post: who covers it"
    about = "team"
    by_people = False
    line = "A vacant post is covered: {covered}."
    save = "Save who covers it"

    covered = Choice("Is it covered?", {"all": "Yes, all of it", "part": "A part of it", "none": "No"})
    who = Text("By whom?", hint="First name and surname", when=covered.is_in("all", "part"), not_accepted=NOTHING)
    undone = LongText("What is not done meanwhile?", when=covered.is_in("part", "none"), not_accepted=NOTHING)

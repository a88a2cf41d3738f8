"""A drop-in for young people who left care was held, or was not: who came, why not, and when the next one is."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, NoCapacity, Number, Text, YesNo

WHY_NOT = {"no_capacity": "Nobody of ours could be there", "closed": "The place was closed, or would not have us",
           "unsafe": "It was not safe to go", "other": "Another reason"}


class DropInHeld(Form):
    """Says what became of one drop-in that was planned. Three numbers, of which none is part of another, and no name:
    what somebody said there stands on their own record.
    """

    title = "Drop-in for care leavers: held or not"
    about = "team"
    by_people = False
    important = True
    once_for = "cited"
    line = "Drop-in for care leavers. Held: {held}. Care leavers: {leavers}. Would not say who they are: {unnamed}. " \
           "Others: {others}."
    save = "Save the drop-in"

    held = YesNo("Was it held?")
    who = Text("Who of us was there?", when=held.yes, not_accepted=NO_REASON)
    leavers = Number("How many care leavers came who said who they are?", least=0, when=held.yes,
                     hint="For each of them a contact is written on their own record.")
    unnamed = Number("How many care leavers came who would rather not say who they are?", least=0, when=held.yes)
    others = Number("How many other young people came?", least=0, when=held.yes)
    why = Choice("Why was it not held?", WHY_NOT, when=held.no)
    words = LongText("What happened?", when=held.no, not_accepted=NO_REASON)
    goes_on = YesNo("Is there another drop-in at this place?")
    next = Date("On which day?", when=goes_on.yes)
    ends = LongText("Why does it end, and where do those who came go from now on?", when=goes_on.no,
                    not_accepted=NO_REASON)

    no_capacity = NoCapacity(why, "no_capacity", "A drop-in")

"""Whoever held a drop-in says whether each care leaver who came has that contact on their own record."""
from kith.language import NO_REASON, Form, LongText, YesNo


class DropInWritten(Form):
    """Ends the writing of a drop-in. The contacts themselves stand on each one’s own record, and are counted there."""

    title = "Drop-in for care leavers: written down"
    about = "team"
    by_people = False
    line = "Each care leaver who came has the contact on their own record: {each}."
    save = "Save"

    each = YesNo("Does each of them have this contact on their own record?")
    why = LongText("Who has not, and why?", hint="Write no name.", when=each.no, not_accepted=NO_REASON)

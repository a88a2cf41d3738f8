"""Somebody of the records desk read a record whose time is over, and says that it may be destroyed, or why not."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.roles import RECORDS_DESK


class DisposalProposed(Form):
    """Gives the first of two words on a record whose time is over. Nothing happens until somebody else agrees."""

    title = "Record whose time is over: looked through"
    service = "Records"
    by_people = False
    written_on = ("ending_one",)
    recorded_by = (RECORDS_DESK,)
    line = "Its time is over, and it was looked through: {decision}."
    save = "Save"

    decision = Choice("What should become of it?", {"destroy": "It may be destroyed",
                                                    "keep": "Keep it for one more year: I have said why"})
    why = LongText("Why?", hint="For example, its history matters to a child of theirs.",
                   not_accepted=(*NO_REASON, "old"))

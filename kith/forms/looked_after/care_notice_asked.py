"""Somebody says that a child is in care, and the local authority has given no notice: it is asked for one."""
from kith.language import NO_REASON, Choice, Form, InLaw, LongText

FROM = {"carer": "A carer", "practice": "A GP practice", "school": "A school or nursery", "hospital": "A hospital",
        "family": "The family or the child", "area": "Another area", "other": "Somebody else"}


class CareNoticeAsked(Form):
    """Asks the local authority whether a child is looked after, since when and by which order."""

    title = "Ask the local authority for its notice that a child is in care"
    line = "The local authority was asked whether the child is in care."
    save = "Ask for the notice"
    by_right = InLaw("duty", "A local authority tells health of each child in its care, and is asked where it did not.")

    heard_from = Choice("Who says that the child is in care?", FROM)
    what = LongText("What did they say?", hint="The local authority reads this.", sensitive=True,
                    not_accepted=NO_REASON)

"""A further appointment at which she could be asked in private, or a try that did not come to one."""
from kith.language import NO_REASON, Choice, Form, LongText, YesNo
from kith.language.pages import PRIVATE

OUTCOMES = {"alone": "She was seen alone", "not_alone": "Somebody else was there again",
            "declined": "She did not want it", "tried": "Three tries, and she could not be seen alone"}


class SeenAlone(Form):
    """Says whether a private time could be had, and what she then said."""

    title = "Further appointment"
    service = "Maternity"
    label = "sensitive"
    in_copies = PRIVATE
    line = "Further appointment."

    outcome = Choice("What came of it?", OUTCOMES)
    hurt = YesNo("Has anyone hurt, frightened or controlled her, now or before?", when=outcome.is_in("alone"),
                 sensitive=True, unknowns=True,
                 otherwise="An answer given while somebody else is there does not count. Leave this empty.")
    tries = LongText("What was tried, and when?", when=outcome.is_in("tried"), not_accepted=NO_REASON)

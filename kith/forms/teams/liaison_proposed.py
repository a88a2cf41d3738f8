"""A family is put on the standing agenda of maternity liaison, by whoever is worried, until it is taken off."""
from kith.language import NO_REASON, Choice, Form, LongText

WHY = {"vulnerable": "They are vulnerable", "concern": "Cause for concern", "other": "Something else"}


class LiaisonProposed(Form):
    """Asks that midwife and health visitor speak of a family at each of their meetings, and says why."""

    title = "Put a family on the maternity liaison agenda"
    label = "sensitive"
    line = "Put on the agenda of maternity liaison."
    save = "Put them on it"

    why = Choice("Why?", WHY | {"over": "It is over: take them off"})
    what = LongText("What is to be decided, or why is it over?", not_accepted=(*NO_REASON, "for information"))

"""A record that was sealed by mistake is opened again."""
from kith.language import NO_REASON, Form, LongText
from kith.language.roles import ADOPTION_DESK


class RecordOpened(Form):
    """Says why a sealed record was opened again, signed by somebody else than whoever sealed it."""

    title = "Sealed record opened again"
    about = "sealed"
    by_people = False
    written_on = ("sealed_one",)
    recorded_by = (ADOPTION_DESK,)
    important = True
    line = "Opened again. {why}"
    save = "Open this record again"

    why = LongText("Why was it wrong to seal this record?", not_accepted=NO_REASON)

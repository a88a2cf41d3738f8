"""A record may not be destroyed whatever its age: an inquiry, a court or a claim needs it."""
from kith.language import Form, LongText, Text, YesNo
from kith.language.pages import REQUEST
from kith.language.roles import CALDICOTT_GUARDIAN, DESIGNATED_NURSE, NAMED_NURSE, RECORDS_DESK


class MustBeKept(Form):
    """Forbids that this record is destroyed. It goes before every other rule until somebody says that it is over."""

    title = "Must not be destroyed"
    service = "Records"
    important = True
    recorded_by = (RECORDS_DESK, NAMED_NURSE, DESIGNATED_NURSE, CALDICOTT_GUARDIAN)
    in_copies = REQUEST
    line = "This record must not be destroyed."
    save = "Keep this record"

    authority = Text("Who needs it?", hint="For example, a public inquiry, a court or a claim, with its reference",
                     sensitive=True)
    why = LongText("What is to be kept, and why?", optional=True, sensitive=True)
    over = YesNo("Is it over?", hint="Leave this empty while it stands.", optional=True)

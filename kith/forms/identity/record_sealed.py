"""A child was adopted: the record of who they were is sealed, and begun again as somebody new."""
from kith.language import NO_REASON, Date, Form, Number, Rows, Text
from kith.language.roles import ADOPTION_DESK


class RecordSealed(Form):
    """Says on whose word an adopted child’s earlier record was sealed, and what was still owed on it."""

    title = "Record sealed after an adoption"
    about = "sealed"
    by_people = False
    written_on = ("seal",)
    recorded_by = (ADOPTION_DESK,)
    important = True
    line = "Record sealed after an adoption. On the word of: {authority}."
    save = "Seal this record"

    ordered = Date("When was the adoption order made?")
    authority = Text("Which notice says so, and from whom?", not_accepted=(*NO_REASON, "adopted"))
    second = Text("Who else has read the notice, by sign-in name?")
    owed = Rows("What was still owed", what=Text("What?"), due=Text("By when?", optional=True), optional=True)
    named = Number("How many entries on others’ records name the child?", optional=True)

"""The records whose time is over were read through by the records desk: how many, and what was decided."""
from kith.language import Form, LongText, Number
from kith.language.roles import RECORDS_DESK


class DisposalReviewed(Form):
    """Says how many records had come to their end, how many were destroyed, and why the others stay."""

    title = "Records whose time is over: reviewed"
    service = "Records"
    about = "team"
    recorded_by = (RECORDS_DESK,)
    by_people = False
    line = "Records whose time is over were reviewed: {over} over, {destroyed} destroyed."
    save = "Sign the review"

    over = Number("How many records had come to their end?", least=0,
                  hint="Team, Records whose time is over, lists them and says how many.")
    destroyed = Number("How many were destroyed?", least=0)
    why = LongText("Why do the others stay?", optional=True)

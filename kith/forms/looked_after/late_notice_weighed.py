"""Whoever lost the days reads why a notice came late, and says whether it was so."""
from kith.language import NO_REASON, Choice, Form, LongText

WAS_SO = {"yes": "Yes, it was so", "no": "No, or we cannot find it"}


class LateNoticeWeighed(Form):
    """Says whether what the local authority claims was so. Where it was, the days after it lie with health."""

    title = "Late notice: what was said of it was read"
    by_people = False
    of_a_reading = True
    line = "What was said of the late notice was read. Was it so: {was_so}."
    save = "Save"

    was_so = Choice("Was it so?", WAS_SO)
    why = LongText("What did you find?", when=was_so.is_in("no"), not_accepted=NO_REASON)

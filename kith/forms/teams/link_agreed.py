"""A practice and its link health visitor agree to meet: who they are, and that they do it."""
from kith.language import Form, LongText, Text


class LinkAgreed(Form):
    """Says who the link health visitor of a practice is, and how the two meet."""

    title = "Link meetings: agreed"
    about = "team"
    by_people = False
    led_to_by = ("links",)
    once_for = "sender"   # said again it replaces what was said: one practice has one rhythm
    line = "Link meetings are agreed. The link health visitor: {link}."
    save = "Save what is agreed"

    link = Text("Who is the link health visitor?")
    practice = Text("Who takes part for the practice?")
    how = LongText("How do they meet?", optional=True, hint="For example, in the practice, or by video")

"""A second reader of what could harm an unborn baby: agreed, or what is still missing."""
from kith.language import Choice, Form, LongText


class UnbornRiskAgreed(Form):
    """Says that somebody else has read it and agrees, or what they miss."""

    title = "Risk to an unborn baby: read and agreed"
    of_a_reading = True
    line = "Risk to an unborn baby: {agreed}. {what}"
    save = "Sign"

    agreed = Choice("Do you agree with it?", {"yes": "I agree", "more": "Something is missing"})
    what = LongText("What do you miss, or want to add?", when=agreed.is_in("more"))

"""Somebody decided whom a piece of post is about."""
from kith.language import Choice, Form, LongText, Text
from kith.language.pages import OnPage

DECISIONS = {"person": "It is this person", "new": "A new person", "nobody": "Nobody we know",
             "cannot_tell": "I cannot tell"}


class PostFiled(Form):
    """Says whom unfiled post is about, or that it is about nobody we know and who agreed."""

    title = "Post filed"
    about = "post"
    by_people = False
    written_on = ("post_one",)
    answered_on = OnPage("/post/{key}", "Open the post and say whom it is about")
    line = "Post: {decision}."
    save = "File it"

    decision = Choice("Who is it about?", DECISIONS)
    person = Text("The person’s key", when=decision.is_in("person"))
    why = LongText("What makes you sure?", optional=True)
    second = Text("Who else looked, by sign-in name?", when=decision.is_in("nobody"), optional=True)

    settled = decision.is_in("person", "new", "nobody")

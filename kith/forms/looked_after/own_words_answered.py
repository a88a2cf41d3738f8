"""What we say to a young person who wrote to us: they read it on their own page."""
from kith.language import NO_REASON, Form, LongText
from kith.language.gates import EasyToRead


class OwnWordsAnswered(Form):
    """Answers what a young person wrote, or a promise that they say was not kept, in words that they read."""

    title = "Answer to a young person’s own words"
    label = "sensitive"
    by_people = False
    line = "What they wrote from their own page was answered."
    save = "Send the answer"

    answer = LongText("What do you say to them?", not_accepted=(*NO_REASON, "ok", "noted"),
                      hint="They read it on their own page. Short sentences, and say who does what.", own_page="shown")
    hard = LongText("If it is said to be hard to read and you leave it so: why?", optional=True)

    gates = (EasyToRead((answer,), unless=hard),)

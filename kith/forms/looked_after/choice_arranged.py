"""Whoever a young person is to see says whether what they chose themselves holds, and tells them where it cannot."""
from kith.language import NO_REASON, Choice, Form, LongText
from kith.language.gates import EasyToRead

HOLDS = {"yes": "Yes: the place is there, and so is whoever they see", "no": "No, it cannot be"}


class ChoiceArranged(Form):
    """Says that a choice made on a young person’s own page holds. Where it cannot, they read why, and choose again."""

    title = "What a young person chose on their own page: does it hold?"
    by_people = False
    line = "What they chose on their own page was arranged: {holds}."
    save = "Save"

    holds = Choice("Does what they chose hold?", HOLDS, own_page="shown",
                   hint="Look whether the place is free, and tell whoever sees them and whoever brings them.")
    told = LongText("What do you say to them?", when=holds.is_in("no"), own_page="shown",
                    not_accepted=(*NO_REASON, "ok", "noted", "not possible"),
                    hint="They read it on their own page. Short sentences: why, and what they can choose instead. "
                         "Write on the appointment that it was cancelled, too.")
    hard = LongText("If it is said to be hard to read and you leave it so: why?", optional=True,
                    when=holds.is_in("no"))

    gates = (EasyToRead((told,), unless=hard),)

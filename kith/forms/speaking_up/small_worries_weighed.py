"""Small worries looked at together, and what follows; whoever set one down reads it."""
from kith.language import NO_REASON, Choice, Form, LongText

THEN = {"watch": "We watch, and this is what would worry us more", "family": "Somebody speaks with the family",
           "help": "Help is offered", "refer": "A referral to children’s social care",
           "disagree": "We take it up with another service", "nothing": "Nothing more, and this is why"}


class SmallWorriesWeighed(Form):
    """Says what follows from small worries that were read beside each other."""

    title = "Small worries looked at together"
    important = True
    by_people = False
    of_a_reading = True
    no_silence = True
    line = "Small worries were looked at together: {then}. {words}"
    save = "Say what follows"

    then = Choice("What follows?", THEN, nothing_follows={
        "watch": "The next small worry brings them all together again",
        "nothing": "Whoever set one down reads why; the next brings them together again"})
    words = LongText("In one sentence, for whoever set it down", not_accepted=(*NO_REASON, "ok", "noted"))

    acts = then.is_in("refer", "disagree", "family", "help")

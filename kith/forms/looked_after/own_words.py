"""What a young person writes to us from their own page, as they wrote it."""
from kith.language import Choice, Form, InLaw, LongText
from kith.language.hearing import HEARS
from kith.language.roles import DESIGNATED_DOCTOR, LOOKED_AFTER_LEAD, LOOKED_AFTER_NURSE, THEMSELVES

KINDS = {"next": "What I want to say at my next health check", "ask": "Something I want to ask for",
         "wrong": "Something in my health passport is wrong", "other": "Something else"}


class OwnWords(Form):
    """Keeps what a young person wrote. It is never corrected, and whoever knows them reads it."""

    title = "A young person’s own words"
    label = "sensitive"
    read_by = (LOOKED_AFTER_NURSE, LOOKED_AFTER_LEAD, DESIGNATED_DOCTOR)   # who assess, and begin with it
    important = True
    by_people = False
    recorded_by = (THEMSELVES,)
    line = "They wrote to us from their own page."
    save = "Send it"
    by_right = InLaw("safe", "Somebody who writes that they are not safe is spoken to, by whoever can.")

    kind = Choice("What is it about?", KINDS, own_page="shown")
    words = LongText("Write it in your own words", own_page="shown")
    to = Choice("Who hears of it first, where they may not be safe?", HEARS, optional=True)

"""Somebody has read who does what, and says whether their own card is right."""
from kith.language import NO_REASON, Choice, Form, LongText

KNEW = {"knew": "It is what I knew", "new": "Some of it I did not know", "otherwise": "I had believed otherwise"}
OWN = {"right": "Yes", "none": "I have none", "wrong": "No, it is wrong"}


class RoleCardsRead(Form):
    """Says that somebody read the role cards. Whose own card is wrong says what they do instead."""

    title = "Who does what: read"
    about = "worker"
    by_people = False
    of_a_reading = True
    line = "Read who does what. {knew}."
    save = "I have read them"

    knew = Choice("Is it what you knew?", KNEW)
    believed = LongText("What had you believed, and of whom?", when=knew.is_in("otherwise"), not_accepted=NO_REASON,
                        hint="It is where people are asked for the wrong thing that we learn most. No name of a child.")
    own = Choice("Is your own card right?", OWN)
    wrong = LongText("What do you do, or not do, instead?", when=own.is_in("wrong"), not_accepted=NO_REASON)

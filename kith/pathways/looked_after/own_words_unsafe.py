"""Whoever writes to us of danger in their own words is spoken to by a person, now, whatever else they asked."""
from kith.forms.looked_after.own_words import OwnWords
from kith.language import HAPPENED, Each, Pathway, Source, Whose
from kith.statuses.hearing import HEARING, SPOKEN_TO
from kith.statuses.words_of_their_own import MAY_BE_IN_DANGER

# What came without anybody named is the triage nurse’s, who is there at any hour.
WHOSE = {key: Whose(role, OwnWords.to.is_in(role.key) | OwnWords.to.not_asked if key == "triage"
                    else OwnWords.to.is_in(role.key)) for key, role in HEARING.items()}


class OwnWordsUnsafe(Pathway):
    """She had not said it where she was asked. It stood under “something else”, and was read three days later."""

    title = "A young person writes of danger in their own words"
    source = Source("Locality policy: what a young person writes is heard at once where it may tell of danger")
    answers_rows = ("LA15",)
    clock = HAPPENED
    begins_when = OwnWords.where(OwnWords.words.speaks_of(MAY_BE_IN_DANGER)).because(
        "what {name} wrote on {when} may tell that they are not safe")

    speak = Each(WHOSE, "Speak to a young person who may not be safe", **SPOKEN_TO)

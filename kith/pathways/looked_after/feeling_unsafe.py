"""Whoever writes that they are not safe is spoken to by a person, now."""
from kith.forms.looked_after.feeling_told import FeelingTold
from kith.language import HAPPENED, Each, Pathway, Promises, Source, named_in
from kith.statuses.hearing import HEARING, SPOKEN_TO
from kith.statuses.words_of_their_own import MAY_BE_IN_DANGER


class FeelingUnsafe(Pathway):
    """A page that asks how somebody feels and is read on Monday would be worse than none."""

    title = "A young person writes that they are not safe"
    source = Source("Locality policy: nobody is asked how they feel without somebody who hears the answer")
    answers_rows = ("LA15",)
    promises = Promises("When you tell us that you are not safe", 2, {
        "triage": "A person speaks to you."}, needs=("feelings",))
    clock = HAPPENED
    begins_when = FeelingTold.where(
        FeelingTold.unsafe | FeelingTold.words.speaks_of(MAY_BE_IN_DANGER)).because(
        "{name} wrote on {when} that they may not be safe")

    speak = Each(named_in(FeelingTold.to, HEARING), "Speak to a young person who may not be safe", **SPOKEN_TO)

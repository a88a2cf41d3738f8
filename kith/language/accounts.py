"""Facts that several services write of: two entries that answer one differently are laid beside each other."""
from dataclasses import dataclass

from kith.language.settings import Setting, setting


@dataclass(frozen=True)
class Fact:
    """What is so or is not, whoever writes it.

    ``grows``: the answer that may come true with time; after another it agrees again after ``within`` days, none of
    which is needed where it is news whenever it comes.
    """

    key: str
    words: str
    grows: str = ""
    within: Setting | None = None


LEARNS = setting("accounts.days_to_learn_to_roll", 14, "Days after somebody wrote that a baby does not roll over, in "
                 "which another’s word that it does stands beside it", "Local")
ROLLS = Fact("rolls", "Whether they roll over by themselves", "yes", LEARNS)
ALLERGIC = Fact("allergic", "Whether there is an allergy", "yes")
FACTS = {one.key: one for one in (ROLLS, ALLERGIC)}

"""Whom to telephone where somebody hears of what few may write down: a team here, and somebody outside."""
from dataclasses import dataclass

from kith.language.settings import Setting


@dataclass(frozen=True)
class ByTelephone:
    """``team``: the kind of team here; ``here``: how the page calls it. ``whom`` and ``number``: who
    outside is told, and how; without a number nobody outside is named. ``until``: what is not done before somebody has
    answered, or what a call does not take the place of.
    """

    team: str
    whom: Setting | None = None
    number: Setting | None = None
    until: str = ""
    here: str = "The safeguarding team here"

"""One rule that one child breaks, in words, and who can mend it.

A rule keeps the number that the department gave it, so that a report of its own finds the same place. One of ours is
called by our name.
"""

from dataclasses import dataclass

SOCIAL_CARE, HEALTH = "social_care", "health"   # who can mend it


@dataclass(frozen=True)
class Broken:
    """One rule that one child breaks."""

    rule: str
    words: str
    mends: str = SOCIAL_CARE

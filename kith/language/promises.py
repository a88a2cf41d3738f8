"""What duties mean for the young person they are about, in words that they read themselves."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Promises:
    """``when`` it begins, as they say it; and of each duty what they get. Within what time is the duty’s own to say.

    ``place``: where it comes in the life of a child in care, the first at 1. ``needs``: promised for these needs alone,
    by the keys of `in_care.HEALTH_NEEDS`; none: to every child in care.
    """

    when: str
    place: int
    says: dict[str, str]
    needs: tuple[str, ...] = ()

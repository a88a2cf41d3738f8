"""A value that is local or not verified: named, with a default and a source, and dated when a locality sets it."""
from dataclasses import dataclass


@dataclass(frozen=True)
class Setting:
    """A named value; what it is on a date comes from the locality's file, else the default."""

    name: str
    default: int | float | str
    says: str
    source: str
    verified: bool = False


def setting(name: str, default, says: str, source: str, verified: bool = False) -> Setting:
    return Setting(name, default, says, source, verified)

"""What a door hands to intake: who it is about, what was said, and who said it when."""

from dataclasses import dataclass
from datetime import datetime

# Stands for the key of the piece of post as which a statement waits, where nobody can be recognised in it.
THE_POST = "{post}"


@dataclass(frozen=True)
class Who:
    """How someone names a person; any part of it may be known."""

    key: str = ""  # Kith's own opaque key, when the sender knows it
    nhs_number: str = ""  # ten digits, no spaces
    local: tuple[tuple[str, str], ...] = ()  # (system, number) pairs, such as ("RCB:PAS", "123")
    family_name: str = ""
    given_name: str = ""
    born: str = ""  # "2024-05-12", or "2024-05" when only the month is known
    sex: str = ""  # male, female, other, unknown
    postcode: str = ""


@dataclass(frozen=True)
class Said:
    """One form's worth of what was said about that person."""

    form: str  # the form's key, such as "ed_attendance"
    raw: dict  # question key to what was said, in the shape a web page would post
    occasion: str = ""  # the sender's own number for the happening; empty, and one is minted
    happened: str = ""  # ISO moment or date; empty means not known
    how: str = "whole"  # "whole" from a person, "part" from a machine's update, "strike" when it never happened
    cites: tuple[str, ...] = ()  # the duties this answers
    reason: str = ""  # why, for what is struck out or corrected
    corrects: int = 0  # the entry (its root) that this is a later version of
    as_before: dict | None = None  # the earlier entry (root) from which answers were copied, and which (same)
    takes_back: tuple[str, ...] = ()  # the questions whose last change never was
    happening: str = ""  # the whole name of one that stands on another record already, and is about this person too


@dataclass(frozen=True)
class Statement:
    """One message from one sender, about one person."""

    sender: str  # such as "PAS@RCB"
    number: str  # the sender's own number for the message; the same number twice is the same message
    about: Who
    says: tuple[Said, ...]
    stated_at: datetime | None  # when the sender says it said so, always with its offset
    text: str = ""  # the original, as it came
    same_person: tuple[Who, ...] = ()  # other names for the same person; becomes a link that can be undone
    known_only: bool = False  # whoever is not known waits for somebody to say who it is: no record is made
    may_be: tuple[str, ...] = ()  # the keys of those of whom it may be one; somebody decides which
    urgent: bool = False  # it cannot wait for the post clerk, where nobody is recognised in it
    unsure: str = ""  # why it can be filed on nobody as it stands: somebody reads it
    said_in: tuple[str, str] = ("", "")  # of somebody who is no user: in which role, and of which organisation
    way: str = ""  # one of `ways.WAYS`; empty: by a page where somebody is signed in, as a message where nobody is
    also: tuple["Statement", ...] = ()  # what the same message says of other people: all of it is taken, or none

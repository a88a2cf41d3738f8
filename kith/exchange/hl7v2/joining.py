"""Two sets of numbers that name one person: PID and MRG of A40, A34 and their older names."""

from kith.exchange.hl7v2.carried import plain
from kith.exchange.hl7v2.identifiers import numbers
from kith.exchange.hl7v2.parsing import Message
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Who


def earlier(message: Message, name: str, about: Who) -> tuple[Who, ...]:
    """Who the person was called before, by their numbers; it becomes a link that can be undone."""
    rows = message.every("MRG")
    if len(rows) != 1:
        raise Unreadable(f"{name} says that two records are one person, and needs one MRG segment after each PID; "
                         f"here are {len(rows)}. Nobody was joined.", "MRG", "100")
    known = numbers(message, "MRG", (1, 4, 2))
    if not (known.nhs_number or known.local):
        raise Unreadable(f"MRG-1 is empty, and {name} has to say which earlier record is meant.", "MRG-1", "101")
    if not (about.nhs_number or about.local):
        raise Unreadable(f"PID-3 is empty, and {name} has to say which record stays.", "PID-3", "101")
    was = Who(nhs_number=known.nhs_number, local=known.local,
              family_name=plain(message, "MRG", 7), given_name=plain(message, "MRG", 7, 2))
    if _same_numbers(was, about):
        raise Unreadable(f"MRG-1 and PID-3 give the same number, so {name} says nothing new.", "MRG-1", "103")
    return (was,)


def _same_numbers(one: Who, other: Who) -> bool:
    return (one.nhs_number or other.nhs_number) == other.nhs_number and set(one.local) <= set(other.local)

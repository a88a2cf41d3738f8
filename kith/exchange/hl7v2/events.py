"""The events this door takes, what each may carry, and the sentence for those that concern nobody's visit or name."""

from dataclasses import dataclass

from kith.exchange.hl7v2.carried import plain
from kith.exchange.hl7v2.parsing import Message
from kith.exchange.unreadable import Unreadable


@dataclass(frozen=True)
class Event:
    """What a trigger event does to what is known of a visit."""

    tells: str  # "visit", "person", "same_person" or "never" (the visit did not happen)
    begins: bool = False  # its own moment is when the visit began, where no other is given
    ends: bool = False
    moved_never: bool = False  # the move that was told last was a mistake
    ended_never: bool = False  # so was the end
    planned: bool = False


EVENTS = {
    "A01": Event("visit", begins=True),
    "A02": Event("visit"),
    "A03": Event("visit", ends=True),
    "A04": Event("visit", begins=True),
    "A05": Event("visit", planned=True),
    "A06": Event("visit"),
    "A07": Event("visit"),
    "A08": Event("visit"),
    "A11": Event("never"),
    "A12": Event("visit", moved_never=True),
    "A13": Event("visit", ended_never=True),
    "A18": Event("same_person"),
    "A23": Event("never"),
    "A28": Event("person"),
    "A30": Event("same_person"),
    "A31": Event("person"),
    "A34": Event("same_person"),
    "A36": Event("same_person"),
    "A38": Event("never", planned=True),
    "A39": Event("same_person"),
    "A40": Event("same_person"),
}  # fmt: skip


def of(message: Message) -> tuple[str, Event]:
    """The trigger event and what it does, or a sentence saying that it is not for this door."""
    kind, name = plain(message, "MSH", 9).upper(), plain(message, "MSH", 9, 2).upper() or plain(message, "EVN", 1)
    if kind == "ADT" and name in EVENTS:
        return name, EVENTS[name]
    told = f"{kind} {name}".strip() or "nothing"
    wanted = f"this door takes ADT messages about people and their visits: {' '.join(EVENTS)}"
    raise Unreadable(f"MSH-9 says {told[:40]}; {wanted}.", "MSH-9", "201" if kind == "ADT" else "200")

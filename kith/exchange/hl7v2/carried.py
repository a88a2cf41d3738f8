"""What a field carries: nothing, a value, or the two quotation marks with which HL7 clears a value."""

from kith.exchange.hl7v2.parsing import Message

CLEARED = '""'


def carried(message: Message, segment: str | list[str], number: int, component: int = 1, sub: int = 1,
            repeat: int = 0) -> str | None:
    """None where the message says nothing, the empty text where it clears, else what it says."""
    value = message.field(segment, number, component, sub, repeat)
    if not value:
        return None
    value = value.strip()
    return "" if value == CLEARED else value or None


def plain(message: Message, segment: str | list[str], number: int, component: int = 1, sub: int = 1,
          repeat: int = 0) -> str:
    """The value, or nothing, where clearing and silence come to the same."""
    return carried(message, segment, number, component, sub, repeat) or ""


def only_carried(answers: dict[str, str | None]) -> dict[str, str]:
    """The questions the message carries: a machine's update changes no others."""
    return {question: said for question, said in answers.items() if said is not None}

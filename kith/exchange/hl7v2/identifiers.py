"""Which numbers name a person: the NHS number where it can be believed, and the numbers of each hospital."""

from collections.abc import Iterator
from dataclasses import dataclass

from kith.engine import nhs_number
from kith.exchange.hl7v2.carried import plain
from kith.exchange.hl7v2.parsing import Message

# How senders mark an NHS number: by who issued it, or by the kind of number it is.
_ISSUED_BY_NHS = {"NHS", "NHSNBR", "NHSNO", "NHSNUMBER", "NHSNMBR",
                  "HTTPS://FHIR.NHS.UK/ID/NHS-NUMBER", "2.16.840.1.113883.2.1.4.1"}
_KIND_NHS = {"NH", "NHS", "NHSNBR", "NHSNO", "NHSNUMBER", "NHSNMBR"}

@dataclass(frozen=True)
class Numbers:
    """The numbers of one person, and what is wrong with any that had to be doubted."""

    nhs_number: str
    local: tuple[tuple[str, str], ...]
    doubts: tuple[str, ...]


def numbers(message: Message, segment: str | list[str], fields: tuple[int, ...], bare: tuple[int, ...] = ()) -> Numbers:
    """Reads the identifier fields; `bare` fields hold an NHS number without saying so, where they hold one at all."""
    believed, local, doubts = "", [], []
    for field, number, issuer, marked in _each(message, segment, fields):
        if not marked:
            local.append((issuer, number))
            continue
        wrong = nhs_number.problem(nhs_number.tidy(number))
        if not wrong and believed in ("", nhs_number.tidy(number)):
            believed = nhs_number.tidy(number)
            continue
        # Not kept among the numbers: "3333333333" stands on many records, and would make one person of them all.
        doubts.append(f"{_name(segment)}-{field} gives {number} as NHS number. {wrong or 'It gives another as well.'}")
    believed = believed or _bare(message, segment, bare)
    kept = dict.fromkeys(pair for pair in local if pair[1] != believed)
    return Numbers(believed, tuple(kept), tuple(doubts))


def _each(message: Message, segment: str | list[str], fields: tuple[int, ...]) -> Iterator[tuple[int, str, str, bool]]:
    for field in fields:
        for repeat in range(message.repeats(segment, field)):
            number = plain(message, segment, field, 1, 1, repeat)
            if number:
                yield field, number, *_issuer(message, segment, field, repeat)


def _issuer(message: Message, segment: str | list[str], field: int, repeat: int) -> tuple[str, bool]:
    issuers = [plain(message, segment, field, 4, sub, repeat) for sub in (1, 2)]
    kind = plain(message, segment, field, 5, 1, repeat)
    marked = any(_key(issuer) in _ISSUED_BY_NHS for issuer in issuers) or _key(kind) in _KIND_NHS
    return _system(message, *issuers), marked


def _system(message: Message, name: str, worldwide: str) -> str:
    # Two hospitals may both call their register "MRN" and give the same number to two children.
    if worldwide:
        return worldwide
    hospital = plain(message, "MSH", 4) or plain(message, "MSH", 3)
    return f"{hospital}:{name}" if name and name != hospital else hospital


def _bare(message: Message, segment: str | list[str], fields: tuple[int, ...]) -> str:
    for field in fields:
        number = nhs_number.tidy(plain(message, segment, field))
        alone = not plain(message, segment, field, 4) and not plain(message, segment, field, 5)
        if number and alone and not nhs_number.problem(number):
            return number
    return ""


def _key(text: str) -> str:
    return text.upper().replace(" ", "").replace("_", "")


def _name(segment: str | list[str]) -> str:
    return segment if isinstance(segment, str) else segment[0]

"""Who a message is about: PID, PD1 and NK1 as the person, their details, and the people around them."""

from dataclasses import asdict, replace

from kith.engine.calendar import local
from kith.exchange import relations
from kith.exchange.births import believed
from kith.exchange.hl7v2 import times
from kith.exchange.hl7v2.carried import carried, only_carried, plain
from kith.exchange.hl7v2.identifiers import Numbers, numbers
from kith.exchange.hl7v2.parsing import Message
from kith.intake.statement import Said, Who

# HL7's letters and the NHS Data Dictionary's digits.
_SEXES = {"M": "male", "F": "female", "O": "other", "A": "other", "N": "other", "U": "unknown",
          "1": "male", "2": "female", "0": "unknown", "9": "unknown"}
_NICKNAME = ("N", "NICKNAME", "PREFERRED")
_NOT_HOME = ("BA", "B", "BDL", "BR", "N", "O", "F", "BUSINESS", "OFFICE", "BIRTH")
_MOST_KIN = 30  # no family has more; a message that says so is not about one


def numbers_of(message: Message) -> Numbers:
    """The patient's numbers. Many feeds put the NHS number in PID-19, where HL7 has another nation's."""
    return numbers(message, "PID", (3, 2, 4), bare=(19, 2))


def patient(message: Message, known: Numbers) -> Who:
    """The person the message is about, by everything that could find them."""
    return replace(
        _named(message, "PID", 5, _repeat(message, "PID", 5, _NICKNAME)),
        nhs_number=known.nhs_number,
        local=known.local,
        born=_born(message, "PID", 7) or "",
        sex=_sex(message, "PID", 8) or "",
        postcode=_postcode(message, "PID", 11) or "",
    )


def details(message: Message, known: Numbers) -> Said | None:
    """What the message says of the person: only the questions it carries."""
    name = _repeat(message, "PID", 5, _NICKNAME)
    died_on = _day(message, "PID", 29)
    answers = {
        "family_name": carried(message, "PID", 5, 1, 1, name),
        "given_name": carried(message, "PID", 5, 2, 1, name),
        "known_as": _known_as(message),
        "born": _born(message, "PID", 7),
        "sex": _sex(message, "PID", 8),
        "nhs_number": known.nhs_number or None,
        "address": _address(message, "PID", 11),
        "postcode": _postcode(message, "PID", 11),
        "phone": _phone(message, "PID", 13),
        "gp_practice": carried(message, "PD1", 3, 3) or carried(message, "PD1", 4, 14),
        "gp_practice_name": carried(message, "PD1", 3, 1),
        "language": carried(message, "PID", 15, 2) or carried(message, "PID", 15),
        "died": "yes" if died_on else _yes_no(message, "PID", 30),
        "died_on": died_on,
    }
    raw = only_carried(answers)
    return Said("person_details", raw, how="part") if raw else None


def secrecy(message: Message) -> Said | None:
    """The hospital's mark that what it says of a patient must not get about; only a nurse here says that it is over."""
    marked = _yes_no(message, "PD1", 12) == "yes"
    return Said("home_secret", {}, occasion="PD1-12", how="part") if marked else None


def kin(message: Message) -> tuple[Said, ...]:
    """The people the hospital has written down around the patient, each with what they are to the patient."""
    return tuple(said for row in message.every("NK1")[:_MOST_KIN] if (said := _relation(message, row)))


def _relation(message: Message, row: list[str]) -> Said | None:
    kind = relations.kind(plain(message, row, 3), plain(message, row, 3, 2))
    known = numbers(message, row, (33,))
    who = replace(_named(message, row, 2, 0), nhs_number=known.nhs_number, local=known.local,
                  born=_born(message, row, 16) or "", sex=_sex(message, row, 15) or "",
                  postcode=_postcode(message, row, 4) or "")
    # "Mum" without a name finds nobody, and a record for each nameless mother would drown the named ones. A number
    # alone that is not the NHS's may be counted by anything, and would tie a child to whichever patient has it.
    if kind is None or not (who.family_name or who.given_name or who.nhs_number):
        return None
    told = {part: value for part, value in asdict(who).items() if value}
    dates = only_carried({"began": _day(message, row, 8), "ended": _day(message, row, 9)})
    return Said("relationship", {"kind": kind, "who": told, **dates}, how="part")


def _named(message: Message, segment: str | list[str], number: int, repeat: int) -> Who:
    return Who(family_name=plain(message, segment, number, 1, 1, repeat),
               given_name=plain(message, segment, number, 2, 1, repeat))


def _repeat(message: Message, segment: str, number: int, unwanted: tuple[str, ...], kind: int = 7) -> int:
    """The first repetition that is not of an unwanted kind, else the first."""
    kinds = [plain(message, segment, number, kind, 1, one).upper() for one in range(message.repeats(segment, number))]
    return next((place for place, one in enumerate(kinds) if one not in unwanted), 0)


def _known_as(message: Message) -> str | None:
    for repeat in range(message.repeats("PID", 5)):
        if plain(message, "PID", 5, 7, 1, repeat).upper() in _NICKNAME:
            return carried(message, "PID", 5, 2, 1, repeat) or carried(message, "PID", 5, 1, 1, repeat)
    return None


def _sex(message: Message, segment: str | list[str], number: int) -> str | None:
    said = carried(message, segment, number)
    return _SEXES.get(said[:1].upper(), "unknown") if said else said


def _day(message: Message, segment: str | list[str], number: int) -> str | None:
    """A date, whole or to the month; one that cannot be read is as if it had not come."""
    said = carried(message, segment, number)
    return (times.day(said) or None) if said else said


def _born(message: Message, segment: str | list[str], number: int) -> str | None:
    """One that nobody can have is as if it had not come; it must not take a true one's place."""
    said, told = _day(message, segment, number), times.stated(plain(message, "MSH", 7))
    return (believed(said, local(told).date().isoformat() if told else "") or None) if said else said


def _yes_no(message: Message, segment: str, number: int) -> str | None:
    said = carried(message, segment, number)
    return {"Y": "yes", "1": "yes", "N": "no", "0": "no"}.get(said[:1].upper()) if said else said


def _address(message: Message, segment: str, number: int) -> str | None:
    home = _repeat(message, segment, number, _NOT_HOME)
    parts = [carried(message, segment, number, part, 1, home) for part in (1, 2, 3, 4)]
    lines = ", ".join(part for part in parts if part)
    return lines or ("" if "" in parts else None)


def _postcode(message: Message, segment: str | list[str], number: int) -> str | None:
    home = _repeat(message, segment, number, _NOT_HOME) if isinstance(segment, str) else 0
    said = carried(message, segment, number, 5, 1, home)
    return " ".join(said.upper().split()) if said else said


def _phone(message: Message, segment: str, number: int) -> str | None:
    for repeat in range(message.repeats(segment, number)):
        said = carried(message, segment, number, 1, 1, repeat)
        if said is None:
            said = carried(message, segment, number, 12, 1, repeat)
        if said is None:
            said = "".join(plain(message, segment, number, part, 1, repeat) for part in (6, 7)) or None
        if said is not None and "@" not in said:
            return said
    return None

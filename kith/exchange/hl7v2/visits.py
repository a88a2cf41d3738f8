"""Visits: PV1, PV2 and DG1 as a visit to A&E or as a stay in hospital, only with the questions the message carries."""

from kith.exchange.hl7v2 import diagnoses, leaving, times
from kith.exchange.hl7v2.carried import carried, only_carried, plain
from kith.exchange.hl7v2.events import Event
from kith.exchange.hl7v2.parsing import Message
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said

_EMERGENCY = {"E", "EM", "EMER", "EMERGENCY", "ED", "AE", "A&E", "A+E"}
_UNKNOWN = {"", "U", "UNKNOWN"}
_STAYS = {"I": "inpatient", "O": "outpatient", "D": "daycase", "P": "", "PREADMIT": "", "B": "inpatient",
          "1": "inpatient", "2": "daycase", "3": "daycase", "4": "other", "5": "inpatient"}
_BY_WAY = {"A": "Ambulance", "C": "Car", "F": "On foot", "H": "Helicopter", "P": "Public transport"}

# PV1-4, as HL7's letters and as the NHS method of admission; births and transfers are neither planned nor sudden.
_PLANNED = dict.fromkeys(("11", "12", "13", "R", "C"), "yes")
_PLANNED |= dict.fromkeys(("21", "22", "23", "24", "25", "28", "2A", "2B", "2C", "2D", "A", "E", "U"), "no")
_PLACE = {"ed_attendance": ("site",), "hospital_stay": ("site", "ward")}   # what a move changes
_RETURN = {"2": "yes", "1": "no", "3": "no"}  # A&E attendance category, in PV1-13


def said(message: Message, name: str, event: Event, doubts: tuple[str, ...]) -> tuple[Said, ...]:
    """The visit as the message tells it."""
    if not message.first("PV1") and name == "A08":
        return ()  # many systems send A08 for a new address too
    forms = _forms(message, name)
    occasion = _occasion(message, event)
    if event.tells == "never":
        if not occasion:
            raise Unreadable(f"PV1-19 is empty, and {name} has to say which visit did not happen.", "PV1-19", "101")
        return _never(forms, occasion, f"The sender said that this visit did not take place ({name}).")
    answers = _ed_attendance if forms == ("ed_attendance",) else _hospital_stay
    raw = answers(message, name, event, doubts)
    happened = raw.get("arrived") or raw.get("admitted") or (_of_event(message) if event.planned else "")
    back = _PLACE[forms[0]] if event.moved_never else ()
    told = (Said(forms[0], raw, occasion=occasion, happened=happened, how="part", takes_back=back),)
    # Still the department's patient: a move to a ward under the same number, had there been one, never was.
    on_no_ward = event.moved_never and occasion and plain(message, "PV1", 2).upper() in _EMERGENCY
    return told + (_never(("hospital_stay",), occasion, f"The sender took the move back ({name})."
                          ) if on_no_ward else ())


def _never(forms: tuple[str, ...], occasion: str, why: str) -> tuple[Said, ...]:
    return tuple(Said(form, {}, occasion=occasion, how="strike", reason=why) for form in forms)


def _forms(message: Message, name: str) -> tuple[str, ...]:
    kind = plain(message, "PV1", 2).upper()
    if name in ("A05", "A38"):
        return ("hospital_stay",)
    if kind in _EMERGENCY:
        return ("ed_attendance",)
    if kind not in _UNKNOWN or name == "A01":
        return ("hospital_stay",)
    # Not knowing, a cancelled visit is struck out as both, and anything else is shown to those who watch A&E.
    return ("ed_attendance", "hospital_stay") if name in ("A11", "A23") else ("ed_attendance",)


def _ed_attendance(message: Message, name: str, event: Event, doubts: tuple[str, ...]) -> dict:
    reason, found = diagnoses.reason(message), diagnoses.found(message)
    end, unread_end = _end(message, event)
    raw = only_carried({
        "site": _site(message, event),
        "arrived": _moment(message, 44) or _begun(message, event),
        "reason": _reason(message),
        "brought_by": _BY_WAY.get(plain(message, "PV2", 38).upper()),
        "planned_return": _RETURN.get(plain(message, "PV1", 13)),
    })
    if found:
        raw["diagnosis"] = found
    raw |= diagnoses.answers([reason, *((row["code"], row["words"]) for row in found)]) | end
    unread = [*doubts, *diagnoses.unread([reason], "PV2-3 (the reason)"), *unread_end, *_unread_times(message)]
    unread += diagnoses.unread([(row["code"], row["words"]) for row in found], "DG1-3 (a diagnosis)")
    if not message.first("PV1"):
        unread.append(f"The message has no PV1 segment, so of the visit only {name} is known.")
    elif name != "A04" and plain(message, "PV1", 2).upper() in _UNKNOWN:
        unread.append("PV1-2 does not say what kind of visit this was.")
    return raw | ({"unreadable": " ".join(unread)} if unread else {})


def _hospital_stay(message: Message, name: str, event: Event, doubts: tuple[str, ...]) -> dict:
    kind = plain(message, "PV1", 2).upper()
    found = "; ".join(row["words"] or row["code"] for row in diagnoses.found(message))
    return only_carried({
        "site": _site(message, event),
        "ward": carried(message, "PV1", 3),
        "admitted": None if event.planned else _moment(message, 44) or _begun(message, event),
        "left_at": _left_at(message, event),
        "reason": _reason(message) or found or None,
        "kind": (_STAYS.get(kind) or _STAYS.get(kind[:1], "other") or None) if kind not in _UNKNOWN else None,
        "planned": "yes" if event.planned else _PLANNED.get(plain(message, "PV1", 4).upper()),
    })


def _end(message: Message, event: Event) -> tuple[dict[str, str], list[str]]:
    """When and how the visit ended, and what of that could not be read."""
    if event.ended_never:
        return {"left_at": "", "left_to": "", "left_before_seen": ""}, []
    left_at = only_carried({"left_at": _left_at(message, event)})
    code, words = plain(message, "PV1", 36), plain(message, "PV1", 36, 2)
    how = leaving.answers(code, words) if code or words else {}
    unread = [f'PV1-36 gives "{code or words}" as how the visit ended.'] if (code or words) and not how else []
    return left_at | how, unread


def _left_at(message: Message, event: Event) -> str | None:
    left = "" if event.ended_never else _moment(message, 45)
    return _of_event(message) or None if event.ends and not left else left


def _occasion(message: Message, event: Event) -> str:
    """The hospital's number for the visit; failing that its account number, failing that when it began."""
    for segment, number in (("PV1", 19), ("PID", 18)):
        if visit := plain(message, segment, number):
            return ":".join(part for part in (plain(message, segment, number, 4), visit) if part)
    began = _moment(message, 44) or _begun(message, event)
    # Two children may arrive in the same minute, and what happened to one is not what happened to the other.
    whose = next((told for number in (3, 2, 19, 5) if (told := plain(message, "PID", number))), "")
    return f"{whose} {began}" if whose and began else ""


def _site(message: Message, event: Event) -> str | None:
    # The sender's own name stands in at the beginning only: a later message must not put it over the real place.
    return carried(message, "PV1", 3, 4) or (plain(message, "MSH", 4) if event.begins else "") or None


def _reason(message: Message) -> str | None:
    code, words = diagnoses.reason(message)
    return words or code or carried(message, "PV2", 3)


def _moment(message: Message, number: int) -> str | None:
    value = carried(message, "PV1", number)
    return (times.moment(value) or None) if value else value


def _begun(message: Message, event: Event) -> str | None:
    return (_of_event(message) or None) if event.begins else None


def _of_event(message: Message) -> str:
    """When the event itself took place, as nearly as the message says."""
    told = (plain(message, *place) for place in (("EVN", 6), ("EVN", 2), ("MSH", 7)))
    return next((moment for text in told if (moment := times.moment(text))), "")


def _unread_times(message: Message) -> list[str]:
    told = [(f"PV1-{number}", plain(message, "PV1", number)) for number in (44, 45)]
    return [f'{place} is "{value}", which is no moment.' for place, value in told if value and not times.moment(value)]

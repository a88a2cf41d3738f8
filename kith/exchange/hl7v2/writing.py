"""Writes ADT messages about invented people, for the demonstration and the tests; reading gives back what went in."""

from collections.abc import Iterable, Mapping
from datetime import datetime

from kith.exchange.hl7v2.escapes import made
from kith.exchange.hl7v2.times import written
from kith.exchange.letters import kept

_SEXES = {"male": "M", "female": "F", "other": "O", "unknown": "U"}
_KINDS = {"mother": "MTH", "father": "FTH", "parent": "PAR", "child": "CHD", "sibling": "SIB", "partner": "SPO",
          "carer": "CGV", "foster_carer": "06", "cared_for": "DEP", "grandparent": "GRP", "grandchild": "GCH",
          "other_relative": "EXF", "contact_with": "EMC", "half_sibling": "OTH^Half-sibling",
          "former_partner": "OTH^Former partner", "divorced": "OTH^Divorced", "spouse": "01",
          "adoptive_parent": "OTH^Adoptive parent", "adopted_child": "OTH^Adopted child", "twin": "OTH^Twin",
          "step_parent": "OTH^Step-parent", "step_child": "OTH^Step-child", "identical_twin": "OTH^Identical twin"}
_STAYS = {"inpatient": "I", "outpatient": "O", "daycase": "D", "other": "R"}
_LEFT_TO = {"home": "02", "admitted": "01", "transferred": "07", "died": "10", "other": "14"}
_BY_WAY = {"Ambulance": "A", "Car": "C", "On foot": "F", "Helicopter": "H", "Public transport": "P"}
_YES_NO = {"yes": "Y", "no": "N"}


def message(event: str, person: Mapping, visit: Mapping | None, sender: str, number: str, at: datetime,
            z: Iterable[str] = ()) -> str:
    """One message. `person` and `visit` hold answers by question; `person` also `local` numbers, `kin` and `was`,
    `visit` also its `form` and `number`; `z` are whole segments of the sender's own."""
    application, _, hospital = sender.partition("@")
    moment = written(at)
    segments = [
        _segment("MSH", {2: "^~\\&", 3: _text(application), 4: _text(hospital), 5: "KITH", 6: "KITH", 7: moment,
                         9: f"ADT^{event}", 10: _text(number), 11: "P", 12: "2.4", 17: "GBR", 18: "UNICODE UTF-8"}),
        _segment("EVN", {1: event, 2: moment, 6: moment}),
        _segment("PID", _person(person, hospital)),
        _segment("PD1", {3: _parts(person.get("gp_practice_name"), None, person.get("gp_practice"))}),
        *(_segment("NK1", _relation(place, one, hospital)) for place, one in enumerate(person.get("kin", ()), 1)),
    ]
    if "was" in person:
        was = person["was"]
        segments.append(_segment("MRG", {1: _numbers(was, hospital),
                                         7: _parts(was.get("family_name"), was.get("given_name"))}))
    if visit is not None:
        segments += _visit(visit)
    return "\r".join([one for one in segments if one.count("|") > 1 or one[:3] in ("PID", "MRG")] + list(z)) + "\r"


def _person(person: Mapping, hospital: str) -> dict[int, str]:
    named = _parts(person.get("family_name"), person.get("given_name"), None, None, None, None, "L")
    if person.get("known_as"):
        named += "~" + _parts(None, person["known_as"], None, None, None, None, "N")
    lines = person["address"].split(", ", 3) if person.get("address") else []
    return {
        3: _numbers(person, hospital),
        5: named,
        7: _day(person.get("born")),
        8: _SEXES.get(person.get("sex", ""), _text(person.get("sex"))),
        11: _parts(*lines, *[None] * (4 - len(lines)), person.get("postcode")),
        13: _text(person.get("phone")),
        15: _text(person.get("language")),
        29: _day(person.get("died_on")),
        30: _YES_NO.get(person.get("died", ""), ""),
    }


def _relation(place: int, one: Mapping, hospital: str) -> dict[int, str]:
    who = one["who"]
    return {1: str(place), 2: _parts(who.get("family_name"), who.get("given_name")), 3: _KINDS[one["kind"]],
            4: _parts(None, None, None, None, who.get("postcode")), 8: _day(one.get("began")),
            9: _day(one.get("ended")), 15: _SEXES.get(who.get("sex", ""), ""), 16: _day(who.get("born")),
            33: _numbers(who, hospital)}


def _visit(visit: Mapping) -> list[str]:
    emergency = visit.get("form", "ed_attendance") == "ed_attendance"
    authority, _, number = visit.get("number", "").rpartition(":")
    left = "12" if visit.get("left_before_seen") == "yes" else _LEFT_TO.get(visit.get("left_to", ""), "")
    pv1 = {
        2: "E" if emergency else _STAYS.get(visit.get("kind", ""), "P"),
        3: _parts(visit.get("ward"), None, None, visit.get("site")),
        4: {"yes": "11", "no": "21"}.get(visit.get("planned", ""), ""),
        13: {"yes": "2", "no": "1"}.get(visit.get("planned_return", ""), ""),
        19: _parts(number, None, None, authority or None),
        36: left,
        44: _moment(visit.get("arrived" if emergency else "admitted")),
        45: _moment(visit.get("left_at")),
    }
    pv2 = {3: _parts(None, visit.get("reason")) if visit.get("reason") else "",
           38: _BY_WAY.get(visit.get("brought_by", ""), "")}
    found = [_segment("DG1", {1: str(place), 3: _parts(row.get("code"), row.get("words"))})
             for place, row in enumerate(visit.get("diagnosis", ()), 1)]
    return [_segment("PV1", pv1), _segment("PV2", pv2), *found]


def _numbers(whose: Mapping, hospital: str) -> str:
    told = [_parts(whose["nhs_number"], None, None, "NHS", "NH")] if whose.get("nhs_number") else []
    for system, number in whose.get("local", ()):
        name = system.removeprefix(f"{hospital}:")
        worldwide = name == system and system != hospital
        told.append(f"{_text(number)}^^^{f'&{_text(system)}&ISO' if worldwide else _text(name)}")
    return "~".join(told)


def _segment(name: str, fields: Mapping[int, str]) -> str:
    last = max((number for number, value in fields.items() if value), default=0)
    first = 2 if name == "MSH" else 1  # the separator after MSH is itself MSH-1
    return "|".join([name, *(fields.get(number, "") for number in range(first, last + 1))])


def _parts(*parts: str | None) -> str:
    return "^".join(map(_text, parts)).rstrip("^")


def _text(value: str | None) -> str:
    return '""' if value == "" else made(kept(value)) if value else ""


def _day(value: str | None) -> str:
    return '""' if value == "" else value.replace("-", "") if value else ""


def _moment(value: str | None) -> str:
    return '""' if value == "" else written(datetime.fromisoformat(value)) if value else ""

"""Labelled lines of a notice, such as “Victim date of birth: 2/3/1997”, as the questions they answer."""
import re

from kith.forms.violence.police_notice import RISKS

# However a force writes a label; what is beside it may run over several lines until the next label.
PLAIN = {
    "force": ("force", "police force", "sent by"),
    "reference": ("reference", "our reference", "incident number", "incident reference", "occurrence number",
                  "crime number", "log number"),
    "happened": ("happened", "date and time", "date and time of incident", "incident date and time", "when"),
    "date": ("date", "date of incident", "incident date"),
    "time": ("time", "time of incident", "incident time"),
    "place": ("place", "location", "address of incident", "incident address", "incident location", "where"),
    "postcode": ("postcode", "incident postcode", "post code"),
    "words": ("circumstances", "what happened", "summary", "details", "summary of incident"),
    "risk": ("risk", "risk level", "dash risk", "dash risk level", "risk assessment", "level of risk", "dash"),
    "child_present": ("child present", "children present", "was a child present", "were children present"),
    "marac": ("marac", "referred to marac", "marac hears it", "heard at marac"),
    "marac_on": ("marac date", "date of marac"),
    "officer": ("officer", "officer in the case", "officer in case", "contact", "attending officer"),
}
ASKS = {label: key for key, labels in PLAIN.items() for label in labels}
PERSON = re.compile(
    r"(?P<who>adult|child|victim|suspect|perpetrator|offender|aggrieved|other adult)\s*(?P<n>\d{1,2})?[ ’'s]*\s+"
    r"(?P<part>name|full name|surname|family name|first name|forename|given name|date of birth|dob|born|address|"
    r"postcode|post code|nhs number|role|part|sex|gender|seen|present|words|what the child said)")
PARTS = {"victim": "harmed", "aggrieved": "harmed", "suspect": "harmer", "perpetrator": "harmer", "offender": "harmer",
         "other adult": "there"}
ROLES = {"victim": "harmed", "aggrieved": "harmed", "harmed": "harmed", "suspect": "harmer", "perpetrator": "harmer",
         "offender": "harmer", "harmer": "harmer", "both": "both", "there": "there", "witness": "there",
         "present": "there"}
OF_WHO = {"surname": "family_name", "family name": "family_name", "first name": "given_name", "forename": "given_name",
          "given name": "given_name", "date of birth": "born", "dob": "born", "born": "born", "postcode": "postcode",
          "post code": "postcode", "nhs number": "nhs_number", "sex": "sex", "gender": "sex"}
LABEL = re.compile(r"^[\s>*•-]{0,6}(?P<label>[A-Za-z][A-Za-z0-9 /’'()?-]{1,48}?)\s*[:=]\s*(?P<said>.*)$")
NOBODY = ("", "unknown", "not known", "n/a", "na", "none", "tbc", "?", "not recorded")
YES = {"yes": "yes", "y": "yes", "no": "no", "n": "no", "unknown": "not_known", "not known": "not_known"}
MOST_LINES, MOST_PEOPLE = 2_000, 20


def notice(text: str) -> tuple[dict, list[str]]:
    """What the lines answer, and what in them could not be understood, each in a sentence."""
    found, wrong = _lines(text)
    told: dict = {}
    people: dict[tuple[str, str], dict] = {}
    for label, said in found:
        if label in ASKS:
            told.setdefault(ASKS[label], said)
        elif hit := PERSON.fullmatch(label):
            _person(people, hit, said, wrong)
    return _answers(told, people, wrong), wrong


def _lines(text: str) -> tuple[list[tuple[str, str]], list[str]]:
    """Each label with what stands beside and under it. A line whose label nobody knows belongs to what is above it."""
    found: list[list[str]] = []
    lines = text.splitlines()
    for line in lines[:MOST_LINES]:
        hit = LABEL.match(line)
        label = " ".join(re.sub(r"[?()/’']", " ", hit["label"]).lower().split()) if hit else ""
        if label in ASKS or PERSON.fullmatch(label):
            found.append([label, hit["said"].strip()])
        elif line.strip() in ("--", "__") and found:
            break   # the signature
        elif found and ASKS.get(found[-1][0]) in ("words", "place", "officer"):
            found[-1][1] = f"{found[-1][1]}\n{line.strip()}".strip()
        elif hit and found and line.strip():
            found.append(["", line.strip()])
    wrong = [f"Nobody knows what “{said[:60]}” answers." for label, said in found if not label]
    if len(lines) > MOST_LINES:
        wrong.append(f"It has more than {MOST_LINES:,} lines.")
    return [(label, said) for label, said in found if label], wrong


def _person(people: dict, hit: re.Match, said: str, wrong: list[str]) -> None:
    key = ("child" if hit["who"] == "child" else hit["who"], hit["n"] or "1")
    if key not in people and len(people) >= MOST_PEOPLE:
        wrong.append(f"It names more than {MOST_PEOPLE} people.")
        return
    one, part = people.setdefault(key, {"who": {}}), hit["part"]
    plain = said.lower().strip(" .")
    if part in ("name", "full name"):
        one["who"] |= _named(said) if plain not in NOBODY else {}
    elif part in OF_WHO:
        one["who"] |= {} if plain in NOBODY else {OF_WHO[part]: _sexed(plain) if OF_WHO[part] == "sex" else said}
    elif part in ("role", "part"):
        one["part"] = ROLES.get(plain, plain)
    elif part in ("seen", "present"):
        one["how"] = "seen" if YES.get(plain) == "yes" else "named"
    elif plain not in NOBODY:
        one["address" if part == "address" else "words"] = said


def _sexed(said: str) -> str:
    return {"m": "male", "f": "female"}.get(said, said)


def _named(said: str) -> dict:
    """“REED, Jordan Lee” and “Jordan Lee Reed” are the same man."""
    if "," in said:
        family, _, given = said.partition(",")
    else:
        given, _, family = said.strip().rpartition(" ")
    return {"family_name": family.strip(), "given_name": given.strip()}


def _answers(told: dict, people: dict, wrong: list[str]) -> dict:
    day, clock = told.pop("date", ""), told.pop("time", "")
    if day and "happened" not in told:
        told["happened"] = f"{day} {clock or '00:00'}"
    told["risk"] = _risk(told.get("risk", ""), wrong)
    for key in ("child_present", "marac"):
        if key in told:
            told[key] = YES.get(told[key].lower().split(",")[0].strip(" ."), told[key])
    if "happened" in told:
        told["happened"] = _moment(told["happened"])
    told["place"] = told.get("place") or "not_known"
    told.setdefault("child_present", "not_known")
    rows = [_row(kind, one) for (kind, _), one in people.items()]
    told |= {group: those for group, those in (
        ("adults", [row for kind, row in rows if kind == "adults"]),
        ("children", [row for kind, row in rows if kind == "children"])) if those}
    return {key: said for key, said in told.items() if said not in ("", [])}


def _row(kind: str, one: dict) -> tuple[str, dict]:
    who = {"who": one["who"]} if one["who"] else {}
    if kind == "child":
        return "children", {"how": one.get("how", "named")} | who | (
            {"words": one["words"]} if one.get("words") else {})
    address = {"address": one["address"]} if one.get("address") else {}
    return "adults", {"part": one.get("part") or PARTS.get(kind, "there")} | who | address


def _risk(said: str, wrong: list[str]) -> str:
    plain = said.lower().strip(" .")
    if plain in NOBODY:
        return "not_said"
    found = [key for key in RISKS if re.search(rf"\b{key}\b", plain)]
    if len(found) != 1:
        wrong.append(f"“{said[:40]}” is no level of risk. Write standard, medium or high.")
    return found[0] if len(found) == 1 else "not_said"


def _moment(said: str) -> str:
    """“11/07/2026 22:40”, with words such as “at” and “hrs” between, and a clock without its colon."""
    plain = re.sub(r"\b(at|hrs?|hours|on)\b|,", " ", said.lower())
    plain = re.sub(r"\b([01]\d|2[0-3])([0-5]\d)\b(?!\s*/)(?=\s*$)", r"\1:\2", " ".join(plain.split()))
    return plain if re.fullmatch(r"\d{1,2}/\d{1,2}/\d{4} \d{1,2}:\d\d", plain) else said

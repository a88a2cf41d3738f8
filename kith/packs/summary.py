"""A health passport as an International Patient Summary: a FHIR R4 document that another country’s doctor can read.

What nobody has said is said as such, and what there is none of as that: the two are never the same there either.
"""
import re
from collections.abc import Iterable, Mapping
from datetime import datetime
from html import escape
from uuid import NAMESPACE_URL, uuid5

from kith.records.subjects import Subject

PROFILE = "http://hl7.org/fhir/uv/ips/StructureDefinition/"
LOINC, ABSENT = "http://loinc.org", "http://hl7.org/fhir/uv/ips/CodeSystem/absent-unknown-uv-ips"
NHS = "https://fhir.nhs.uk/Id/nhs-number"
UNKNOWN = {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}]}
ROOT = "urn:kith:passport"
# Section -> (LOINC, its title, the resource, code where there is none, code where nobody has said).
SECTIONS = {
    "allergies": ("48765-2", "Allergies and intolerances", "AllergyIntolerance", "no-known-allergies",
                  "no-allergy-info"),
    "medicines": ("10160-0", "Medication summary", "MedicationStatement", "no-known-medications", "no-medication-info"),
    "conditions": ("11450-4", "Problem list", "Condition", "no-known-problems", "no-problem-info"),
    "immunisations": ("11369-6", "Immunizations", "Immunization", "no-known-immunizations", "no-immunization-info"),
}
STORY = ("81338-6", "Patient story")
SAYS = {"no-allergy-info": "No information about allergies", "no-known-allergies": "No known allergies",
        "no-medication-info": "No information about medications", "no-known-medications": "No known medications",
        "no-problem-info": "No information about problems", "no-known-problems": "No known problems",
        "no-immunization-info": "No information about immunizations",
        "no-known-immunizations": "No known immunizations"}
UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
REACTS = ("mild", "moderate", "severe")   # FHIR’s own words
SEXES = {"male", "female", "other", "unknown"}


def bundle(told: Mapping, who: Subject, author: str, at: datetime) -> dict:
    """``told``: the passport in plain words, as page and paper show it; what is hidden there is not here either."""
    made = {key: _resources(key, part, who) for part in told["sections"] if (key := part["key"]) in SECTIONS}
    sections = [_section(key, made[key]) for key in SECTIONS]
    story = [line for part in told["sections"] if part["key"] == "me" for line in part["lines"]]
    if story:
        code, title = STORY
        sections.append(_titled(code, title, [f"{one['what']} {one['words']}".strip() for one in story]))
    patient, organisation = _patient(told, who), _organisation(author)
    composition = _composition(who, sections, at)
    every = [composition, patient, organisation, *(one for many in made.values() for one in many)]
    return {"resourceType": "Bundle", "meta": {"profile": [f"{PROFILE}Bundle-uv-ips"]}, "type": "document",
            "identifier": {"system": ROOT, "value": f"{who.key}-{told['version']}-{int(at.timestamp())}"},
            "timestamp": at.isoformat(), "entry": [{"fullUrl": f"urn:uuid:{one['id']}", "resource": one}
                                                   for one in every]}


def _composition(who: Subject, sections: list[dict], at: datetime) -> dict:
    return _resource("Composition", who.key, "Composition-uv-ips") | {
        "status": "final", "type": _coded(LOINC, "60591-5", "Patient summary Document"), "subject": _patient_ref(who),
        "date": at.isoformat(), "author": [{"reference": _ref("Organization", "author")}],
        "title": "International Patient Summary", "section": sections}


def _patient(told: Mapping, who: Subject) -> dict:
    # A part that is not known is left out: FHIR has no empty words.
    name = {"text": told["name"]} | ({"family": who.family_name} if who.family_name else {}) | (
        {"given": [who.given_name]} if who.given_name else {})
    one = _resource("Patient", who.key, "Patient-uv-ips") | {
        "name": [name],
        "gender": who.sex if who.sex in SEXES else "unknown"}
    one |= {"birthDate": who.born.isoformat()} if who.born else {"_birthDate": UNKNOWN}
    return one | ({"identifier": [{"system": NHS, "value": who.nhs_number}]} if who.nhs_number else {})


def _organisation(name: str) -> dict:
    return {"resourceType": "Organization", "id": _id("Organization", "author"), "name": name or "Health services"}


def _resources(key: str, part: Mapping, who: Subject) -> list[dict]:
    """One for each line that is shown, large or small; one that says so where there is none, or nobody has said."""
    _, _, kind, none, unknown = SECTIONS[key]
    lines = [*part["lines"], *part["small"]]
    named = [one for one in lines if not one["none"]]
    if named:
        return [_of(kind, {"text": _clean(one["what"])}, who, one["iso"], str(one["root"])) | _reacts(kind, one)
                for one in named]
    absent = none if lines else unknown
    return [_of(kind, _coded(ABSENT, absent, SAYS[absent]), who, "", absent)]


def _of(kind: str, code: dict, who: Subject, day: str, name: str) -> dict:
    one = _resource(kind, f"{who.key}-{name}", f"{kind}-uv-ips")
    match kind:
        case "AllergyIntolerance":
            active = "http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical"
            return one | {"clinicalStatus": _coded(active, "active"), "code": code, "patient": _patient_ref(who)} | (
                {"onsetDateTime": day} if day else {})
        case "MedicationStatement":
            return one | {"status": "active" if "text" in code else "unknown", "medicationCodeableConcept": code,
                          "subject": _patient_ref(who), "effectivePeriod": {"start": day} if day else UNKNOWN}
        case "Condition":
            active = "http://terminology.hl7.org/CodeSystem/condition-clinical"
            return one | {"clinicalStatus": _coded(active, "active"), "code": code, "subject": _patient_ref(who)} | (
                {"onsetDateTime": day} if day else {})
    return one | {"status": "completed" if "text" in code else "not-done", "vaccineCode": code,
                  "patient": _patient_ref(who)} | ({"occurrenceDateTime": day} if day else
                                                   {"_occurrenceDateTime": UNKNOWN})


def _reacts(kind: str, line: Mapping) -> dict:
    """What an allergy does, and how badly: whoever gives a medicine reads both before anything else."""
    if kind != "AllergyIntolerance" or not (line["words"] or line["severity"] in REACTS):
        return {}
    reaction = {"manifestation": [{"text": _clean(line["words"]) or "Not known"}]}
    if line["severity"] not in REACTS:
        return {"reaction": [reaction]}
    risk = {"criticality": "high"} if line["severity"] == "severe" else {}
    return risk | {"reaction": [reaction | {"severity": line["severity"]}]}


def _section(key: str, resources: Iterable[dict]) -> dict:
    code, title, *_ = SECTIONS[key]
    every = list(resources)
    words = [_words(one) for one in every]
    return _titled(code, title, words) | {
        "entry": [{"reference": f"urn:uuid:{one['id']}"} for one in every]}


def _titled(code: str, title: str, words: Iterable[str]) -> dict:
    said = "".join(f"<p>{escape(_clean(one))}</p>" for one in words)
    return {"title": title, "code": _coded(LOINC, code, title), "text": {
        "status": "generated", "div": f'<div xmlns="http://www.w3.org/1999/xhtml">{said}</div>'}}


def _words(one: Mapping) -> str:
    code = one.get("code") or one.get("medicationCodeableConcept") or one["vaccineCode"]
    return code.get("text") or code["coding"][0]["display"]


def _clean(words: str) -> str:
    """Without the signs that neither FHIR nor XML allows; a page that was copied from may hold some."""
    return UNSEEN.sub(" ", words)


def _coded(system: str, code: str, display: str = "") -> dict:
    return {"coding": [{"system": system, "code": code} | ({"display": display} if display else {})]}


def _resource(kind: str, name: str, profile: str) -> dict:
    return {"resourceType": kind, "id": _id(kind, name), "meta": {"profile": [f"{PROFILE}{profile}"]}}


def _id(kind: str, name: str) -> str:
    """The same for the same thing, so that two documents can be laid beside each other."""
    return str(uuid5(NAMESPACE_URL, f"{ROOT}:{kind}:{name}"))


def _ref(kind: str, name: str) -> str:
    return f"urn:uuid:{_id(kind, name)}"


def _patient_ref(who: Subject) -> dict:
    return {"reference": _ref("Patient", who.key)}

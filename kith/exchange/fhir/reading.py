"""A file of FHIR: each resource in it becomes a statement, or a sentence that says why it is none."""

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256

from kith.exchange.fhir import kin, patients
from kith.exchange.fhir.parts import inner, listed, words
from kith.exchange.letters import spelt, text_of
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Statement
from kith.language.ways import MESSAGE

SENDER = "PDS"
CERTAIN = 1  # the score of a search that found the person by everything that was asked


def read(data: bytes, sender: str = "") -> Iterator[Statement | Unreadable]:
    """What each resource says; one that cannot be read does not keep the others out."""
    for resource in _resources(data):
        if isinstance(resource, Unreadable):
            yield resource
            continue
        try:
            yield from _told(resource, sender or SENDER)
        except Unreadable as refused:
            yield refused


def _resources(data: bytes) -> Iterator[Mapping | Unreadable]:
    """The one resource of the file, or one a line where already the first line is one."""
    text = text_of(data)
    lines = list(filter(str.strip, text.split("\n")))
    yield from map(_json, lines if len(lines) > 1 and not isinstance(_json(lines[0]), Unreadable) else [text])


def _json(text: str) -> Mapping | Unreadable:
    try:
        found = spelt(json.loads(text))
    except (ValueError, RecursionError):
        return Unreadable("This is not JSON, and FHIR is read as JSON only.")
    if not isinstance(found, Mapping) or not isinstance(found.get("resourceType"), str):
        return Unreadable('This JSON is no FHIR resource: it has no "resourceType".')
    return found


def _told(resource: Mapping, sender: str) -> Iterator[Statement]:
    kind = resource["resourceType"]
    if kind == "Bundle":
        yield from _bundle(resource, sender)
    elif kind == "Patient":
        yield _statement(resource, sender, patients)
    elif kind == "RelatedPerson":
        yield _statement(resource, sender, kin)
    elif kind == "OperationOutcome":
        raise Unreadable(f"The sender answers with a fault: {_fault(resource)}. It says nothing of anybody.")
    else:
        raise Unreadable(f'Kith reads Patient and RelatedPerson, and this is "{kind[:40]}".')


def _bundle(bundle: Mapping, sender: str) -> Iterator[Statement | Unreadable]:
    """A search that finds several, or somebody only alike, says nothing of one person: a person has to choose."""
    entries = listed(bundle, "entry")
    found = [entry for entry in entries if words(inner(entry, "resource"), "resourceType") == "Patient"]
    if len(found) > 1 and words(bundle, "type") == "searchset":
        raise Unreadable(f"The search found {len(found)} people. Choose one, and ask for that record by its number.")
    if not entries:
        raise Unreadable("The search found nobody.")
    for entry in entries:
        try:
            yield from _entry(entry, sender)
        except Unreadable as refused:
            yield refused


def _entry(entry: Mapping, sender: str) -> Iterator[Statement]:
    resource, score = inner(entry, "resource"), inner(entry, "search").get("score", CERTAIN)
    if not isinstance(score, int | float) or score < CERTAIN:
        raise Unreadable(f"The search found somebody who is only alike (score {score}). "
                         "Look at who it is, and ask for that record by its NHS number.")
    if not isinstance(resource.get("resourceType"), str):
        raise Unreadable("An entry of the bundle holds no resource.")
    if resource["resourceType"] == "Patient":
        yield _statement(resource, sender, patients, words(entry, "fullUrl").rpartition("/")[2])
    else:
        yield from _told(resource, sender)


def _statement(resource: Mapping, sender: str, read_as, asked_for: str = "") -> Statement:
    text = json.dumps(resource, ensure_ascii=False, sort_keys=True)
    about = read_as.who(resource)
    return Statement(
        sender=sender,
        # The same resource twice, also in another file, says one thing once.
        number=f"{about.nhs_number} {sha256(f'{asked_for} {text}'.encode()).hexdigest()[:24]}",
        about=about, says=read_as.says(resource), stated_at=None, text=text,
        same_person=patients.was(resource, asked_for) if read_as is patients else (), way=MESSAGE,
    )


def _fault(outcome: Mapping) -> str:
    issue = inner(outcome, "issue")
    coding = inner(issue, "details", "coding")
    return (words(coding, "display") or words(issue, "diagnostics") or words(issue, "code") or "none named").rstrip(".")

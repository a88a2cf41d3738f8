"""What a change names is looked up among what is declared: a lesson that changed “the form” changed nothing."""
from collections.abc import Iterable, Mapping

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.phrasing.named import settings_of
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import DeclaredHere
from kith.language.questions import Question

KINDS = ("form", "pathway", "setting")


def declared(gate: DeclaredHere, asked: Asked) -> Found:
    """Its key in place of what was typed, by key or title; what is not there is said."""
    kind = asked.said.get(gate.kind.key) if isinstance(gate.kind, Question) else gate.kind
    named = str(asked.said.get(gate.which.key) or "").strip()
    if kind not in KINDS or not named:
        return {}, {}
    key = _key(named, dict(_known(kind)))
    if key is None:
        wrong = f"There is no {kind} called “{named}”. Copy its title from “How Kith works”."
        return {gate.which.key: wrong}, {}
    return {}, {gate.which.key: key}


def _known(kind: str) -> Iterable[tuple[str, str]]:
    """(key, title) of each."""
    if kind == "setting":
        return ((one.name, one.says) for pathway in PATHWAYS.values() for one in settings_of(pathway))
    return ((key, one.title) for key, one in (FORMS if kind == "form" else PATHWAYS).items())


def _key(named: str, known: Mapping[str, str]) -> str | None:
    if named in known:
        return named
    return next((key for key, title in known.items() if title.casefold() == named.casefold()), None)

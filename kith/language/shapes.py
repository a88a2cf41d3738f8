"""The full shape of a declaration as plain data, and its edition: a fingerprint pinned on every entry and duty."""
import hashlib
import json
from dataclasses import fields, is_dataclass

from kith.language import (
    conditions,
    duties,
    events,
    gates,
    lengths,
    needs,
    pathways,
    phrases,
    questions,
    rights,
    roles,
    settings,
)
from kith.language.duties import Escalate
from kith.language.forms import Form
from kith.language.pathways import Pathway

WORDS = {
    word.__name__: word
    for room in (conditions, duties, events, gates, lengths, needs, pathways, phrases, rights, roles, settings)
    for word in vars(room).values()
    if isinstance(word, type) and is_dataclass(word) and f"{word.__module__}.".startswith(f"{room.__name__}.")
}
# What a form is for whoever fills it in or is owed something by it; not how its page looks or is reached.
FORM_FACTS = ("key", "title", "service", "about", "stands_alone", "acts_as", "label", "line", "once_for", "signs_when",
              "signs_whole", "signs_because", "carries", "carries_for", "gates", "row_says", "weighs", "said_by",
              "for_whoever_weighs", "blanks_because", "another_because", "gaps_because", "completes", "opens_to",
              "opens", "by_right", "reaches", "kept_there", "was")
PATHWAY_FACTS = ("key", "title", "source", "answers_rows", "begins_when", "clock", "law", "look_back", "read_history",
                 "continues_after_death", "was", "duties")


def dump(value):
    """Plain data (dict, list, str, number, None) that `load` turns back into an equal declaration."""
    if isinstance(value, questions.Question):
        return {"question": f"{value.form}.{value.key}"}
    if is_dataclass(value) and not isinstance(value, type):
        return {"is": type(value).__name__} | {f.name: dump(getattr(value, f.name)) for f in fields(value)}
    if isinstance(value, dict):
        return {"pairs": [[key, dump(inner)] for key, inner in value.items()]}
    if isinstance(value, (tuple, list)):
        return [dump(inner) for inner in value]
    return value


def dump_question(question: questions.Question) -> dict:
    """Every declared fact of one question, its columns included."""
    facts = {key: dump(value) for key, value in vars(question).items() if key not in ("form", "key", "columns")}
    columns = {key: dump_question(column) for key, column in getattr(question, "columns", {}).items()}
    return {"kind": question.kind, "key": question.key, **facts} | ({"columns": columns} if columns else {})


def dump_form(form: type[Form]) -> dict:
    facts = {name: dump(getattr(form, name)) for name in FORM_FACTS}
    return facts | {"questions": [dump_question(question) for question in form.questions.values()]}


def dump_pathway(pathway: type[Pathway]) -> dict:
    return {name: dump(getattr(pathway, name)) for name in PATHWAY_FACTS}


def load(shape):
    """The declaration a shape came from; questions come back as references with form and key."""
    if isinstance(shape, list):
        return tuple(load(inner) for inner in shape)
    if not isinstance(shape, dict):
        return shape
    if "is" in shape:
        return _load_word(shape)
    if "question" in shape:
        question = questions.Question("")
        question.named(*shape["question"].split(".", 1))
        return question
    return {key: load(inner) for key, inner in shape["pairs"]}


def _load_word(shape: dict):
    facts = {key: load(inner) for key, inner in shape.items() if key != "is"}
    if shape["is"] == "Escalate":
        return Escalate(*facts.pop("steps"), **facts)
    return WORDS[shape["is"]](**facts)


def load_pathway(shape: dict) -> type[Pathway]:
    """A pathway class that reckons as the dumped one did."""
    loaded = type("Loaded", (Pathway,), {name: load(shape[name]) for name in PATHWAY_FACTS if name != "key"})
    loaded.key, loaded.duties = shape["key"], load(shape["duties"])
    return loaded


def fingerprint(shape: dict) -> str:
    """Twelve letters and digits; equal shapes, and only they, have equal editions."""
    return hashlib.sha256(json.dumps(shape, sort_keys=True, default=str).encode()).hexdigest()[:12]

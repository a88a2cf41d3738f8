"""The other person of a relationship: recognised, told of on a record of their own, and what the subject is to them."""
from collections.abc import Mapping
from dataclasses import asdict, replace
from datetime import datetime

from psycopg import Cursor

from kith.access.models import Worker
from kith.engine.catalogue import FORMS
from kith.engine.facts import DETAILS
from kith.engine.filling import fill
from kith.engine.world import RELATION
from kith.intake.entering import Draft
from kith.intake.statement import Said, Who
from kith.intake.whom.numbers import claim
from kith.intake.whom.recognising import Recognised, recognise
from kith.language.errors import Problems
from kith.records import subjects

# What the other person is to the subject, and what the subject then is to the other.
INVERSE = {
    "mother": "child", "father": "child", "parent": "child", "child": "parent", "adoptive_parent": "adopted_child",
    "adopted_child": "adoptive_parent", "step_parent": "step_child", "step_child": "step_parent", "sibling": "sibling",
    "half_sibling": "half_sibling", "twin": "twin", "identical_twin": "identical_twin", "spouse": "spouse",
    "partner": "partner", "former_partner": "former_partner", "divorced": "divorced", "carer": "cared_for",
    "foster_carer": "cared_for", "cared_for": "carer", "grandparent": "grandchild", "grandchild": "grandparent",
    "other_relative": "other_relative", "lives_with": "lives_with", "contact_with": "contact_with",
    "no_contact_with": "no_contact_with",
}


def others(cur: Cursor, draft: Draft, whose: Recognised, at: datetime, by: Worker | None) -> Draft:
    """The other person of a relationship; one not recognised stays a name in the answer, never a guessed record.

    Of somebody whose record is sealed no number stays either; nor where a hospital wrote the patient's own number
    beside the mother's name, for nobody is their own mother.
    """
    asks = next((key for key, question in draft.form.questions.items()
                 if question.kind == "who" and isinstance(draft.answers.get(key), dict)), None)
    if asks is None:
        return draft
    who = draft.answers[asks]
    named = Who(**who | {"local": tuple(tuple(pair) for pair in who.get("local", ()))})
    found = recognise(cur, named, at)
    themselves = _one_person(cur, whose, found)
    if themselves and by:
        raise Problems({asks: "This is the same person. Choose who else it is."})
    if found.sealed_id or themselves:
        return replace(draft, answers=draft.answers | {asks: unnumbered(who)})
    if found.subject_id is None:
        return draft
    claim(cur, found, Who(nhs_number=who.get("nhs_number", "")), at)
    return replace(draft, other_id=found.subject_id, other_key=found.key, introduces=found.made)


def _one_person(cur: Cursor, one: Recognised, other: Recognised) -> bool:
    if other.subject_id is None or other.made or one.made:
        return False
    persons = {(each.shown or subjects.header(cur, each.subject_id)).person_id for each in (one, other)}
    return len(persons) == 1


def unnumbered(who: Mapping) -> dict:
    """What was typed of somebody, without any number of theirs."""
    return {key: value for key, value in who.items() if key not in ("nhs_number", "local", "key")}


def introduced(draft: Draft) -> Draft:
    """What was said of the other person, on the record just made for them; without it nobody would find it again."""
    return _told(draft.answers["who"])


def introducing(who: Who) -> Draft:
    """The same of whoever a statement is about, where it says nothing else of who they are."""
    return _told(asdict(who))


def _told(who: Mapping) -> Draft:
    form = FORMS[DETAILS]
    raw = {key: value for key, value in who.items() if value and key in form.questions}
    return Draft(form, Said(DETAILS, raw, how="part"), fill(form, raw, whole=False).answers)


def inverse(draft: Draft, key: str) -> Draft | None:
    """The same relationship as it reads on the other person's record."""
    kind = draft.answers.get("kind")
    if draft.form.key != RELATION or draft.other_id is None or kind not in INVERSE:
        return None
    return replace(draft, answers={**draft.answers, "kind": INVERSE[kind], "who": {"key": key}})

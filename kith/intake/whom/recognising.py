"""Who a statement is about: recognised, new, or nobody we can be sure of; never a guess."""
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime, timedelta

from psycopg import Cursor

from kith.access.models import Worker
from kith.engine.calendar import local
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.engine.nhs_number import problem
from kith.intake.entering import Draft
from kith.intake.statement import Said, Statement, Who
from kith.intake.transacting import MadeElsewhere
from kith.intake.whom import awaited
from kith.language.errors import Problems, Refused
from kith.linkage import resolving
from kith.linkage.leading import NHS, leads
from kith.linkage.resolving import Candidate
from kith.records import reading, subjects, writing
from kith.records.projection import rough_date
from kith.records.subjects import Subject

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


DETAILS = FORMS["person_details"]
UNREGISTERED = timedelta(days=42)   # a birth must be registered within 42 days


@dataclass(frozen=True)
class Recognised:
    """The record, or why not and who it may be; ``made`` when it was made just now.

    ``shown``: its header as it is, when it was read; ``numbers``: which of the given numbers somebody holds already.
    """

    subject_id: int | None
    key: str = ""
    made: bool = False
    why: str = ""
    candidates: tuple = ()
    shown: Subject | None = None
    numbers: frozenset[tuple[str, str]] = frozenset()
    sealed_id: int | None = None     # what stands in the place of their record, which is sealed after an adoption


def whose(cur: Cursor, statement: Statement, at: datetime, unborn: bool, held: resolving.Held | None) -> Recognised:
    """Whom a statement is about; one that leaves it open says who it may be, and somebody decides."""
    if statement.may_be:
        may_be = [subjects.by_key(cur, key) for key in statement.may_be]
        found = tuple(Candidate(one, ("the postcode and part of the address",), ()) for one in may_be if one)
        return Recognised(None, why="It may be one of those who live there.", candidates=found)
    if statement.unsure:
        return Recognised(None, why=statement.unsure)
    return recognise(cur, statement.about, at, unborn, statement.says, held, makes=not statement.known_only)


def recognise(cur: Cursor, who: Who, at: datetime, unborn: bool = False, says: tuple[Said, ...] = (),
              held: resolving.Held | None = None, makes: bool = True) -> Recognised:
    """A person's record, held from now on; a new one where nobody like this is known and enough is said of them.

    ``makes``: else nobody new is believed in, however much is said.
    """
    found = resolving.resolve(cur, who, unborn=unborn, newborn=_just_born(who, at), held=held)
    if who.key and found.subject is None:
        raise Refused("There is no record with that key. Search for the person again.")
    if found.kind == "sealed":
        return Recognised(None, why=found.why, sealed_id=found.subject_id)
    if found.kind == "new" and (expected := awaited.may_be(cur, says, who)):
        return Recognised(None, why="Its mother was expecting a baby, and this may be that baby.", candidates=expected)
    if found.kind == "new" and not makes:
        return Recognised(None, why=found.why)
    if found.kind == "new":
        subject_id, key = subjects.make(cur, at=at)
        return Recognised(subject_id, key, made=True)
    if found.subject is None:
        return Recognised(None, why=found.why, candidates=found.candidates)
    # Found by a number it is held already; found in another way, it may have changed before it could be. Of somebody
    # with several records, the person is held as well.
    if not found.numbers or found.subject.person_id != found.subject.id:
        reading.lock(cur, [found.subject.id])
    shown = found.subject if found.numbers else None
    return Recognised(found.subject.id, found.subject.key, shown=shown, numbers=found.numbers)


def _just_born(who: Who, at: datetime) -> bool:
    """Until a birth is registered a child may have no first name."""
    born, _ = rough_date(who.born)
    return born is not None and timedelta() <= local(at).date() - born <= UNREGISTERED


def identifiers(who: Who) -> list[tuple[str, str]]:
    """The numbers by which a person may be known again."""
    usable = who.nhs_number and not problem(who.nhs_number)
    return ([(NHS, who.nhs_number)] if usable else []) + [tuple(pair) for pair in who.local]


def claim(cur: Cursor, whose: Recognised, who: Who, at: datetime) -> None:
    """Gives a record the numbers it came with. A record just made for a number that another message, at the same
    moment, made one for must not stand beside it: the whole statement is taken again, and then recognised.
    """
    given = identifiers(who)
    if whose.numbers.issuperset(given):
        return
    held = _give(cur, whose.subject_id, given, at)
    if whose.made and held:
        raise MadeElsewhere


def know_by(cur: Cursor, whose: Recognised, who: Who, drafts: Iterable[Draft], at: datetime) -> None:
    """The next message under an NHS number that is said to be theirs must find them; somebody else's stays theirs."""
    said = {draft.answers.get("nhs_number") for draft in drafts if draft.form is DETAILS}
    said = {(NHS, number) for number in said if isinstance(number, str) and not problem(number)}
    if new := said - whose.numbers - {*identifiers(who)}:
        _give(cur, whose.subject_id, new, at)


def _give(cur: Cursor, subject_id: int, given: Iterable[tuple[str, str]], at: datetime) -> list[tuple[str, str]]:
    """Gives a record these numbers; returns those that stay with whoever holds them. One that was said of somebody else
    in error does not: whoever it is now said of for certain has it.
    """
    stay = []
    for system, value, holder in writing.identify(cur, subject_id, given, at=at):
        if _another_lapsed(cur, holder, subject_id, system, value):
            writing.move_identifier(cur, system, value, subject_id, at=at)
        else:
            stay.append((system, value))
    return stay


def _another_lapsed(cur: Cursor, holder_id: int, subject_id: int, system: str, value: str) -> bool:
    """Whether somebody else holds an NHS number that is not theirs; another record of the same person is not somebody
    else, and must not make theirs what was taken back.
    """
    if system != NHS:
        return False
    held = subjects.headers(cur, (holder_id, subject_id))
    holder, subject = held[holder_id], held[subject_id]
    return holder.kind == "person" and holder.person_id != subject.person_id and not leads(cur, holder, value)


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
    raw = {key: value for key, value in who.items() if value and key in DETAILS.questions}
    return Draft(DETAILS, Said(DETAILS.key, raw, how="part"), fill(DETAILS, raw, whole=False).answers)


def inverse(draft: Draft, key: str) -> Draft | None:
    """The same relationship as it reads on the other person's record."""
    kind = draft.answers.get("kind")
    if draft.form is not FORMS["relationship"] or draft.other_id is None or kind not in INVERSE:
        return None
    return replace(draft, answers={**draft.answers, "kind": INVERSE[kind], "who": {"key": key}})

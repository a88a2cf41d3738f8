"""The parents of a child, each as somebody who could be given a sheet, and whether that is safe for everybody in it.

What closes it may stand where whoever writes may not read: so they hear that it is closed, and never by what.
"""
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.access import safe_contact
from kith.engine.folding import fold_all
from kith.engine.safety import MARK, Safe
from kith.engine.standing import Standing, Version
from kith.forms.grave_harm.honour_abuse import HonourAbuse
from kith.forms.grave_harm.marac_referral import MaracReferral
from kith.forms.meetings.marac_plan_began import MaracPlanBegan
from kith.forms.meetings.marac_plan_ended import MaracPlanEnded
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.forms.violence.child_in_notice import ChildInNotice
from kith.packs.around import PARENTS, names_of
from kith.records import reading, rights, subjects
from kith.records.names import fold
from kith.records.subjects import Subject

# How a mark says who must not know, beside their names.
CALLED = {"mother": ("mother", "mum", "mam", "mummy", "wife"), "father": ("father", "dad", "daddy", "husband")}
COPIES = "copies"          # the way by which parents are given what is written about their child
ENDS = {MaracPlanBegan.key: MaracPlanEnded.key}
CLOSE = (HonourAbuse.key, MaracPlanBegan.key)   # the family itself may be the danger, or the danger is known to be high
VIOLENT = (AdultInNotice.key, ChildInNotice.key, MaracReferral.key)
FORMS = (*CLOSE, *ENDS.values(), *VIOLENT)


class Reader(NamedTuple):
    """One parent: what they are to the child, under which records they are known, and what stands between them."""

    mark: str
    kind: str
    name: str
    ids: tuple[int, ...]
    secret: bool = False
    apart: bool = False

    @property
    def words(self) -> frozenset[str]:
        """By what somebody would name them."""
        return names_of([self.name]) | frozenset(CALLED.get(self.kind, ()))


class Safety(NamedTuple):
    """Whether somebody may be given it on paper at all, and whether violence at home was told of."""

    closed: bool
    violent: bool


def readers(cur: Cursor, ids: Sequence[int]) -> list[Reader]:
    """Each parent whom the record knows as a person; of whom there is no record nobody can ask what is safe."""
    said = fold_all(Version(*row) for row in reading.versions(cur, ids, ["relationship"]))
    with rights.across(cur):   # their headers stand on records of their own
        people = subjects.headers(cur, [one.other for one in said if one.other])
        own = subjects.together(cur, people)
    kinds: dict[int, set[str]] = {}
    for one in said:
        if one.other in people:
            kinds.setdefault(one.other, set()).add(one.answers.get("kind", ""))
    found = (_reader(people[key], some, own.get(key, [key])) for key, some in kinds.items() if some & PARENTS)
    return sorted((one for one in found if one), key=lambda one: (one.kind, one.name))


def _reader(one: Subject, kinds: set[str], ids: Sequence[int]) -> Reader | None:
    if one.died:
        return None
    name = f"{one.known_as or one.given_name} {one.family_name}".strip()
    return Reader(one.key, min(kinds & PARENTS), name, tuple(ids), one.address_protected, "no_contact_with" in kinds)


def safety(cur: Cursor, child: Subject, ids: Sequence[int], reader: Reader, every: Iterable[Reader], at: datetime
           ) -> Safety:
    """Asked of everything that is known around the child, whoever may read it."""
    others = [one for one in every if one.mark != reader.mark]
    with rights.across(cur):
        safe = safe_contact.ask(cur, [child.id, *reader.ids[:1], *(one.ids[0] for one in others)], at)
        around = [*ids, *reader.ids, *(key for one in others for key in one.ids)]
        said = fold_all(Version(*row) for row in reading.versions(cur, around, (*FORMS, MARK)))
    hides = child.address_protected or any(one.secret for one in others)
    marked = any(_closed_by(one, reader, others) for one in safe.values())
    standing = {one.form for one in said if not _ended(one, said)}
    closed = reader.apart or (hides and not reader.secret) or marked or not standing.isdisjoint(CLOSE)
    return Safety(closed, not standing.isdisjoint(VIOLENT) or any(one.marks for one in safe.values()))


def _closed_by(safe: Safe, reader: Reader, others: Sequence[Reader]) -> bool:
    """Whether a mark closes what parents are given, or says that this one must not know; in doubt it is this one."""
    if not safe.allows(COPIES):
        return True
    rows = [row for mark in safe.marks for row in mark.entry.answers.get("unaware") or ()]
    return any(_may_mean(row.get("who") or "", reader, others) for row in rows)


def _may_mean(who: str, reader: Reader, others: Sequence[Reader]) -> bool:
    said = set(fold(who))
    return bool(said & reader.words) or not any(said & one.words - reader.words for one in others)


def _ended(one: Standing, said: Sequence[Standing]) -> bool:
    return any(other.form == ENDS.get(one.form) and other.moment >= one.moment for other in said)

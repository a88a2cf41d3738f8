"""Entries about one person that do not agree, side by side, and what was made of them, as one reader may see it."""
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.matters.accounts import accounts
from kith.engine.standing import Standing, Version
from kith.forms.family.accounts_weighed import SAYS, AccountsWeighed
from kith.forms.family.two_accounts import TwoAccounts
from kith.records import reading
from kith.worklists.about import chronology, learning
from kith.worklists.about.chronology import Happening

READ = (TwoAccounts.key, AccountsWeighed.key)
OWED = """
select d.trigger_root, d.id from records_together t join duties_duty d on d.subject_id = t.other_id
where t.subject_id = %s and d.open and d.form = %s
"""


@dataclass(frozen=True, slots=True)
class Account:
    """One of the two, and the very answer that the other contradicts; without one, its sentence says it."""

    happening: Happening
    said: str


@dataclass(frozen=True, slots=True)
class Weighed:
    """What somebody made of it."""

    by: str
    at: datetime
    says: str
    why: str


@dataclass(frozen=True, slots=True)
class Two:
    """Two entries, the earlier first; ``what``: what does not agree, in somebody's words or as the fact is called."""

    root: int
    what: str
    accounts: tuple[Account, Account]
    weighed: tuple[Weighed, ...]
    settled: bool


def of(cur: Cursor, ids: Sequence[int], reader: Reader, at: datetime, known_at: datetime | None = None) -> list[Two]:
    """Every two of which this reader may read both, the newest first; with ``known_at`` as it was known then."""
    said = _standing(reading.versions(cur, ids, READ), known_at)
    laid = sorted((one for one in said if one.form == TwoAccounts.key), key=lambda one: one.root, reverse=True)
    if not laid:   # of nearly everybody
        return []
    roots = {root for one in laid for root in _roots(one)}
    told = _told(reading.of_roots(cur, ids, roots), known_at, reader)
    names = chronology.read_names(cur, [*told.values(), *(one.versions for one in said)])
    weighed = [one for one in said if one.form == AccountsWeighed.key]
    return [_two(one, told, weighed, names, at, reader) for one in laid if told.keys() >= set(_roots(one))]


def entry(cur: Cursor, ids: Sequence[int], root: int, reader: Reader, at: datetime) -> Happening | None:
    """One entry by itself, where this reader may read every word of it."""
    told = _told(reading.of_roots(cur, ids, [root]), None, reader)
    names = chronology.read_names(cur, told.values())
    return next((chronology.happening(one, names, at, reader) for one in told.values()), None)


def beside(found: Iterable[Two]) -> dict[int, list[tuple[Two, Account]]]:
    """The other of each two, by the entry beside which it stands."""
    by_root: dict[int, list[tuple[Two, Account]]] = {}
    for two in found:
        one, other = two.accounts
        by_root.setdefault(one.happening.root, []).append((two, other))
        by_root.setdefault(other.happening.root, []).append((two, one))
    return by_root


def owed(cur: Cursor, subject_id: int) -> dict[int, str]:
    """The open duty to say what to make of each two, by their root."""
    return dict(cur.execute(OWED, (subject_id, AccountsWeighed.key)).fetchall())


def _standing(rows: Iterable[tuple], known_at: datetime | None) -> list[Standing]:
    versions = (Version(*row) for row in rows)
    return fold_all(one for one in versions if known_at is None or one.recorded <= known_at)


def _told(rows: Iterable[tuple], known_at: datetime | None, reader: Reader) -> dict[int, list[Version]]:
    """The entries themselves, struck out or not, of which this reader may read every word."""
    found = learning.learnt(rows, known_at, reader)
    return {one[0].root: one for one in found if reader.reads_answers(FORMS[one[0].form], one)}


def _roots(one: Standing) -> tuple[int, int]:
    return int(one.answers["one"]), int(one.answers["against"])


def _two(one: Standing, told: Mapping[int, list[Version]], weighed: Iterable[Standing], names: Mapping, at: datetime,
         reader: Reader) -> Two:
    said, fact = one.answers, one.answers.get("fact", "")
    both = sorted((told[root] for root in _roots(one)), key=lambda versions: _when(versions[-1]))
    shown = tuple(Account(chronology.happening(versions, names, at, reader), _answer(versions, fact))
                  for versions in both)
    made = [entry for entry in weighed if entry.answers.get("of") == one.root]
    what = said.get("what") or TwoAccounts.fact.choices().get(fact, "")
    return Two(one.root, what, shown, tuple(_weighed(entry, names) for entry in made),
               any(entry.answers.get("says") != "open" for entry in made[-1:]))


def _when(version: Version) -> tuple[datetime, int]:
    return version.happened or version.received, version.root


def _answer(versions: Sequence[Version], fact: str) -> str:
    """“Do they roll over by themselves? No”"""
    found = next((one for one in accounts(fold_all(versions)) if one.fact.key == fact), None)
    return f"{found.question.asks} {found.question.choices()[found.answer]}" if found else ""


def _weighed(one: Standing, names: Mapping) -> Weighed:
    return Weighed(names.get(one.by, "") or one.last.organisation, one.recorded, SAYS.get(one.answers.get("says"), ""),
                   str(one.answers.get("why", "")))

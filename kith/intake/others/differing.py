"""Two entries that answer one fact differently: said as soon as the second is kept, taken back when they agree."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.duties.settings import values
from kith.engine.folding import fold_all
from kith.engine.matters.accounts import TELLING, Pair, pairs
from kith.engine.standing import Standing, Version
from kith.forms.family.two_accounts import TwoAccounts
from kith.intake.statement import Said, Who
from kith.records import subjects

READS = TELLING
AGREED = "The two entries now agree, or one of them was struck out."


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What the entry that was just kept, mended or struck out does not agree with any more, or agrees with again."""
    ids = subjects.together(cur, [version.subject])[version.subject]
    forms = {*TELLING, TwoAccounts.key}
    said = fold_all(one for one in known if one.subject in ids and one.form in forms)
    laid = {_pair(one): one.root for one in said if one.form == TwoAccounts.key and one.answers.get("fact")}
    found = pairs(_open(said), lambda setting: values().of(setting, at))
    changed = [*_new(found - laid.keys(), version), *_gone(laid, found, version)]
    if changed:   # hardly ever: nothing more is asked of the database for anybody else
        who = Who(key=subjects.header(cur, version.subject).key)
        yield from ((who, one) for one in changed)


def _new(found: Iterable[Pair], version: Version) -> Iterator[Said]:
    for one in sorted(found):
        if version.root in (one.one, one.against):
            yield Said(TwoAccounts.key, one._asdict(), f"accounts {one.one} {one.against}",
                       happened=version.recorded.isoformat())


def _gone(laid: dict[Pair, int], found: set[Pair], version: Version) -> Iterator[Said]:
    for one, root in laid.items():
        if one not in found and version.root in (one.one, one.against):
            yield Said(TwoAccounts.key, {}, how="strike", corrects=root, reason=AGREED)


def _open(said: Iterable[Standing]) -> list[Standing]:
    """What was said in confidence is laid beside nothing: everybody who reads the record would learn of it."""
    return [one for one in said if one.form in TELLING and not confidence.whose(one.versions)]


def _pair(one: Standing) -> Pair:
    said = one.answers
    return Pair(said["fact"], int(said["one"]), int(said["against"]))

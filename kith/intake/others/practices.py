"""Two GP practices are named for a child in care: said once, and taken back when all name one."""
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import NamedTuple

from psycopg import Cursor

from kith.engine.facts import DETAILS
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.intake.statement import Said, Who
from kith.records import subjects
from kith.records.names import fold

BEGAN, DOUBT = "looked_after_began", "practice_contradicted"
SETTLED = "practice_settled"
CARE = (BEGAN, "placement_changed", "move_gone_through", SETTLED)   # of these the last one counts
NAME, CODE = "gp_practice_name", "gp_practice"
THEIRS = "practice_name"   # as those who look after the child say it
READS = frozenset({DETAILS, *CARE})
AGREED = "One GP practice is named now."
NAMES = "select key, name from access_team where key = any(%s) and kind = 'gp'"
# What practices add to their names as they like.
FILLS = frozenset({"the", "surgery", "practice", "medical", "health", "centre", "center", "gp"})


class Named(NamedTuple):
    """Who names which practice: the entry, its name or code, and by whom it was said."""

    root: int
    at: datetime
    name: str
    code: str
    sender: str

    def agrees(self, other: "Named") -> bool:
        """By the code where both give one, else by the name; where neither can be laid beside the other, it does."""
        if self.code and other.code:
            return self.code == other.code
        mine, theirs = _words(self.name), _words(other.name)
        return not mine or not theirs or mine == theirs

    @property
    def called(self) -> str:
        return self.name or self.code


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """A doubt that is new, or one that is over, of a child who is or was in care."""
    mine = [one for one in known if one.subject == version.subject]
    if all(one.form != BEGAN for one in mine):
        return
    said = fold_all(one for one in mine if one.form in READS or one.form == DOUBT)
    doubts = [one for one in said if one.form == DOUBT]
    settled = max((one for one in said if one.form == SETTLED), key=lambda one: one.recorded, default=None)
    found = list(_found(_not_known_then(_named(cur, said), said, settled), doubts, settled, version))
    if found:
        who = Who(key=subjects.header(cur, version.subject).key)
        yield from ((who, one) for one in found)


def _found(named: list[Named], doubts: list[Standing], settled: Standing | None, version: Version) -> Iterator[Said]:
    """The newest word beside each other that it does not agree with, unless these two were laid side by side before."""
    laid = {frozenset((one.answers.get("held"), one.answers.get("told"))) for one in doubts}
    told = max(named, key=lambda one: one.at, default=None)
    held = next((one for one in named if told and not one.agrees(told)), None)
    if held is None:
        yield from (Said(DOUBT, {}, how="strike", corrects=one.root, reason=AGREED) for one in doubts
                    if settled is None or one.recorded > settled.recorded)   # what was found out stays
    elif frozenset((held.called, told.called)) not in laid:
        raw = {"held": held.called, "told": told.called, "sender": told.sender}
        yield Said(DOUBT, {key: value for key, value in raw.items() if value}, happened=version.recorded.isoformat())


def _named(cur: Cursor, said: Iterable[Standing]) -> list[Named]:
    """What each sender of details says, and the last word of those who look after the child."""
    details = [_of(one, NAME, CODE) for one in said if one.form == DETAILS]
    care = [_of(one, THEIRS) for one in said if one.form in CARE and one.answers.get(THEIRS)]
    named = [one for one in (*details, *sorted(care, key=lambda one: one.at)[-1:]) if one.called]
    names = dict(cur.execute(NAMES, ([one.code for one in named if one.code and not one.name],)).fetchall())
    return [one._replace(name=one.name or names.get(one.code, "")) for one in named]


def _not_known_then(named: list[Named], said: Iterable[Standing], settled: Standing | None) -> list[Named]:
    """Without what was named already when somebody last found out: whoever asked the practice has weighed that."""
    if settled is None:
        return named
    then = {version.answers.get(key) for one in said if one.form == DETAILS for version in one.versions
            for key in (NAME, CODE) if version.recorded < settled.recorded} - {None, ""}
    return [one for one in named if one.root == settled.root or not {one.name, one.code} & then]


def _of(one: Standing, name: str, code: str = "") -> Named:
    said = one.answers
    return Named(one.root, one.last.stated, str(said.get(name, "") or ""), str(said.get(code, "") or ""),
                 one.last.sender)


def _words(name: str) -> list[str]:
    return [word for word in fold(name) if word not in FILLS]

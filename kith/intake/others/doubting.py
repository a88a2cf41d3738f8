"""Two dates of birth of one person, by two senders or one that changed it: said, and taken back when they agree."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.engine.facts import DETAILS
from kith.engine.folding import earlier_folds, fold_all
from kith.engine.standing import Standing, Version
from kith.intake.statement import Said, Who
from kith.records import subjects

DOUBT = "born_contradicted"
READS = frozenset({DETAILS})
WHOLE = len("2026-07-14")   # of a month alone nobody can say that a day contradicts it
AGREED = "The senders now say one date of birth."


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """What follows for the record of which details were just said: a doubt that is new, or one that is over."""
    if "born" not in version.answers:
        return
    mine, told = [one for one in known if one.subject == version.subject], version.answers["born"]
    if all(one.form != DOUBT and (one.form != DETAILS or one.answers.get("born", told) == told) for one in mine):
        return   # nobody ever said another
    found = list(_found(version, fold_all(one for one in mine if one.form in (DETAILS, DOUBT))))
    if found:   # hardly ever: nothing is asked of the database for anybody else
        who = Who(key=subjects.header(cur, version.subject).key)
        yield from ((who, one) for one in found)


def _found(version: Version, said: list[Standing]) -> Iterator[Said]:
    dates = {one.root: str(one.answers["born"]) for one in said if len(str(one.answers.get("born", ""))) == WHOLE}
    doubts, agreed = [one for one in said if one.form == DOUBT], set(dates.values())
    if len(agreed) < 2:
        for one in doubts:
            # Where nobody but the one who changed their word has said a date, nobody has agreed to it.
            if len(dates) > 1 or one.answers.get("told") not in agreed:
                yield Said(DOUBT, {}, how="strike", corrects=one.root, reason=AGREED)
    if version.root in dates and (held := _another(dates, version, said, doubts)):
        raw = {"held": held, "told": dates[version.root], "sender": version.sender}
        yield Said(DOUBT, {key: value for key, value in raw.items() if value}, happened=version.recorded.isoformat())


def _another(dates: dict[int, str], version: Version, said: list[Standing], doubts: list[Standing]) -> str:
    """A date said by somebody else, or by the same machine before, with which this one has not been laid beside yet."""
    told = dates[version.root]
    laid = {frozenset((one.answers.get("held"), one.answers.get("told"))) for one in doubts}
    others = [date for other, date in dates.items() if other != version.root]
    before = [] if version.by is not None else _before(version.root, said)
    return next((date for date in (*others, *before) if date != told and frozenset((date, told)) not in laid), "")


def _before(root: int, said: list[Standing]) -> list[str]:
    """What stood under this root before its last word; a hospital's word is changed by a slip as easily as mended."""
    one = next(one for one in said if one.root == root)
    before = earlier_folds(one)[-2] if len(one.versions) > 1 else None
    date = str(before.answers.get("born", "")) if before else ""
    return [date] if len(date) == WHOLE else []

"""Two senders that say two dates of birth of one person: it is said on the record, and taken back when they agree."""
from collections.abc import Iterable, Iterator

from psycopg import Cursor

from kith.engine.standing import Standing, Version, fold_all
from kith.intake.statement import Said, Who
from kith.records import subjects

DETAILS, DOUBT = "person_details", "born_contradicted"
WHOLE = len("2026-07-14")   # of a month alone nobody can say that a day contradicts it
AGREED = "The senders now say one date of birth."


def shares(cur: Cursor, version: Version, known: Iterable[Version]) -> Iterator[tuple]:
    """What follows for the record of which details were just said: a doubt that is new, or one that is over."""
    if version.form != DETAILS or "born" not in version.answers:
        return
    said = fold_all(one for one in known if one.subject == version.subject and one.form in (DETAILS, DOUBT))
    found = list(_found(version, said))
    if found:   # hardly ever: nothing is asked of the database for anybody else
        who = Who(key=subjects.header(cur, version.subject).key)
        yield from ((who, one) for one in found)


def _found(version: Version, said: list[Standing]) -> Iterator[Said]:
    dates = {one.root: str(one.answers["born"]) for one in said if len(str(one.answers.get("born", ""))) == WHOLE}
    doubts = [one for one in said if one.form == DOUBT]
    if len(set(dates.values())) < 2:
        for one in doubts:
            yield Said(DOUBT, {}, how="strike", corrects=one.root, reason=AGREED)
    elif version.root in dates and (held := _another(dates, version.root, doubts)):
        raw = {"held": held, "told": dates[version.root], "sender": version.sender}
        yield Said(DOUBT, {key: value for key, value in raw.items() if value}, happened=version.recorded.isoformat())


def _another(dates: dict[int, str], root: int, doubts: list[Standing]) -> str:
    """A date said by somebody else with which this one has not been laid beside yet."""
    laid = {frozenset((one.answers.get("held"), one.answers.get("told"))) for one in doubts}
    return next((date for other, date in dates.items()
                 if date != dates[root] and frozenset((date, dates[root])) not in laid), "")

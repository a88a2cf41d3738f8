"""Every appointment of a person across services: what was expected, what happened, the reason, and what was done."""
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.citing import answering, cites, last_answering
from kith.engine.folding import fold_all
from kith.engine.listening.listeners import BEGUN_BY
from kith.engine.standing import Standing, Version
from kith.forms.appointments.appointment import KINDS
from kith.forms.appointments.appointment_outcome import NOT_SEEN
from kith.forms.maternity.home_visit_ticked import CAME_OF_IT
from kith.language.attending import OUTCOMES, REASON_OR_OTHER, WITH_WHOM
from kith.records import reading
from kith.worklists.about.visits import moment

EXPECTED, OUTCOME, AT_HOME = "appointment", "appointment_outcome", "home_visit_ticked"
LOOKED_AT = ("closing_proposed", "miss_drawn", "miss_looked_at")
DONE = ("miss_followed", "miss_decided", "pattern_answered", "seen_again", "closing_signed")
NOT_SAID, WAITING = "Nobody has recorded that they came", "Still to come, or not said yet"
UNASKED = "not_asked"
UNSAID = "unsaid"   # nobody said what came of it: that is a miss too


def is_about(pathway: str) -> bool:
    """Whether what this pathway owes follows from how appointments were kept, or from what was decided of that."""
    return not BEGUN_BY.get(pathway, frozenset()).isdisjoint((OUTCOME, *LOOKED_AT, *DONE))


@dataclass(frozen=True, slots=True)
class Attended:
    """One appointment, or one outcome of which nobody had written down the appointment."""

    root: int
    form: str
    service: str
    kind: str
    when: datetime | None
    precision: str
    outcome: str
    words: str
    reason: str
    done: tuple[tuple[str, datetime], ...]   # which form, and when

    @property
    def missed(self) -> bool:
        return self.outcome in (*NOT_SEEN, UNSAID)


@dataclass(frozen=True, slots=True)
class Attendance:
    """All of them, the newest first, and how many of each outcome there are; different things are counted apart."""

    rows: tuple[Attended, ...]
    counts: tuple[tuple[str, int], ...]


def of(cur: Cursor, ids: Sequence[int], reader: Reader) -> Attendance:
    """Only what this reader may know of: what is held in confidence leaves neither a row nor a number."""
    kept: dict[int, list[Version]] = {}
    for row in reading.versions(cur, ids, [EXPECTED, OUTCOME, AT_HOME, *DONE]):
        kept.setdefault(row[2], []).append(Version(*row).today)
    stands = fold_all(one for versions in kept.values() if (seen := reader.reads(versions)) for one in seen)
    rows = sorted(_rows(stands), key=lambda one: (one.when is not None, one.when or 0, one.root), reverse=True)
    counts = Counter(one.words for one in rows if one.outcome != "waiting")
    return Attendance(tuple(rows), tuple(counts.most_common()))


def _rows(stands: list[Standing]) -> Iterable[Attended]:
    outcomes = [one for one in stands if one.form == OUTCOME]
    answered, done = last_answering(outcomes, OUTCOME), answering(stands, *DONE)
    expected = {one.occasion: one for one in stands if one.form == EXPECTED}
    for occasion, one in expected.items():
        yield _row(one, answered.get(occasion), done)
    for one in outcomes:
        if expected.keys().isdisjoint(cite.occasion for cite in cites(one)):
            yield _row(None, one, done)
    for one in stands:
        if one.form == AT_HOME:
            yield _at_home(one)


def _row(expected: Standing | None, outcome: Standing | None, done: dict) -> Attended:
    first, said = expected or outcome, outcome.answers if outcome else {}
    how = str(said.get("outcome") or (UNSAID if outcome else "waiting"))
    planned = expected.answers if expected else {}
    day = planned.get("starts") or planned.get("by_day")
    when = moment(day) or (datetime.fromisoformat(f"{day}T12:00+00:00") if day else first.happened)
    return Attended(
        outcome.root if outcome else first.root, OUTCOME if outcome else EXPECTED,
        WITH_WHOM.get(str(planned.get("role") or said.get("role")), "Which service is not known"),
        KINDS.get(planned.get("kind", ""), ""), when, "moment" if planned.get("starts") else "day", how,
        OUTCOMES.get(how, NOT_SAID if outcome else WAITING), _reason(str(said.get("reason"))),
        tuple((act.form, act.moment) for act in done.get(outcome.occasion, ())) if outcome else ())


def _reason(key: str) -> str:
    """What they say; that nobody has asked them is not theirs to say."""
    if key == UNASKED:
        return "Nobody has asked them why yet"
    return f"They say: {REASON_OR_OTHER[key]}" if key in REASON_OR_OTHER else ""


def _at_home(one: Standing) -> Attended:
    how = str(one.answers.get("came_of_it"))
    outcome = {"seen": "came", "nobody_in": "nobody_in", "put_off": "put_off"}.get(how, "cancelled")
    return Attended(one.root, AT_HOME, "A home visit of the team’s diary", "", one.happened, one.precision, outcome,
                    CAME_OF_IT.get(how, how), "", ())

"""What follows from an SDQ: its score, in the program's word; and beside an assessment, which SDQs there were."""
from collections.abc import Iterable, Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.duties.settings import values
from kith.engine.calendar import add_months, birthday, local
from kith.engine.folding import fold_all
from kith.engine.matters.own_measure import measures
from kith.engine.matters.questionnaires import Filled, answers, latest, series
from kith.engine.matters.sdq import YOUNG_PERSON, apart, score
from kith.engine.phrasing.grammar import number
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.feeling_told import FeelingTold
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.looked_after.sdq_beside import SdqBeside
from kith.forms.looked_after.sdq_completed import SdqCompleted
from kith.forms.looked_after.sdq_scored import SdqScored
from kith.forms.plans.health_narrative import HealthNarrative
from kith.intake.entering import Draft
from kith.intake.statement import Said, Who
from kith.intake.times import happened
from kith.language.errors import Problems
from kith.records import reading, subjects
from kith.records.subjects import Subject
from kith.statuses.questionnaires import FIRST, LAST, OWN_FIRST, OWN_LAST, RISE, STANDS

READS = frozenset({SdqCompleted.key, HealthNarrative.key})
CARE = (LookedAfterBegan.key, LookedAfterEnded.key)
FORMS = (SdqCompleted.key, SdqScored.key, FeelingTold.key, *CARE)
GONE = "The SDQ was struck out."
EMPTY = "No box is ticked and no total is written. Tick what the paper shows, or write the total."
NOT_THE_SUM = "The boxes add up to {}. Look at the paper again, and leave this empty if the boxes are right."
NOT_THEIR_AGE = "Young people fill in their own from 11 to 17. Choose who filled this one in."


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """The score of each SDQ that is new or changed by what was just said, or what stood beside an assessment."""
    ids = subjects.together(cur, [version.subject])[version.subject]
    said = fold_all(Version(*one) for one in reading.versions(cur, ids, FORMS))
    if version.form == HealthNarrative.key:
        child = subjects.header(cur, version.subject)
        yield from ((Who(key=child.key), one) for one in _beside(child, version, said, at))
    else:
        for record, one in _scores(said, values().of(RISE, at)):
            yield Who(key=subjects.header(cur, record).key), one


def _open(said: Iterable[Standing]) -> list[Standing]:
    """The SDQs that stand; what was typed in by a service held in confidence stays there, and so does its score."""
    return [one for one in said if one.form == SdqCompleted.key and not confidence.whose(one.versions)]


def _scores(said: list[Standing], rise: float) -> Iterator[tuple[int, Said]]:
    """Mending one changes what the next is compared with."""
    kept = {one.occasion.rpartition(" ")[2]: one for one in said if one.form == SdqScored.key}
    for one in series(_open(said)):
        entry, now = one.entry, answers(one, rise)
        before = kept.pop(str(entry.root), None)
        if before is None or (before.answers, before.happened) != (now, entry.happened):
            yield entry.subject, Said(SdqScored.key, now, f"sdq {entry.root}", happened=_when(entry))
    for root, one in kept.items():
        yield one.subject, Said(SdqScored.key, {}, f"sdq {root}", how="strike", reason=GONE)


def _when(entry: Standing) -> str:
    """As precisely as the SDQ itself says it."""
    moment = local(entry.moment).isoformat()
    return moment[:len(moment) if entry.precision in ("moment", "unknown") else 7 if entry.precision == "month" else 10]


def _beside(child: Subject, version: Version, said: list[Standing], at: datetime) -> Iterator[Said]:
    """Nothing where nobody is asked for an SDQ, and none came: too young or too old, and of one who was struck out."""
    occasion, moment = f"sdq beside {version.root}", version.happened or version.recorded
    if version.how == "strike":
        yield Said(SdqBeside.key, {}, occasion, how="strike", reason="The assessment was struck out.")
        return
    months = int(values().of(STANDS, at))
    since = add_months(local(moment).date(), -months)
    filled = series(one for one in _open(said) if one.moment <= moment)
    fresh = [one for one in latest(filled) if local(one.entry.moment).date() >= since]
    compare = _compare(fresh, [one for one in said if one.form == FeelingTold.key and one.moment <= moment])
    if fresh or compare or (_looked_after(said, moment) and _is_asked(child, moment)):
        told = {"heading": _heading(fresh, months), "found": "yes" if fresh else "no"}
        told |= {"compare": "yes"} if compare else {}
        told |= {"lines": [{"_row": one.informant, "informant": one.informant, "says": one.dated(at)}
                           for one in fresh]} if fresh else {}
        yield Said(SdqBeside.key, told, occasion, happened=moment.isoformat())


def _compare(fresh: list[Filled], felt: list[Standing]) -> bool:
    """Whether there is a time before, or those who answered see the same young person differently."""
    return (any(one.earlier for one in fresh) or apart({one.informant: one.band for one in fresh})
            or any(one.before for one in measures(felt)))


def _heading(fresh: list[Filled], months: int) -> str:
    if not fresh:
        return f"Health assessment without an SDQ: none came in the {number(months, 'month')} before it."
    return f"Health assessment with an SDQ. {' '.join(f'{one.who}: {one.result}' for one in fresh)}"


def _looked_after(said: list[Standing], moment: datetime) -> bool:
    marks = [one for one in said if one.form in CARE and one.moment <= moment]
    return bool(marks) and max(marks, key=lambda one: one.moment).form == LookedAfterBegan.key


def _is_asked(child: Subject, moment: datetime) -> bool:
    return child.born is None or _between(child, moment, FIRST, LAST)


def _between(child: Subject, moment: datetime, first: int, last: int) -> bool:
    """Whether they are that old, and not older, on the day."""
    return birthday(child.born, first) <= local(moment).date() < birthday(child.born, last)


def require(cur: Cursor, drafts: Iterable[Draft], subject_id: int, at: datetime) -> None:
    """Asks again where nothing is ticked, where the total is not the sum, and of whose age the form was not made."""
    for draft in drafts:
        if draft.form is SdqCompleted and draft.said.how == "whole":
            found, told = score(draft.answers), draft.answers.get("total")
            if not found.answered and told is None:
                raise Problems({"informant": EMPTY})
            if found.answered and told is not None and told != found.total:
                sums = "no total, since too few are ticked" if found.total is None else found.total
                raise Problems({"total": NOT_THE_SUM.format(sums)})
            child, moment = subjects.header(cur, subject_id), happened(draft.said.happened)[0] or at
            if (draft.answers.get("informant") == YOUNG_PERSON and child.born
                    and not _between(child, moment, OWN_FIRST, OWN_LAST)):
                raise Problems({"informant": NOT_THEIR_AGE})

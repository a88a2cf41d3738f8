"""What closes a duty: an entry that cites it, wherever filed, or one that came after it began; and what ends it."""
from datetime import date, datetime, timedelta
from typing import NamedTuple

from kith.engine.calendar import local
from kith.engine.citing import Citation
from kith.engine.facts import Facts
from kith.engine.reckoned.conditions import holds
from kith.engine.reckoned.happenings import Cause
from kith.engine.reckoned.marking import changed_since
from kith.engine.standing import Standing
from kith.language.duties import Duty
from kith.language.events import Evidence

CLOSED = "closed"
INSTANT = timedelta(microseconds=1)


class Answered(NamedTuple):
    """``start``: from when the answer is owed, moved where an earlier one rested on what has changed since."""

    evidence: Standing | None
    start: datetime | None
    outdated: int = 0


def answered(pathway, duty: Duty, cite: Citation, start: datetime | None, cause: Cause, used: set[int], facts: Facts,
             since: int = 0, over: Standing | None = None) -> Answered:
    """The earliest entry that answers; of a duty that reopens, the earliest given on what is still so (D10).

    ``since``: said before this it answers nothing: it was said by a team that has passed it on.
    ``over``: by what it is over, from when on no change asks anything again.
    """
    found = [one for one in fitting(pathway, duty, cite, start or cause.learnt, cause, facts)
             if one.root not in used and one.root > since]
    if not duty.reopens:
        return Answered(found[0] if found else None, start)
    changes = [_changed(pathway, duty, cite, one, cause, facts, over) for one in found]
    outdated = [change for change in changes if change]
    knowing = (one for one, change in zip(found, changes, strict=True) if change is None)
    return Answered(next(knowing, None), max(outdated, default=start), len(outdated))


def _changed(pathway, duty: Duty, cite: Citation, one: Standing, cause: Cause, facts: Facts, over: Standing | None
             ) -> datetime | None:
    when = changed_since(pathway, duty, cause, cite.row, one.root, facts)
    return None if over and when and when >= over.recorded else when


def fitting(pathway, duty: Duty, cite: Citation, since: datetime, cause: Cause, facts: Facts) -> list[Standing]:
    """Every entry that answers, the earliest first."""
    fits = [one for wanted in duty.done_when.each for one in _of(wanted, cite, since, cause, facts)]
    fits += _with_another(pathway, duty, cite, since, cause, facts)
    return sorted(fits, key=lambda one: (one.latest, one.root))


def _of(wanted: Evidence, cite: Citation, since: datetime, cause: Cause, facts: Facts) -> list[Standing]:
    if wanted.how == "answers":
        found = _citing(cite, wanted.form, facts)
    elif wanted.how == "of the same":
        found = _of_the_same(cite, wanted.form, facts)
    else:
        found = [one for one in facts.standing(wanted.form)
                 if one.latest >= since and one.root not in cause.witnesses]
    return [one for one in found if holds(wanted.condition, one, facts) is not None]


def _with_another(pathway, duty: Duty, cite: Citation, since: datetime, cause: Cause, facts: Facts) -> list[Standing]:
    """Answers to another duty of the same cause that do this one too: of its own form, those that it would take."""
    others = [(key, pathway.duties[key]) for key in duty.done_with.split() if key in pathway.duties]
    found = [one for key, other in others for one in fitting(
        pathway, other, cite._replace(duty=key, row="", after=0), since, cause, facts)]
    mine = duty.done_when
    return [one for one in found if one.form != mine.form or holds(mine.condition, one, facts) is not None]


def closed_by_hand(cite: Citation, facts: Facts) -> Standing | None:
    """A person's reason for closing what was already late when its span ended (D12)."""
    return next(iter(_citing(cite, CLOSED, facts)), None)


def over_with(duty: Duty, cite: Citation, cause: Cause, facts: Facts) -> Standing | None:
    """The first entry by which it is over, done or not."""
    ends = duty.over_when.each if duty.over_when else ()
    found = [one for wanted in ends for one in _of(wanted, cite, cause.learnt, cause, facts)]
    return min(found, key=lambda one: (one.latest, one.root), default=None)


def _of_the_same(cite: Citation, form: str, facts: Facts) -> list[Standing]:
    acting = facts.world.acting.get((facts.world.oldest(cite.record), cite.occasion), ())
    return [one for one in acting if one.form == form and facts.is_fact(one)]


def _citing(cite: Citation, form: str, facts: Facts) -> list[Standing]:
    cited = facts.world.citing.get(facts.world.named(cite), [])
    return [one for one in cited if one.form == form and facts.is_fact(one)]


def in_time(one: Standing, cause: Cause, due: datetime | None) -> bool:
    """Not after it was due; compared to the day where either time is known only to the day (D7)."""
    if due is None:
        return True
    if one.precision == "moment" and cause.trigger.precision == "moment":
        return one.latest <= due
    return _last_day(one.latest) <= _last_day(due)


def _last_day(moment: datetime) -> date:
    """The day whose end, or part, this is: midnight is the end of the day before."""
    return local(moment - INSTANT).date()

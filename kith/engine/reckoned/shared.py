"""What several causes ask for and one answer does: owed once, named by the cause known first, for all who share it."""
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime

from kith.engine.citing import Citation
from kith.engine.facts import Facts
from kith.engine.reckoned.evidence import answered, fitting
from kith.engine.reckoned.happenings import Cause, known
from kith.engine.reckoned.marking import acts_on, set_aside
from kith.language.duties import Duty

Wanted = Callable[[Duty, Cause, Facts], Cause | None]
Shares = dict[tuple[str, str], Cause]   # (duty, occasion) -> the cause, with those that share it


def shares(pathway, causes: Iterable[Cause], facts: Facts, wanted: Wanted) -> Shares:
    """Of each duty that is shared the causes by which it is owed; one that shares another's is not among them."""
    found: Shares = {}
    for key, duty in pathway.duties.items():
        if duty.shared:
            owing = [one for cause in causes if (one := wanted(duty, cause, facts)) is not None]
            found |= {(key, one.occasion): one for one in _together(pathway, key, duty, owing, facts)}
    return found


def _together(pathway, key: str, duty: Duty, owing: list[Cause], facts: Facts) -> Iterator[Cause]:
    """In the order in which they came to be known, so that what arrives late takes no name from anybody (D11)."""
    groups: list[list[Cause]] = []
    for cause in sorted(owing, key=known):
        if groups and _shares(pathway, key, duty, groups[-1][0], cause, facts):
            groups[-1].append(cause)
        else:
            groups.append([cause])
    return (_one(group) for group in groups)


def _shares(pathway, key: str, duty: Duty, first: Cause, later: Cause, facts: Facts) -> bool:
    """Was it still to be done when the later one came to be known, or is that an answer to what the first began?"""
    done = _done(pathway, key, duty, first, facts)
    return done is None or done > later.learnt or later.trigger.root in _answers(pathway, first, facts)


def _done(pathway, key: str, duty: Duty, first: Cause, facts: Facts) -> datetime | None:
    """When it first came to be known that it was answered or set aside: whatever is learnt later moves nothing."""
    cite = _cite(pathway, key, first, facts)
    closed = [*fitting(pathway, duty, cite, first.moment, first, facts), *set_aside(duty, acts_on(cite, facts))]
    return min((one.versions[0].recorded for one in closed), default=None)


def _answers(pathway, first: Cause, facts: Facts) -> set[int]:
    """The entries that closed whatever else it began."""
    found = (answered(pathway, duty, _cite(pathway, key, first, facts), first.moment, first, set(), facts).evidence
             for key, duty in pathway.duties.items() if not duty.shared)
    return {one.root for one in found if one is not None}


def _cite(pathway, key: str, cause: Cause, facts: Facts) -> Citation:
    return Citation(pathway.key, key, facts.entered(cause.record), cause.occasion, "", 0)


def _one(group: list[Cause]) -> Cause:
    """Owed since the first of them happened, and for all their reasons."""
    first, *others = group
    for later in others:
        reasons = tuple(one for one in later.reasons if one.says not in {said.says for said in first.reasons})
        happened = min(filter(None, (first.happened, later.happened)), default=None)
        first = first._replace(reasons=first.reasons + reasons, happened=happened, also=first.also | later.witnesses)
    return first

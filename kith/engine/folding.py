"""Folds the versions of one root by when each was stated, so that messages may come in any order."""
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from kith.engine import renamed
from kith.engine.days import FIRST_YEAR, LAST_YEAR
from kith.engine.standing import TAKES_BACK, Standing, Version

SKEW = timedelta(minutes=5)   # a sender's clock a little ahead is taken as now; further ahead is not yet a fact


def believed(version: Version) -> tuple[datetime | None, str]:
    """(when it happened, how precisely), as far as the sender's clock and keyboard can be believed (D8)."""
    happened = version.happened
    if happened is None or not FIRST_YEAR <= happened.year <= LAST_YEAR:
        return None, "unknown"
    if version.recorded < happened <= version.recorded + SKEW:
        return version.recorded, version.precision
    return happened, version.precision


def _laid_over(answers: dict, version: Version) -> dict:
    """A machine's update carries only some questions; an empty one in it takes the earlier answer back."""
    laid = {**answers, **version.answers}
    return {key: value for key, value in laid.items() if value not in ("", None) and key != TAKES_BACK}


def fold(versions: Iterable[Version]) -> Standing | None:
    """What stands of these versions of one root, in order of recording; None when it was struck out."""
    recorded = tuple(versions) if renamed.TODAY.nothing else tuple(version.today for version in versions)
    if len(recorded) == 1 and recorded[0].how == "whole" and TAKES_BACK not in recorded[0].answers:   # as most are
        return _alone(recorded[0], recorded)
    last, answers, when, citations, other, struck = recorded[0], {}, (None, "unknown"), [], None, False
    ordered = sorted(recorded, key=_stated) if len(recorded) > 1 else recorded
    for n, version in enumerate(ordered):
        struck = version.how == "strike"
        if struck:
            continue
        part = version.how == "part"
        answers = _laid_over(answers, version) if part else version.answers
        if TAKES_BACK in version.answers:
            answers = _as_before(answers, version.answers[TAKES_BACK], ordered[: n + 1])
        when = believed(version) if version.happened or not part else when
        other = other if part and version.other is None else version.other
        citations = version.citations or citations   # mending an answer's words does not take the answer back
        last = version
    if struck:
        return None
    return Standing(last.subject, last.root, last.form, last.occasion, *when, answers, citations, other, last, recorded,
                    [])


def _alone(only: Version, recorded: tuple[Version]) -> Standing:
    return Standing(only.subject, only.root, only.form, only.occasion, *believed(only), only.answers,
                    only.citations or [], only.other, only, recorded, [])


def _as_before(answers: dict, questions: Iterable[str], versions: Iterable[Version]) -> dict:
    """The answers with these questions as they stood before the change that the last of the versions takes back."""
    others = {key: value for key, value in answers.items() if key not in questions}
    return others | _changes(tuple(questions), versions)[-1]


def _changes(questions: tuple[str, ...], versions: Iterable[Version]) -> list[dict]:
    """What these questions said after each change that stands, the present last."""
    changes, again = [{}], False   # `again`: the present is what was gone back to
    for version in versions:
        said = version._replace(answers={key: version.answers[key] for key in questions if key in version.answers})
        if TAKES_BACK in version.answers:
            changes, again = _without_last(changes, said, again), True
        elif version.how != "strike":
            now = _laid_over(changes[-1] if version.how == "part" else {}, said)
            changes, again = (changes, again) if now == changes[-1] else ([*changes, now], False)
    return changes


def _without_last(changes: list[dict], said: Version, again: bool) -> list[dict]:
    """Whoever takes a change back says what holds again, or nothing, or once more what they take back."""
    fits = [n for n, one in enumerate(changes) if _laid_over(one, said) == one]
    if fits[-1:] == [len(changes) - 1] and not (again and said.answers):
        return changes[:-1] or [{}]
    if fits:
        return changes[: fits[-1] + 1]
    return [*changes[:-1], _laid_over(changes[-2] if changes[1:] else {}, said)]


def _stated(version: Version) -> tuple[datetime, int]:
    return version.stated, version.seq


def fold_all(versions: Iterable[Version]) -> list[Standing]:
    """Every root that stands, in order of first recording; struck-out roots are gone."""
    roots: dict[int, list[Version]] = defaultdict(list)
    for version in sorted(versions, key=lambda version: version.seq):
        roots[version.root].append(version)
    return [standing for one in roots.values() if (standing := fold(one)) is not None]


def satisfied_since(standing: Standing, satisfies: Callable[[Standing], bool]) -> datetime:
    """The recording of the first version in its present unbroken run of versions that satisfy, as the last one does."""
    since = standing.versions[-1].recorded
    if len(standing.versions) == 1:
        return since
    folds = earlier_folds(standing)
    for n in range(len(folds) - 2, -1, -1):
        if folds[n] is None or not satisfies(folds[n]):
            break
        since = standing.versions[n].recorded
    return since


def earlier_folds(standing: Standing) -> list[Standing | None]:
    """What stood after each of its versions; every condition that asks is given the same."""
    if not standing.folds:
        standing.folds.extend(fold(standing.versions[:n]) for n in range(1, len(standing.versions)))
    return [*standing.folds, standing]

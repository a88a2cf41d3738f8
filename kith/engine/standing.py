"""What stands of one root: its versions folded by when each was stated, so that messages may come in any order."""
from collections import defaultdict
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import Any, NamedTuple


class Version(NamedTuple):
    """One entry as recorded; the columns are those of `records.reading.versions`, in that order."""

    subject: int
    seq: int
    root: int
    form: str
    occasion: str
    how: str
    happened: datetime | None
    precision: str
    received: datetime
    recorded: datetime
    stated: datetime
    by: int | None = None
    role: str = ""
    sender: str = ""
    answers: dict[str, Any] = {}
    citations: list = []
    other: int | None = None
    reason: str = ""
    edition: str = ""
    organisation: str = ""
    post: int | None = None


class Standing(NamedTuple):
    """One root as it stands; ``versions`` are in order of recording, ``last`` is the one stated last."""

    subject: int
    root: int
    form: str
    occasion: str
    happened: datetime | None
    precision: str
    answers: dict[str, Any]
    citations: list
    other: int | None
    last: Version
    versions: tuple[Version, ...]

    @property
    def recorded(self) -> datetime:
        return self.versions[0].recorded

    @property
    def by(self) -> int | None:
        return self.last.by

    @property
    def moment(self) -> datetime:
        """When it happened, else when it first reached us: for order only, never for a due date."""
        return self.happened or self.versions[0].received


def _laid_over(answers: dict, version: Version) -> dict:
    """A machine's update carries only some questions; an empty one in it takes the earlier answer back."""
    laid = {**answers, **version.answers}
    return {key: value for key, value in laid.items() if value not in ("", None)}


def fold(versions: Iterable[Version]) -> Standing | None:
    """What stands of these versions of one root, or None when it was struck out."""
    recorded = tuple(versions)
    answers, struck, happened, precision = {}, False, None, "unknown"
    last = recorded[0]
    for version in sorted(recorded, key=lambda v: (v.stated, v.seq)) if len(recorded) > 1 else recorded:
        struck = version.how == "strike"
        if struck:
            continue
        answers = _laid_over(answers, version) if version.how == "part" else version.answers
        if version.happened is not None or version.how == "whole":
            happened, precision = version.happened, version.precision
        last = version
    if struck:
        return None
    return Standing(last.subject, last.root, last.form, last.occasion, happened, precision, answers, last.citations,
                    last.other, last, recorded)


def fold_all(versions: Iterable[Version]) -> list[Standing]:
    """Every root that stands, in order of first recording; struck-out roots are gone."""
    roots: dict[int, list[Version]] = defaultdict(list)
    for version in versions:
        roots[version.root].append(version)
    return [standing for one in roots.values() if (standing := fold(one)) is not None]


def satisfied_since(standing: Standing, satisfies: Callable[[Standing], bool]) -> datetime:
    """The recording of the first version in its present unbroken run of satisfying versions."""
    since = standing.versions[-1].recorded
    if len(standing.versions) == 1:
        return since
    for n in range(len(standing.versions), 0, -1):
        earlier = fold(standing.versions[:n])
        if earlier is None or not satisfies(earlier):
            break
        since = standing.versions[n - 1].recorded
    return since

"""What was said, version by version, and what stands of it: one root, with its times as evidence."""
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, NamedTuple

from kith.engine import renamed
from kith.engine.calendar import add_months, end_of_day, local

# Beside its answers a version may name questions whose last change it takes back, such as where somebody was moved.
TAKES_BACK = "_takes_back"
# Beside its answers too: which of them were copied from an earlier entry, and from which.
AS_BEFORE = "_as_before"


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
    citations: list | None = None   # none where it acts on nothing
    other: int | None = None
    reason: str = ""
    edition: str = ""
    organisation: str = ""
    post: int | None = None

    @property
    def today(self) -> "Version":
        """The same, under the keys its form and questions have today."""
        keys = renamed.TODAY
        if keys.nothing:
            return self
        form = keys.forms.get(self.form, self.form)
        if form == self.form and form not in keys.questions and not keys.columns:
            return self
        answers = keys.answers(form, self.answers)
        if isinstance(back := answers.get(TAKES_BACK), list):
            answers[TAKES_BACK] = [*keys.answers(form, dict.fromkeys(back))]
        return self._replace(form=form, answers=answers)


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
    folds: list   # what stood after each version, once asked; see `earlier`

    @property
    def recorded(self) -> datetime:
        return self.versions[0].recorded

    @property
    def by(self) -> int | None:
        """Who said it first: mending somebody's spelling does not take their duty from them."""
        return self.versions[0].by

    @property
    def moment(self) -> datetime:
        """When it happened, else when it first reached us: for order only, never for a due date."""
        return self.happened or self.versions[0].received

    @property
    def over(self) -> datetime:
        """The end of when it happened: of a day or a month its last moment."""
        if self.happened is None or self.precision == "moment":
            return self.moment
        day = local(self.happened).date()
        if self.precision == "month":
            day = add_months(day.replace(day=1), 1) - timedelta(days=1)
        return end_of_day(day)

    @property
    def latest(self) -> datetime:
        """As evidence: of a day or a month its end, but never after it was recorded (D7)."""
        if self.happened is None:
            return self.recorded
        return self.happened if self.precision == "moment" else min(self.over, self.recorded)


def said(standing: Iterable[Standing]) -> dict[str, set[str]]:
    """Every question that any of these answers, with every word chosen or written in answer to it."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in standing:
        for key, answer in one.answers.items():
            found[key].update(word for word in (answer if isinstance(answer, list) else (answer,))
                              if isinstance(word, str))
    return found

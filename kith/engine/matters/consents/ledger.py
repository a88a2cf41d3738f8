"""The ledger of consents: line by line what for, with whom, who said so, whether that was theirs, and how it stands."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from kith.engine.calendar import Calendar, end_of_day, local
from kith.engine.citing import Citation
from kith.engine.days import day_of
from kith.engine.matters.consents.changes import CHANGES, changes, house_of, last_said, service_of
from kith.engine.matters.consents.theirs import why_not_theirs
from kith.engine.matters.consents.told import Told
from kith.engine.standing import Standing
from kith.forms.consent.consent_given import ConsentGiven
from kith.forms.consent.consent_reviewed import ConsentReviewed
from kith.forms.consent.consent_signed import ConsentSigned
from kith.forms.consent.consent_taken_back import ConsentTakenBack
from kith.forms.consent.consent_unsettled import CHANGES as WORDS
from kith.forms.family.relationship import Relationship
from kith.statuses.consent import AFTER, DAYS

READ = frozenset({ConsentGiven.key, ConsentSigned.key, ConsentTakenBack.key, ConsentReviewed.key, Relationship.key,
                  *CHANGES})
STANDS, REVIEW, LAPSED = "stands", "review", "lapsed"
UNSIGNED, NOT_THEIRS, ENDED, TAKEN_BACK, REFUSED = "unsigned", "not_theirs", "ended", "taken_back", "refused"
IN_FORCE = frozenset({STANDS, REVIEW})


class Line(NamedTuple):
    """One purpose and one recipient in one consent. ``house``: who asked for it; ``service``: one held in confidence.

    ``since``: when it was last said or gone through; ``changed``: what has changed since, and when that was known.
    """

    said: Standing
    purpose: str
    recipient: str
    what: str
    house: str
    service: str
    since: datetime
    until: date | None
    state: str
    why: str = ""
    changed: str = ""
    changed_at: datetime | None = None


@dataclass(frozen=True)
class Ledger(Told):
    """What stands of one person’s consents at one moment, from all that was said of them."""

    days: int = DAYS.default
    after: frozenset[str] = frozenset(AFTER.default.split())
    calendar: Calendar = Calendar()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line that was ever said, in order of what was recorded."""
        return tuple(line for one in self.of(ConsentGiven) for line in self._lines(one))

    def _lines(self, one: Standing) -> Iterator[Line]:
        since, house, service = last_said(self, one), house_of(one), service_of(one)
        changed, known = self._changed(since, service)
        for row in one.answers.get("lines") or ():
            for recipient in row.get("with_whom") or ():
                line = Line(one, row.get("purpose", ""), recipient, row.get("what", ""), house, service, since,
                            day_of(one.answers.get("until")), STANDS, "", changed, known)
                state, why = self._state(line, row.get("answer") == "agreed")
                yield line._replace(state=state, why=why)

    def _state(self, line: Line, agreed: bool) -> tuple[str, str]:
        """How it stands, and why it does not hold as it did."""
        if not agreed:
            return REFUSED, "They said no."
        if line.said.answers.get("taken_back") == "yes" or self._taken_back(line):
            return TAKEN_BACK, "It was taken back."
        if line.until and self.at >= end_of_day(line.until):
            return ENDED, "It was agreed until a day that has passed."
        if why := why_not_theirs(self, line.said):
            return NOT_THEIRS, why
        if self._unsigned(line.said):
            return UNSIGNED, "It was agreed in words, and whoever heard it has not signed."
        if not line.changed_at:
            return STANDS, ""
        last = end_of_day(self.calendar.working_day(local(line.changed_at).date(), self.days))
        return (REVIEW if self.at < last else LAPSED), f"It was agreed before {WORDS[line.changed]}."

    def _taken_back(self, line: Line) -> bool:
        """Taken back, or refused later, by whoever may: what a young person gave themselves is theirs to take back."""
        gave = line.said.answers.get("gave")
        back = (one for one in self.of(ConsentTakenBack) if _names(one, line.purpose, line.recipient))
        no = (one for one in self.of(ConsentGiven) if one.root != line.said.root and any(
            row.get("answer") == "refused" and row.get("purpose") == line.purpose
            and line.recipient in (row.get("with_whom") or ()) for row in one.answers.get("lines") or ()))
        return any(one.answers.get("gave") in ("young_person", gave) or gave != "young_person"
                   for one in (*back, *no) if one.latest >= line.said.moment and one.moment <= self.at)

    def is_taken_back(self, purpose: str, recipient: str) -> bool:
        """Whether it was taken back, also where no yes was ever written down."""
        return any(_names(one, purpose, recipient) and one.moment <= self.at for one in self.of(ConsentTakenBack))

    def _unsigned(self, one: Standing) -> bool:
        return one.answers.get("how") == "verbal" and one.answers.get("signed_off") != "yes" and (
            one.occasion not in self._signed)

    @cached_property
    def _signed(self) -> frozenset[str]:
        return frozenset(Citation.read(cited).occasion for one in self.of(ConsentSigned)
                         if one.answers.get("heard") == "yes" for cited in one.citations)

    def _changed(self, since: datetime, service: str) -> tuple[str, datetime | None]:
        """The first that has changed since, and when that was known; nothing where nothing has."""
        found = [(known, why) for why, known in changes(self, since, service) if why in self.after]
        known, why = min(found, default=(None, ""))
        return why, known


def _names(back: Standing, purpose: str, recipient: str) -> bool:
    """Whether what was taken back names this; what names nothing takes back everything."""
    if back.answers.get("everything") != "no":
        return True
    purposes, whom = back.answers.get("purposes"), back.answers.get("with_whom")
    return (not purposes or purpose in purposes) and (not whom or recipient in whom)


def takes_back(one: Standing, recipient: str) -> bool:
    """Whether this takes back what somebody may be given, whatever for."""
    whom = one.answers.get("with_whom")
    return one.form == ConsentTakenBack.key and (one.answers.get("everything") != "no" or not whom or recipient in whom)


def in_force(lines: Iterable[Line]) -> list[Line]:
    return [one for one in lines if one.state in IN_FORCE]

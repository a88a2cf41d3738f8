"""The ledger of consents: line by line what for, with whom, who said so, whether that was theirs, and how it stands."""
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cached_property
from typing import NamedTuple

from kith.engine.calendar import Calendar, birthday, end_of_day, local, local_moment
from kith.engine.citing import Citation
from kith.engine.days import day_of
from kith.engine.folding import earlier_folds
from kith.engine.standing import Standing
from kith.forms.consent.consent_given import ConsentGiven
from kith.forms.consent.consent_reviewed import ConsentReviewed
from kith.forms.consent.consent_signed import ConsentSigned
from kith.forms.consent.consent_taken_back import ConsentTakenBack
from kith.forms.consent.consent_unsettled import CHANGES as WORDS
from kith.forms.family.involvement import Involvement
from kith.forms.family.relationship import Relationship
from kith.forms.looked_after.legal_status_changed import LegalStatusChanged
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.language.roles import IN_CONFIDENCE, SOCIAL_WORKER, keys
from kith.statuses.consent import AFTER, DAYS

# After any of these life is not what it was when they agreed, so that they are asked again.
CARE = (LookedAfterBegan, LegalStatusChanged, LookedAfterEnded)
CHANGES = {**{form.key: "care" for form in CARE}, PlacementChanged.key: "placement",
           ChildProtectionPlanBegan.key: "plan", ChildProtectionPlanEnded.key: "plan", Involvement.key: "service"}
READ = frozenset({ConsentGiven.key, ConsentSigned.key, ConsentTakenBack.key, ConsentReviewed.key, Relationship.key,
                  *CHANGES})
CONFIDING = frozenset(keys(IN_CONFIDENCE))
MAKES_A_CHANGE = ("role", "team", "worker", "ended")   # of who is involved: the day it began is no news
# Where nobody said who has parental responsibility, the order tells; agreed with the parents, it stays theirs alone.
SHARES_RESPONSIBILITY = frozenset({"full_care_order", "interim_care_order", "placement_order", "emergency_protection"})
SIXTEEN = 16
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
class Ledger:
    """What stands of one person’s consents at one moment, from all that was said of them."""

    said: tuple[Standing, ...]
    born: date | None
    at: datetime
    days: int = DAYS.default
    after: frozenset[str] = frozenset(AFTER.default.split())
    calendar: Calendar = Calendar()
    by_form: dict[str, list[Standing]] = field(default_factory=dict, init=False)

    def __post_init__(self):
        for one in self.said:
            self.by_form.setdefault(one.form, []).append(one)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Every line that was ever said, in order of what was recorded."""
        return tuple(line for one in self.of(ConsentGiven) for line in self._lines(one))

    def of(self, form) -> list[Standing]:
        return self.by_form.get(form.key, [])

    def _lines(self, one: Standing) -> Iterator[Line]:
        since, house, service = self._since(one), house_of(one), service_of(one)
        changed, known = self._changed(one, since, service)
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
        if why := self._not_theirs(line.said):
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

    def _not_theirs(self, one: Standing) -> str:
        said = one.answers
        if said.get("understands") == "no":
            return "Whoever agreed did not understand what it means."
        match said.get("gave"):
            case "young_person":
                return self._not_able(one)
            case "parent":
                return "" if self._parent_answers(said.get("parent")) else (
                    "Nobody has recorded that whoever agreed has parental responsibility.")
            case "authority":
                return "" if self._authority_answers() else "The local authority has no parental responsibility."
        return "Nobody recorded who agreed."

    def _not_able(self, one: Standing) -> str:
        """Of 16 or over it is presumed; below, that they understand enough is noted."""
        old = self.born is not None and local(one.moment).date() >= birthday(self.born, SIXTEEN)
        able = one.answers.get("able")
        if able == "not" or not able or (able == "sixteen" and not old):
            return "Nobody has recorded that they are able to decide it themselves."
        return ""

    def _parent_answers(self, kind: object) -> bool:
        """By who is around the child; and by what was said of care, where nobody says otherwise of that parent."""
        kin = [one for one in self.of(Relationship) if one.answers.get("kind") == kind]
        denied = any(one.answers.get("parental_responsibility") == "no" for one in kin)
        return any(self._is_responsible(one) for one in kin) or (not denied and kind in self._responsible)

    def _is_responsible(self, kin: Standing) -> bool:
        ended = day_of(kin.answers.get("ended"))
        return (kin.answers.get("parental_responsibility") == "yes" and kin.moment <= self.at
                and (ended is None or self.at < end_of_day(ended)))

    def _authority_answers(self) -> bool:
        """Whether the last that was said of care gives the authority a share of the parents’ responsibility."""
        if self._responsible:
            return "authority" in self._responsible
        return self._care is not None and self._care.answers.get("legal_status") in SHARES_RESPONSIBILITY

    @cached_property
    def _care(self) -> Standing | None:
        """The last that was said of care: that it began, by which order it goes on, or that it ended."""
        said = [one for form in CARE for one in self.of(form) if one.moment <= self.at]
        return max(said, key=lambda one: (one.moment, one.root), default=None)

    @property
    def _responsible(self) -> list:
        said = self._care.answers.get("responsible") if self._care else None
        return said if isinstance(said, list) else []

    def _unsigned(self, one: Standing) -> bool:
        return one.answers.get("how") == "verbal" and one.answers.get("signed_off") != "yes" and (
            one.occasion not in self._signed)

    @cached_property
    def _signed(self) -> frozenset[str]:
        return frozenset(Citation.read(cited).occasion for one in self.of(ConsentSigned)
                         if one.answers.get("heard") == "yes" for cited in one.citations)

    def _since(self, one: Standing) -> datetime:
        """When it was last said, or last gone through by whoever had asked for it. From 16 on they answer themselves.
        """
        again = [each.last.recorded for each in self.of(ConsentReviewed)
                 if each.answers.get("outcome") in ("as_before", "changed") and house_of(each) == house_of(one)
                 and (each.answers.get("gave") == "young_person" or not self._grown(each.moment))]
        return max([one.last.recorded, *again])

    def _grown(self, moment: datetime) -> bool:
        return self.born is not None and local(moment).date() >= birthday(self.born, SIXTEEN)

    def _changed(self, one: Standing, since: datetime, service: str) -> tuple[str, datetime | None]:
        """The first that has changed since, and when that was known; nothing where nothing has."""
        found = [(known, why) for why, known in self._changes(since, service) if why in self.after]
        known, why = min(found, default=(None, ""))
        return why, known

    def _changes(self, since: datetime, service: str) -> Iterator[tuple[str, datetime]]:
        for one in self.said:
            if one.form in CHANGES and one.moment <= self.at and _kept_by(one) <= {service} and _is_news(one, since):
                known = next(version.recorded for version in one.versions if version.recorded > since)
                yield _kind(one), known
        grown = birthday(self.born, SIXTEEN) if self.born else None
        if grown and local(since).date() < grown <= local(self.at).date():
            yield "sixteen", local_moment(grown)


def house_of(one: Standing) -> str:
    """Who asked: their team, or the role of whoever has none."""
    first = one.versions[0]
    return first.organisation or first.role or first.sender


def service_of(one: Standing) -> str:
    """The service held in confidence in which it was said; empty for all others."""
    head = one.versions[0].role.rpartition(":")[2]
    return head if head in CONFIDING else ""


def _kept_by(one: Standing) -> set[str]:
    """What only one service may know of changes nothing for another, which would learn of it by that."""
    named = one.answers.get("role")
    return {service_of(one), named if named in CONFIDING else ""} - {""}


def _kind(one: Standing) -> str:
    return "social_worker" if one.answers.get("role") == SOCIAL_WORKER.key else CHANGES[one.form]


def _is_news(one: Standing, since: datetime) -> bool:
    """Said for the first time since then, or said otherwise: who is involved and until when."""
    if one.last.recorded <= since:
        return False
    if one.recorded > since or one.form != Involvement.key:
        return one.recorded > since
    before = [fold for version, fold in zip(one.versions, earlier_folds(one), strict=True)
              if version.recorded <= since and fold is not None]
    return bool(before) and any(before[-1].answers.get(key) != one.answers.get(key) for key in MAKES_A_CHANGE)


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

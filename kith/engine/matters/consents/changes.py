"""After some things life is not what it was when they agreed, so that they are asked again."""
from collections.abc import Iterator
from datetime import datetime

from kith.engine.calendar import birthday, local_moment
from kith.engine.folding import earlier_folds
from kith.engine.matters.consents.told import CARE, SIXTEEN, Told
from kith.engine.standing import Standing
from kith.forms.consent.consent_reviewed import ConsentReviewed
from kith.forms.family.involvement import Involvement
from kith.forms.looked_after.placement_changed import PlacementChanged
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.language.roles import IN_CONFIDENCE, SOCIAL_WORKER, keys

CHANGES = {**{form.key: "care" for form in CARE}, PlacementChanged.key: "placement",
           ChildProtectionPlanBegan.key: "plan", ChildProtectionPlanEnded.key: "plan", Involvement.key: "service"}
CONFIDING = frozenset(keys(IN_CONFIDENCE))
MAKES_A_CHANGE = ("role", "team", "worker", "ended")   # of who is involved: the day it began is no news


def last_said(told: Told, one: Standing) -> datetime:
    """When it was last said, or last gone through by whoever had asked for it. From 16 on they answer themselves."""
    again = [each.last.recorded for each in told.of(ConsentReviewed)
             if each.answers.get("outcome") in ("as_before", "changed") and house_of(each) == house_of(one)
             and (each.answers.get("gave") == "young_person" or not told.grown(each.moment))]
    return max([one.last.recorded, *again])


def changes(told: Told, since: datetime, service: str) -> Iterator[tuple[str, datetime]]:
    """What has changed since, and when that was known."""
    for one in told.said:
        if one.form in CHANGES and one.moment <= told.at and _kept_by(one) <= {service} and _is_news(one, since):
            known = next(version.recorded for version in one.versions if version.recorded > since)
            yield _kind(one), known
    if told.grown(told.at) and not told.grown(since):
        yield "sixteen", local_moment(birthday(told.born, SIXTEEN))


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

"""Whether it was theirs to give: somebody able to decide it, or whoever has parental responsibility."""
from datetime import datetime

from kith.engine.calendar import end_of_day
from kith.engine.days import day_of
from kith.engine.matters.consents.told import CARE, Told
from kith.engine.standing import Standing
from kith.forms.family.relationship import Relationship

# Where nobody said who has parental responsibility, the order tells; agreed with the parents, it stays theirs alone.
SHARES_RESPONSIBILITY = frozenset({"full_care_order", "interim_care_order", "placement_order", "emergency_protection"})


def why_not_theirs(told: Told, one: Standing) -> str:
    """Nothing where it was theirs."""
    said = one.answers
    if said.get("understands") == "no":
        return "Whoever agreed did not understand what it means."
    match said.get("gave"):
        case "young_person":
            return _not_able(told, one)
        case "parent":
            return "" if _parent_answers(told, said.get("parent")) else (
                "Nobody has recorded that whoever agreed has parental responsibility.")
        case "authority":
            return "" if _authority_answers(told) else "The local authority has no parental responsibility."
    return "Nobody recorded who agreed."


def _not_able(told: Told, one: Standing) -> str:
    """Of 16 or over it is presumed; below, that they understand enough is noted."""
    able = one.answers.get("able")
    if able == "not" or not able or (able == "sixteen" and not told.grown(one.moment)):
        return "Nobody has recorded that they are able to decide it themselves."
    return ""


def _parent_answers(told: Told, kind: object) -> bool:
    """By who is around the child; and by what was said of care, where nobody says otherwise of that parent."""
    kin = [one for one in told.of(Relationship) if one.answers.get("kind") == kind]
    denied = any(one.answers.get("parental_responsibility") == "no" for one in kin)
    return any(_is_responsible(one, told.at) for one in kin) or (not denied and kind in _responsible(_care(told)))


def _is_responsible(kin: Standing, at: datetime) -> bool:
    ended = day_of(kin.answers.get("ended"))
    return (kin.answers.get("parental_responsibility") == "yes" and kin.moment <= at
            and (ended is None or at < end_of_day(ended)))


def _authority_answers(told: Told) -> bool:
    """Whether the last that was said of care gives the authority a share of the parents’ responsibility."""
    care = _care(told)
    if named := _responsible(care):
        return "authority" in named
    return care is not None and care.answers.get("legal_status") in SHARES_RESPONSIBILITY


def _care(told: Told) -> Standing | None:
    """The last that was said of care: that it began, by which order it goes on, or that it ended."""
    said = [one for form in CARE for one in told.of(form) if one.moment <= told.at]
    return max(said, key=lambda one: (one.moment, one.root), default=None)


def _responsible(care: Standing | None) -> list:
    said = care.answers.get("responsible") if care else None
    return said if isinstance(said, list) else []

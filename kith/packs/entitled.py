"""May this person be given this record: what was checked, what a child who understands wishes, and nothing else."""
from collections.abc import Mapping
from typing import NamedTuple

from kith.forms.rights.record_asked_for import PARENTS
from kith.language.settings import setting

ADULT, YOUNG = 18, 16
ASK_FIRST = setting("requests.age_to_ask_the_child", 12, "Age from which a child is asked what they understand and "
                    "wish before a parent is given their record", "Information Commissioner: often 12, never fixed")

TAKEN_BACK = ("They took back what somebody else may be given, after that authority was seen. Ask them, and check "
              "again.")


class Verdict(NamedTuple):
    """Whether it may be given as things stand, and why in a sentence."""

    may: bool
    why: str


def verdict(asked: Mapping, checked: Mapping | None, age: int | None, ask_first: int = ASK_FIRST.default,
            taken_back: bool = False) -> Verdict:
    """By the answers of the request and of the newest check; an age nobody knows counts as a child's who understands.

    ``taken_back``: since that check they took back what somebody else may be given.
    """
    found = _verdict(asked, checked, age, ask_first)
    rests = found.may and checked.get("entitled") == "authority" and asked.get("who") != "self"
    return Verdict(False, TAKEN_BACK) if rests and taken_back else found


def _verdict(asked: Mapping, checked: Mapping | None, age: int | None, ask_first: int) -> Verdict:
    if checked is None:
        return Verdict(False, "Nobody has checked yet who asks, and by what right.")
    if checked.get("proved") in ("not_yet", "not_them", None):
        return Verdict(False, "It is not known that whoever asks is who they say.")
    if asked.get("who") == "self":
        return _their_own(checked, age)
    if age is not None and age >= ADULT:
        return _authority(checked, "They are an adult: nobody else asks for them without their written authority.")
    return _a_child(asked, checked, age, ask_first)


def _their_own(checked: Mapping, age: int | None) -> Verdict:
    if age is not None and age >= YOUNG:
        return Verdict(True, "They ask for their own record.")
    if checked.get("understands") == "yes":
        return Verdict(True, "They ask for their own record, and understand what that means.")
    return Verdict(False, "A clinician who knows the child says first whether they understand what asking means.")


def _a_child(asked: Mapping, checked: Mapping, age: int | None, ask_first: int) -> Verdict:
    """A parent asks on the child's behalf, and so neither against the child's wish nor against their safety."""
    if checked.get("harm") == "yes":
        return Verdict(False, "It could put the child or somebody else in danger.")
    if checked.get("wishes") == "against":
        return Verdict(False, "The child does not want it, and the request is made on the child’s behalf.")
    if checked.get("understands") == "yes" and checked.get("wishes") != "agrees":
        return Verdict(False, "The child understands, so the child decides. Ask them alone.")
    if checked.get("understands") == "not_judged" and (age is None or age >= ask_first):
        return Verdict(False, "A clinician who knows the child says first what the child understands.")
    if asked.get("who") in PARENTS and checked.get("entitled") in ("responsible", "known"):
        return Verdict(True, "They have parental responsibility, and ask on the child’s behalf.")
    return _authority(checked, "No parental responsibility and no authority was shown.")


def _authority(checked: Mapping, otherwise: str) -> Verdict:
    shown = checked.get("entitled") == "authority"
    return Verdict(shown, "They act with written authority." if shown else otherwise)

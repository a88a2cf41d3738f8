"""May this be done at all, whoever asks."""

from collections.abc import Collection, Mapping

from kith.language.acts import ACTS
from kith.language.errors import Refused

ENDED = frozenset({"done", "done late", "not done", "waived", "no longer owed"})
SHORTEST_REASON = 3
# The answers that tell where somebody lives or is reached; Ofsted's number finds the home of a child in care.
HOME = ("address", "postcode", "phone", "email", "home_postcode", "ofsted")


def act_on_duty(act: str, state: str) -> None:
    """Refuses to act on what is no longer waiting for anybody."""
    if state in ENDED:
        raise Refused(f"This cannot be {ACTS[act].done}: it is {state}. Nothing more is owed here.")


def waive(reason: str, allowed: Collection[str] = ()) -> None:
    """Refuses to set a duty aside without a reason, or for a reason the pathway does not take."""
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refused("Say why this is set aside. Whoever reads it in a year has only your words.")
    if allowed and reason not in allowed:
        raise Refused(f"“{reason}” is not a reason for setting this aside. The reasons are: {', '.join(allowed)}.")


def record(form_title: str, kind: str, kinds: Collection[str] = ("person",)) -> None:
    """Refuses to record a form on a subject of another kind: a team has no birth date and a child no opening hours."""
    if kind not in kinds:
        raise Refused(f"“{form_title}” cannot be recorded about a {kind}: it is for a {' or a '.join(kinds)}.")


def open_without_reason(reason: str) -> None:
    """Refuses to open a page without a usual reason unless one is given in words."""
    if len(reason.strip()) < SHORTEST_REASON:
        raise Refused("Say why you need to open this page now. The Caldicott guardian and the family may read it.")


def correct_home(answers: Collection[str], protected: bool) -> None:
    """Refuses to show where a protected person lives, even to whoever would correct it."""
    if protected and any(key in answers for key in HOME):
        raise Refused("Where this person lives is protected, so these details are not shown here, not even to be "
                      "corrected. Ask the named nurse, or record what is new as new details.")


def without_home(answers: Mapping, protected: bool) -> dict:
    """Answers as they may leave: nobody named in them keeps a home, and a protected person says none of their own."""
    return {key: _homeless(answer) for key, answer in answers.items() if not (protected and key in HOME)}


def _homeless(answer: object) -> object:
    """Whether somebody named in passing is protected cannot be seen from here, so all of them are spared."""
    if isinstance(answer, Mapping):
        return without_home(answer, protected=True)
    return [_homeless(one) for one in answer] if isinstance(answer, list) else answer

"""Concerns from outside, as the stories tell them."""
from kith.forms.concerns.concern_answered import ConcernAnswered
from kith.forms.concerns.concern_decided import ConcernDecided
from kith.forms.concerns.concern_raised import ConcernRaised
from kith.forms.concerns.concern_screened import ConcernScreened
from kith.language.roles import CSC_FRONT_DOOR, HUB_TRIAGE
from kith.pathways.concerns.concern_routed import ConcernRouted
from kith.pathways.concerns.concern_taken import ConcernTaken
from tests.scenarios.story import Record, all_owed, owed

RAISED = "Sat 11 Jul 21:40"
BABY = "The baby next door has been crying for hours, and nobody answers the bell."


def concern(when: str = RAISED, came: str = "page", **raw) -> Record:
    """Somebody outside has said what worries them; nobody works here who said it."""
    one = Record("A concern")
    one.says(ConcernRaised, when, by=None, came=came, **({"worry": BABY} | raw))
    return one


def sent(one: Record, when: str, to: str = "csc_front_door", **raw) -> None:
    """The triage nurse says where it goes."""
    waiting = [duty for duty in all_owed(one, ConcernRouted.route, at=when) if duty.stands]
    one.says(ConcernScreened, when, role=HUB_TRIAGE, by=5, answers=waiting, goes=to, why="They know the street.", **raw)


def answered(one: Record, when: str, duty, answer: str, by: int = 7) -> None:
    """The service says whether it takes it."""
    waiting = next(found for found in all_owed(one, duty, at=when) if found.stands)
    one.says(ConcernAnswered, when, role=CSC_FRONT_DOOR, by=by, answers=waiting, answer=answer, why="As we see it.")


def taken(when: str = "Sun 12 Jul 09:00", **raw) -> Record:
    """One that social care took, so that a decision is owed."""
    one = concern(**raw)
    sent(one, "Sun 12 Jul 00:30")
    answered(one, when, ConcernTaken.social_care, "taken")
    return one


def decided(one: Record, when: str, duty) -> None:
    one.says(ConcernDecided, when, by=7, answers=owed(one, duty, at=when), decision="help", why="They want help.",
             who="Nora Finch, duty desk")

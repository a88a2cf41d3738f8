"""Who may write a form by hand: what its declaration says, and nobody anything else. What no page offers is refused."""
from collections.abc import Collection
from functools import cache

from kith.language import ways
from kith.language.errors import Refused
from kith.language.forms import Form
from kith.language.roles import PROGRAM, THEMSELVES

NOT_BY_HAND = ("“{title}” is not begun by hand. Where it is owed it waits on somebody’s list, and is answered there; "
               "what you see and have to say goes under Record.")


def has_a_page(form: type[Form]) -> bool:
    """Whether the page of the form itself is offered: under Record, or by a page that leads to it."""
    return form.by_people or bool(form.led_to_by)


def by_hand(form: type[Form]) -> bool:
    """Whether it is written although nothing that is owed asks for it: on its own page, or as part of another."""
    return has_a_page(form) or bool(form.written_on)


@cache
def comes_by(form: type[Form]) -> frozenset[str]:
    """By which ways it may come although nothing that is owed asks for it.

    What any clinical worker may record of a person, a system of theirs may send; all else says so itself.
    """
    means = {ways.PAGE: by_hand(form), ways.MESSAGE: form.by_people and not form.recorded_by,
             ways.LINK: bool(form.unprompted), ways.PROGRAM: PROGRAM in form.recorded_by,
             ways.OWN_PAGE: THEMSELVES in form.recorded_by}
    return frozenset(form.comes_as) | {way for way, meant in means.items() if meant}


def may_record(form: type[Form], roles: Collection[str]) -> bool:
    """Whether it is recorded in one of these roles, where it says in which."""
    return not form.recorded_by or any(role.key in roles for role in form.recorded_by)


def require_recorder(form: type[Form], roles: Collection[str]) -> None:
    """Refuses whoever holds none of the roles that its declaration names."""
    if not may_record(form, roles):
        raise Refused(f"“{form.title}” is recorded by {' or '.join(role.title for role in form.recorded_by)}.")


def require(form: type[Form], roles: Collection[str], offered: bool) -> None:
    """Refuses what no page offers, and what is recorded by others; on looking at it as on sending it."""
    require_recorder(form, roles)
    if not offered:
        raise Refused(NOT_BY_HAND.format(title=form.title))

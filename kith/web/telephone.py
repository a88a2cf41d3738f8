"""Whom to telephone of what a form is about, with the numbers; in place of a form that few may write."""
from django.http import HttpRequest

from kith.access import all_teams
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.language import Form
from kith.language.errors import Refused
from kith.language.telephone import ByTelephone
from kith.records.database import cursor
from kith.web import staff
from kith.web.wording import capital

NO_NUMBER = "The number of {whom} has not been entered here: the safeguarding team has it."


def said(request: HttpRequest, form: type[Form] | None) -> tuple[str, ...]:
    """The sentences that stand on its page; nothing of a form of which nobody need be telephoned."""
    told = form.by_telephone if form else None
    if told is None:
        return ()
    return tuple(filter(None, (_here(told), _outside(request, told), told.until)))


def _here(told: ByTelephone) -> str:
    """The team here, and how it is rung when its office is shut."""
    with cursor() as cur:
        phone, shut = all_teams.phones_of_kind(cur, told.team)
    night = f", out of hours {shut}" if shut and shut != phone else ""
    return f"{told.here}: {phone}{night}." if phone else ""


def _outside(request: HttpRequest, told: ByTelephone) -> str:
    if told.whom is None or told.number is None:
        return ""
    whom, number = (str(values().of(one, request.at)) for one in (told.whom, told.number))
    return f"{capital(whom)}: {number}." if number else NO_NUMBER.format(whom=whom)


def refuse(request: HttpRequest, form: type[Form]) -> None:
    """Whoever hears of it and may not write it is told whom to telephone, where they meant to write."""
    if _few_may(request, form):
        raise Refused(" ".join([f"“{form.title}” is recorded by the safeguarding team alone. Telephone today.",
                                *said(request, form), "If a child is in danger now, phone 999."]))


def instead(request: HttpRequest) -> list[tuple[str, tuple[str, ...]]]:
    """What whoever asks may not write and can tell by telephone: (its title, whom)."""
    return [(form.title, said(request, form)) for form in FORMS.values() if _few_may(request, form)]


def _few_may(request: HttpRequest, form: type[Form]) -> bool:
    """Whether it is one that others write, and that whoever asks tells them by telephone."""
    told = form.by_telephone is not None and form.by_people and form.recorded_by
    return bool(told) and not staff.holds(request, form.recorded_by)

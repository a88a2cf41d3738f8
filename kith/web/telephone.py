"""Whom to telephone of what a form is about, with the numbers; in place of a form that few may write."""
from django.http import HttpRequest

from kith.access import staffing
from kith.duties.settings import values
from kith.engine.catalogue import FORMS
from kith.language import Form
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web import staff
from kith.web.wording import capital

NO_NUMBER = "The number of {whom} has not been entered here: the safeguarding team has it."


def said(request: HttpRequest, form: type[Form] | None) -> tuple[str, ...]:
    """The sentences that stand on its page; nothing of a form of which nobody need be telephoned."""
    told = form.by_telephone if form else None
    if told is None:
        return ()
    with cursor() as cur:
        phone = staffing.phone_of(cur, told.team)
    whom, number = (str(values().of(one, request.at)) for one in (told.whom, told.number))
    outside = f"{capital(whom)}: {number}." if number else NO_NUMBER.format(whom=whom)
    return tuple(filter(None, (f"The safeguarding team here: {phone}." if phone else "", outside, told.until)))


def refuse(request: HttpRequest, form: type[Form]) -> None:
    """Whoever hears of it and may not write it is told whom to telephone, where they meant to write."""
    if form.by_telephone is not None and form.by_people and not staff.holds(request, form.recorded_by):
        raise Refused(" ".join([f"“{form.title}” is recorded by the safeguarding team alone. Telephone today.",
                                *said(request, form), "If a child is in danger now, phone 999."]))


def instead(request: HttpRequest) -> list[tuple[str, tuple[str, ...]]]:
    """What whoever asks may not write and can tell by telephone: (its title, whom)."""
    return [(form.title, said(request, form)) for form in FORMS.values() if form.by_telephone and form.by_people
            and not staff.holds(request, form.recorded_by)]

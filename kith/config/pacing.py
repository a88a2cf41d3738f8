"""Answers 429 in a sentence to whoever asks for more than people can read, before a page or the database works."""

from collections.abc import Callable
from math import ceil

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest, HttpResponse

from kith.config import clock
from kith.duties.settings import values
from kith.language.settings import setting
from kith.signing import noting
from kith.web import refusing
from kith.web.pacing import Buckets, house
from kith.web.signing.entering import address

# A filter reviewer reads a visit in twenty seconds, and each is two pages; a list is left by a press a second for a
# while; a draft is saved two seconds after the last key. All of it at once stays under ninety in a minute.
OF_A_PERSON = setting("asking.pages_a_minute_of_a_person", 240,
                      "Pages, drafts and other answers that one worker may ask for in a minute, by each process",
                      "Local: some three times the busiest minute that was reckoned")
# Whole hospitals come from one address. Five hundred who sign in within ten minutes ask for three pages each.
FROM_AN_ADDRESS = setting("asking.pages_a_minute_from_an_address", 600,
                          "Pages that may be asked for in a minute from one address by those not signed in",
                          "Local: four times a hospital of 500 at the change of shifts")


class Pacing:
    """Stands before everything that costs more than to look somebody up in memory."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response, self.buckets = get_response, Buckets()

    def __call__(self, request: HttpRequest) -> HttpResponse:
        who = _signed_in(request)
        at = clock.now()
        limit = values().of(OF_A_PERSON if who else FROM_AN_ADDRESS, at)
        wait, begins = self.buckets.take(who or house(address(request)), int(limit))
        if begins:   # once for each rest, so that a flood does not fill the log
            noting.note(noting.PACED, int(who) if who else None, at, address(request))
        return refusing.too_often(request, ceil(wait)) if wait else self.get_response(request)


def _signed_in(request: HttpRequest) -> str | None:
    """Whose session it is; whoever brings no cookie costs no question."""
    return request.session.get(SESSION_KEY) if settings.SESSION_COOKIE_NAME in request.COOKIES else None

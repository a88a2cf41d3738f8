"""What is turned away before any page is asked: too large, of no known length, or asked for by another site’s page."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from kith.config import sizes
from kith.web import refusing

OURS = frozenset({"", "same-origin", "none"})   # a page of ours, or somebody's own hand
A_PAGE = frozenset({"", "document"})


class Doorstep:
    """Each refusal is a page in words, and an event of the audit log."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if why := _turned_away(request):
            request.why = why
            return refusing.plain(request, why)
        return self.get_response(request)


def _turned_away(request: HttpRequest) -> str | None:
    told = request.META
    if told.get(sizes.TOO_SLOW):
        return "too_slow"
    if sizes.length(told) > settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
        return "too_large"
    if told.get("HTTP_TRANSFER_ENCODING") and not told.get("CONTENT_LENGTH"):
        return "no_length"
    if len(told.get("QUERY_STRING", "")) > sizes.LONGEST_QUERY or len(request.path) > sizes.LONGEST_ADDRESS:
        return "long_address"
    if sum(len(name) + len(words) for name, words in request.headers.items()) > sizes.LONGEST_HEADERS:
        return "long_headers"
    return None if _from_here(request) else "elsewhere"


def _from_here(request: HttpRequest) -> bool:
    """A link from elsewhere may open a page in a window of its own. Nothing else may be fetched from another site: no
    picture, table or page within a page, and nothing may be posted from there.
    """
    said = request.headers
    if said.get("Sec-Fetch-Site", "") in OURS:
        return True
    opens = said.get("Sec-Fetch-Mode", "") == "navigate" and said.get("Sec-Fetch-Dest", "") in A_PAGE
    return opens and request.method in ("GET", "HEAD")

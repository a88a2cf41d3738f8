"""The addresses of a reply link, and of an answer that somebody gives over the telephone."""

from django.http import HttpRequest, HttpResponse

from kith.web import broken as last_resort
from kith.web.outside import pages, telephone, unprompted
from kith.web.routing import anybody, broken_as, needs, page


def broken(request: HttpRequest) -> HttpResponse:
    """What stands where one of these broke: the number at which an answer is written down, and what was written."""
    return last_resort.shown(request, "outside/broken.jinja", pages.DOOR.title, last_resort.desk())


ADDRESSES = [
    *broken_as(broken, [
        page("r/<str:token>", pages.reply, "reply", anybody, sent=True),
        page("r/<str:token>/code", pages.code, "reply_code", anybody, sent=True),
        page("r/<str:token>/read/<str:number>", pages.read, "reply_read", anybody, sent=True),
        page("r/<str:token>/not-me", pages.not_me, "reply_not_me", anybody, sent=True),
        page("r/<str:token>/new", pages.again, "reply_new", anybody, sent=True),
        page("r/<str:token>/unasked", unprompted.asked_for, "reply_unasked", anybody, sent=True),
        # What a place outside tells us although nobody asked: no record is opened to it.
        page("n/<str:token>", unprompted.what, "tell", anybody),
        page("n/<str:token>/code", unprompted.code, "tell_code", anybody, sent=True),
        page("n/<str:token>/new", unprompted.again, "tell_new", anybody, sent=True),
        page("n/<str:token>/<str:form>", unprompted.one, "tell_one", anybody, sent=True),
    ]),
    page("told", telephone.told, "told", needs("record"), sent=True),
    page("sent/<str:key>/told", telephone.answer, "told_answer", needs("record"), sent=True),
]

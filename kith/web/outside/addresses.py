"""The addresses of a reply link, and of an answer that somebody gives over the telephone."""

from kith.web.outside import pages, telephone
from kith.web.routing import anybody, needs, page

ADDRESSES = [
    page("r/<str:token>", pages.reply, "reply", anybody, sent=True),
    page("r/<str:token>/code", pages.code, "reply_code", anybody, sent=True),
    page("r/<str:token>/read/<str:number>", pages.read, "reply_read", anybody, sent=True),
    page("r/<str:token>/not-me", pages.not_me, "reply_not_me", anybody, sent=True),
    page("r/<str:token>/new", pages.again, "reply_new", anybody, sent=True),
    page("told", telephone.told, "told", needs("record"), sent=True),
    page("sent/<str:key>/told", telephone.answer, "told_answer", needs("record"), sent=True),
]

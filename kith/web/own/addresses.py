"""The addresses of the health passport, and of a young person’s own pages."""

from kith.web.own import passport
from kith.web.routing import needs, page

ADDRESSES = [
    page("people/<str:key>/passport", passport.page, "passport", needs("see_person")),
]

"""The addresses of what a parent reads beforehand."""
from kith.web.beforehand import given, pages
from kith.web.filling import by_hand
from kith.web.routing import PDF, needs, page

ADDRESSES = [
    page("record/<str:form>/beforehand", pages.lay_out, "lay_out", by_hand.policy, sent=True),
    page("people/<str:key>/beforehand/<str:root>", given.page, "laid_out", needs("see_person")),
    page("people/<str:key>/beforehand/<str:root>/paper", given.on_paper, "laid_out_paper", needs("see_person"),
         gives=PDF),
]

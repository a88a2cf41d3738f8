"""The addresses of requests for records."""

from kith.web.requests import giving, pages
from kith.web.routing import ACROSS, PDF, needs, page

ADDRESSES = [
    # Every request that waits, on whichever record.
    page("requests", pages.every, "requests", needs("answer_requests"), ACROSS),
    page("requests/<str:key>", pages.one, "request", needs("answer_requests"), sent=True),
    page("requests/<str:key>/harm", pages.harm, "request_harm", needs("consider_harm"), sent=True),
    page("requests/<str:key>/copy", giving.copy, "request_copy", needs("answer_requests"), sent=True),
    page("requests/<str:key>/otherwise", giving.otherwise, "request_otherwise", needs("answer_requests"), sent=True),
    page("people/<str:key>/copies/<str:mark>", giving.given, "copy_given", needs("answer_requests")),
    page("people/<str:key>/copies/<str:mark>/paper", giving.on_paper, "copy_paper", needs("answer_requests"),
         gives=PDF),
]

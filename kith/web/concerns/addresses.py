"""The addresses of the front door."""

from kith.web.concerns import outside, triage
from kith.web.routing import ACROSS, anybody, broken_as, needs, page, signed_in

ADDRESSES = [
    *broken_as(outside.broken, [
        page("concern", outside.concern, "concern", anybody, sent=True),
        page("concern/number", outside.later, "concern_later", anybody, sent=True),
    ]),
    page("concern/telephone", outside.by_telephone, "concern_by_telephone", needs("take_concern"), sent=True),
    # A concern is read before anybody knows whose record it belongs to, and those of all children wait on one board.
    page("triage", triage.board, "triage", needs("triage"), ACROSS),
    page("triage/<str:key>", triage.one, "triage_one", signed_in, sent=True),
    page("triage/<str:key>/who", triage.who, "triage_who", needs("triage"), sent=True),
]

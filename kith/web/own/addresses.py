"""The addresses of the health passport, and of a young person’s own pages."""

from kith.web.own import choosing, door, giving, pages, passport, promised
from kith.web.routing import PDF, anybody, broken_as, needs, page

FHIR = "application/fhir+json"
ADDRESSES = [
    page("people/<str:key>/passport", passport.page, "passport", needs("see_person")),
    page("people/<str:key>/passport/paper", passport.on_paper, "passport_paper", needs("see_person"), gives=PDF),
    page("people/<str:key>/passport/summary", passport.as_summary, "passport_summary", needs("see_person"), gives=FHIR),
    page("people/<str:key>/own-page", giving.page, "own_page", needs("see_person"), sent=True),
]
# Whoever has no visit reads at each of them how to come in, and nothing else.
ADDRESSES += broken_as(door.broken, [
    page("me", pages.home, "me", anybody),
    page("me/in/<str:token>", door.come_in, "me_in", anybody, sent=True),
    page("me/passport", pages.passport, "me_passport", anybody),
    page("me/passport/paper", pages.on_paper, "me_paper", anybody, gives=PDF),
    page("me/passport/summary", pages.as_summary, "me_summary", anybody, gives=FHIR),
    page("me/words", pages.words, "me_words", anybody, sent=True),
    page("me/feeling", pages.feeling, "me_feeling", anybody, sent=True),
    page("me/choose", choosing.choose, "me_choose", anybody, sent=True),
    page("me/asked/<str:root>", pages.rate, "me_rate", anybody, sent=True),
    # What young people said together: read by each of them, and about none.
    page("me/you-said", pages.said, "me_said", anybody),
    page("me/promises", promised.promises, "me_promises", anybody),
    page("me/looked", pages.looked, "me_looked", anybody),
    page("me/out", door.go_out, "me_out", anybody, sent=True),
])

"""Every address of the site, its name and its policy; none holds a name, a number of a person or a clinical word."""

from kith.web import acting, calendar, duty, matters, mylist, oversight, questionnaires, searching, sent, statements
from kith.web.about import accounts, attendance, consents, opened, person, plan, situation
from kith.web.about.meetings import of_child as meetings
from kith.web.about.meetings import whole as meeting
from kith.web.beforehand.addresses import ADDRESSES as BEFOREHAND
from kith.web.concerns.addresses import ADDRESSES as CONCERNS
from kith.web.family import pages as family
from kith.web.filling import alone, by_hand, noticed, recording, worried
from kith.web.library.pages import ADDRESSES as LIBRARY
from kith.web.measuring.addresses import ADDRESSES as MEASURES
from kith.web.outside.addresses import ADDRESSES as OUTSIDE
from kith.web.own.addresses import ADDRESSES as OWN
from kith.web.requests.addresses import ADDRESSES as REQUESTS
from kith.web.rounds.addresses import ADDRESSES as ROUNDS
from kith.web.routing import ACROSS, PDF, PLAIN, anybody, needs, page, signed_in
from kith.web.signing.addresses import ADDRESSES as SIGNING

urlpatterns = [   # in the order of what is asked for most, since they are tried one after the other
    page("", mylist.my_list, "my_list", signed_in),
    page("new", mylist.new_since, "new_since", signed_in, gives=PLAIN),
    page("privacy", statements.privacy, "privacy", anybody),
    page("accessibility", statements.accessibility, "accessibility", anybody),
    page("duties/<str:key>", duty.duty, "duty", signed_in, sent=True),
    page("duties/<str:key>/<str:act>", acting.act, "duty_act", needs("accept"), sent=True),
    page("sent/<str:key>", sent.sent, "sent", signed_in),
    page("sent/<str:key>/already", sent.already, "already", signed_in),
    page("sent/<str:key>/cannot-wait", sent.cannot_wait, "cannot_wait", needs("accept"), sent=True),
    page("people", searching.find, "people", needs("see_person"), sent=True),
    page("people/new", searching.add, "person_new", needs("add_person"), sent=True),
    page("people/<str:key>", person.page, "person", needs("see_person")),
    page("people/<str:key>/family", family.page, "family", needs("see_person")),
    page("people/<str:key>/family/drawing", family.as_picture, "family_picture", needs("see_person"),
         gives="image/svg+xml"),
    page("people/<str:key>/family/paper", family.as_paper, "family_paper", needs("see_person"), gives=PDF),
    page("people/<str:key>/history", person.history, "history", needs("see_person")),
    page("people/<str:key>/accounts", accounts.page, "accounts", needs("see_person"), sent=True),
    page("people/<str:key>/plan", plan.page, "plan", needs("see_person")),
    page("people/<str:key>/sdq", questionnaires.page, "sdq", needs("see_person")),
    page("people/<str:key>/meetings", meetings.page, "meetings", needs("see_person")),
    page("meetings/<str:key>", meeting.page, "meeting", needs("see_person")),
    page("people/<str:key>/consents", consents.page, "consents", needs("see_person")),
    page("people/<str:key>/situation", situation.page, "situation", needs("see_person")),
    page("people/<str:key>/appointments", attendance.page, "attendance", needs("see_person")),
    page("people/<str:key>/looked", person.looked, "looked", needs("see_person")),
    page("people/<str:key>/why", opened.why, "why", needs("open_without_reason"), sent=True),
    page("openings/<str:number>/close", opened.close, "close_opened", needs("open_without_reason"), sent=True),
    page("record", recording.choose, "record", needs("record")),
    page("record/<str:form>", recording.fill_in, "fill_in", by_hand.policy, sent=True),
    page("record/<str:form>/alone", alone.alone, "alone", needs("record"), sent=True),
    page("matters", matters.every, "matters", matters.policy),
    page("matters/<str:key>", matters.one, "matter", matters.policy),
    page("notices/new", noticed.typed, "notice", needs("tell_of_violence"), sent=True),
    page("drafts/<str:form>", recording.keep_draft, "draft", by_hand.policy, sent=True, gives=PLAIN),
    # Acts without a duty are looked for on every record, and no word of one is shown.
    page("oversight", oversight.oversight, "oversight", needs("see_oversight"), ACROSS, sent=True),
    # A telephone's calendar signs in nowhere: whose times these are is told by the address, and nobody is named.
    page("calendar/<str:token>", calendar.calendar, "calendar", anybody, ACROSS, gives="text/calendar"),
    page("worried", worried.worried, "worried", signed_in, sent=True),
    *SIGNING,
    *CONCERNS,
    *BEFOREHAND,
    *OUTSIDE,
    *OWN,
    *REQUESTS,
    *ROUNDS,
    *MEASURES,
    *LIBRARY,
]

"""Puts one cell to the site, and judges the answer against what the rules say."""

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from kith.records import happenings
from kith.records.database import cursor
from kith.web.own_door import FAMILY
from kith.web.searching import LOOKED
from tests.web import front_door
from tests.web.invented import AT
from tests.web.matrix import met, rules
from tests.web.matrix.cells import NONE, Cell, routes
from tests.web.matrix.place import Place, Record

# What the audit log must say of each kind of answer.
ENDED = {rules.PAGE: {"shown", "done", "sent on", "not taken"}, rules.SENTENCE: {"refused"},
         rules.MISSING: {"not found"}, rules.SIGN_IN: {"sent on", "done"}, rules.NOT_TAKEN: {"not taken"}}
FIXED = {"how_form.key": "referral", "how_pathway.key": "urgent_attendance", "digest.week": "2026-07-06",
         "batch.key": "batch-1", "letter.letter": "1", "measures_csv.key": "all", "measure.key": "urgent_attendance",
         "measure_csv.key": "urgent_attendance", "measure_csv.table": "months", "limits.key": "urgent_attendance",
         "limits.duty": "decide", "measure_teams.key": "urgent_attendance", "measure_teams.duty": "decide",
         "measure_team.key": "urgent_attendance", "measure_team.duty": "decide", "measure_team.team": "team-gp",
         "copy_given.key": "2222222", "copy_given.mark": "abc", "copy_paper.key": "2222222", "copy_paper.mark": "abc",
         **{f"{route}.token": "forged" for route in rules.BY_LINK}, "reply_read.number": "1",
         "tell_one.form": "placement_changed",
         "calendar.token": "1-forged", "me_in.token": "forged", "me_rate.root": "1",
         "matter.key": "2222222", "triage_one.key": "2222222", "triage_who.key": "2222222", "access.key": "2222222",
         "training.number": "999999999",
         "lay_out.form": "conference_report",
         **{f"{route}.key": "2222222" for route in ("laid_out", "laid_out_paper")},
         **{f"{route}.root": "1" for route in ("laid_out", "laid_out_paper")},
         "fill_in.form": "home_visit_planned", "draft.form": "home_visit_planned",
         "alone.form": "allegation"}
NOW = {"told_when": "now"}
SENT = {
    "duty": NOW | {"decision": "seen", "why": "Seen at home"}, "cannot_wait": NOW | {"why": "They move tomorrow"},
    "why": {"why": "present", "words": "They are in front of me"},
    "fill_in": NOW | {"planned-day": "20", "planned-month": "7", "planned-year": "2026", "planned-time": "10:00"},
    "worried": {"signs": ["silent"]}, "sealed_one": {"why": "Sealed by mistake"}, "sign_in_of": {"act": "forgive"},
}
ACTED = {"waive": {"ground": "needless", "why": "Known, and seen by others"}, "decline": {"why": "I am away"},
         "close": {"why": "Moved away"}}
LAST = "select worker_id, route, method, ended, subject_ids, id from audit_event order by id desc limit 1"


class Asking:
    """The site as everybody sees it, each signed in once."""

    def __init__(self, place: Place):
        self.place = place
        self.sessions = {who: _signed_in(worker) for who, worker in place.workers.items()}
        self.sessions |= {rules.A_FAMILY: _family()}

    def wrong(self, cell: Cell) -> list[str]:
        """Everything that is wrong with the answer to one cell; what it did is taken back."""
        means = rules.expected(cell.route, cell.method, cell.who, cell.state, cell.act)
        record = None if cell.state == NONE else self.place.record(cell.state, cell.who)
        front_door.forget()   # each cell is asked from the same address, and it takes a few concerns in an hour
        with taken_back():
            answer = self._answer(cell, record)
            return list(self._judged(cell, means, record, answer))

    def page(self, route: str, who: str) -> str:
        """A page as somebody reads it."""
        return self.client(who).get(self.address(Cell(route, "GET", who), None)).content.decode()

    def _answer(self, cell: Cell, record: Record | None) -> HttpResponse:
        about = {"about": record.key} if record else {}
        client, address = self.client(cell.who), self.address(cell, record)
        if cell.method == "GET":
            return client.get(address, about)
        if cell.method != "POST":
            return client.generic(cell.method, address)
        sent = SENT.get(cell.route, {}) | ACTED.get(cell.act, {}) | about | {"_number": "1"}
        sent |= {"to": str(self.place.workers["gp"].pk)} if cell.act == "hand-over" else {}
        sent |= {"asked": record.words[2]} if cell.route == "people" and record else {}
        return client.post(address, sent)

    def client(self, who: str) -> Client:
        """A browser with nothing but the session: what an answer did to its cookies is forgotten."""
        client = Client(raise_request_exception=False)
        if who in self.sessions:
            client.cookies["sessionid"] = self.sessions[who]
        return client

    def address(self, cell: Cell, record: Record | None) -> str:
        """The address of the route, with what stands in it for a record in this state."""
        parts = routes()[cell.route].pattern.converters
        return reverse(cell.route, kwargs={part: self._part(cell, part, record) for part in parts})

    def _part(self, cell: Cell, part: str, record: Record | None) -> str:
        if fixed := FIXED.get(f"{cell.route}.{part}"):
            return fixed
        if part == "act":
            return cell.act
        if part == "number":   # of their own opening, in the states that have one; otherwise somebody else's
            return str(self.place.opening(cell.state, cell.who))
        if part == "key" and cell.route == "meeting":
            return happenings.name(met.occasion(record.key))
        if part == "key" and cell.route in rules.OF_A_DUTY:
            return record.duty
        if part == "key" and cell.route == "sealed_one" and cell.state == "sealed":
            return self.place.sealed
        if part == "key" and record:
            return record.key
        return {"sign_in_of": str(self.place.workers["gp"].pk), "post_one": self.place.post,
                "join": self.place.pair, "ending_one": self.place.records["elsewhere"].key}[cell.route]

    def _judged(self, cell: Cell, means: rules.Expected, record: Record | None, answer: HttpResponse) -> Iterator[str]:
        page = answer.content.decode(errors="replace")
        kind = _kind(answer)
        if kind not in means.kinds:
            yield f"expected {' or '.join(means.kinds)}, got {kind} ({answer.status_code})"
        if kind == rules.SENTENCE and 'href="/' not in page.partition("kith-links")[2]:
            yield "the sentence has no way on"
        yield from self._told(cell, means, record, page)
        yield from self._noted(cell, kind, record)
        if kind in (rules.SENTENCE, rules.MISSING, rules.SIGN_IN, rules.NOT_TAKEN) and self._said():
            yield "something was said all the same"

    def _told(self, cell: Cell, means: rules.Expected, record: Record | None, page: str) -> Iterator[str]:
        """A word of the record where it may not be told; of a protected one, where they live, on any page."""
        records = [record] if record else [*self.place.records.values(), *self.place.of_role.values()]
        for one in records:
            asked = one.words[2] if cell.route == "people" else "\0"
            words = [word for word in one.words if word in page.replace(asked, "")]
            if means.tells is False and words:
                yield f"tells {words[0]}"
        homes = self.place.records["protected"].home
        if any(home in page for home in homes):
            yield "tells where a protected person lives"

    def _noted(self, cell: Cell, kind: str, record: Record | None) -> Iterator[str]:
        """The event of the audit log: who asked for what, how it ended, and which record was read or refused."""
        with cursor() as cur:
            worker, route, method, ended, read, number = cur.execute(LAST).fetchone()
        by = self.place.workers.get(cell.who)
        if number == self.place.noted or (route, method) != (cell.route, cell.method):
            yield "no event of it is in the audit log"
        elif ended not in ENDED.get(kind, ()):
            yield f"the audit log says that it was {ended}"
        elif worker != (by.pk if by else None):
            yield "the audit log names another worker"
        elif kind == rules.PAGE and cell.route in rules.READING and cell.method == "GET" and record.id not in read:
            yield "the audit log does not say that this record was read"

    def _said(self) -> bool:
        with cursor() as cur:
            return cur.execute("select exists (select from records_entry where seq > %s)", (self.place.known,)
                               ).fetchone()[0]


def _kind(answer: HttpResponse) -> str:
    status = answer.status_code
    if 300 <= status < 400:
        return rules.SIGN_IN if urlsplit(answer["Location"]).path == "/sign-in" else rules.PAGE
    return {200: rules.PAGE, 422: rules.PAGE, 403: rules.SENTENCE, 404: rules.MISSING, 405: rules.NOT_TAKEN}.get(
        status, f"status {status}")


@contextmanager
def taken_back() -> Iterator[None]:
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


def _signed_in(worker) -> str:
    client = Client()
    client.force_login(worker)
    session = client.session
    session[LOOKED] = session["began"] = session["seen"] = AT.isoformat()
    session.save()
    return session.session_key


def _family() -> str:
    moment = AT.isoformat()
    session = Client().session
    session[FAMILY] = {"name": "Somebody", "born": "1990-01-01", "since": moment, "seen": moment}
    session.save()
    return session.session_key

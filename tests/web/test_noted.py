"""Each request is one event of the audit log: who, what, which records and how it ended; never what was said."""

import json
import re

import pytest
from django.db import DatabaseError
from django.urls import get_resolver

from kith.access import all_teams, staffing, viewing
from kith.access.roles import PLACES
from kith.audit import events, lines
from kith.audit.lines import BEGINNING, Place
from kith.intake import receiving
from kith.intake.receiving import receive, receive_many
from kith.intake.statement import Said, Statement, Who
from kith.records import rights, subjects
from kith.records.database import cursor
from tests.web.invented import AT, NUMBER, PASSWORD, YEAR_AGO
from tests.web.reading import text
from tests.web.test_safety import addresses

LATEST = """
select worker_id, posts, sender, route, method, ended, why, subject_ids, reason from audit_event
order by id desc limit %s
"""
NAMES = ("Kowalska", "Mia", "Ania", NUMBER, "999 000", "Fell", "guess", PASSWORD, "lane")


def latest(most=1):
    """The newest events, the oldest of them first."""
    with cursor() as cur:
        return cur.execute(LATEST, (most,)).fetchall()[::-1]


def count():
    with cursor() as cur:
        return cur.execute("select count(*) from audit_event").fetchone()[0]


def number(key):
    with cursor() as cur:
        return subjects.by_key(cur, key).id


def test_a_page_that_is_shown(place, signed_in):
    client, before = signed_in(place.priya), count()
    client.get(f"/people/{place.mia}")
    posts = f"health_visitor:{place.marsh.pk}"
    assert latest() == [(place.priya.pk, posts, "", "person", "GET", "shown", "", [number(place.mia)], None)]
    assert count() == before + 1


def test_a_page_that_is_refused_says_which_kind_of_sentence_and_whose_record_was_asked_for(place, signed_in):
    client = signed_in(place.theo)
    assert client.get(f"/people/{place.mia}").status_code == 403
    (event,) = latest()
    assert event[3:] == ("person", "GET", "refused", "access.visibility.require", [number(place.mia)], None)
    client.get("/oversight")
    assert latest()[0][3:7] == ("oversight", "GET", "refused", "access.permission.require")


def test_an_opening_keeps_what_tells_whether_its_reason_was_changed(place, signed_in):
    client = signed_in(place.theo)
    client.post(f"/people/{place.mia}/why", {"why": "present", "words": "She came alone, by the lane."})
    client.get(f"/people/{place.mia}")
    opened, seen = latest(2)
    reason = "They are in front of me. She came alone, by the lane."
    assert opened[3:] == ("why", "POST", "done", "", [number(place.mia)], events.digest(reason))
    assert seen[3:6] == ("person", "GET", "shown")
    with cursor() as cur:
        assert viewing.reason_changed(cur) is None
        with rights.owning(cur):
            cur.execute("set constraints all immediate")
            cur.execute("alter table access_viewing disable trigger user")
            cur.execute("update access_viewing set reason = reason || '!' where reason = %s", (reason,))
        event = cur.execute("select id from audit_event where reason is not null").fetchone()[0]
        assert viewing.reason_changed(cur) == event
        with rights.owning(cur):
            cur.execute("update access_viewing set reason = %s", (reason,))
    looked = text(client.get(f"/people/{place.mia}/looked"))
    assert looked.count("Theo Hale") == 3   # and who is signed in
    assert "Health visitor, Far team" in looked
    assert looked.count(reason) == 1


def test_signing_in_and_failing_to_and_out(place, client):
    client.get("/people")
    client.post("/sign-in", {"username": "priya.nair", "password": "guess"})
    client.post("/sign-in", {"username": "guess", "password": "priya.nair"})
    client.post("/sign-in", {"username": "priya.nair", "password": PASSWORD})
    client.post("/sign-out")
    told = [(worker, route, ended) for worker, _, _, route, _, ended, *_ in latest(9)]
    priya = place.priya.pk
    assert told == [
        (None, "people", "sent on"), (priya, "wrong try", "refused"), (None, "sign_in", "not taken"),
        (None, "wrong try", "refused"), (None, "sign_in", "not taken"), (priya, "signed in", "done"),
        (priya, "sign_in", "done"), (priya, "signed out", "done"), (priya, "sign_out", "done"),
    ]  # fmt: skip


def test_what_is_not_there_and_what_breaks(place, signed_in, monkeypatch):
    client = signed_in(place.priya)
    client.get("/nowhere/Kowalska")
    assert latest()[0][3:7] == ("", "GET", "not found", "")
    client.generic("KOWALSKA", f"/people/{place.mia}")
    assert latest()[0][4] == "other"
    monkeypatch.setattr("kith.web.about.person.person.strip", lambda *_: 1 / 0)
    client.get(f"/people/{place.mia}")
    assert latest()[0][3:8] == ("person", "GET", "failed", "ZeroDivisionError", [number(place.mia)])


def test_a_page_whose_event_cannot_be_written_is_not_shown(place, signed_in, monkeypatch):
    client = signed_in(place.priya)

    def fails(*_):
        raise DatabaseError("no room")

    monkeypatch.setattr(events, "add", fails)
    answer = client.get(f"/people/{place.mia}")
    assert answer.status_code == 500
    assert "Kowalska" not in answer.content.decode()


def test_my_list_reads_whoever_stands_on_it(place, signed_in):
    signed_in(place.priya).get("/")
    assert latest()[0][3:8] == ("my_list", "GET", "shown", "", [number(place.mia)])


def everywhere(place):
    """Every address, with whatever key could stand in it."""
    for pattern, one in addresses(get_resolver().url_patterns):
        for key in (place.mia, place.ania, place.duty) if "<" in pattern else (place.mia,):
            yield "/" + re.sub(r"<[^>]+>", key, pattern), one.name
    yield from ((f"/record/{form}?about={place.mia}", "fill_in") for form in ("referral", "relationship"))
    yield f"/worried?about={place.mia}", "worried"
    yield f"/team?team={place.marsh.key}", "team"


@pytest.mark.parametrize("role", ["health_visitor", "named_nurse", "duty_desk", "post_clerk", "ed_nurse_in_charge",
                                  "ed_receptionist", "commissioner", "caldicott_guardian", "adoption_desk", "gp"])
def test_every_page_is_one_event_with_everybody_it_names_and_no_word_of_them(place, signed_in, role):
    worker = staffing.add_worker("somebody", "Some Body", PASSWORD, "")
    kind = PLACES[role].covers or "health_visiting"
    team = place.marsh if role == "health_visitor" else all_teams.add_team("t", "T", kind, "Community", at=YEAR_AGO)
    staffing.put_on(worker, team, role, YEAR_AGO)
    client, people = signed_in(worker), {place.mia: "Mia", place.ania: "Ania"}
    for address, name in everywhere(place):
        if name in ("sign_out", "cover"):
            continue
        before = count()
        answer = client.get(address)
        assert count() == before + 1, address
        (event,) = latest()
        assert (event[0], event[3]) == (worker.pk, name), address
        seen = answer.content.decode(errors="replace")
        shown = {number(key) for key, called in people.items() if re.search(rf"\b{called}\b", seen)}
        # A page about one person tells of the others around them as part of what is recorded of that one.
        assert shown <= set(event[7]) or event[7] and _is_about_one(name), (address, event)
        assert answer.status_code != 200 or event[5] == "shown"
    _holds_no_word()


def _is_about_one(name):
    from kith.web.about.person import VIEWED

    return name in VIEWED


def _holds_no_word():
    with cursor() as cur:
        every = b"\n".join(one.words for one in lines.read(cur, BEGINNING, Place(9, 0, 0))).decode()
    assert not [name for name in NAMES if name in every]


def statement(**more):
    said = Said("ed_attendance", {"reason": "Fell", "injury": "no"}, occasion="V9", happened=AT.isoformat())
    return Statement(**{"sender": "PAS@RCB", "number": "N1", "about": Who(nhs_number=NUMBER), "says": (said,),
                        "stated_at": AT, "text": "x"} | more)


def test_each_message_is_one_event(place):
    before = count()
    receive(statement(), None, AT)
    receive(statement(), None, AT)
    receive(statement(number="N2", about=Who()), None, AT)
    receive(statement(number="N3", says=(Said("nothing", {}),)), None, AT)
    [*receive_many([(statement(number="N4"), AT), (statement(number="N5"), AT)], None)]
    receiving.note_untaken("9990004102", "not taken", ValueError("Kowalska"), AT)
    mia = [number(place.mia)]
    told = [(sender, ended, ids) for _, _, sender, _, _, ended, _, ids, _ in latest(7)]
    assert told == [("PAS@RCB", "filed", mia), ("PAS@RCB", "duplicate", mia), ("PAS@RCB", "unfiled", []),
                    ("PAS@RCB", "refused", []), ("PAS@RCB", "filed", mia), ("PAS@RCB", "filed", mia),
                    ("no code", "not taken", [])]
    assert count() == before + 7
    _holds_no_word()


def test_what_somebody_says_on_a_page_is_the_event_of_that_page(place, signed_in):
    client, before = signed_in(place.priya), count()
    client.post("/record/referral", {"about": place.mia, "_number": "n1"})
    assert count() == before + 1
    assert latest()[0][3:8] == ("fill_in", "POST", "not taken", "", [number(place.mia)])
    assert json.dumps(latest()[0])

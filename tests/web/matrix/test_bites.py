"""The matrix finds what it is there to find: each of these slips, made on purpose, is among its wrong cells."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.urls import clear_url_caches

from kith.access import opening, permission, visibility
from kith.audit import events
from kith.records import rights
from kith.records.database import cursor
from kith.web import duty as duty_page
from kith.web import routing, searching, seeing
from kith.worklists.owed import mine
from tests.web.matrix.cells import Cell, every, routes
from tests.web.matrix.rules import EVERY_ROLE, OF_A_DUTY, READING


@dataclass(frozen=True)
class Slip:
    """Something done wrong, and where the matrix must find it."""

    made: Callable
    route: str
    state: str = "no record"
    method: str = "GET"


def _policy(name: str, policy: Callable) -> Callable:
    """The route is given another policy."""

    def made(patched) -> None:
        one = routes()[name]
        page = routing.page(str(one.pattern), one.callback.__wrapped__, name, policy, one.callback.reads,
                            sent="POST" in one.callback.takes)
        patched.setattr(one, "callback", page.callback)
        clear_url_caches()

    return made


def _sent_to(name: str) -> Callable:
    """The route takes what is sent to it."""

    def made(patched) -> None:
        one = routes()[name]
        page = routing.page(str(one.pattern), one.callback.__wrapped__, name, one.callback.policy, sent=True)
        patched.setattr(one, "callback", page.callback)

    return made


def _wider(act: str) -> Callable:
    return lambda patched: patched.setitem(permission.ALLOWED, act, frozenset(EVERY_ROLE))


def _instead(where: object, name: str, what: object) -> Callable:
    return lambda patched: patched.setattr(where, name, what)


def _in_the_database(old: str, new: str) -> Callable:
    """The rule as the database has it, with a slip."""

    def made(patched) -> None:
        with cursor() as cur, rights.owning(cur):
            for one in [one for one in opening.FUNCTIONS if old in one]:
                cur.execute(one.replace(old, new))

    return made


def _both(*slips: Callable) -> Callable:
    return lambda patched: [slip(patched) for slip in slips]


ENDED = "and (i.ended is null or i.ended > moment)"
UNTIL = "and v.at <= moment and v.until > moment"
CLOSED = "and not exists (select from access_viewing e where e.ends_id = v.id and e.at <= moment)"
EVERYONES = opening._roles(visibility.SEE_EVERYONE)
ROLES = opening._roles(permission.ALLOWED["see_person"])
SLIPS = {
    "anybody signed in sees who looked": Slip(_policy("oversight", routing.signed_in), "oversight"),
    "nobody need sign in": Slip(_policy("lates", routing.anybody), "lates"),
    "the families' page is open": Slip(_policy("family_own", routing.anybody), "family_own"),
    "everybody sees measures": Slip(_wider("see_measures"), "measures"),
    "a commissioner opens pages": Slip(_both(_wider("see_person"), _instead(seeing, "CLINICAL", EVERY_ROLE),
                                             _in_the_database(ROLES, opening._roles(EVERY_ROLE))),
                                       "person", "involved"),
    "everybody opens without a reason": Slip(_wider("open_without_reason"), "why", "elsewhere", "POST"),
    "reception reads": Slip(_instead(seeing, "CLINICAL", EVERY_ROLE), "person", "arrived"),
    "an involvement has no end, in a search": Slip(
        _instead(visibility, "INVOLVED", visibility.INVOLVED.replace("(i.ended is null or i.ended > %s)",
                                                                     "(%s::timestamptz is not null)")),
        "people", "ended", "POST"),
    "an involvement has no end": Slip(_in_the_database(ENDED, ""), "history", "ended"),
    "every practice has every patient": Slip(
        _in_the_database("own.id = any(teams)", "true"), "person", "at another practice"),
    "what was opened stays open": Slip(_in_the_database(UNTIL, ""), "person", "run out"),
    "what was closed stays open": Slip(_in_the_database(CLOSED, ""), "person", "closed"),
    "one more answers for every child": Slip(
        _in_the_database(EVERYONES, EVERYONES.replace("{", "{designated_nurse,")), "family", "elsewhere"),
    "an arrival is a reason for a week": Slip(
        _in_the_database(f"interval '{visibility.RECENT.total_seconds():.0f} seconds'", "interval '7 days'"),
        "looked", "left long ago"),
    "what was owed once is a reason for ever": Slip(
        _in_the_database("d.subject_id = any(mine) and d.open", "d.subject_id = any(mine)"), "person", "owed before"),
    "every duty is mine": Slip(_both(_instead(duty_page.reading, "is_mine", lambda *_: True),
                                     _in_the_database("what = 'person' and not theirs", "false")),
                               "duty", "elsewhere"),
    "a search shows everybody": Slip(
        _instead(searching.searching.visibility, "visible", lambda cur, who, ids, *_: set(ids)), "people", "elsewhere",
        "POST"),
    "a page takes what is sent": Slip(_sent_to("history"), "history", "involved", "POST"),
    "nothing is noted": Slip(_instead(events, "add", lambda *_: None), "history", "involved"),
    "a key opens what was sealed": Slip(_policy("sealed_one", routing.signed_in), "sealed_one", "sealed"),
}


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_is_found(asking, monkeypatch, name):
    slip = SLIPS[name]
    cells = [one for one in every() if (one.route, one.state, one.method) == (slip.route, slip.state, slip.method)]
    slip.made(monkeypatch)
    assert any(asking.wrong(cell) for cell in cells)


@pytest.mark.parametrize("state", ["elsewhere", "ended", "run out", "closed", "owed before", "left long ago"])
def test_what_python_believes_opens_no_record(asking, monkeypatch, state):
    """Of another agency's record nothing is read, though all of Python thinks that everybody may see everything."""
    monkeypatch.setattr(visibility, "visible", lambda cur, who, ids, *_, **__: set(ids))
    monkeypatch.setattr(duty_page.reading, "is_mine", lambda *_: True)
    pages = (*READING, *OF_A_DUTY)
    cells = [Cell(route, "GET", who, state, "accept" if route == "duty_act" else "") for route in pages
             for who in ("gp", "midwife", "team_lead")]
    assert [f"{cell}: {what}" for cell in cells for what in asking.wrong(cell)] == []


def test_what_is_given_to_the_wrong_list_shows_nothing_of_the_record(asking, monkeypatch):
    """A slip that lays another agency's duty on somebody's list shows no fact of the record beside it."""
    monkeypatch.setattr(mine, "MINE", mine.MINE + " union all select {of} from duties_duty d {whom} where d.open")
    mine._sql.cache_clear()
    page = asking.page("my_list", "gp")
    mine._sql.cache_clear()
    theirs, others = asking.place.records["involved"], asking.place.records["elsewhere"]
    assert others.words[0] in page
    facts = {one.words[0]: page.split(one.words[0])[1][:300] for one in (theirs, others)}
    assert "on a child protection plan" in facts[theirs.words[0]]
    assert "on a child protection plan" not in facts[others.words[0]]


def test_these_very_cells_are_right_without_a_slip(asking):
    cells = [Cell(slip.route, slip.method, who, slip.state) for slip in SLIPS.values()
             for who in ("commissioner", "ed_receptionist", "designated_nurse", "gp")]
    assert [what for cell in cells for what in asking.wrong(cell)] == []

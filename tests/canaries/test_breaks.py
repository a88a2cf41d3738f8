"""The canaries are worth what they find: each guard is taken away in turn, and what it held back must be met."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from kith.access import homes, policy, sensitivity
from kith.config import logs
from kith.notices import homeward
from kith.records import looking, search, vault
from kith.records.database import cursor
from kith.web.filling import recording
from kith.worklists.about import chronology, keeping
from tests.canaries import families, leaving
from tests.canaries.test_canaries import copied, placed
from tests.canaries.town import MACHINE, Town, said
from tests.canaries.words import nobody
from tests.drilling import LONG

READERS = ("priya", "liaison_nurse", "duty_desk") if LONG else ("priya", "duty_desk")
TELLING = ("protected mother", "child of protected", "second parent", "confided", "message")   # in fewest pages


def found(town: Town, kinds: tuple[str, ...] = ("",) if LONG else TELLING) -> set[str]:
    """What is met on the pages and by the commands about people of these kinds, by those who may not know."""
    keeping.forget_everything()
    met: set[str] = set()
    some = replace(town, people=[one for one in town.first_of_each_kind() if one.what.startswith(kinds)])
    pages = [f"/people/{one.key}{end}" for one in some.people for end in ("", "/history")]
    pages += [one for one in leaving.corrections(some) if one.startswith("/record/person_details")]
    pages += [one for one in leaving.pages(some) if one.startswith("/post/")]
    for name in READERS:
        client = leaving.worker(name)
        for address in pages:
            met.update(town.book.leaks(leaving.read(client, address), name, address))
    for one in some.people:
        asked = f"chronology --subject {one.key}"
        met.update(town.book.leaks(said(*asked.split()), MACHINE, asked))
    keeping.forget_everything()
    return met


@contextmanager
def broken(monkeypatch, *guards: tuple[object, str, object]) -> Iterator[None]:
    """These guards are away for a while."""
    with monkeypatch.context() as patched:
        for owner, name, instead in guards:
            patched.setattr(owner, name, instead)
        yield


# What finds a home in free words finds one in a field too: it is away, so that each other guard stands alone.
UNREAD = (homes, "known", lambda *_: [])
GUARDS = {
    "what a command prints": (policy, "without_home", lambda answers, protected: dict(answers)),
    "what history says of a change": (chronology, "HOME", ()),
    "what a correction shows again": (recording.policy, "correct_home", lambda *_: None),
    "what was said in confidence": (chronology, "confides", lambda form: False),
    "who wrote it": (sensitivity.Reader, "sees", lambda *_: True),
}


def test_each_guard_of_what_is_shown_holds_something_back_and_it_is_found(town, monkeypatch):
    assert not found(town)
    with broken(monkeypatch, UNREAD):
        free = found(town)
        assert free, "where somebody lives is in free words"
    for what, guard in GUARDS.items():
        with broken(monkeypatch, UNREAD, guard):
            assert found(town) - free, what


def test_a_mark_that_is_lost_is_found(town):
    with cursor() as cur:
        cur.execute("update records_subject set address_protected = false")
    met = found(town)
    assert any(one.startswith("address of") for one in met)
    assert any("message nobody could file" in one for one in met)


def test_a_letter_with_a_protected_address_is_found(town, monkeypatch):
    def unasked(cur, channel, person) -> str:
        return f"{person.address}\n{person.postcode}"

    client = leaving.worker("duty_desk")
    with cursor() as cur:
        rows = cur.execute("select id from notices_letter where state = 'waiting'").fetchall()
    waiting = [letter for (letter,) in rows]
    with broken(monkeypatch, UNREAD, (homeward, "address", unasked)):
        assert any(town.book.leaks(leaving.read(client, f"/letters/{one}", {}), "duty_desk") for one in waiting)


def test_a_copy_with_a_protected_address_is_found(town, monkeypatch):
    with broken(monkeypatch, UNREAD):
        _, paper = copied(town)
    assert [one for one in town.book.met(paper) if one.may == nobody]


def test_a_search_by_where_a_protected_person_lives_is_found(town, monkeypatch):
    def unasked(wanted, subject) -> tuple[float, str]:
        return (1, "the same") if wanted.district and subject.postcode.startswith(wanted.district) else (0, "")

    client = leaving.worker("post_clerk")
    open_district = looking.DISTRICT.replace(" and not address_protected", "")
    monkeypatch.setattr("tests.canaries.test_canaries.some", lambda all_of, *_: list(all_of))
    assert not placed(town, client)
    with broken(monkeypatch, (looking, "DISTRICT", open_district), (search, "_place", unasked)):
        assert placed(town, client)


def test_a_seal_that_leaves_the_rows_where_they_were_is_found(town, monkeypatch):
    mine = replace(town, people=[], stands=[], book=replace(town.book, secrets=dict(town.book.secrets)))
    with broken(monkeypatch, (vault, "TAKE", "select 1")):
        families.adopted(mine, 99)
    mine.find_duties()
    assert found(mine, ("",))


def test_a_log_that_repeats_what_it_met_is_found(town, monkeypatch):
    name = town.people[0].known["family_name"]
    met = ("Not Found", f"/{name}")
    record = logging.LogRecord("django.request", logging.WARNING, __file__, 1, "%s: %s", met, None)
    assert not town.book.leaks(logs.Nameless().format(record))
    said: Callable = logging.Formatter.format
    with broken(monkeypatch, (logs.Nameless, "format", said)):
        assert town.book.leaks(logs.Nameless().format(record))

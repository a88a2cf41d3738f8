"""A command that shows or changes records is one event, as a page is: which, by whose hands; *who looked* tells of it.
"""

import os
import pwd

import pytest

from kith.config import commanding, commands
from kith.records.database import cursor
from tests.contracts.code import ROOT
from tests.web.invented import AT, NUMBER
from tests.web.reading import text
from tests.web.test_noted import count, latest, number

ME = pwd.getpwuid(os.getuid()).pw_name
# Commands that show nobody's record, and why.
SHOW_NOBODY = {
    "audit": "its events are numbers", "batch": "what comes in is an event of each message", "bench": "invented people",
    "check": "declarations", "demo": "invented people", "describe": "declarations", "docs": "declarations",
    "hand_over": "teams", "listen": "what comes in is an event of each message", "migrate": "tables",
    "receive": "what comes in is an event of each message", "restore": "counts; the log says that it began again",
    "retention": "counts by class", "serve": "each request is an event", "set": "a value of the locality",
    "tick": "counts", "work": "it answers nobody",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _alone(monkeypatch):
    monkeypatch.delenv("SUDO_USER", raising=False)


@pytest.mark.parametrize(("words", "route"), [
    (["chronology", "--nhs", NUMBER, "--json"], "chronology"), (["duties", "--nhs", NUMBER], "duties"),
    (["duties", "--json"], "duties"), (["duties", "--team", "hv-marsh"], "duties"),
])
def test_a_command_that_shows_a_record_is_one_event_with_whose_hands_it_was_in(place, capsys, words, route):
    before = count()
    assert commands.main(words) == 0
    assert count() == before + 1
    assert capsys.readouterr().out
    assert latest() == [(None, "", f"command:{ME}", route, "command", "shown", "", [number(place.mia)], None)]


def test_what_was_asked_for_in_vain_is_an_event_too_and_holds_nothing_that_was_typed(place, capsys):
    for asked in ("9990004986", "Kowalska"):
        assert commands.main(["chronology", "--nhs", asked]) == 2
        assert latest()[0][2:] == (f"command:{ME}", "chronology", "command", "refused", "", [], None)


def test_nothing_is_printed_that_cannot_be_written_down(place, capsys, monkeypatch):
    def fails(*_):
        raise OSError("no room")

    monkeypatch.setattr(commanding.events, "add", fails)
    with pytest.raises(OSError, match="no room"):
        commands.main(["duties", "--json"])
    assert not capsys.readouterr().out


MOVES = ["hand-over", "hv-marsh", "hv-far", "--on", "2026-08-01"]


def test_a_command_that_changes_what_is_kept_or_by_whom_is_an_event_before_it_does_anything(place, capsys):
    assert commands.main(MOVES) == 0
    assert (f"command:{ME}", "hand_over", "command", "begun", "", [], None) in [one[2:] for one in latest(3)]
    assert commands.main([*MOVES[:2], "nowhere", *MOVES[3:]]) == 2
    assert latest()[0][2:] == (f"command:{ME}", "hand_over", "command", "refused", "", [], None)


def test_nothing_is_changed_that_cannot_be_written_down(place, monkeypatch):
    def fails(*_):
        raise OSError("no room")

    monkeypatch.setattr(commanding.events, "add", fails)
    with pytest.raises(OSError, match="no room"):
        commands.main(MOVES)
    with cursor() as cur:
        assert cur.execute("select count(*) from records_entry where form = 'service_moved'").fetchone() == (0,)


def test_whoever_became_another_is_named_if_there_is_such_a_user(monkeypatch):
    monkeypatch.setenv("SUDO_USER", ME)
    assert commanding.hands() == f"{ME}@{ME}"
    monkeypatch.setenv("SUDO_USER", "Mia Kowalska")
    assert commanding.hands() == ME


def test_a_command_is_on_the_list_of_who_looked(place, signed_in, capsys):
    commands.main(["chronology", "--subject", place.mia])
    looked = text(signed_in(place.priya).get(f"/people/{place.mia}/looked"))
    assert f"command:{ME}" in looked
    assert "What happened, printed by a command" in looked
    assert AT.strftime("%H:%M") in looked


def test_every_command_says_whether_it_shows_records():
    there = {path.stem: path.read_text() for path in (ROOT / "kith/config/commands").glob("*.py")}
    del there["__init__"]
    noted = {name for name, words in there.items() if "READS_RECORDS = True" in words}
    assert noted == {name for name, words in there.items() if "commanding.shows(" in words}
    assert {*there} == noted | SHOW_NOBODY.keys()
    assert not noted & SHOW_NOBODY.keys()


def test_every_command_says_whether_it_changes_what_is_kept():
    """`link` and `rebuild` say of whose records; the others of these count, listen or are run by the machine."""
    there = {path.stem: path.read_text() for path in (ROOT / "kith/config/commands").glob("*.py")}
    del there["__init__"]
    changing = {name for name, words in there.items() if "CHANGES_RECORDS = True" in words}
    reading = {name for name, words in there.items() if "READS_RECORDS = True" in words}
    needs = {name for name, words in there.items() if "NEEDS_DATABASE" in words}
    assert changing == {"batch", "hand_over", "receive", "retention"}
    assert needs - changing - reading == {"demo", "listen", "migrate", "serve", "tick", "work"}

"""The live door says yes only to what is kept, and always says something."""

from datetime import UTC, datetime

import pytest
from django.db import OperationalError

from kith.exchange.hl7v2 import door
from kith.exchange.hl7v2.parsing import parse
from kith.intake import faults, receiving
from kith.intake.answer import Answer
from tests.exchange import samples

AT = datetime(2026, 11, 23, 10, 7, tzinfo=UTC)


@pytest.fixture(autouse=True)
def reported(monkeypatch):
    """What was reported to the service desk."""
    told = []
    monkeypatch.setattr(faults, "report", lambda what, means, at: told.append((what, means)))
    return told


@pytest.fixture(autouse=True)
def noted(monkeypatch):
    """What the audit log has of messages that never came as far as the pipe."""
    told = []
    monkeypatch.setattr(receiving, "note_untaken", lambda sender, ended, why, at: told.append((sender, ended)))
    return told


def taken(receive, message=None, take=door.take):
    said = parse(take((message or samples.text()).encode(), AT, receive))
    return said.field("MSA", 1), said.field("MSA", 2), said.field("MSA", 3)


@pytest.mark.parametrize("outcome", ["filed", "unfiled", "duplicate"])
def test_what_is_kept_is_accepted(outcome):
    heard = []

    def receive(statement, by, at):
        heard.append((statement.number, by, at))
        return Answer(outcome, "Kept.")

    assert taken(receive) == ("AA", "M1", "Kept.")
    assert heard == [("M1", None, AT)]


def test_what_is_refused_is_an_error_that_says_why():
    assert taken(lambda *_: Answer("refused", "There is no such form.")) == ("AE", "M1", "There is no such form.")


def test_without_a_database_the_sender_is_asked_to_try_again():
    def receive(*_):
        raise OperationalError("the connection is closed")

    code, number, sentence = taken(receive)
    assert (code, number) == ("AE", "M1")
    assert "Send it again" in sentence


def test_what_cannot_be_read_is_rejected_and_reported(reported, noted):
    code, number, sentence = taken(None, samples.text("A60"))
    assert (code, number) == ("AR", "M1")
    assert sentence.startswith("MSH-9 says ADT A60")
    ((what, means),) = reported
    assert what == "Messages from PAS@RXX cannot be read."
    assert means.startswith("MSH-9 says ADT A60")
    assert noted == [("PAS@RXX", "not taken")]


def test_a_mistake_of_ours_is_answered_and_reported_and_the_door_stays_open(reported, noted, db):
    def receive(*_):
        raise RuntimeError("a mistake")

    with pytest.raises(RuntimeError):
        taken(receive)
    code, number, sentence = taken(receive, take=door.take_whatever_comes)
    assert (code, number, sentence) == ("AE", "M1", door.OUR_MISTAKE)
    assert reported == [("A message from PAS@RXX met a mistake in Kith (RuntimeError).",
                         "It was not kept. The sender was asked to send it again.")]  # fmt: skip
    assert noted == [("PAS@RXX", "failed")]


def test_a_report_that_cannot_be_kept_does_not_stop_the_answer(monkeypatch):
    def fails(*_):
        raise OperationalError("the connection is closed")

    monkeypatch.setattr(faults, "report", fails)
    monkeypatch.setattr(receiving, "note_untaken", fails)
    assert taken(None, "nonsense")[0] == "AR"

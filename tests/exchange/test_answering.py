"""Every message is acknowledged in its sender's own terms, a ruin too."""

from datetime import UTC, datetime

import hl7
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.exchange.hl7v2.answering import answer, heard
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.unreadable import Unreadable
from tests.exchange import samples

AT = datetime(2026, 11, 23, 10, 7, tzinfo=UTC)


def acknowledged(message, code="AA", sentence="Kept.", fault=None):
    data = message.encode() if isinstance(message, str) else message
    return parse(answer(code, heard(data), sentence, AT, fault))


def test_the_sender_is_answered_by_name_number_and_version():
    said = acknowledged(samples.text("A08"))
    fields = [said.field("MSH", number) for number in (3, 4, 5, 6, 7, 12)]
    assert fields == ["KITH", "KITH", "PAS", "RXX", "20261123100700+0000", "2.4"]
    assert (said.field("MSH", 9), said.field("MSH", 9, 2)) == ("ACK", "A08")
    assert [said.field("MSA", number) for number in (1, 2, 3)] == ["AA", "M1", "Kept."]
    assert said.first("ERR") is None


def test_each_answer_has_a_number_of_its_own():
    one, other = (acknowledged(samples.text()).field("MSH", 10) for _ in range(2))
    assert one != other
    assert len(one) <= 20


def test_an_older_sender_is_told_where_in_one_field():
    said = acknowledged(samples.text(), "AR", "No event.", Unreadable("No event.", "MSH-9", "201"))
    assert [said.field("ERR", 1, part) for part in (1, 2, 3)] == ["MSH", "1", "9"]
    assert (said.field("ERR", 1, 4), said.field("ERR", 1, 4, 2)) == ("201", "No event.")


def test_a_newer_sender_is_told_the_error_and_its_place():
    message = samples.text().replace("|2.4|", "|2.5.1|")
    said = acknowledged(message, "AE", "It is | empty.", Unreadable("It is | empty.", "PID-3", "101"))
    assert [said.field("ERR", 2, part) for part in (1, 2, 3)] == ["PID", "1", "3"]
    assert (said.field("ERR", 3), said.field("ERR", 4), said.field("ERR", 8)) == ("101", "E", "It is | empty.")
    assert acknowledged(message, "AE", "Later.").field("ERR", 3) == "207"


def test_the_senders_letters_are_used():
    message = samples.text().replace("UNICODE", "8859/1").replace("|M1|", "|Zo\u00eb|").encode("latin-1")
    assert "Zo\u00eb".encode("latin-1") in answer("AA", heard(message), "Kept.", AT)


def test_a_sentence_cannot_break_the_answer():
    said = acknowledged(samples.text().replace("|M1|", "|M\\F\\1|"), "AR", "a|b^c&d\r\nPID|1|\x00")
    assert said.field("MSA", 3) == "a|b^c&d  PID|1|\ufffd"
    assert len(said.rows) == 3


def test_another_parser_reads_the_answer():
    said = hl7.parse(answer("AA", heard(samples.text().encode()), "Kept.", AT).decode())
    assert (str(said.segment("MSA")[1]), str(said.segment("MSA")[2])) == ("AA", "M1")


@pytest.mark.parametrize("data", [b"", b"MSH", b"MSH|", b"PID|1", b"\xff\xfe\x00", b"MSHHHHHHH", b"GET / HTTP/1.1"])
def test_a_ruin_is_answered_too(data):
    assert parse(answer("AR", heard(data), "No.", AT)).field("MSA", 1) == "AR"


def test_a_message_with_separators_of_its_own_is_answered():
    said = acknowledged("MSH#*!@%#PAS*1#RXX#K#K#1##ADT*A04#N*2#P#2.3\rPID#1")
    assert [said.field("MSH", 5), said.field("MSH", 6), said.field("MSA", 2)] == ["PAS", "RXX", "N"]
    assert said.field("MSH", 12) == "2.3"


@given(st.binary(max_size=300) | st.binary(max_size=200).map(lambda data: b"MSH|^~\\&|" + data), st.text(max_size=60))
def test_whatever_came_the_answer_can_be_read(data, sentence):
    assert parse(answer("AE", heard(data), sentence, AT)).field("MSA", 1) == "AE"

"""HL7 text is read as its senders write it, and what cannot be read is refused in a sentence."""

import contextlib
import time

import hl7
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kith.exchange.hl7v2 import parsing
from kith.exchange.hl7v2.parsing import each, parse
from kith.exchange.unreadable import Unreadable
from tests.exchange import samples

PLAIN = "MSH|^~\\&|PAS|RXX|||20261123||ADT^A04|1|P|2.4\rPID|1||123^^^PAS~456^^^NHS&2.16.840&ISO||SEABROOK^MIA"


def test_parts_are_reached_as_hl7_counts_them():
    message = parse(PLAIN)
    assert message.field("MSH", 1) == "|"
    assert message.field("MSH", 2) == "^~\\&"
    assert message.field("MSH", 9, 2) == "A04"
    assert message.field("PID", 3, 4, 2, repeat=1) == "2.16.840"
    assert message.field("PID", 5, 2) == "MIA"
    assert message.repeats("PID", 3) == 2
    assert [message.field("PID", 5, 9), message.field("PID", 99), message.field("ZZZ", 1)] == ["", "", ""]


def test_every_segment_of_a_name_is_reached():
    message = parse(PLAIN + "\rDG1|1||A\rDG1|2||B")
    assert [message.field(row, 3) for row in message.every("DG1")] == ["A", "B"]


@pytest.mark.parametrize("end", ["\r", "\n", "\r\n", "\r\r\n", "\n\n"])
def test_lines_end_as_they_will(end):
    assert parse(PLAIN.replace("\r", end) + end).field("PID", 5) == "SEABROOK"


def test_separators_are_the_senders_own():
    message = parse("MSH#*!@%#PAS#RXX###1##ADT*A04#1#P#2.4\rPID#1##1*2%3!4##O@S@BRIEN")
    assert message.field("PID", 3, 2, 2) == "3"
    assert message.field("PID", 3, 1, 1, repeat=1) == "4"
    assert message.field("PID", 5) == "O*BRIEN"


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        (r"Fish \T\ chips", "Fish & chips"),
        (r"a\F\b\S\c\R\d\E\e", "a|b^c~d\\e"),
        (r"first\.br\second", "first\nsecond"),
        (r"Zo\XC3AB\ ", "Zo\u00eb "),
        (r"\H\loud\N\ ", "loud "),
        (r"one \ alone", "one \\ alone"),
        (r"\Zown\ words", r"\Zown\ words"),
        (r"\X41", r"\X41"),
        (r"nul \X00\ ", "nul \ufffd "),
        ("\u202eAIM", "\ufffdAIM"),
        ("\u0645\u064a\u0627\u200f", "\u0645\u064a\u0627\u200f"),
    ],
)
def test_escapes_are_undone(written, meant):
    assert parse(PLAIN + f"\rNTE|{written}").field("NTE", 1) == meant


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [("UNICODE UTF-8", "utf-8"), ("UNICODE", "utf-8"), ("8859/1", "latin-1"), ("", "utf-8"), ("", "latin-1"),
     ("ASCII", "utf-8"), ("8859/15", "iso-8859-15"), ("UNICODE UTF-8", "latin-1"), ("KLINGON", "utf-8"),
     ("", "utf-16"), ("", "utf-16-le"), ("", "utf-16-be"), ("", "utf-8-sig")],
)  # fmt: skip
def test_letters_survive_whatever_was_declared(declared, encoding):
    text = f"MSH|^~\\&|PAS|RXX|||1||ADT^A04|1|P|2.4||||||{declared}\rPID|1||1||ZO\u00cb^ANA\u00cfS"
    message = parse(text.encode(encoding))
    assert [message.field("PID", 5), message.field("PID", 5, 2)] == ["ZO\u00cb", "ANA\u00cfS"]


def test_what_a_wire_wraps_around_a_message_is_taken_off():
    assert parse(b"\x0b" + PLAIN.encode() + b"\r\x1c\r").field("MSH", 3) == "PAS"
    assert parse(b"\xef\xbb\xbf" + PLAIN.encode()).field("MSH", 3) == "PAS"


def test_a_line_that_is_no_segment_belongs_to_the_text_before_it():
    assert parse(PLAIN + "\rNTE|first\rsecond line\rPV1|1").field("NTE", 1) == "first\nsecond line"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        ("", "it is empty"),
        (b" \r\n ", "it is empty"),
        ("PID|1", 'this begins with "PID|1"'),
        ("MSH", "MSH-1 and MSH-2"),
        ("MSH|", "MSH-1 and MSH-2"),
        ("MSH||PAS", "MSH-1 and MSH-2"),
        ("MSHAABCDE", "MSH-1 and MSH-2"),
        ("MSH|^^~\\|PAS", "MSH-1 and MSH-2"),
        (PLAIN.replace("2.4", "3.0"), 'MSH-12 says version "3.0"'),
        (PLAIN + "\rPIDX|1", 'Line 3 begins with "PIDX"'),
        (PLAIN + "\r" + PLAIN, "two MSH segments"),
        (PLAIN + "x" * parsing.MAX_BYTES, "over 1,048,576 bytes"),
        (PLAIN + "\rNTE|1" * 3_000, "3,002 segments; at most 2,000"),
    ],
)
def test_what_cannot_be_read_is_said_in_a_sentence(data, told):
    with pytest.raises(Unreadable) as refused:
        parse(data)
    assert told in refused.value.sentence
    assert refused.value.sentence.endswith(".")


def test_a_field_without_end_is_named():
    message = parse(PLAIN + "\rDG1|1||" + "x" * 30_000 + "\rNK1|" + "~" * 500)
    with pytest.raises(Unreadable, match=r"DG1-3 holds 30,000 letters; at most 20,000"):
        message.field("DG1", 3)
    with pytest.raises(Unreadable, match=r"NK1-1 is repeated 501 times; at most 100"):
        message.repeats("NK1", 1)


def test_a_file_holds_one_message_or_many():
    one, other = PLAIN.encode(), PLAIN.replace("|1|P", "|2|P").encode()
    for between in (b"\r", b"\n\n", b"\r\x1c\r\x0b", b"\rBTS|1\rBHS|^~\\&|PAS\r", b"\r\n  "):
        pieces = each(b"\x0bFHS|^~\\&|PAS\rBHS|^~\\&\r" + one + between + other + b"\rBTS|2\rFTS|1\r\x1c\r")
        assert [parse(piece).field("MSH", 10) for piece in pieces] == ["1", "2"]
        assert all(parse(piece).field("PID", 5) == "SEABROOK" for piece in pieces)


def test_what_stands_before_the_first_message_is_not_dropped_in_silence():
    assert each(b"a note\r" + PLAIN.encode())[0] == b"a note"
    assert each(b"") == each(b"\r\n\r\n") == []
    assert len(each(("\ufeff" + PLAIN + "\r" + PLAIN).encode("utf-16"))) == 2


@given(st.binary(max_size=400) | st.binary(max_size=400).map(lambda data: b"MSH|^~\\&|" + data))
@example(b"MSH\xff\xfe|")
def test_no_bytes_do_anything_but_parse_or_be_refused(data):
    for piece in [data, *each(data)]:
        found = samples.read(piece)
        text = found if isinstance(found, str) else found.text
        assert text
        assert "\x00" not in text
        text.encode()


@pytest.mark.parametrize("piece", ["\\", "\\X", "\\.br\\", "~", "^", "&", "\r", "NK1|\r", "MSH|", "\n\n", " "])
def test_no_message_takes_long(piece):
    began = time.process_time()
    data = (PLAIN + "\rDG1|" + piece * (parsing.MAX_BYTES // len(piece) - 200)).encode()
    for one in (data, *each(data)[:50]):
        with contextlib.suppress(Unreadable):
            parse(one[: parsing.MAX_BYTES]).field("DG1", 1)
    assert time.process_time() - began < 2


_word = st.text(st.characters(codec="utf-8", exclude_categories=("C", "Z"), exclude_characters="|^~\\&\""), max_size=6)
_field = st.lists(st.lists(st.lists(_word, min_size=1, max_size=3), min_size=1, max_size=3), min_size=1, max_size=3)


@given(st.lists(_field, min_size=1, max_size=6))
def test_well_formed_fields_are_read_as_another_parser_reads_them(fields):
    written = "|".join("~".join("^".join("&".join(part) for part in one) for one in field) for field in fields)
    text = PLAIN + "\rZZ1|" + written
    ours, theirs = parse(text), hl7.parse(text + "\r").segment("ZZ1")
    for number, field in enumerate(fields, 1):
        for repeat, parts in enumerate(field):
            for component, subs in enumerate(parts, 1):
                for sub in range(1, len(subs) + 1):
                    mine = ours.field("ZZ1", number, component, sub, repeat)
                    assert mine == _theirs(theirs, number, repeat, component, sub)


def _theirs(segment, number, repeat, component, sub):
    # The other parser leaves out a level that holds one part only.
    part = segment(number)
    for place in (repeat, component - 1, sub - 1):
        part = part[place] if not isinstance(part, str) else part
    return str(part)


def test_parsing_is_many_times_faster_than_the_library():
    text = samples.text("A08", "DG1|1||S00.1^Bruise^ICD10", "NK1|1|SEABROOK^ANIA|MTH")
    ours = min(_seconds(lambda: parse(text)) for _ in range(3))
    theirs = min(_seconds(lambda: hl7.parse(text)) for _ in range(3))
    assert ours * 5 < theirs, f"{theirs / ours:.1f} times"


def _seconds(call):
    began = time.perf_counter()
    for _ in range(100):
        call()
    return time.perf_counter() - began

"""Messages that others wrote: each becomes a statement the forms can hold, or is refused in a sentence, at once."""

import json
import time
from collections import Counter

import pytest

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import each, parse
from kith.exchange.unreadable import Unreadable
from tests.exchange import samples

SUITES = ("a2_hl7_itk_uk", "a3_hl7_simhospital", "a4_hl7_parser_suites")
KINDS = {".hl7", ".er7", ".txt", ".out"}


def _messages(folder):
    for path in sorted(folder.rglob("*")):
        if path.suffix in KINDS and path.name != "SOURCE.txt":
            for piece in each(path.read_bytes()):
                yield path.name, piece


def _told(piece):
    """The statement, or the sentence that refuses the message."""
    try:
        return statement(parse(piece))
    except Unreadable as refused:
        return refused.sentence


@pytest.fixture(scope="module", params=SUITES)
def told(request, cases):
    """What each message of a suite came to, and how long it took."""
    found = []
    for name, piece in _messages(cases / request.param):
        began = time.process_time()
        found.append((name, _told(piece), time.process_time() - began))
    return found


def test_every_message_is_a_statement_or_a_sentence(told):
    assert told
    refused = [(name, one) for name, one, _ in told if isinstance(one, str)]
    assert not [pair for pair in refused if not pair[1].strip().endswith(".") or len(pair[1]) > 300]
    assert max(took for _, _, took in told) < 2


def test_every_statement_fits_the_forms_and_the_database(told):
    misfits = []
    for name, one, _ in told:
        for said in [] if isinstance(one, str) else one.says:
            filled = fill(FORMS[said.form], said.raw, whole=False)
            misfits += [(name, said.form, *problem) for problem in filled.problems.items()]
            json.dumps(said.raw).encode().decode("utf-8")
    assert not misfits


@pytest.mark.parametrize(
    ("file", "event", "says"),
    [
        ("A01_example.txt", "hospital_stay", ["person_details", "relationship", "hospital_stay"]),
        ("A03_Example.txt", "hospital_stay", ["person_details", "hospital_stay"]),
        ("A04_example.txt", "hospital_stay", ["person_details", "relationship", "hospital_stay"]),
        ("A28_Example.txt", "person_details", ["person_details", "relationship"]),
        ("A31_example.txt", "person_details", ["person_details", "relationship"]),
    ],
)
def test_the_nhs_example_messages_say_what_they_say(cases, file, event, says):
    told = _told((cases / "a2_hl7_itk_uk" / file).read_bytes())
    assert [one.form for one in told.says] == says
    assert told.about.family_name
    assert told.stated_at is not None


def test_a_thousand_generated_messages_are_sorted_rightly(cases):
    counts = Counter()
    for _, piece in _messages(cases / "a3_hl7_simhospital" / "docs"):
        told = _told(piece)
        counts["refused" if isinstance(told, str) else "joined" if told.same_person else "visit"] += 1
    assert counts == {"visit": 400, "joined": 1, "refused": 612}


def test_hostile_text_passes_through_a_message_unchanged(cases):
    """Only what no database can hold is replaced; the rest is shown as it was typed."""
    for text in json.loads((cases / "f1_naughty_strings" / "blns.json").read_text(encoding="utf-8")):
        words = text.replace("\x00", "").strip()
        message = samples.text("A08", f"PV2|||^{_escaped(words)}", f"DG1|1||X1^{_escaped(words)}")
        raw = samples.answers(message)
        if words and words != '""' and words.isprintable():
            assert raw["reason"] == words
            assert raw["diagnosis"][0]["words"] == words
        assert not fill(FORMS["ed_attendance"], raw, whole=False).problems


def _escaped(text):
    escapes = {"\\": "\\E\\", "|": "\\F\\", "^": "\\S\\", "~": "\\R\\", "&": "\\T\\", "\r": " ", "\n": " "}
    return text.translate(str.maketrans(escapes))

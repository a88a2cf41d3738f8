"""Hostile words through every door for machines: an answer or a sentence, soon, and what is taken is kept equal."""

import csv
import io
import json
import logging

import pytest

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.engine.reading import plain
from kith.exchange import batches, caseloads, fhir
from kith.exchange import csv as tables
from kith.exchange.hl7v2 import door
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import MAX_FIELD, parse
from kith.exchange.hl7v2.writing import message
from kith.exchange.letters import kept
from kith.exchange.unreadable import Unreadable
from kith.intake.answer import Answer
from tests import corpora, working
from tests.exchange.test_batches import AT
from tests.exchange.test_mllp import framed, said

PATIENCE = 5
WHO = {"family_name": "Hale", "given_name": "Zara", "born": "2010-03-04", "nhs_number": "9990004307"}


@pytest.fixture(autouse=True)
def _soon_and_without_a_fault(caplog):
    """No entrance needs long for any of them, and none writes that it met a mistake."""
    yield
    assert not [one for one in caplog.records if one.levelno >= logging.ERROR]


def soon(work, *given):
    with working.soon(PATIENCE, given):
        return work(*given)


def read_or_refused(read, data: bytes) -> list | str:
    """What a file brings, or the sentence that refuses it."""
    try:
        return list(read(data))
    except Unreadable as refused:
        return refused.sentence


def words(answer: object) -> str:
    return plain(kept(str(answer))).strip()


def taken(statement, about, at) -> Answer:
    """In the place of the pipe: whether what it says fits its forms."""
    for one in statement.says:
        assert not fill(FORMS[one.form], one.raw, whole=False).problems or one.form
    return Answer("filed", "Filed.")


def test_what_a_hospital_writes_with_its_escapes_is_kept_equal(cases):
    for one in corpora.strings(cases, 11):
        if one.strip() == '""':
            continue   # which in these messages means that what was said is taken back
        person = WHO | {"address": one.replace(", ", " "), "known_as": one, "kin": [{"kind": "mother", "who": {
            "family_name": one}}]}
        text = message("A04", person, {"number": "RCB:V1", "reason": one}, "PAS@RCB", "M1", AT)
        if max(map(len, text.replace("\r", "|").split("|"))) > MAX_FIELD:
            with pytest.raises(Unreadable, match="at most 20,000 are read"):
                soon(statement, parse(text))
            continue
        told = soon(statement, parse(text))
        raw = {key: said for form in told.says for key, said in fill(FORMS[form.form], form.raw, whole=False
                                                                     ).answers.items()}
        expected = words("\n".join(line for line in one.replace("\r\n", "\n").replace("\r", "\n").split("\n")))
        assert raw.get("reason", "") == expected, one


@pytest.mark.usefixtures("db")
def test_what_stands_raw_in_any_field_of_a_message_is_answered_and_adds_no_line_to_the_answer(cases):
    whole = message("A04", WHO, {"number": "RCB:V1", "reason": "Fell"}, "PAS@RCB", "M1", AT)
    fields = ("Zara", "9990004307", "PAS", "M1", "ADT^A04", "20100304", "Fell", "UNICODE UTF-8", "PID|")
    for n, one in enumerate(corpora.strings(cases, 12)):
        for place in corpora.at(fields, one, n, cases, 1):
            sent = whole.replace(place, one, 1).encode("utf-8", "replace")
            back = soon(door.take, sent, AT, taken).decode()
            assert back.startswith("MSH|"), one
            assert "\rMSA|A" in back, one
            assert {line[:4] for line in back.strip("\r").split("\r")} <= {"MSH|", "MSA|", "ERR|"}, (place, one)


def test_a_row_of_a_table_is_kept_equal(cases):
    told = [one for one in corpora.strings(cases, 13) if words(one)]
    file = io.StringIO()
    csv.writer(file).writerows([("nhs_number", "signs", "words"), *(("9990004307", "silent", one) for one in told)])
    rows = soon(list, tables.read(file.getvalue().encode("utf-8", "replace"), FORMS["worried"], "csv"))
    assert len(rows) == len(told)
    for one, (_, row) in zip(told, rows, strict=True):
        answers = fill(FORMS["worried"], row.says[0].raw).answers
        assert answers["words"].splitlines() == words(one).splitlines(), one


def test_a_table_that_is_nothing_but_such_words_is_a_table_or_a_sentence(cases):
    for one in corpora.strings(cases, 14):
        for read in (lambda data: tables.read(data, FORMS["worried"], "csv"),
                     lambda data: caseloads.statements(data, "hv-marsh", "health_visitor", "csv"), fhir.read):
            for data in (one.encode("utf-8", "replace"), f"nhs_number,family_name,born\n{one}\n".encode(
                    "utf-8", "replace")):
                told = soon(read_or_refused, read, data)
                assert not isinstance(told, str) or told.strip().endswith((".", "?")), one


def test_a_caseload_and_a_national_record_name_somebody_equal(cases):
    for one in corpora.of_one_line(cases, 15):
        file = io.StringIO()
        csv.writer(file).writerows([("nhs_number", "surname", "first name", "dob", "address"),
                                    ("9990004307", one, one, "2010-03-04", one)])
        ((_, told),) = soon(list, caseloads.statements(file.getvalue().encode("utf-8", "replace"), "hv-marsh",
                                                       "health_visitor", "csv"))
        if not isinstance(told, Unreadable):
            assert " ".join(told.about.family_name.split()) == " ".join(words(one).split()), one
        patient = {"resourceType": "Patient", "id": "9990004307", "meta": {"security": [{"code": "U"}]},
                   "name": [{"use": "usual", "family": one, "given": [one]}],
                   "address": [{"use": "home", "line": [one], "postalCode": one}]}
        (told,) = soon(list, fhir.read(json.dumps(patient).encode()))
        answers = fill(FORMS["person_details"], told.says[0].raw, whole=False).answers
        assert answers.get("address", "") == words(one), one


def test_a_list_of_paper_records_names_no_file_outside_its_folder_and_fails_on_no_name(cases, tmp_path):
    (tmp_path / "secret").write_text("not for anybody")
    folder = tmp_path / "batch"
    folder.mkdir()
    for one in corpora.strings(cases, 16):
        with (folder / batches.LIST).open("w", newline="") as file:
            rows = csv.DictWriter(file, batches.COLUMNS, restval=one[:60])
            rows.writeheader()
            rows.writerow({"file": one, "entries": one})
        found = soon(read_or_refused, lambda _: batches.read(folder, "AMH", AT), b"")
        assert found, one
        assert isinstance(found, str) or not [said.text for _, said in found if "not for anybody" in said.text], one


def test_a_name_longer_than_any_file_has_is_refused_in_a_sentence(tmp_path):
    for name in ("a" * 256, "é" * 130):
        with (tmp_path / batches.LIST).open("w", newline="") as file:
            rows = csv.DictWriter(file, batches.COLUMNS)
            rows.writeheader()
            rows.writerow({"file": name})
        with pytest.raises(Unreadable, match="names no file of this folder"):
            list(batches.read(tmp_path, "AMH", AT))


def test_a_mark_that_turns_a_line_around_is_kept_from_json_too(tmp_path):
    patient = {"resourceType": "Patient", "id": "9990004307", "meta": {"security": [{"code": "U"}]},
               "name": [{"use": "usual", "family": "Ha\u202ele", "given": ["Zara"]}]}
    (told,) = fhir.read(json.dumps(patient).encode())
    assert told.about.family_name == "Ha\ufffdle"
    assert batches._entry(json.dumps({"form": "worried", "answers": {"signs": ["silent"], "words": "a\u2066b"}})
                          ).raw["words"] == "a\ufffdb"


def test_frames_give_back_what_was_put_into_them(cases):
    sent = [one.encode("utf-8", "replace")[:20] for one in corpora.of_one_line(cases, 17)]
    assert said(b"".join(map(framed, sent))) == [b"got " + one for one in sent]

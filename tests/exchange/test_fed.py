"""Real messages fed through the command, all the way: each is filed, seen before, unfiled or refused, in a sentence.

Of the hostile words `make test` feeds some, and `make drill` all.
"""

import json
import time
from argparse import ArgumentParser
from collections import Counter

import pytest

from kith.config.commands import receive
from kith.exchange import files
from tests.drilling import some

pytestmark = pytest.mark.usefixtures("own_database")

OUTCOMES = {"filed", "duplicate", "unfiled", "refused"}
LONGEST = 2  # seconds, for one message
FED = ("a2_hl7_itk_uk", "a3_hl7_simhospital/from_go_tests", "a4_hl7_parser_suites")


def fed(capsys, *words) -> list[dict]:
    """What the command says of each message."""
    parser = ArgumentParser()
    receive.add_arguments(parser)
    assert receive.run(parser.parse_args([*map(str, words), "--json", "--at", "2026-11-23T10:07"])) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.parametrize("folder", FED)
def test_every_file_of_a_suite_is_accounted_for(cases, capsys, folder):
    began = time.process_time()
    told = fed(capsys, cases / folder)
    assert time.process_time() - began < LONGEST * len(told)
    assert {one["outcome"] for one in told} <= OUTCOMES
    assert all(one["sentence"].strip().endswith((".", "?")) for one in told)
    read = {path for path in (cases / folder).rglob("*") if path.suffix in files.MESSAGES}
    assert {one["file"] for one in told} == {str(path) for path in read}
    again = Counter(one["outcome"] for one in fed(capsys, cases / folder))
    assert again["refused"] == sum(one["outcome"] == "refused" for one in told)
    assert not again["filed"], "Given twice, nothing is filed twice."


@pytest.mark.parametrize("kind", ["*.yml", "*.csv", "*.tsv", "*.json"])
def test_files_that_are_no_messages_are_refused_by_either_door(cases, capsys, kind):
    paths = [path for folder in ("a3_hl7_simhospital", "a4_hl7_parser_suites", "e1_nhs_number", "f1_naughty_strings")
             for path in sorted((cases / folder).rglob(kind))]
    for words in ((), ("--as", "csv:person_details"), ("--as", "csv:ed_attendance")):
        told = fed(capsys, *words, *paths)
        assert {one["outcome"] for one in told} == {"refused"}
        assert {one["file"] for one in told} == set(map(str, paths))


def test_hostile_words_in_every_place_of_a_table_are_taken_as_words(cases, capsys, tmp_path):
    words = some(json.loads((cases / "f1_naughty_strings" / "blns.json").read_text(encoding="utf-8")), 4)
    quoted = ['"' + one.replace('"', '""').replace("\x00", "") + '"' for one in words]
    table = tmp_path / "names.csv"
    rows = [f"{one},{one},20{n % 20 + 1:02}-03-04,{one}" for n, one in enumerate(quoted)]
    table.write_text("\n".join(["family_name,given_name,born,postcode", *rows]) + "\n", encoding="utf-8", newline="")
    told = fed(capsys, "--as", "csv:person_details", table)
    assert len(told) >= len(words)
    assert {one["outcome"] for one in told} <= OUTCOMES

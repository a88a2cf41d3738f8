"""A batch of paper records: what was announced beside what arrived, and nothing lost by one bad line."""
import csv
import json
from datetime import UTC, datetime
from hashlib import sha256

import pytest

from kith.exchange import batches
from kith.exchange.unreadable import Unreadable

AT = datetime(2026, 7, 13, 9, tzinfo=UTC)
NOTE = {"form": "hospital_stay", "happened": "2026-03-01", "answers": {"site": "Northbrook", "kind": "inpatient",
                                                                         "admitted": "2026-03-01"}}
PLAN = {"form": "child_protection_plan_began", "happened": "2026-02-01", "answers": {"category": "neglect"}}


@pytest.fixture
def batch(tmp_path):
    """Writes a batch: a line for each record, and its file unless there is none."""

    def write(**records):
        with (tmp_path / batches.LIST).open("w", newline="") as file:
            rows = csv.DictWriter(file, batches.COLUMNS)
            rows.writeheader()
            for name, (line, entries) in records.items():
                text = "".join(f"{entry if isinstance(entry, str) else json.dumps(entry)}\n" for entry in entries or ())
                if entries is not None:
                    (tmp_path / f"{name}.jsonl").write_text(text)
                rows.writerow({"file": f"{name}.jsonl", "family_name": "Doyle", "given_name": "Sean",
                               "born": "1985-03-04",
                               "entries": len(entries or ()), "sha256": sha256(text.encode()).hexdigest(),
                               "safeguarding": "no", "children": "no", "paper_at": "Store B"} | line)
        return {path.name: said for path, said in batches.read(tmp_path, "AMH", AT)}

    return write


def moved(said):
    return said.says[0].raw


def test_a_record_that_arrived_whole(batch):
    said = batch(one=({}, [NOTE]))["one.jsonl"]
    assert (said.about.family_name, said.about.born) == ("Doyle", "1985-03-04")
    assert (moved(said)["arrived"], moved(said)["safeguarding"], moved(said)["lacking"]) == ("whole", "none", "")
    assert [one.form for one in said.says] == ["record_moved", "hospital_stay"]


@pytest.mark.parametrize(("line", "entries", "arrived", "lacking"), [
    ({}, None, "nothing", "The file did not arrive."),
    ({"sha256": "0" * 64}, [NOTE], "damaged", "The file is not the one that was sent."),
    ({"entries": "3"}, [NOTE], "incomplete", "1 of 3 entries arrived."),
    ({"entries": "2"}, [NOTE, "{"], "incomplete", "1 of 2 entries arrived. Line 2: it is not JSON."),
    ({}, [NOTE, {"form": "poem", "answers": {}}], "incomplete", "1 of 2 entries arrived. Line 2: it names no form"),
])
def test_what_is_lacking_is_said(batch, line, entries, arrived, lacking):
    told = moved(batch(one=(line, entries))["one.jsonl"])
    assert told["arrived"] == arrived
    assert told["lacking"].startswith(lacking)


def test_one_bad_line_keeps_no_other_out(batch):
    bad = NOTE | {"answers": {"kind": "banana"}}
    said = batch(one=({"entries": "2"}, [bad, NOTE]))["one.jsonl"]
    assert [one.form for one in said.says] == ["record_moved", "hospital_stay"]


@pytest.mark.parametrize(("entries", "safeguarding"), [([NOTE], "missing"), ([NOTE, PLAN], "there")])
def test_a_safeguarding_section_that_was_announced_is_looked_for(batch, entries, safeguarding):
    told = moved(batch(one=({"safeguarding": "yes"}, entries))["one.jsonl"])
    assert (told["safeguarding"], told["check"]) == (safeguarding, "yes")


def test_all_that_tell_of_children_are_drawn_and_some_of_the_others_always_the_same_ones(batch):
    records = {f"n{n}": ({}, [NOTE]) for n in range(200)} | {"child": ({"children": "yes"}, [NOTE])}
    drawn = {name for name, said in batch(**records).items() if moved(said)["check"] == "yes"}
    assert "child.jsonl" in drawn
    assert 8 <= len(drawn) <= 35
    assert drawn == {name for name, said in batch(**records).items() if moved(said)["check"] == "yes"}


def test_a_file_nobody_announced_is_about_nobody_and_so_waits_as_post(batch, tmp_path):
    (tmp_path / "stray.jsonl").write_text("{}")
    said = batch(one=({}, [NOTE]))["stray.jsonl"]
    assert (said.says, said.about.family_name, said.text) == ((), "", "{}")


def test_a_list_that_is_not_there_or_lacks_a_column_is_said(tmp_path):
    with pytest.raises(Unreadable, match="There is no manifest"):
        list(batches.read(tmp_path, "AMH", AT))
    (tmp_path / batches.LIST).write_text("file,born\n")
    with pytest.raises(Unreadable, match="has no column nhs_number"):
        list(batches.read(tmp_path, "AMH", AT))


def test_a_list_may_not_reach_outside_its_folder(tmp_path):
    (tmp_path / batches.LIST).write_text(",".join(batches.COLUMNS) + "\n../secret" + "," * 11 + "\n")
    with pytest.raises(Unreadable, match="names no file of this folder"):
        list(batches.read(tmp_path, "AMH", AT))


def test_a_number_of_entries_that_no_record_can_have_is_refused_in_a_sentence(batch):
    with pytest.raises(Unreadable, match="no record can have"):
        batch(a=({"entries": "9" * 5000}, [NOTE]))

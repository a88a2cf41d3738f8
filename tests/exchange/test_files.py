"""Files and folders are found before the first is read, and none is passed over in silence."""

import pytest

from kith.exchange import files
from kith.language.errors import Refused
from tests.exchange import samples


def test_a_file_is_cut_into_its_messages(tmp_path):
    path = tmp_path / "night.hl7"
    path.write_text(samples.text("A04") + samples.text("A08"))
    read = list(files.read([path]))
    assert [one for one, _ in read] == [path, path]
    assert b"A08" in read[1][1]


def test_a_folder_is_read_in_order_of_name(tmp_path):
    for name in ("b.hl7", "a.txt", "notes.md"):
        (tmp_path / name).write_text(samples.text())
    assert [path.name for path, _ in files.read([tmp_path])] == ["a.txt", "b.hl7"]


def test_an_empty_file_is_told_of(tmp_path):
    (tmp_path / "a.hl7").write_text("\n")
    assert [data for _, data in files.read([tmp_path])] == [b""]


def test_a_missing_file_stops_everything_before_it_begins(tmp_path):
    (tmp_path / "a.hl7").write_text(samples.text())
    with pytest.raises(Refused, match="There is no file or folder"):
        next(files.read([tmp_path / "a.hl7", tmp_path / "b.hl7"]))


def test_a_folder_without_messages_and_a_file_without_end_are_refused(tmp_path, monkeypatch):
    with pytest.raises(Refused, match="holds no file"):
        next(files.read([tmp_path]))
    (tmp_path / "a.hl7").write_text(samples.text())
    monkeypatch.setattr(files, "MAX_FILE", 10)
    with pytest.raises(Refused, match="larger than 10 bytes"):
        next(files.read([tmp_path]))


def test_what_a_folder_holds_besides_is_told_and_a_file_given_by_name_is_not_passed_over(tmp_path):
    for name in ("one.hl7", "two.csv", "three.yml"):
        (tmp_path / name).write_text("MSH|")
    assert [path.name for path in files.passed_over([tmp_path], files.MESSAGES)] == ["three.yml", "two.csv"]
    assert files.passed_over([tmp_path / "two.csv"], files.MESSAGES) == []

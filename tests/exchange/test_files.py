"""Files and folders are found before the first is read, and none is passed over in silence."""

import pytest

from kith.exchange import files
from kith.language.errors import Refused
from tests.exchange import samples


def test_a_folder_is_read_in_order_of_name(tmp_path):
    for name in ("b.hl7", "a.txt", "notes.md"):
        (tmp_path / name).write_text(samples.text())
    assert [path.name for path, _ in files.whole([tmp_path], files.MESSAGES)] == ["a.txt", "b.hl7"]


def test_a_missing_file_stops_everything_before_it_begins(tmp_path):
    (tmp_path / "a.hl7").write_text(samples.text())
    with pytest.raises(Refused, match="There is no file or folder"):
        next(files.whole([tmp_path / "a.hl7", tmp_path / "b.hl7"], files.MESSAGES))


def test_a_folder_without_messages_and_a_file_without_end_are_refused(tmp_path, monkeypatch):
    with pytest.raises(Refused, match="holds no file"):
        next(files.whole([tmp_path], files.MESSAGES))
    (tmp_path / "a.hl7").write_text(samples.text())
    monkeypatch.setattr(files, "MAX_FILE", 10)
    with pytest.raises(Refused, match="larger than 10 bytes"):
        next(files.whole([tmp_path], files.MESSAGES))


def test_what_a_folder_holds_besides_is_told_and_a_file_given_by_name_is_not_passed_over(tmp_path):
    for name in ("one.hl7", "two.csv", "three.yml"):
        (tmp_path / name).write_text("MSH|")
    assert [path.name for path in files.passed_over([tmp_path], files.MESSAGES)] == ["three.yml", "two.csv"]
    assert files.passed_over([tmp_path / "two.csv"], files.MESSAGES) == []

"""The reference pages say what the declarations say today."""
from pathlib import Path

import pytest

from kith.config import reference
from kith.config.commands import docs, main


@pytest.fixture(scope="module")
def pages() -> dict[str, str]:
    """Written once, since it takes as long as ten other tests."""
    return reference.pages()


def test_the_reference_pages_are_current(pages):
    assert docs.differing(docs.HERE, pages) == [], "run `kith docs`"


def test_a_changed_missing_or_left_over_page_is_named(tmp_path: Path):
    docs.write(tmp_path, {"a.md": "a", "b/c.md": "c"})
    assert docs.differing(tmp_path, {"a.md": "a", "b/c.md": "c"}) == []
    assert docs.differing(tmp_path, {"a.md": "b", "b/c.md": "c"}) == ["a.md"]
    assert docs.differing(tmp_path, {"a.md": "a"}) == ["b/c.md"]
    assert docs.differing(tmp_path, {"a.md": "a", "b/c.md": "c", "d.md": "d"}) == ["d.md"]
    assert docs.write(tmp_path, {"a.md": "a"}) == 1
    assert not (tmp_path / "b" / "c.md").exists()


def test_the_check_ends_with_a_sentence(pages, monkeypatch, tmp_path: Path, capsys: pytest.CaptureFixture):
    monkeypatch.setattr(reference, "pages", lambda: pages)
    assert main(["docs", "--check", "--to", str(tmp_path)]) == 2
    assert "Run `kith docs`" in capsys.readouterr().err


def test_describe_says_a_pathway_in_numbered_sentences(capsys: pytest.CaptureFixture):
    assert main(["describe", "pathway", "UrgentAttendance"]) == 0
    said = capsys.readouterr().out
    assert "1. It begins in any of" in said
    assert "under 1" in said


def test_describe_names_what_there_is_when_asked_for_what_there_is_not(capsys: pytest.CaptureFixture):
    assert main(["describe", "form", "nonsense"]) == 2
    assert 'There is no form called "nonsense". There are: accepted,' in capsys.readouterr().err

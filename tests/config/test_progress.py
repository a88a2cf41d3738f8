"""A bar for somebody who waits before a terminal; a file that keeps what is said keeps no bar."""
from kith.config.progress import MB, bar, left, shown


def test_a_terminal_shows_how_far_it_is_and_is_clean_when_it_is_done(monkeypatch, capsys):
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    told = bar("Backup", unit=MB)
    told(0, 40 * MB)
    told(10 * MB, 40 * MB)
    said = capsys.readouterr().err
    assert "[#######                       ] 10 of 40 MB" in said
    assert "\n" not in said
    told(40 * MB, 40 * MB)
    assert capsys.readouterr().err.strip() == ""


def test_elsewhere_only_the_end_is_said(capsys):
    assert list(shown("abc", 3, "Letters")) == ["a", "b", "c"]
    assert capsys.readouterr().err == "Letters: done.\n"
    assert list(shown("abc", 3, "Letters", quiet=True)) == ["a", "b", "c"]
    assert capsys.readouterr().err == ""


def test_the_time_left_is_said_while_it_is_worth_saying():
    assert [left(60, 100, whole) for whole in (100, 150, 1000)] == ["", ", about 30 s left", ", about 9 min left"]
    assert left(60, 0, 100) == ""

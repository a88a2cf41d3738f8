"""What the scanner knows, or says nothing of, is not read; somebody is to see to it, and the other files are read."""
import os
import shutil
import subprocess
import time

import pytest

from kith.config.commands import main
from kith.exchange import files, scanning
from kith.exchange.unreadable import Unreadable
from kith.records.database import cursor
from tests.exchange import samples
from tests.exchange.scanner import BAD, scanner

FAULTS = "select answers ->> 'what' from records_entry where form = 'fault'"
CLAMD = os.environ.get("KITH_TEST_CLAMD") or shutil.which("clamd")


def faults() -> list[str]:
    with cursor() as cur:
        return [what for (what,) in cur.execute(FAULTS).fetchall()]


@pytest.fixture
def given(tmp_path):
    folder = tmp_path / "came"
    folder.mkdir()
    (folder / "1.hl7").write_bytes(samples.text("A04").encode() + b"\r" + BAD)
    (folder / "2.hl7").write_text(samples.text("A08"))
    return folder


def test_what_it_knows_is_not_read_and_becomes_a_duty_and_the_rest_is_taken(db, given, tmp_path, settings, capsys):
    with scanner(tmp_path) as settings.KITH_SCANNER:
        main(["receive", str(given)])
    said = capsys.readouterr().out
    assert "1.hl7, file: refused. The virus scanner found Kith.Test in it, so it was not read." in said
    assert "2.hl7, message 1: " in said
    assert "2.hl7, message 1: refused" not in said
    assert faults() == [scanning.FOUND]


NOTHING = [b"", b"stream: ", b"OK", b"UNKNOWN COMMAND\0", b"\xff\xfe", b"stream: OK FOUND ERROR\0"]


@pytest.mark.parametrize("says", NOTHING)
def test_whatever_is_no_clear_word_is_no_permission(db, given, tmp_path, settings, capsys, says):
    with scanner(tmp_path, says) as settings.KITH_SCANNER:
        main(["receive", str(given)])
    said = capsys.readouterr().out
    assert said.count("did not say that it is clean") == 2
    assert faults() == ["The virus scanner does not answer"]   # once a day, however many files


def test_one_that_is_not_there_or_never_answers_lets_nothing_by(db, tmp_path, settings, monkeypatch):
    settings.KITH_SCANNER = str(tmp_path / "nowhere")
    with pytest.raises(Unreadable, match="did not say that it is clean"):
        scanning.require_clean(b"words")
    assert faults() == ["The virus scanner does not answer"]


def test_what_is_larger_than_it_takes_is_not_taken_for_clean(db, tmp_path, settings):
    with scanner(tmp_path, most=100_000) as settings.KITH_SCANNER, pytest.raises(Unreadable):
        scanning.require_clean(b"x" * 3_000_000)


@pytest.mark.parametrize("size", [0, 1, scanning.PIECE - 1, scanning.PIECE, scanning.PIECE + 1, 3 * scanning.PIECE])
def test_it_is_given_every_byte(db, tmp_path, settings, size):
    with scanner(tmp_path) as settings.KITH_SCANNER:
        scanning.require_clean(b"x" * size)
        with pytest.raises(Unreadable):
            scanning.require_clean(b"x" * size + BAD)


def test_every_way_to_read_a_file_asks_it(db, tmp_path, settings, monkeypatch, capsys):
    settings.KITH_SCANNER = str(tmp_path / "nowhere")
    ways = {"hl7v2": "hl7", "fhir": "json", "csv:referral": "csv", "email": "eml", "bounce": "eml"}
    for language, ending in ways.items():
        (tmp_path / f"one.{ending}").write_text("x")
        main(["receive", "--as", language, str(tmp_path / f"one.{ending}")])
        assert "did not say that it is clean" in capsys.readouterr().out, language
    main(["link", "candidates", str(tmp_path / "one.csv")])
    assert "did not say that it is clean" in capsys.readouterr().err
    with pytest.raises(Unreadable):
        next(files.whole([tmp_path / "one.csv"], files.TABLES))


def test_without_one_nothing_is_asked(tmp_path, settings):
    settings.KITH_SCANNER = ""
    scanning.require_clean(BAD)


def test_clamd_itself_says_the_same(db, tmp_path, settings):
    """With one signature of our own, and no list of anybody’s."""
    if not CLAMD:
        pytest.skip("There is no clamd on this machine; the stand-in above speaks as it does.")
    (tmp_path / "db").mkdir()
    (tmp_path / "db" / "own.ndb").write_text(f"Kith.Test:0:*:{BAD.hex()}\n")
    (tmp_path / "clamd.conf").write_text(f"LocalSocket {tmp_path}/s\nDatabaseDirectory {tmp_path}/db\nForeground yes\n"
                                         f"StreamMaxLength 2M\nTemporaryDirectory {tmp_path}\nUser root\n")
    daemon = subprocess.Popen([CLAMD, "-c", str(tmp_path / "clamd.conf")], stdout=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while not (tmp_path / "s").exists() and time.monotonic() < until:
            time.sleep(0.1)
        settings.KITH_SCANNER = str(tmp_path / "s")
        scanning.require_clean(b"clean words " * 10_000)
        with pytest.raises(Unreadable, match=r"found Kith\.Test"):
            scanning.require_clean(b"before " + BAD + b" behind")
        with pytest.raises(Unreadable, match="did not say that it is clean"):
            scanning.require_clean(b"x" * 5_000_000)
    finally:
        daemon.terminate()
        daemon.wait(30)
    with pytest.raises(Unreadable, match="did not say that it is clean"):
        scanning.require_clean(b"clean words")

"""Six figures and spare codes: as the standard has them, each good once, whoever brings them at once."""

import base64
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta

import pytest
from django.db import connection

from kith.access import staffing
from kith.records.database import cursor
from kith.signing import six_figures, spare_codes
from kith.signing.kept import lock_up, read

SECRET = base64.b32encode(b"12345678901234567890").decode()
AT = datetime(2026, 7, 14, 9, 10, 7, tzinfo=UTC)
TOGETHER = 8


# RFC 6238, appendix B, SHA-1: the last six of its eight figures.
@pytest.mark.parametrize(("second", "figures"), [(59, "287082"), (1111111109, "081804"), (1111111111, "050471"),
                                                 (1234567890, "005924"), (2000000000, "279037"),
                                                 (20000000000, "353130")])  # fmt: skip
def test_figures_are_those_of_the_standard(second, figures):
    assert six_figures.figures(SECRET, second // 30) == figures


@pytest.mark.parametrize(("off", "good"), [(-61, False), (-30, True), (0, True), (30, True), (60, False)])
def test_a_clock_may_be_half_a_minute_off(off, good):
    said = six_figures.figures(SECRET, int((AT + timedelta(seconds=off)).timestamp()) // 30)
    assert (six_figures.turn_of(SECRET, said, AT) is not None) is good


@pytest.mark.parametrize("said", ["", "12345", "1234567", "١٢٣٤٥٦", "\x00" * 6, "abcdef", "-12345"])
def test_what_are_no_figures_is_no_fault(said):
    assert six_figures.turn_of(SECRET, said, AT) is None


def test_figures_may_be_written_with_a_space():
    said = six_figures.figures(SECRET, int(AT.timestamp()) // 30)
    assert six_figures.turn_of(SECRET, f" {said[:3]} {said[3:]} ", AT)


def test_a_secret_is_kept_unreadable_and_a_changed_lock_opens_nothing(settings):
    locked = lock_up(SECRET.encode())
    assert SECRET.encode() not in locked
    assert read(locked) == SECRET.encode()
    settings.SECRET_KEY = "another"
    assert read(locked) is None


def test_the_square_says_where_and_whose_and_needs_no_style():
    said = six_figures.address(SECRET, "priya.nair", "Marsh & Northbrook")
    assert said.startswith("otpauth://totp/Kith%20Marsh%20%26%20Northbrook:priya.nair?secret=GEZD")
    drawn = six_figures.square(said)
    assert drawn.startswith("<svg")
    assert "style" not in drawn


@pytest.fixture
def worker(own_database) -> int:
    """Somebody with a second step and spare codes, in a database to which several may speak at once."""
    return staffing.add_worker("priya.nair", "Priya Nair", None, "").id


def _at_once(act) -> list[bool]:
    """The same act by several at once, each on a line of its own to the database."""

    def alone(_: int) -> bool:
        try:
            with cursor() as cur:
                return act(cur)
        finally:
            connection.close()

    with ThreadPoolExecutor(TOGETHER) as pool:
        return list(pool.map(alone, range(TOGETHER)))


def test_the_same_figures_let_one_of_many_in(worker):
    turn = int(AT.timestamp()) // 30
    with cursor() as cur:
        six_figures.add(cur, worker, SECRET, turn - 2, AT)
    said = six_figures.figures(SECRET, turn)
    assert sum(_at_once(lambda cur: six_figures.use(cur, worker, said, AT))) == 1
    with cursor() as cur:
        earlier = six_figures.figures(SECRET, turn - 1)
        assert not six_figures.use(cur, worker, earlier, AT), "figures from before those that were used"
        later = six_figures.figures(SECRET, turn + 1)
        assert six_figures.use(cur, worker, later, AT)


def test_a_spare_code_lets_one_of_many_in_and_never_again(worker):
    with cursor() as cur:
        codes = spare_codes.make(cur, worker)
        kept = cur.execute("select code from signing_spare_code").fetchall()
    assert len(set(codes)) == len(kept) == 10
    assert not any(codes[0].replace("-", "").encode() in bytes(code) for (code,) in kept)
    assert sum(_at_once(lambda cur: spare_codes.use(cur, worker, codes[0], AT))) == 1
    with cursor() as cur:
        assert not spare_codes.use(cur, worker, codes[0], AT)
        assert spare_codes.use(cur, worker, codes[1].upper().replace("-", " "), AT)
        assert spare_codes.left(cur, worker) == 8
        spare_codes.make(cur, worker)
        assert not spare_codes.use(cur, worker, codes[2], AT), "a code of an earlier sheet"

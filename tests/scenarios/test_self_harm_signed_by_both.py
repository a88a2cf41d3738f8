"""An assessment after self-harm is signed by the second of the two within the visit."""
import pytest

from kith.language.roles import ED_SAFEGUARDING_NURSE, NAMED_NURSE
from tests.scenarios.after_self_harm import assessed, cosign, cosigned, zara
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

THEN = "Sat 11 Jul 22:01"


def written():
    one = zara()
    assessed(one)
    return one


@row("CM09")
def test_the_second_signs_it_in_the_same_visit():
    owed(written(), cosign, at=THEN).is_("due", by=ED_SAFEGUARDING_NURSE, until="Sun 12 Jul 00:00",
                                         why="Because Zara was assessed on Sat 11 Jul after self-harm.")


def test_there_is_nothing_to_sign_before_it_is_written():
    nothing_owed(zara(), cosign, at=THEN)


@pytest.mark.parametrize(("when", "state"), [("Sat 11 Jul 23:59", "done"), ("Sun 12 Jul 00:01", "done late")])
def test_at_the_last_moment_and_after_it(when, state):
    one = written()
    cosigned(one, when)
    owed(one, cosign, at="Sun 12 Jul 01:00").is_(state)


def test_whoever_sees_it_otherwise_says_how_and_what_is_agreed():
    one = written()
    with pytest.raises(AssertionError, match="words"):
        cosigned(one, answer="otherwise")
    cosigned(one, answer="otherwise", words="She is not safe tonight; we agreed that she stays.")
    owed(one, cosign, at="Sat 11 Jul 23:00").is_("done")


def test_left_unsigned_it_climbs():
    one = written()
    owed(one, cosign, at=THEN).tells(0).is_told()
    owed(one, cosign, at="Sun 12 Jul 00:01").is_("overdue").tells(1, NAMED_NURSE)

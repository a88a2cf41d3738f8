"""A review ends a plan: nobody is done before it is said what would make us worry again, for whoever comes next."""

import pytest

from tests.drilling import LONG
from tests.journeys.stories import key_of
from tests.scenarios.rows import row

BOY, WORRY = "Mohammed Aziz", "He sleeps at the flat again, or comes to school without his coat."


@pytest.fixture(autouse=True)
def _long() -> None:
    """It takes its time, and each part of it has a scenario."""
    if not LONG:
        pytest.skip("not run: KITH_DRILL=long tries it")


@row("HV09", "CP14")
def test_a_plan_that_ends_leaves_behind_what_would_make_us_worry_again(story):
    # Given a sheet that ends a child protection plan, and begins one of a child in need
    angela = story.signed_in("angela.frost").opens(f"/record/decisions_issued?about={key_of(BOY)}")
    angela.writes("He is safe with his aunt.", "What was decided, and why?").chooses("The child protection plan ends")
    angela.chooses("It begins", "What becomes of a child in need plan?")
    angela.presses("Issue the decision sheet", angela.main).reads("Saved.")

    # When she says what would make us worry again
    angela.opens("/").unfolds("Show what is due later")
    angela.presses("Write the step-down", angela.about("Say what would make us worry again", BOY))
    angela.chooses("Child protection plan", "From which plan?").chooses("Child in need plan", "To which?")
    for words, question in (("The review", "Who agreed to it?"), ("All goals are met.", "Why now?"),
                            ("School nursing each month", "What support goes on?"),
                            (WORRY, "What would make us worry again?")):
        angela.writes(words, question)
    angela.chooses("No", "Is any action of the plan still open?").presses("Save the step-down").reads("Saved.")

    # Then it stands first where meetings about him are read, and the plan of today at the head of his page
    angela.opens(f"/people/{key_of(BOY)}/meetings").reads("What would make us worry again:", WORRY)
    story.signed_in("dev.chandra").opens(f"/people/{key_of(BOY)}/meetings").reads(WORRY)

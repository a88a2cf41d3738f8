"""A child in care whose GP practice is in doubt: somebody finds out with whom they are."""
from kith.forms.looked_after.practice_contradicted import PracticeContradicted
from kith.forms.looked_after.practice_settled import PracticeSettled
from kith.forms.sent.information_given import InformationGiven
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_GP, TEAM_LEAD
from kith.pathways.looked_after.practice_doubted import PracticeDoubted
from tests.scenarios.caring import BEGAN, in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

settle = PracticeDoubted.settle
TWO = {"held": "Marsh Surgery", "told": "Mill Practice", "sender": "PDS"}
FOUND = {"grounds": "The practice manager of Mill Practice, by telephone on 3 June", "moved": "yes"}


def doubted(when: str = "Mon 1 Jun 10:00"):
    one = in_care(since="Mon 2 Mar")
    one.says(PracticeContradicted, when, **TWO)
    return one


def settles(one, when: str, **raw) -> None:
    one.says(PracticeSettled, when, answers=owed(one, settle, at="Tue 2 Jun 09:00"), **FOUND | raw)


@row("LA16")
def test_two_practices_are_named_and_the_nurse_finds_out():
    owed(doubted(), settle, at="Mon 1 Jun 11:00").is_(
        "due", by=LOOKED_AFTER_NURSE, until="Tue 9 Jun 00:00",
        why="Because two GP practices are named for Kai, so what we ask may go to the wrong one.")


@row("LA16")
def test_a_practice_that_was_asked_does_not_have_the_child():
    one = in_care(since="Mon 2 Mar")
    one.says(InformationGiven, "Mon 1 Jun 10:00", outcome="not_registered", who="Mill Practice")
    owed(one, settle, at="Mon 1 Jun 11:00").is_("due", why="Because a practice that was asked about Kai says that Kai "
                                                           "is not registered there.")


def test_it_was_said_before_the_child_came_into_care():
    one = person("Kai", born="9 years ago")
    one.says(PracticeContradicted, "Mon 1 Jun 10:00", **TWO)
    nothing_owed(one, settle, at="Tue 2 Jun 09:00")
    one.says(BEGAN, "Wed 3 Jun", legal_status="not_known")
    owed(one, settle, at="Thu 4 Jun 09:00").is_("due")


def test_another_answer_asks_nothing():
    one = in_care(since="Mon 2 Mar")
    one.says(InformationGiven, "Mon 1 Jun 10:00", outcome="not_held", who="Mill Practice")
    nothing_owed(one, settle, at="Tue 2 Jun 09:00")


def test_found_in_time_and_late():
    for when, state in (("Mon 8 Jun 23:59", "done"), ("Tue 9 Jun 00:01", "done late")):
        one = doubted()
        settles(one, when, found="now", practice_name="Mill Practice")
        owed(one, settle, at="Wed 10 Jun 09:00").is_(state)


def test_registered_nowhere_is_no_end_of_it():
    one = doubted()
    settles(one, "Wed 3 Jun 09:00", found="nowhere", moved="")
    owed(one, settle, at="Thu 4 Jun 09:00").is_("due")


def test_silence_climbs_to_the_named_gp():
    one = doubted()
    owed(one, settle, at="Mon 1 Jun 11:00").is_told()
    owed(one, settle, at="Tue 9 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, settle, at="Wed 17 Jun 00:00").tells(2, NAMED_GP)

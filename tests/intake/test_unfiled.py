"""A message whose person is not recognised is kept whole, owed to somebody, and enters once they have decided."""

import pytest

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake import filing
from kith.intake.answer import Answer
from kith.intake.filing import file_post
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Statement
from kith.language.errors import Problems, Refused
from tests.intake import place
from tests.intake.place import HOUR, MONDAY, asked, child, header, how_many, one, owed

POST = "select key from records_subject where kind = 'post'"


def doubtful(name: str = "Mia", born: str = "2026-05-12", number: str = "D1") -> Statement:
    """A bruise of somebody very like a child we know, with nothing that proves it."""
    person = {"family_name": f"{name}sen", "given_name": name, "born": born, "local": (("RCB:PAS", "T9"),)}
    visit = {"number": "RCB:V9", "arrived": MONDAY.isoformat(), "reason": "Bruise to left arm"}
    return statement(parse(message("A04", person, visit, place.HOSPITAL, number, MONDAY)))


@pytest.fixture
def mia(workers) -> str:
    return child()


@pytest.fixture
def post(mia) -> str:
    """The key of a message that waits."""
    assert receive(doubtful(), None, MONDAY).outcome == "unfiled"
    return asked(POST)[0][0]


def test_it_is_owed_to_the_post_clerk_within_hours_and_nobody_is_guessed(post, mia):
    owing = one(post, "unfiled_post")
    assert (owing.role, owing.state, owing.due) == ("post_clerk", "due", MONDAY + 4 * HOUR)
    assert owed(mia) == []
    ((candidates,),) = asked("select candidates from intake_unfiled")
    assert [one["key"] for one in candidates] == [mia]
    assert "date of birth the same" in candidates[0]["reasons"]


def test_nobody_deciding_climbs_to_the_duty_desk(post, workers):
    ticking.tick(MONDAY + HOUR)
    ticking.tick(MONDAY + 5 * HOUR)
    assert one(post, "unfiled_post").state == "overdue"
    ((told,),) = asked("select worker_ids from duties_telling where step = 1")
    assert told == [workers["lynn"].pk]


def test_the_same_message_again_waits_only_once(post):
    again = receive(doubtful(), None, MONDAY + HOUR)
    assert (again.outcome, again.said_before) == ("unfiled", True)
    assert len(asked(POST)) == 1


def test_filing_it_files_the_statement_about_that_person(post, mia, workers):
    answer = file_post(post, "person", mia, workers["pete"], MONDAY + HOUR)
    assert answer.outcome == "filed"
    assert {row["pathway"] for row in answer.begun} >= {"urgent_attendance"}
    assert one(mia).role == "health_visitor"
    assert one(post, "unfiled_post").state == "done"
    # Its number is known from now on, so the next message under it needs nobody.
    assert receive(doubtful(number="D2"), None, MONDAY + 2 * HOUR).outcome == "filed"
    with pytest.raises(Refused, match="Somebody else has filed this already"):
        file_post(post, "person", mia, workers["pete"], MONDAY + 2 * HOUR)


def test_filing_it_as_somebody_new_makes_a_record(post, mia, workers):
    answer = file_post(post, "new", "", workers["pete"], MONDAY + HOUR)
    assert answer.subjects != [mia]
    assert header(answer.subjects[0]).given_name == "Mia"
    assert owed(mia) == []
    assert one(answer.subjects[0]).state == "due"


def test_that_it_is_about_nobody_needs_a_second_reader(post, workers):
    for second in ("", "pete"):
        with pytest.raises(Refused, match="You cannot be your own second reader"):
            file_post(post, "nobody", "", workers["pete"], MONDAY + HOUR, second=second)
    assert one(post, "unfiled_post").open
    file_post(post, "nobody", "", workers["pete"], MONDAY + HOUR, second="angela", why="A test message")
    assert one(post, "unfiled_post").state == "done"


def test_the_second_reader_is_somebody_who_works_here(post, workers):
    with pytest.raises(Problems, match="Nobody who works here today signs in as “nosuch”"):
        file_post(post, "nobody", "", workers["pete"], MONDAY, second="nosuch")
    assert one(post, "unfiled_post").state == "due"


@pytest.mark.parametrize("key", ["nosuch1", "", "post"])
def test_a_key_that_is_nobody_s_leaves_it_waiting(post, workers, key):
    with pytest.raises(Refused, match="There is no person with that key"):
        file_post(post, "person", post if key == "post" else key, workers["pete"], MONDAY)
    assert one(post, "unfiled_post").state == "due"
    assert asked("select filed_at from intake_unfiled") == [(None,)]


def test_what_is_refused_when_it_enters_goes_on_waiting(post, mia, workers, monkeypatch):
    refused = Answer("refused", "This cannot be taken.")
    monkeypatch.setattr(filing, "receive", lambda statement, by, at: refused)
    with pytest.raises(Refused, match="This cannot be taken"):
        file_post(post, "person", mia, workers["pete"], MONDAY)
    assert one(post, "unfiled_post").state == "due"
    assert asked("select filed_at from intake_unfiled") == [(None,)]


def test_not_being_able_to_tell_leaves_it_owed(post, workers):
    file_post(post, "cannot_tell", "", workers["pete"], MONDAY + HOUR, why="Two children of that name")
    assert one(post, "unfiled_post").open


def test_only_those_who_file_post_may(post, mia, workers):
    entries = how_many("records_entry")
    with pytest.raises(Refused, match="You cannot say whom a piece of post is about"):
        file_post(post, "person", mia, workers["priya"], MONDAY + HOUR)
    assert how_many("records_entry") == entries


def test_somebody_of_whom_enough_is_said_and_whom_nobody_resembles_is_new(workers):
    answer = receive(doubtful("Otto", "2019-02-03"), None, MONDAY)
    assert answer.outcome == "filed"
    assert header(answer.subjects[0]).family_name == "Ottosen"

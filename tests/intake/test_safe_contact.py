"""Marks for safe contact come in by the pipe: anybody may set or tighten one, few may end one, and none is lost."""

import pytest

from kith.access import safe_contact
from kith.engine.safety import EVERY, Safe
from kith.intake.receiving import receive_many
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import linking
from kith.language.errors import Refused
from kith.records.database import cursor
from tests.intake.place import DAY, HOUR, MONDAY, asked, child, header, said

ROOT = "select max(root) from records_entry where form = 'safe_contact'"


@pytest.fixture
def mia(workers) -> str:
    return child()


def stands(key: str, at=MONDAY + DAY) -> Safe:
    one = header(key).id
    with cursor() as cur:
        return safe_contact.ask(cur, [one], at)[one]


def closed(key: str) -> frozenset[str]:
    return stands(key).closed


def mark(key: str, by, at=MONDAY, **raw) -> int:
    """Sets a mark; gives its root."""
    return said(key, "safe_contact", at, by, **raw).entries[0]


def change(key: str, root: int, by, at=MONDAY + HOUR, reason="Her father has been told by herself", **raw):
    return said(key, "safe_contact", at, by, corrects=root, reason=reason, **raw)


def test_one_question_for_many_people(workers, mia):
    ola = child("Ola")
    mark(mia, workers["priya"], channels=["letter"])
    ids = [header(mia).id, header(ola).id]
    with cursor() as cur:
        found = safe_contact.ask(cur, ids, MONDAY)
    assert [found[one].closed for one in ids] == [{"letter"}, frozenset()]


def test_a_parent_s_mark_is_found_for_the_child(workers, mia):
    ania = child("Ania", "1996-01-01")
    said(mia, "relationship", by=workers["priya"], kind="mother", who={"key": ania})
    mark(ania, workers["priya"], channels=["phone"])
    assert closed(mia) == {"phone"}
    assert [one.own for one in stands(mia).marks] == [False]


def test_anybody_who_records_may_make_it_stricter(workers, mia):
    root = mark(mia, workers["priya"], channels=["letter"])
    change(mia, root, workers["jo"], channels=["letter", "text"], reason="")
    assert closed(mia) == {"letter", "text"}
    change(mia, root, workers["jo"], reason="")
    assert closed(mia) == EVERY


LOOSER = [{"channels": ["letter"]}, {"channels": ["letter", "text"], "over": "yes"}, {"how": "strike"},
          {"channels": ["text", "phone", "mobile"]}]


@pytest.mark.parametrize("raw", LOOSER)
def test_whoever_set_it_may_not_end_it_or_open_a_way(workers, mia, raw):
    root = mark(mia, workers["priya"], channels=["letter", "text"])
    with pytest.raises(Refused, match="You cannot end what protects somebody or open again a way that it closed as"):
        change(mia, root, workers["priya"], **raw)
    assert closed(mia) == {"letter", "text"}
    assert asked("select count(*) from records_entry where form = 'safe_contact'") == [(1,)]


@pytest.mark.parametrize("raw", LOOSER)
@pytest.mark.parametrize("who", ["angela", "judith"])
def test_the_named_and_the_designated_nurse_may_with_a_reason(workers, mia, raw, who):
    root = mark(mia, workers["priya"], channels=["letter", "text"])
    with pytest.raises(Refused, match="Say why"):
        change(mia, root, workers[who], reason=" ", **raw)
    change(mia, root, workers[who], **raw)
    assert closed(mia) != {"letter", "text"}


def test_the_fear_of_a_forced_marriage_is_taken_back_only_by_those_entitled(workers, mia):
    root = mark(mia, workers["priya"], channels=["text"], forced_marriage="yes")
    with pytest.raises(Refused):
        change(mia, root, workers["priya"], channels=["text"], forced_marriage="no")
    assert not stands(mia).allows("relatives")


@pytest.mark.parametrize("how", ["whole", "part", "strike"])
def test_no_machine_opens_a_way(workers, mia, how):
    # A file that names the happening by the sender's own number changes what that sender said before.
    def told(number, how="whole", **raw):
        said = Said("safe_contact", raw, occasion="M1", happened=MONDAY.isoformat(), how=how)
        return next(receive_many([(Statement("csv:upload", number, Who(key=mia), (said,), MONDAY), MONDAY)], None))

    told("1", channels=["letter"])
    answer = told("2", how, **({"over": "yes", "channels": ["text"]} if how != "strike" else {}))
    assert answer.outcome == "refused"
    assert "named or designated nurse" in answer.sentence
    assert closed(mia) == {"letter"}
    assert told("3", "part", channels=["letter", "phone"]).outcome == "filed"
    assert closed(mia) == {"letter", "phone"}


def test_of_two_marks_one_is_ended_and_the_other_stands(workers, mia):
    mark(mia, workers["priya"], channels=["letter"])
    root = mark(mia, workers["jo"], channels=["text"])
    change(mia, root, workers["angela"], channels=["text"], over="yes")
    assert closed(mia) == {"letter"}


def decide(kind: str, *keys: str, workers, at) -> None:
    linking.decide(kind, *keys, "Their mother says so", workers["lynn"], at)


def test_joined_records_share_their_marks_and_parted_each_keeps_its_own(workers, mia):
    zoe = child("Zoe")
    mark(mia, workers["priya"], channels=["letter"])
    mark(zoe, workers["jo"], channels=["text"])
    decide("join", mia, zoe, workers=workers, at=MONDAY + HOUR)
    assert closed(mia) == closed(zoe) == {"letter", "text"}
    decide("part", mia, zoe, workers=workers, at=MONDAY + 2 * HOUR)
    assert (closed(mia), closed(zoe)) == ({"letter"}, {"text"})


def test_a_mark_set_while_two_records_were_one_stays_on_both(workers, mia):
    zoe = child("Zoe")
    decide("join", mia, zoe, workers=workers, at=MONDAY - HOUR)
    mark(mia, workers["priya"], channels=["letter"])
    decide("part", mia, zoe, workers=workers, at=MONDAY + 2 * HOUR)
    assert closed(mia) == closed(zoe) == {"letter"}
    # Somebody entitled ends the one that is not so; parting them once more does not bring it back.
    ((root,),) = asked(ROOT)
    change(zoe, root, workers["angela"], MONDAY + 3 * HOUR, reason="It was about Mia", channels=["letter"], over="yes")
    assert (closed(mia), closed(zoe)) == ({"letter"}, frozenset())
    for n, kind in enumerate(("join", "part"), 4):
        decide(kind, mia, zoe, workers=workers, at=MONDAY + n * HOUR)
    assert (closed(mia), closed(zoe)) == ({"letter"}, frozenset())


def test_a_mark_that_was_over_before_they_were_parted_stays_over(workers, mia):
    zoe = child("Zoe")
    decide("join", mia, zoe, workers=workers, at=MONDAY - HOUR)
    root = mark(mia, workers["priya"], channels=["letter"])
    change(mia, root, workers["angela"], MONDAY + HOUR, over="yes", channels=["letter"])
    decide("part", mia, zoe, workers=workers, at=MONDAY + 2 * HOUR)
    assert closed(mia) == closed(zoe) == frozenset()


def test_three_records_of_one_person_and_one_of_them_leaves(workers, mia):
    zoe, ada = child("Zoe"), child("Ada")
    for n, other in enumerate((zoe, ada), 3):
        decide("join", mia, other, workers=workers, at=MONDAY - n * HOUR)
    mark(zoe, workers["priya"], channels=["letter"])
    decide("part", mia, ada, workers=workers, at=MONDAY + 2 * HOUR)
    assert [closed(key) for key in (mia, zoe, ada)] == [{"letter"}] * 3
    assert asked("select count(*) from records_entry where form = 'safe_contact'") == [(2,)]

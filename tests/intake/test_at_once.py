"""Things that happen at the same moment: nothing is kept twice, and neither of two transactions misses the other."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import OperationalError, connection
from psycopg.errors import DeadlockDetected

from kith.duties import waiting
from kith.intake import receiving
from kith.intake.receiving import receive
from kith.language.errors import Refused
from tests.intake import place
from tests.intake.kin import declared as declared
from tests.intake.place import HOUR, MONDAY, asked, child, header, heard, how_many, owed, said

pytestmark = pytest.mark.usefixtures("committed")

PATIENCE = 20


@pytest.fixture
def together(monkeypatch):
    """Runs acts at once, each waiting for the others just before it commits, unless it waits for one of them anyway."""
    keep = receiving.posts.keep

    def run(*acts, meet: bool = True, patience: float = 0.6):
        barrier = threading.Barrier(len(acts))

        def keep_when_all_are_there(*words):
            keep(*words)
            words[0].flush()
            try:
                barrier.wait(patience)
            except threading.BrokenBarrierError:
                return      # the other waits for a record that this one holds

        if meet:
            monkeypatch.setattr(receiving.posts, "keep", keep_when_all_are_there)
        with ThreadPoolExecutor(len(acts)) as threads:
            running = [threads.submit(_and_hang_up, act) for act in acts]
            done = [one.result(PATIENCE) for one in running]
        monkeypatch.setattr(receiving.posts, "keep", keep)
        return done

    return run


def _and_hang_up(act):
    try:
        return act()
    finally:
        connection.close()


def drunk(key: str, visit: str = "F1"):
    return heard("A04", key, visit, MONDAY, reason="Alcohol intoxication")


def test_one_message_on_four_lines_is_one_message(together):
    mia = child()
    message = heard("A04", mia, "V1", MONDAY, number="M1", reason="Bruise to left arm")
    answers = together(*[lambda: receive(message, None, MONDAY)] * 4, meet=False)
    assert sorted(one.said_before for one in answers) == [False, True, True, True]
    assert len({tuple(one.entries) for one in answers}) == 1
    assert asked("select count(*) from records_entry where form = 'ed_attendance'") == [(1,)]
    assert how_many("intake_post where number = 'M1'") == 1


def test_of_two_who_take_a_duty_at_once_one_has_it(committed, together):
    mia = child()
    receive(heard("A04", mia, "V1", MONDAY, reason="Bruise to left arm"), None, MONDAY)
    (duty,) = owed(mia, "urgent_attendance")

    def take(name: str) -> str:
        try:
            said(mia, "accepted", MONDAY + HOUR, committed[name], cites=(duty.id,))
        except Refused as refusal:
            return refusal.sentence
        return name

    first, second = sorted(together(lambda: take("priya"), lambda: take("jo")), key=len)
    assert second == "Somebody has said that this is theirs. Ask them, or their lead, to hand it over to you."
    assert owed(mia, "urgent_attendance")[0].bearer == committed[first].pk


def test_two_first_messages_about_a_stranger_make_one_record(together):
    mia = child()
    stranger = {"family_name": "Okoro", "given_name": "Chi", "born": "2020-02-02", "nhs_number": place.nhs(4321)}
    both = [heard("A04", mia, f"V{n}", MONDAY, who=stranger, reason="Fever") for n in range(2)]
    before = how_many("records_subject where kind = 'person'")
    answers = together(*[lambda one=one: receive(one, None, MONDAY) for one in both])
    assert {one.outcome for one in answers} == {"filed"}
    assert how_many("records_subject where kind = 'person'") == before + 1
    assert {tuple(one.subjects) for one in answers} == {tuple(answers[0].subjects)}


def test_a_feed_heard_first_on_two_lines_is_one_feed(together):
    keys = [child("Mia"), child("Ola")]
    both = [heard("A04", key, f"V{n}", MONDAY, reason="Fever") for n, key in enumerate(keys)]
    together(*[lambda one=one: receive(one, None, MONDAY) for one in both])
    assert asked("select count(*) from records_subject where kind = 'feed'") == [(1,)]
    assert how_many("records_entry where form = 'ed_attendance'") == 2


@pytest.mark.usefixtures("declared")
def test_a_notice_about_the_father_and_the_link_to_him_do_not_miss_each_other(together):
    mia, father = child("Mia"), child("Jordan", "1990-01-01")
    together(lambda: receive(drunk(father), None, MONDAY + HOUR),
             lambda: said(mia, "relationship", MONDAY + HOUR, kind="father", who={"key": father}))
    assert [one.role for one in owed(mia, "kin_drunk")] == ["health_visitor"]
    assert place.differences(MONDAY + HOUR) == []


@pytest.mark.usefixtures("declared")
def test_neither_do_a_visit_and_a_link_that_share_no_record(together):
    # The sister is found through the mother: one transaction writes on the sister, the other on child and mother.
    mia, sister, mother = child("Mia"), child("Zoe", "2015-01-01"), child("Ania", "1990-01-01")
    said(sister, "relationship", kind="mother", who={"key": mother})
    together(lambda: receive(drunk(sister), None, MONDAY + HOUR),
             lambda: said(mia, "relationship", MONDAY + HOUR, kind="mother", who={"key": mother}))
    assert len(owed(mia, "kin_drunk")) == 1
    assert place.differences(MONDAY + HOUR) == []


@pytest.mark.usefixtures("declared")
def test_a_correction_reaches_whoever_it_had_reached(together):
    mia, father = child("Mia"), child("Jordan", "1990-01-01")
    said(mia, "relationship", kind="father", who={"key": father})
    receive(drunk(father), None, MONDAY + HOUR)
    assert len(owed(mia, "kin_drunk")) == 1
    receive(heard("A11", father, "F1", MONDAY + 2 * HOUR, arrived=MONDAY.isoformat()), None, MONDAY + 2 * HOUR)
    assert owed(mia, "kin_drunk") == []
    assert place.differences(MONDAY + 2 * HOUR) == []


def test_two_who_name_each_other_at_once_both_end_well(together):
    mia, ola = child("Mia"), child("Ola")
    answers = together(lambda: said(mia, "relationship", MONDAY + HOUR, kind="sibling", who={"key": ola}),
                       lambda: said(ola, "relationship", MONDAY + HOUR, kind="sibling", who={"key": mia}))
    assert {one.outcome for one in answers} == {"filed"}
    rows = asked("select subject_id, other_id, count(distinct root) from records_entry where form = 'relationship'"
                 " group by 1, 2 order by 1")
    assert rows == [(header(mia).id, header(ola).id, 1), (header(ola).id, header(mia).id, 1)]


@pytest.mark.usefixtures("declared")
def test_of_two_that_follow_and_wait_for_each_other_one_comes_again_by_itself(monkeypatch):
    mia, father = child("Mia"), child("Jordan", "1990-01-01")
    said(mia, "relationship", kind="father", who={"key": father})
    take, failed = waiting.take_these, []

    def taken_back_once(cur, ids):
        if not failed:
            failed.append(ids)
            raise OperationalError from DeadlockDetected()
        return take(cur, ids)

    monkeypatch.setattr(waiting, "take_these", taken_back_once)
    receive(drunk(father), None, MONDAY + HOUR)
    assert failed
    assert len(owed(mia, "kin_drunk")) == 1, "the worker was not needed"

"""Whatever is reckoned of one person is reckoned by one at a time: the last to write has read what the others wrote."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from kith.duties import waiting, worlds
from kith.intake import following, receiving
from kith.intake.receiving import receive
from kith.intake.whom import linking
from kith.records.database import committed
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, came, child, header, heard, one, owed, said

PATIENCE = 20


@pytest.fixture
def meanwhile(monkeypatch):
    """Does one thing while another stands still in the middle: after it has called this function for the first time."""

    def run(slow, quick, module, name: str, patience: float = 0.8):
        real, there, go = getattr(module, name), threading.Event(), threading.Event()

        def stand_still(*words, **more):
            done = real(*words, **more)
            if words and hasattr(words[0], "flush"):
                words[0].flush()
            if not there.is_set():
                there.set()
                go.wait(patience)       # the other may well wait for us: then we go first
            return done

        monkeypatch.setattr(module, name, stand_still)
        with ThreadPoolExecutor(2) as threads:
            first = threads.submit(_and_hang_up, slow)
            assert there.wait(PATIENCE)
            second = threads.submit(_and_hang_up, quick)
            second.add_done_callback(lambda _: go.set())
            done = first.result(PATIENCE), second.result(PATIENCE)
        monkeypatch.setattr(module, name, real)
        return done

    return run


def _and_hang_up(act):
    try:
        return act()
    finally:
        connection.close()


def listed(key: str) -> None:
    with committed() as cur:
        waiting.list_for_reckoning(cur, [header(key).id], MONDAY)


@pytest.mark.parametrize("turn", [following.work_through, following.look_again])
def test_an_answer_that_comes_while_somebody_is_reckoned_is_not_lost(committed, meanwhile, turn):
    mia, later = child(), MONDAY + 2 * DAY
    came(mia)
    if turn is following.work_through:
        listed(mia)
    key = one(mia).id
    meanwhile(lambda: turn(later),
              lambda: said(mia, "visit_reviewed", later, committed["priya"], cites=(key,), decision="seen", why="Seen"),
              worlds, "read")
    assert one(mia).state == "done late"
    assert place.differences(later) == []


def test_what_follows_a_link_and_an_answer_do_not_miss_each_other(committed, meanwhile):
    mia, zoe = child("Mia"), child("Zoe", "2020-01-01")
    came(mia)
    key = one(mia).id
    meanwhile(lambda: said(zoe, "relationship", MONDAY + HOUR, kind="sibling", who={"key": mia}),
              lambda: said(mia, "visit_reviewed", MONDAY + HOUR, committed["priya"], cites=(key,), decision="seen",
                           why="Seen"),
              waiting, "take_these")
    assert one(mia).state == "done"
    assert place.differences(MONDAY + HOUR) == []


def test_two_visits_told_at_once_on_two_records_of_one_person_count_together(committed, meanwhile):
    kacper, again = child("Kacper", "2022-03-04"), child("Kacpar", "2022-03-04")
    linking.decide("join", kacper, again, "His mother says so", None, MONDAY)
    meanwhile(*[lambda key=key: came(key, f"V{key}", MONDAY + HOUR) for key in (kacper, again)],
              receiving.posts, "keep")
    assert len(owed(kacper, "consider_referral")) == 1
    assert place.differences(MONDAY + HOUR) == []


@pytest.mark.parametrize("kind", ["join", "part"])
def test_a_visit_told_while_records_are_joined_or_parted_is_owed_about_the_right_person(committed, meanwhile, kind):
    mia, zoe = child("Mia"), child("Zoe")
    if kind == "part":
        linking.decide("join", mia, zoe, "It seems so", None, MONDAY)
    came(mia)
    meanwhile(lambda: receive(heard("A04", zoe, "V2", MONDAY + HOUR, reason="Bruise to left arm"), None, MONDAY + HOUR),
              lambda: linking.decide(kind, mia, zoe, "So it is", None, MONDAY + HOUR), receiving.posts, "keep")
    expected = {header(mia).id} if kind == "join" else {header(zoe).id}
    assert {row.person for row in owed(zoe) if row.record == header(zoe).id} == expected
    assert asked("select count(*) from duties_duty d join records_subject s on s.id = d.subject_id"
                 " where s.person_id <> d.person_id") == [(0,)]
    assert place.differences(MONDAY + HOUR) == []

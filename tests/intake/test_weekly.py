"""What interrupted nobody is listed once a week and some of it read again, so that the filter's misses are counted."""

import random
from datetime import timedelta

import pytest

from kith.access.models import Team
from kith.exchange.hl7v2 import door
from kith.intake.receiving import receive
from kith.intake.rounds import ticking, weekly
from kith.intake.whom import linking
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, came, child, header, heard, one, owed, said

NEXT = MONDAY + 7 * DAY
ROWS = """
select e.answers -> 'visits' from records_entry e join access_team t using (subject_id)
where e.form = %s and (%s = '' or t.key = %s) order by e.seq
"""


def opened(key: str, kind: str, at=MONDAY - 30 * DAY) -> str:
    """The team's own record, open since a month."""
    team = Team.objects.get(key=key).subject_id
    with place.cursor() as cur:
        about = place.subjects.header(cur, team).key
    said(about, "team_opened", at, kind=kind)
    return about


@pytest.fixture
def teams(workers) -> dict[str, str]:
    return {"hv": opened("hv-marsh", "health_visiting"), "liaison": opened("liaison", "liaison")}


def fevers(many: int, at=MONDAY) -> list[str]:
    """Children whose visit met no reason to interrupt anybody."""
    keys = [child(f"Child{chr(97 + n)}", "2022-03-04") for n in range(many)]
    for n, key in enumerate(keys):
        came(key, f"V{n}", at + n * timedelta(minutes=1), reason="Fever")
    return keys


def listed(form: str, team: str = "hv-marsh") -> list[set[str]]:
    return [{row["person"] for row in rows or []} for (rows,) in asked(ROWS, form, team, team)]


def test_each_routine_visit_is_in_the_digest_of_its_team_and_no_urgent_one(teams):
    routine = fevers(3)
    came(child("Bruised"), "V9", MONDAY)
    ticking.tick(NEXT)
    assert listed("weekly_digest") == [set(routine)]
    owing = one(teams["hv"], "digest_signed")
    assert (owing.role, owing.state) == ("team_lead", "due")


def test_a_week_without_visits_has_its_digest_too_and_ticking_again_makes_none(teams):
    assert ticking.tick(NEXT).digests == 3
    assert ticking.tick(NEXT + HOUR).digests == 0
    assert listed("weekly_digest") == [set()]
    assert owed(teams["hv"], "digest_signed") == []      # nothing to read


def test_a_visit_told_late_falls_between_no_two_weeks(teams):
    ticking.tick(NEXT)
    late = child("Late", "2022-03-04")
    receive(heard("A04", late, "V1", MONDAY + DAY, reason="Fever"), None, NEXT + DAY)
    ticking.tick(NEXT + 7 * DAY)
    assert listed("weekly_digest") == [set(), {late}]


def test_visits_of_weeks_in_which_nothing_was_composed_are_in_the_next_digest_and_draw(teams):
    ticking.tick(NEXT)
    (first,) = fevers(1, NEXT)
    (second,) = [child("Second", "2022-03-04")]
    came(second, "V7", NEXT + 7 * DAY, reason="Fever")
    ticking.tick(NEXT + 21 * DAY)      # three weeks in which nobody ticked
    assert listed("weekly_digest") == [set(), {first, second}]
    assert listed("weekly_sample", "liaison")[-1] == {first, second}
    ticking.tick(NEXT + 28 * DAY)
    assert listed("weekly_digest")[-1] == set()      # each once


def test_visits_before_the_first_tick_of_a_new_team_are_not_lost(teams):
    (early,) = fevers(1, MONDAY - 14 * DAY)
    ticking.tick(NEXT)
    assert listed("weekly_digest") == [{early}]


def test_a_visit_taken_back_and_one_that_became_urgent_are_not_routine(teams):
    never, hurt, routine = fevers(3)
    receive(heard("A11", never, "V0", MONDAY + HOUR, arrived=MONDAY.isoformat()), None, MONDAY + HOUR)
    receive(heard("A08", hurt, "V1", MONDAY + HOUR, arrived=MONDAY.isoformat(), reason="Overdose"), None, MONDAY + HOUR)
    ticking.tick(NEXT)
    assert listed("weekly_digest") == [{routine}]


def test_a_digest_that_is_not_made_is_owed_by_the_service_desk(teams, monkeypatch):
    ticking.tick(NEXT)
    monkeypatch.setattr(weekly, "compose_due", lambda at: 0)
    ticking.tick(NEXT + 12 * DAY)
    for team, pathway in (("hv", "weekly_digest_made"), ("liaison", "weekly_sample_drawn")):
        (row,) = [row for row in owed(teams[team], pathway) if row.open]
        assert (row.state, row.role) == ("overdue", "service_desk")


def test_a_digest_that_cannot_be_made_is_a_fault_and_stops_nothing_else(teams, monkeypatch):
    came(child(), "V1", MONDAY)

    def fail(_):
        raise ValueError("broken on purpose")

    monkeypatch.setattr(weekly, "compose_due", fail)
    assert ticking.tick(NEXT).sent > 0
    assert asked("select answers ->> 'what' from records_entry where form = 'fault'") == [
        ("The weekly digests and draws are not made (ValueError)",)]


def test_the_draw_can_be_repeated_from_its_seed(teams):
    fevers(26)
    ticking.tick(NEXT)
    ((answers,),) = asked("select answers from records_entry where form = 'weekly_sample'")
    pool = [root for (root,) in asked("select root from records_entry where form = 'ed_attendance' order by root")]
    assert (answers["pool"], answers["drawn"], len(answers["visits"])) == (26, 20, 20)
    assert [row["visit"] for row in answers["visits"]] == random.Random(answers["seed"]).sample(pool, 20)


def test_each_drawn_visit_is_read_again_and_a_miss_is_owed_the_same_day(teams, workers):
    (routine,) = fevers(1)
    ticking.tick(NEXT)
    again = one(teams["liaison"], "sample_read_again")
    assert again.role == "liaison_nurse"
    said(routine, "reread", NEXT + HOUR, workers["ellis"], cites=(again.id,), verdict="urgent", why="Bruised shin")
    assert one(teams["liaison"], "sample_read_again").state == "done"
    missed = one(routine, "raised_from_digest")
    assert (missed.state, missed.role) == ("due", "health_visitor")
    assert missed.due.date() == NEXT.date()


def test_a_feed_that_falls_silent_is_owed_until_it_is_heard_again(workers):
    key = child()
    data = heard("A04", key, "V1", MONDAY, reason="Fever").text.encode()
    assert b"MSA|AA" in door.take(data, MONDAY)
    ticking.tick(MONDAY + 5 * HOUR)
    assert asked("select key from records_subject where kind = 'feed'") != []
    feed = asked("select key from records_subject where kind = 'feed'")[0][0]
    assert owed(feed) == []
    ticking.tick(MONDAY + 7 * HOUR)
    assert (one(feed, "feed_silent").role, one(feed, "feed_silent").state) == ("service_desk", "due")
    receive(heard("A04", key, "V2", MONDAY + 8 * HOUR, reason="Fever"), None, MONDAY + 8 * HOUR)
    ticking.tick(MONDAY + 8 * HOUR)
    assert one(feed, "feed_silent").state == "done"


def test_joined_records_have_one_place_in_the_digest(teams, workers):
    mia, zoe = fevers(2)
    linking.decide("join", mia, zoe, "Their mother says so", workers["lynn"], MONDAY + HOUR)
    ticking.tick(NEXT)
    assert listed("weekly_digest") == [{mia, zoe}]
    assert header(zoe).person_id == header(mia).id


def test_a_visit_whose_reason_nobody_can_read_is_urgent_and_in_no_digest(teams):
    key = child("Coded", "2023-03-04")
    came(key, "V1", MONDAY, reason="???")
    assert [(row.pathway, row.state) for row in owed(key)] == [("urgent_attendance", "due")]
    ticking.tick(NEXT)
    assert listed("weekly_digest") == [set()]

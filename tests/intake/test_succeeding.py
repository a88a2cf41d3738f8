"""A service goes to another team: nobody in its care stays behind, nothing open is lost, and no clock begins again."""
from dataclasses import replace
from datetime import UTC, timedelta

import pytest

from kith.access import all_teams, staffing
from kith.access.finding import who_now
from kith.access.models import Worker
from kith.intake.rounds import succeeding, ticking
from kith.language import NOBODY
from kith.language.errors import Refused
from kith.pathways.emergency.urgent_attendance import UrgentAttendance
from tests.intake import place
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, came, child, header, one, owed, said
from tests.scenarios.rows import row

DAY_ONE = "2026-07-15"
BEFORE, AFTER = MONDAY + DAY, MONDAY + 2 * DAY      # Tuesday, and the morning of Wednesday, the first day
INVOLVED = """
select t.key, i.began, i.ended from access_involvement i join access_team t on t.id = i.team_id
where i.subject_id = %s and i.role = 'health_visitor' order by i.began
"""


@pytest.fixture
def valley(workers) -> dict[str, Worker]:
    """The team of another provider that follows health visiting in Marsh, with two who work in it."""
    team = all_teams.add_team("hv-valley", "Valley", "health_visiting", "Valley Health", at=LONG_AGO)
    for name, role in (("vera", "health_visitor"), ("vic", "team_lead")):
        workers[name] = staffing.add_worker(name, name.title(), None, f"{name}@kith.example")
        staffing.put_on(workers[name], team, role, LONG_AGO)
    return workers


@pytest.fixture
def mia(valley) -> str:
    """A baby with a bruise of Monday, whose health visitor's provider changes on Wednesday."""
    key = child()
    came(key)
    succeeding.announce("hv-marsh", "hv-valley", DAY_ONE, MONDAY)
    return key


def holder(key: str, at=AFTER) -> str:
    pair = header(key).id, "health_visitor"
    with place.cursor() as cur:
        return who_now(cur, [pair], at)[pair].team_key


def test_nothing_moves_before_its_day(mia):
    ticking.tick(BEFORE)
    assert holder(mia, at=BEFORE) == "hv-marsh"
    assert owed(mia, "taken_on_by_name") == []


@row("GV04")
def test_on_its_day_the_role_moves_and_each_open_duty_is_to_be_taken_on_by_name(mia):
    before = [(duty.id, duty.due, duty.state, duty.role) for duty in owed(mia)]
    ticking.tick(AFTER)
    assert holder(mia) == "hv-valley"
    left = [duty for duty in owed(mia) if duty.pathway != "taken_on_by_name"]
    assert [(duty.id, duty.due, duty.role) for duty in left] == [(key, due, role) for key, due, _, role in before]
    taking = owed(mia, "taken_on_by_name")
    theirs = [key for key, *_, role in before if role == "health_visitor"]
    rows = asked("select row_key from duties_duty where pathway = 'taken_on_by_name'")
    assert sorted(key for (key,) in rows) == sorted(theirs)
    assert {duty.role for duty in taking} == {"health_visitor"}


def test_the_old_teams_part_is_over_and_stays_told(mia):
    ticking.tick(AFTER)
    first = MONDAY.replace(day=15, hour=0)
    (old, _, over), (new, began, still) = asked(INVOLVED, header(mia).id)
    assert (old, over, new, began, still) == ("hv-marsh", first, "hv-valley", first, None)


def test_what_is_said_again_of_the_old_team_is_still_followed(mia):
    ticking.tick(AFTER)
    said(mia, "involvement", AFTER + HOUR, role="health_visitor", team="hv-marsh", worker="jo", began="2025-01-01")
    assert holder(mia, AFTER + 2 * HOUR) == "hv-valley"
    said(mia, "involvement", AFTER + HOUR, role="health_visitor", team="hv-marsh", ended="2026-07-10")
    assert holder(mia, AFTER + 2 * HOUR) != "hv-valley"       # she had left before it moved


def test_whoever_left_before_does_not_go_with_it(mia):
    zoe = child("Zoe")
    said(zoe, "involvement", MONDAY, role="health_visitor", team="hv-marsh", began="2025-01-01", ended="2026-07-10")
    ticking.tick(AFTER)
    assert holder(zoe) == "desk"


def test_moving_twice_moves_once(mia):
    ticking.tick(AFTER)
    entries = place.how_many("records_entry")
    ticking.tick(AFTER + HOUR)
    assert place.how_many("records_entry") == entries


@row("GV04")
@pytest.mark.parametrize("which", ["urgent_attendance", "taken_on_by_name"])
def test_taking_on_either_takes_both_by_name(mia, valley, which):
    ticking.tick(AFTER)
    taken = next(duty for duty in owed(mia, which) if which == "urgent_attendance" or _is_for(duty, one(mia).id))
    said(mia, "accepted", AFTER, valley["vera"], cites=(taken.id,))
    assert one(mia).bearer == valley["vera"].pk
    (closed,) = [duty for duty in owed(mia, "taken_on_by_name") if _is_for(duty, one(mia).id)]
    assert closed.state == "done"


def _is_for(duty, key: str) -> bool:
    return asked("select row_key from duties_duty where id = %s", duty.id) == [(key,)]


def test_whoever_had_taken_it_by_name_still_owns_it_until_somebody_of_the_new_team_takes_it_on(mia, valley):
    said(mia, "accepted", MONDAY + HOUR, valley["priya"], cites=(one(mia).id,))
    ticking.tick(AFTER)
    assert one(mia).bearer == valley["priya"].pk
    (taking,) = [duty for duty in owed(mia, "taken_on_by_name") if _is_for(duty, one(mia).id)]
    with pytest.raises(Refused):
        said(mia, "accepted", AFTER, valley["vera"], cites=(one(mia).id,))     # it has a name on it
    said(mia, "accepted", AFTER, valley["vera"], cites=(taking.id,))
    assert one(mia).bearer == valley["vera"].pk


def test_nobody_of_another_team_takes_it_on(mia, valley):
    ticking.tick(AFTER)
    with pytest.raises(Refused):
        said(mia, "accepted", AFTER, valley["gail"], cites=(owed(mia, "taken_on_by_name")[0].id,))


def test_a_duty_that_is_one_persons_own_goes_to_nobody(mia, monkeypatch):
    own = {key: replace(duty, hand_over=NOBODY) for key, duty in UrgentAttendance.duties.items()}
    monkeypatch.setattr(UrgentAttendance, "duties", own)
    ticking.tick(AFTER)
    assert not [duty for duty in owed(mia, "taken_on_by_name") if _is_for(duty, one(mia).id)]


def test_not_taken_on_climbs_to_the_lead_of_the_new_team(mia, valley):
    ticking.tick(AFTER)
    ticking.tick(AFTER + timedelta(days=7))
    told = asked("select distinct worker_ids from duties_telling t join duties_duty d on d.id = t.duty_id "
                 "where d.pathway = 'taken_on_by_name' and t.step = 1")
    assert told == [([valley["vic"].pk],)]


@pytest.mark.parametrize(("old", "new"), [("hv-marsh", "nowhere"), ("hv-marsh", "gp"), ("hv-marsh", "hv-marsh")])
def test_a_team_that_cannot_follow_is_refused_in_a_sentence(valley, old, new):
    with pytest.raises(Refused, match=r"\.$"):
        succeeding.announce(old, new, DAY_ONE, MONDAY)


@row("RV12")
def test_what_was_sent_to_a_service_that_moves_goes_along_and_its_sender_sees_where_it_is(mia, valley):
    asked_for = {"role": "health_visitor", "what": "Is she gaining weight?", "why": "A review", "agreed": "agreed"}
    said(mia, "information_request", BEFORE, by=valley["angela"], **asked_for)
    before = {one.id: one.due for one in owed(mia, "information_answered")}
    ticking.tick(AFTER)
    after = {one.id: one for one in owed(mia, "information_answered")}
    # Their names stay and their time begins with the new team; how long it has waited in all stands beside it
    assert after.keys() == before.keys()
    assert all(one.due > before[key] for key, one in after.items())
    assert {one.marks["waits_since"] for one in after.values()} == {BEFORE.astimezone(UTC).isoformat()}
    ((answers,),) = asked("select answers from records_entry where form = 'service_followed'")
    assert answers == {"before": "Team hv-marsh", "after": "Valley"}
    # And nothing of it is said twice
    ticking.tick(AFTER + HOUR)
    assert len(asked("select 1 from records_entry where form = 'service_followed'")) == 1

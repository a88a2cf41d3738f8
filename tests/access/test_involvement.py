"""Who is involved follows the entries: begun, ended, corrected and struck out."""

import pytest

from kith.access import involvement
from kith.records import subjects
from tests.access.invented import DAY, MONDAY, child, involve


def test_an_entry_shows_a_team_and_a_worker(cur, service):
    subject_id = child(cur)
    assert involve(cur, subject_id, worker="priya.nair")
    (one,) = involvement.of(cur, subject_id, MONDAY)
    assert (one.role, one.team_key, one.worker_name, one.ended) == ("health_visitor", "hv-marsh", "Priya Nair", None)


def test_an_unknown_worker_leaves_the_whole_team_involved(cur, service):
    subject_id = child(cur)
    involve(cur, subject_id, worker="nobody.here")
    assert [(one.team_key, one.worker_id) for one in involvement.of(cur, subject_id)] == [("hv-marsh", None)]


def test_a_correction_replaces_and_a_strike_takes_away(cur, service):
    subject_id = child(cur)
    involve(cur, subject_id)
    involve(cur, subject_id, team="ae", role="ed_clinician")
    assert [one.team_key for one in involvement.of(cur, subject_id)] == ["ae"]
    assert involvement.project(cur, subject_id, 1, None, at=MONDAY)
    assert involvement.of(cur, subject_id) == []


def test_a_correction_to_a_team_nobody_knows_leaves_nobody_involved_and_says_so(cur, service):
    subject_id = child(cur)
    involve(cur, subject_id)
    assert not involve(cur, subject_id, team="hv-nowhere")
    assert involvement.of(cur, subject_id) == []


@pytest.mark.parametrize(
    ("began", "ended", "involved"),
    [("2026-11-23", "", True), ("2026-11-24", "", False), ("2026-01", "2026-11-23", False), ("", "", True)],
)
def test_an_involvement_lasts_from_its_first_day_to_the_day_it_ended(cur, service, began, ended, involved):
    subject_id = child(cur)
    involve(cur, subject_id, began=began, ended=ended)
    assert bool(involvement.of(cur, subject_id, MONDAY)) == involved
    assert (subject_id in involvement.caseload(cur, [service.marsh.id], None, MONDAY)) == involved


def test_a_caseload_is_a_teams_or_a_workers(cur, service):
    one, other = child(cur), child(cur)
    involve(cur, one, 1)
    involve(cur, other, 2, team="ae", role="ed_clinician", worker="ruth.imrie")
    assert involvement.caseload(cur, [service.marsh.id], None, MONDAY) == {one}
    assert involvement.caseload(cur, [], service.ruth.id, MONDAY) == {other}
    assert involvement.caseload(cur, [service.marsh.id], service.ruth.id, MONDAY - 3650 * DAY) == set()


def test_who_is_involved_is_seen_from_every_record_of_the_person(cur, service):
    one, other = child(cur), child(cur)
    involve(cur, other)
    subjects.set_person(cur, {other: one})
    assert [team.team_key for team in involvement.of(cur, one, MONDAY)] == ["hv-marsh"]

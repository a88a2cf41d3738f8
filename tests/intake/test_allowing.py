"""Nobody acts on what is not theirs: who may take, offer, close and set aside a duty, and who may say what of whom."""

from datetime import date

import pytest

from kith.access import all_teams, staffing
from kith.intake.rounds.ticking import tick
from kith.language import Duty
from kith.language.duties import NOBODY
from kith.language.errors import Problems, Refused
from kith.pathways.emergency.urgent_attendance import UrgentAttendance
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, came, child, one, said


@pytest.fixture
def mia(workers) -> str:
    """A baby who came with a bruise; her health visitor owes a decision."""
    key = child()
    came(key)
    return key


@pytest.fixture
def stranger(workers):
    """The lead of health visitors who have nothing to do with her."""
    far = all_teams.add_team("hv-far", "Far team", "health_visiting", "Community", at=LONG_AGO)
    worker = staffing.add_worker("theo", "Theo", None, "")
    staffing.put_on(worker, far, "health_visitor", LONG_AGO)
    staffing.put_on(worker, far, "team_lead", LONG_AGO)
    return worker


def act(mia: str, form: str, by, at=MONDAY + HOUR, **more):
    return said(mia, form, at, by, cites=(one(mia).id,), **more)


def team_key(name: str) -> str:
    return asked("select s.key from records_subject s join access_team t on t.subject_id = s.id where t.key = %s", name
                 )[0][0]


@pytest.mark.parametrize(("form", "more"), [("accepted", {}), ("declined", {"why": "Not mine"}),
                                            ("handed_over", {"to": "1"}), ("closed", {"why": "Has moved away"})])
def test_a_duty_of_another_team_is_neither_taken_nor_given_away(mia, stranger, form, more):
    with pytest.raises(Refused, match="not yours or your team’s"):
        act(mia, form, stranger, **more)
    assert (one(mia).bearer, one(mia).offered, one(mia).state) == (None, None, "due")


def test_the_lead_of_another_team_sets_nothing_aside(mia, stranger, workers):
    with pytest.raises(Refused, match="Only the team lead or the named nurse can set this aside"):
        act(mia, "waived", stranger, ground="needless", why="Nothing to do with us")
    act(mia, "waived", workers["angela"], ground="needless", why="Seen yesterday with the same bruise")
    assert one(mia).state == "waived"


def test_whoever_a_ladder_has_told_may_take_it(mia, workers):
    with pytest.raises(Refused, match="not yours or your team’s"):
        act(mia, "accepted", workers["judith"])
    for days in range(12):
        tick(MONDAY + days * DAY)
    act(mia, "accepted", workers["judith"], MONDAY + 12 * DAY)      # the designated nurse has heard of it by now
    assert one(mia).bearer == workers["judith"].pk


def test_of_two_in_a_team_who_take_it_the_second_hears_that_it_is_taken(mia, workers):
    act(mia, "accepted", workers["priya"])
    with pytest.raises(Refused, match="Somebody has said that this is theirs"):
        act(mia, "accepted", workers["jo"])
    act(mia, "accepted", workers["priya"])      # said twice is said once
    assert one(mia).bearer == workers["priya"].pk


@pytest.mark.parametrize("to", ["99999999999999999999", "²", "٣", "-1", "priya", "0"])
def test_a_duty_is_handed_to_somebody_who_is_there(mia, workers, to):
    with pytest.raises(Problems) as wrong:
        act(mia, "handed_over", workers["priya"], to=to)
    assert wrong.value.by_question == {"to": "Choose somebody who holds a post today."}


def test_what_one_person_owes_by_name_is_handed_to_nobody(mia, workers, monkeypatch):
    own = Duty(**vars(UrgentAttendance.decide) | {"hand_over": NOBODY})
    monkeypatch.setitem(UrgentAttendance.duties, "decide", own)
    with pytest.raises(Refused, match="cannot be handed over"):
        act(mia, "handed_over", workers["priya"], to=str(workers["jo"].pk))


def test_what_still_stands_is_not_closed_by_hand(mia, workers):
    tick(MONDAY + 3 * DAY)
    with pytest.raises(Refused, match="what it rests on still stands"):
        act(mia, "closed", workers["priya"], MONDAY + 3 * DAY, why="Has moved away")


def test_an_act_says_which_duty_it_is_about(mia, workers):
    with pytest.raises(Refused, match="Say which duty"):
        said(mia, "accepted", MONDAY + HOUR, workers["priya"])


def test_a_duty_is_answered_by_the_form_it_asks_for(mia, workers):
    with pytest.raises(Refused, match="answered by “A&E visit: what was decided”"):
        act(mia, "worried", workers["priya"], signs=["silent"])


def test_a_day_is_signed_off_by_its_own_team(workers, stranger):
    marsh = team_key("hv-marsh")
    with pytest.raises(Refused, match="not your team’s"):
        said(marsh, "team_signed_off", MONDAY, stranger)
    said(marsh, "team_signed_off", MONDAY, workers["jo"])
    said(marsh, "team_signed_off", MONDAY + DAY, workers["angela"])     # the named nurse answers for every team
    assert len(asked("select 1 from records_entry where form = 'team_signed_off'")) == 2


@pytest.mark.parametrize(("form", "more"), [("team_closed", {}), ("team_opened", {"kind": "liaison"}),
                                            ("weekly_digest", {"week": date(2026, 7, 6).isoformat(), "listed": "0"})])
def test_what_only_the_program_says_nobody_else_can(workers, form, more):
    with pytest.raises(Refused, match="is recorded by the program itself"):
        said(team_key("hv-marsh"), form, MONDAY, workers["sam"], **more)


def test_a_failure_is_not_invented_by_hand(mia, workers):
    with pytest.raises(Refused, match="is recorded by the program itself"):
        said(mia, "fault", MONDAY, workers["priya"], what="Nothing", means="Nothing")


def test_a_team_has_no_visits_to_ae_and_a_child_no_digest(mia, workers):
    with pytest.raises(Refused, match="cannot be recorded about a team"):
        said(team_key("hv-marsh"), "ed_attendance", MONDAY, workers["priya"])
    with pytest.raises(Refused, match="cannot be recorded about a person"):
        said(mia, "team_signed_off", MONDAY, workers["priya"])

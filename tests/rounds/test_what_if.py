"""What would change if there were more time, in numbers that point at nobody."""
from datetime import timedelta

from kith.access import all_teams, staffing
from kith.records.database import cursor
from tests.rounds.test_measures import owed
from tests.web.invented import PASSWORD, YEAR_AGO
from tests.web.reading import text

ONE = "With 1 more working day: {} of 12 in time, {} more than now."
TWO = "With 2 more working days: {} of 12 in time, {} more than now."
CLOSED = "update duties_duty set closed_at = due_at + %s where id = any(%s)"


def late(one_day: int, longer: int) -> None:
    """Twelve decisions: these were a working day late or two weeks, and the others in time."""
    with cursor() as cur:
        for n in range(12):
            owed(cur, 900001 + n, "done late" if n < one_day + longer else "done", duty="decided")
        cur.execute(CLOSED, (timedelta(days=1), [f"x{900001 + n}" for n in range(one_day)]))
        cur.execute(CLOSED, (timedelta(days=9), [f"x{900001 + one_day + n}" for n in range(longer)]))


def page(client) -> str:
    return text(client.get("/measures/referral_answered"))


def test_each_step_says_how_many_would_have_been_in_time(rounds, signed_in):
    late(5, 1)
    said = page(signed_in(rounds.place.sam))
    assert "What would change if there were more time" in said
    assert ONE.format(11, 5) in said
    assert TWO.format(11, 5) in said
    assert "With 10 more working days: 12 of 12 in time, 6 more than now." in said


def test_where_nothing_was_late_nothing_is_said(rounds, signed_in):
    late(0, 0)
    assert "What would change" not in page(signed_in(rounds.place.sam))


def test_few_are_shown_to_nobody_who_may_see_no_person(rounds, signed_in):
    team = all_teams.add_team("commissioning", "Commissioning", "commissioning", "Council", at=YEAR_AGO)
    anwen = staffing.add_worker("anwen", "Anwen Rhys", PASSWORD, "")
    staffing.put_on(anwen, team, "commissioner", YEAR_AGO)
    late(5, 1)
    assert "What would change" not in page(signed_in(anwen))

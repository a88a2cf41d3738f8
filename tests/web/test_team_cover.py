"""Who covers a team this week, where nobody does, and leave: nothing that is due then is left without a taker."""
from datetime import timedelta

import pytest

from kith.access import duty_rota, leave
from kith.access.finding import who_now
from kith.records.database import cursor
from tests.web.invented import AT
from tests.web.reading import text

AWAY = {"act": "leave", "first-day": "15", "first-month": "7", "first-year": "2026", "last-day": "31",
        "last-month": "7", "last-year": "2026"}
THURSDAY = AT.replace(day=16, minute=0)


@pytest.fixture
def cover(place, signed_in):
    """What the page says to the lead; with answers, what it says once they are sent."""
    client = signed_in(place.sam)

    def cover(**sent):
        answer = client.post("/team/cover", sent, follow=True) if sent else client.get("/team/cover")
        return text(answer)

    return cover


def on(place, who, hour: int, until: int, day=THURSDAY) -> None:
    begins, ends = day.replace(hour=hour), day.replace(hour=until)
    duty_rota.put_on_duty(who and who.id, place.marsh.id, "health_visitor", begins, ends, at=AT)


def sent(place, **more) -> dict:
    return AWAY | {"who": str(place.priya.pk)} | more


def test_the_week_stands_hour_block_by_hour_block_and_a_gap_says_where_its_work_goes(place, cover):
    on(place, place.jo, 9, 17)
    on(place, None, 13, 17)
    said = cover()
    assert "Nobody, Thu 16 Jul, 13:00 to 17:00 (health visitor): what is due then goes to" in said
    assert "09:00 to 13:00" in said
    assert "13:00 to 17:00" in said
    assert said.count("Jo Marsh") >= 2
    on(place, place.priya, 13, 17)   # the turn that was written last is the rota
    assert "Nobody, Thu" not in cover()


def test_a_gap_is_filled_from_there_and_by_nobody_who_may_not(place, cover, signed_in):
    on(place, None, 13, 17)
    gap = {"act": "put_on", "gap": f"health_visitor {THURSDAY.replace(hour=13).isoformat()}"}
    assert "Ask the team lead to put someone on." in text(signed_in(place.priya).get("/team/cover"))
    assert signed_in(place.priya).post("/team/cover", gap | {"on": str(place.jo.pk)}).status_code == 403
    with cursor() as cur:
        key = cur.execute("select begins from access_duty_rota").fetchone()[0].isoformat()
    assert "Jo Marsh is on duty then." in cover(act="put_on", gap=f"health_visitor {key}", on=str(place.jo.pk))
    assert "Nobody, Thu" not in cover()


def test_leave_is_not_kept_while_something_due_in_it_has_no_taker(place, cover):
    said = cover(**sent(place))
    assert "Say who takes this. What nobody takes goes to the duty desk, and is counted." in said
    assert "The duty desk (Lee Grant)" in said
    with cursor() as cur:
        assert leave.ahead(cur, [place.priya.pk], AT) == []


def test_with_a_taker_for_each_it_is_kept_and_stays_theirs_until_accepted(place, cover, signed_in):
    said = cover(**sent(place, **{f"to-{place.duty}": str(place.jo.pk)}))
    assert "Priya Nair is away then. 1 thing is offered to others. Each stays theirs until accepted." in said
    assert "Priya Nair : Wed 15 Jul to Fri 31 Jul. When it was written, 1 went to colleagues and 0 to the" in said
    assert "(offered, not accepted yet)" in said
    signed_in(place.jo).post(f"/duties/{place.duty}/accept", {"_number": "1"})
    assert "(offered, not accepted yet)" not in cover()


def test_the_duty_desk_takes_what_nobody_takes_and_it_is_counted(place, cover):
    with cursor() as cur:
        (lee,) = cur.execute("select id from access_worker where username = 'lee.grant'").fetchone()
    cover(**sent(place, **{f"to-{place.duty}": f"desk-{lee}"}))
    assert "1 thing was left with the duty desk because nobody else took it" in cover()


def test_what_begins_meanwhile_is_the_teams_and_their_turns_are_gaps(place, cover):
    on(place, place.priya, 9, 17)
    cover(**sent(place, **{f"to-{place.duty}": str(place.jo.pk)}))
    assert "Nobody, Thu 16 Jul, 09:00 to 17:00" in cover()
    with cursor() as cur:
        (mia,) = cur.execute("select id from records_subject where key = %s", (place.mia,)).fetchone()
        hers = {at: who_now(cur, [(mia, "health_visitor")], at)[mia, "health_visitor"].worker_name
                for at in (AT, AT + timedelta(days=3), AT + timedelta(days=30))}
    assert list(hers.values()) == ["Priya Nair", "", "Priya Nair"]


def test_leave_that_is_called_off_is_as_if_it_were_not(place, cover):
    cover(**sent(place, **{f"to-{place.duty}": str(place.jo.pk)}))
    with cursor() as cur:
        (one,) = leave.ahead(cur, [place.priya.pk], AT)
    assert "Called off." in cover(act="call_off", leave=str(one.id))
    assert "Nobody has leave written." in cover()
    with cursor() as cur:
        assert leave.away(cur, [place.priya.pk], AT, AT + timedelta(days=5)) == {}


@pytest.mark.parametrize("wrong", [{"who": ""}, {"last-day": "14"}, {"first-day": "x"}, {"last-year": "2031"}])
def test_what_is_no_leave_is_asked_again(place, cover, wrong):
    assert "There is a problem" in cover(**(sent(place) | wrong))

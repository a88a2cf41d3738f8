"""Reminders of appointments: once, by the way they chose, where it is safe, and of nothing that was cancelled."""

from datetime import timedelta

import pytest

from kith.intake.rounds import letters as intake
from kith.intake.rounds import ticking
from kith.language.attending import WITH_WHOM
from kith.language.errors import Refused
from kith.notices.wording import gives_away
from kith.statuses.reminding import SAYS
from tests.intake.place import DAY, HOUR, MONDAY, asked, owed, said
from tests.notices import gateway, homes
from tests.notices.homes import letters
from tests.scenarios.rows import row

MOBILE = "07700 900123"
ON = MONDAY + 4 * DAY
BEFORE, EVE = ON - 2 * DAY, ON - DAY
TOLD = "select answers ->> 'came_of_it' from records_entry where form = 'family_told' order by seq"


@pytest.fixture
def staff(workers):
    return homes.colleagues(workers)


@pytest.fixture
def zara(staff) -> str:
    return homes.zara(phone=MOBILE)


@pytest.fixture
def notify():
    with gateway.standing_in() as notify:
        yield notify


def booked(key: str, by, remind: str = "text", role: str = "camhs", **raw):
    return said(key, "appointment", MONDAY, by, kind="appointment", role=role, starts=ON.isoformat(), remind=remind,
                **raw)


def duty(key: str, which: str = "text"):
    return next((one for one in owed(key, "appointment_kept", gone=True) if one.duty == which), None)


def ticks(*moments) -> None:
    for moment in moments:
        ticking.tick(moment)


@row("CM08")
@pytest.mark.parametrize("role", ["health_visitor", "camhs", "drug_and_alcohol"])
def test_it_goes_once_and_says_no_name_no_service_and_no_place(zara, staff, notify, role):
    booked(zara, staff["ruby"], role=role, place="Riverside sexual health clinic")
    ticks(MONDAY, BEFORE.replace(hour=0) - HOUR)
    assert notify.arrived == []
    ticks(BEFORE, BEFORE + timedelta(minutes=1), EVE, ON, ON + DAY)
    (message,) = notify.arrived
    words = message["personalisation"]["message"]
    assert message["phone_number"] == "07700900123"
    assert words.startswith(SAYS)
    assert not gives_away(words)
    assert not any(word.lower() in words.lower() for word in ("Zara", "Riverside", *WITH_WHOM.values()))
    assert asked(TOLD) == [("leaving",), ("sent",)]
    assert duty(zara).state == "done"


@row("CM08")
@pytest.mark.parametrize(("marked", "closes"), [(MONDAY - HOUR, {}), (MONDAY + HOUR, {"channels": ["text"]}),
                                                (BEFORE - HOUR, {"channels": ["mobile"]})])
def test_where_that_way_is_not_safe_nothing_goes_and_whoever_gave_it_owes_it(zara, staff, notify, marked, closes):
    if marked < MONDAY:
        said(zara, "safe_contact", marked, staff["ruby"], **closes)
    booked(zara, staff["ruby"])
    if marked > MONDAY:
        said(zara, "safe_contact", marked, staff["ruby"], **closes)
    ticks(BEFORE, EVE)
    assert notify.arrived == []
    assert asked(TOLD) == []
    held = duty(zara)
    assert (held.state, held.bearer, held.marks["held"]) == ("due", staff["ruby"].pk, ["text"])


@row("CM08")
def test_a_mark_that_comes_while_it_leaves_stops_it(zara, staff, notify, monkeypatch):
    finish = intake._finish

    def marked_meanwhile(cur, letter_id, at):
        said(zara, "safe_contact", at, staff["ruby"], channels=["mobile"])
        finish(cur, letter_id, at)

    monkeypatch.setattr(intake, "_finish", marked_meanwhile)
    booked(zara, staff["ruby"])
    ticks(BEFORE)
    assert notify.arrived == []
    assert asked(TOLD) == [("leaving",), ("not_sent",)]
    assert duty(zara).state == "due"


@pytest.mark.parametrize("outcome", ["cancelled", "put_off"])
def test_cancelled_after_it_was_queued_nothing_goes(zara, staff, notify, outcome):
    # A time that is safe comes in the afternoon only: until then it waits
    said(zara, "safe_contact", MONDAY, staff["ruby"], channels=["letter"], times="weekdays 13:00 to 14:00")
    booked(zara, staff["ruby"])
    ticks(BEFORE.replace(hour=9))
    assert [one[:2] for one in letters()] == [("text", "waiting")]
    said(zara, "appointment_outcome", BEFORE.replace(hour=10), staff["ruby"], outcome=outcome, role="camhs",
         cites=(duty(zara, "booked").id,))
    ticks(BEFORE.replace(hour=13), BEFORE.replace(hour=13, minute=30))
    assert notify.arrived == []
    assert [one[:2] for one in letters()] == [("text", "withdrawn")]


def test_struck_out_or_put_on_another_day_nothing_goes_that_was_queued(zara, staff, notify):
    said(zara, "safe_contact", MONDAY, staff["ruby"], channels=["letter"], times="weekdays 13:00 to 14:00")
    root = booked(zara, staff["ruby"]).entries[0]
    ticks(BEFORE.replace(hour=9))
    said(zara, "appointment", BEFORE.replace(hour=10), staff["ruby"], corrects=root, reason="Moved",
         kind="appointment", role="camhs", starts=(ON + 7 * DAY).isoformat(), remind="text")
    ticks(BEFORE.replace(hour=13))
    assert notify.arrived == []
    assert duty(zara).state == "no longer owed"


def test_what_could_not_leave_is_owed_by_whoever_gave_it_and_is_over_with_the_day(zara, staff):
    # No gateway is set up
    booked(zara, staff["ruby"])
    ticks(BEFORE, BEFORE + 2 * HOUR, EVE.replace(hour=18))
    assert [(one[1], one[3]) for one in letters()] == [("waiting", "No gateway for text messages is set up.")]
    assert (duty(zara).state, duty(zara).bearer) == ("due", staff["ruby"].pk)
    with gateway.standing_in() as notify:
        ticks(ON.replace(hour=1), ON.replace(hour=9))
        assert notify.arrived == []
    assert duty(zara).state == "no longer owed"
    assert [one[1] for one in letters()] == ["withdrawn"]


def test_a_letter_of_a_protected_home_is_never_let_go(staff):
    key = homes.zara(711)
    said(key, "home_secret", MONDAY, staff["ruby"])
    booked(key, staff["ruby"], "letter")
    ticks(MONDAY)
    assert [one[:2] for one in letters()] in ([], [("letter", "waiting")])
    for number, in asked("select id from notices_letter"):
        with pytest.raises(Refused, match="no address may be used"):
            intake.print_letter(number, staff["pete"], MONDAY + HOUR)
    assert asked(TOLD) == []


def test_a_letter_is_printed_once_and_addressed_to_herself_at_sixteen(zara, staff):
    booked(zara, staff["ruby"], "letter")
    ticks(MONDAY)
    ((number,),) = asked("select id from notices_letter")
    going = intake.print_letter(number, staff["pete"], MONDAY + HOUR)
    assert going.name == "Zara Zarasen"
    ticks(MONDAY + HOUR, EVE)
    assert duty(zara, "letter_of_age").state == "done"
    assert [one[1] for one in letters()] == ["sent"]


def test_a_service_held_in_confidence_gives_no_appointment_that_others_read_and_nothing_is_sent(zara, staff, notify):
    from kith.access import all_teams, staffing
    from tests.intake.place import LONG_AGO

    team = all_teams.add_team("t-sh", "The clinic", "sexual_health", "Community", phone="01632 960126", at=LONG_AGO)
    sal = staffing.add_worker("sal", "Sal", None, "sal@kith.example")
    staffing.put_on(sal, team, "sexual_health", LONG_AGO)
    with pytest.raises(Refused):
        booked(zara, sal, role="camhs")
    ticks(BEFORE, EVE)
    assert notify.arrived == []
    assert asked("select count(*) from records_entry where form = 'appointment'") == [(0,)]


@row("LA21")
@pytest.mark.parametrize(("no", "goes"), [
    ({"everything": "yes"}, False), ({"everything": "no", "purposes": ["appointments"]}, False),
    ({"everything": "no", "purposes": ["appointments"], "with_whom": ["carer"]}, False),
    ({"everything": "no", "purposes": ["plan"]}, True),
    ({"everything": "no", "purposes": ["appointments"], "with_whom": ["gp"]}, True)])
@pytest.mark.parametrize("after", [False, True])
def test_where_they_said_no_to_that_home_is_told_nothing_goes_and_whoever_gave_it_hears(
        zara, staff, notify, no, goes, after):
    if not after:
        said(zara, "consent_taken_back", MONDAY - HOUR, staff["ruby"], gave="young_person", **no)
    booked(zara, staff["ruby"])
    if after:   # queued already: no time was safe until then
        said(zara, "consent_taken_back", BEFORE - HOUR, staff["ruby"], gave="young_person", **no)
    ticks(BEFORE, EVE)
    assert bool(notify.arrived) is goes
    if not goes:
        assert [one[:2] for one in letters()] == [("text", "held")]
        assert duty(zara).state == "due"


def test_a_no_that_comes_while_it_waits_holds_it(zara, staff, notify):
    said(zara, "safe_contact", MONDAY, staff["ruby"], channels=["letter"], times="weekdays 13:00 to 14:00")
    booked(zara, staff["ruby"])
    ticks(BEFORE.replace(hour=9))
    assert [one[:2] for one in letters()] == [("text", "waiting")]
    said(zara, "consent_taken_back", BEFORE.replace(hour=10), staff["ruby"], gave="young_person", everything="yes")
    ticks(BEFORE.replace(hour=13), BEFORE.replace(hour=13, minute=30))
    assert notify.arrived == []
    assert [one[:2] for one in letters()] == [("text", "held")]

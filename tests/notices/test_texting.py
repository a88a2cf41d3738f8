"""Text messages to a home: through the same outbox and the same question, at safe times only, once or never."""

import socket
from datetime import timedelta

import pytest
from django.test import override_settings

from kith.config import texts
from kith.intake.rounds import letters as intake
from kith.intake.rounds import ticking
from kith.language import Tell
from kith.language.roles import FAMILY, SCHOOL_NURSE
from kith.notices.wording import gives_away
from kith.pathways.appointments.missed_appointments import MissedAppointments
from tests.intake.place import DAY, HOUR, MONDAY, asked, owed, said
from tests.notices import gateway, homes
from tests.notices.homes import letters
from tests.scenarios.rows import row

SAYS = MissedAppointments.see.tell[0].says
TOLD = "select answers ->> 'came_of_it' from records_entry where form = 'family_told' order by seq"
MOBILE = "07700 900123"


@pytest.fixture
def staff(workers):
    return homes.colleagues(workers)


@pytest.fixture
def zara(staff) -> str:
    return homes.zara(phone=MOBILE)


@pytest.fixture(autouse=True)
def _by_text():
    duty = MissedAppointments.see
    before = duty.tell
    object.__setattr__(duty, "tell", (Tell(FAMILY, "text", otherwise=SCHOOL_NURSE, says=SAYS),))
    yield
    object.__setattr__(duty, "tell", before)


@pytest.fixture
def notify():
    with gateway.standing_in() as notify:
        yield notify


@row("CM08")
def test_it_goes_once_and_gives_nothing_away(zara, staff, notify):
    homes.missed(zara, staff["ruby"])
    for minutes in (0, 1, 90):
        ticking.tick(MONDAY + timedelta(minutes=minutes))
    (message,) = notify.arrived
    assert (message["phone_number"], message["template_id"]) == ("07700900123", gateway.TEMPLATE)
    assert SAYS in message["personalisation"]["message"]
    assert not gives_away(str(message["personalisation"]))
    assert "Zara" not in str(message)
    assert asked(TOLD) == [("leaving",), ("sent",)]
    assert [one[:2] for one in letters()] == [("text", "sent")]


@row("CM08")
@pytest.mark.parametrize("raw", [{}, {"channels": ["text"]}, {"channels": ["mobile"]}])
def test_a_mark_stops_it_and_the_school_nurse_hears(zara, staff, notify, raw):
    homes.missed(zara, staff["ruby"])
    said(zara, "safe_contact", MONDAY, staff["ruby"], **raw)
    ticking.tick(MONDAY)
    assert notify.arrived == []
    assert [one[:2] for one in letters()] == [("text", "held")]
    told = ("select count(*) from notices_notice n join duties_duty d on d.id = n.duty_id "
            "where n.role = 'school_nurse' and n.state = 'sent' and d.duty = 'see'")
    assert asked(told) == [(1,)]


@row("CM08")
@pytest.mark.parametrize(("times", "arrives"), [("weekdays 13:00 to 14:00", 13), ("", 10), ("after school", None)])
def test_it_keeps_to_the_times_that_are_safe(zara, staff, notify, times, arrives):
    said(zara, "safe_contact", MONDAY - HOUR, staff["ruby"], channels=["letter"], times=times)
    homes.missed(zara, staff["ruby"])
    for hour in (10, 11, 12, 13, 14):
        ticking.tick(MONDAY.replace(hour=hour, minute=0))
        assert bool(notify.arrived) == (arrives is not None and hour >= arrives)
    assert len(notify.arrived) <= 1


def test_a_mark_that_comes_while_it_leaves_stops_it(zara, staff, notify, monkeypatch):
    finish = intake._finish

    def marked_meanwhile(cur, letter_id, at):
        said(zara, "safe_contact", at, staff["ruby"], channels=["mobile"])
        finish(cur, letter_id, at)

    monkeypatch.setattr(intake, "_finish", marked_meanwhile)
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    assert notify.arrived == []
    assert asked(TOLD) == [("leaving",), ("not_sent",)]


@pytest.mark.parametrize(("answers", "state"), [(400, "waiting"), (403, "waiting"), (500, "leaving")])
def test_a_gateway_that_does_not_take_it(zara, staff, notify, answers, state):
    notify.answers = answers
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    assert [one[:2] for one in letters()] == [("text", state)]
    notify.answers = 201
    ticking.tick(MONDAY + 2 * HOUR)
    assert len(notify.arrived) == (state == "waiting")   # what may have gone is never sent again


def test_a_gateway_that_is_not_there(zara, staff):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        base = f"http://127.0.0.1:{free.getsockname()[1]}"
    set_up = {"base": base, "service": "s", "secret": "x", "template": "t"}
    homes.missed(zara, staff["ruby"])
    with override_settings(KITH_TEXT_GATEWAY=set_up):
        ticking.tick(MONDAY)
    assert letters()[0][3] == "The gateway did not answer (ConnectionRefusedError)."
    assert asked(TOLD) == [("leaving",), ("not_sent",)]


def test_without_a_gateway_nothing_leaves_and_the_team_owes_it(zara, staff):
    homes.missed(zara, staff["ruby"])
    for hours in (0, 2):
        ticking.tick(MONDAY + hours * HOUR)
    assert letters()[0][1::2] == ("waiting", "No gateway for text messages is set up.")
    assert asked("select pathway from duties_duty where pathway = 'letter_printed' and open") == [("letter_printed",)]


def test_a_number_of_a_home_telephone_gets_no_text(staff, notify):
    key = homes.zara(705, phone="01632 960333")
    homes.missed(key, staff["ruby"])
    ticking.tick(MONDAY)
    assert [(one[1], one[3]) for one in letters()] == [("waiting", "No mobile number is known.")]
    assert notify.arrived == []


def test_what_is_written_for_the_gateway_is_read_or_refused(monkeypatch):
    monkeypatch.delenv("KITH_TEXT_URL", raising=False)
    assert texts.gateway() == {}
    monkeypatch.setenv("KITH_TEXT_URL", "https://a-service:a%2Fsecret@notify.example:8443/?template=t9")
    assert texts.gateway() == {"base": "https://notify.example:8443", "service": "a-service", "secret": "a/secret",
                               "template": "t9"}
    for wrong in ("https://notify.example", "ftp://a:b@notify.example/?template=t", "https://a:b@notify.example/"):
        monkeypatch.setenv("KITH_TEXT_URL", wrong)
        with pytest.raises(ValueError, match="KITH_TEXT_URL is not"):
            texts.gateway()


@row("CM08")
def test_a_letter_nobody_prints_is_owed_by_its_team_until_it_has_left(staff):
    object.__setattr__(MissedAppointments.see, "tell", (Tell(FAMILY, "letter", otherwise=SCHOOL_NURSE, says=SAYS),))
    key = homes.zara(706)
    homes.missed(key, staff["ruby"])
    ticking.tick(MONDAY)
    team = asked("select s.key from access_team t join records_subject s on s.id = t.subject_id where t.key = 't-ruby'")
    (waits,) = owed(team[0][0], "letter_printed")
    assert (waits.open, waits.role, waits.state) == (True, "team_lead", "due")
    ticking.tick(MONDAY + 3 * DAY)
    assert owed(team[0][0], "letter_printed")[0].state == "overdue"
    intake.print_letter(asked("select max(id) from notices_letter")[0][0], staff["pete"], MONDAY + 3 * DAY)
    ticking.tick(MONDAY + 3 * DAY)
    assert owed(team[0][0], "letter_printed")[0].state == "done late"


def test_a_letter_that_is_held_is_owed_no_more(staff):
    object.__setattr__(MissedAppointments.see, "tell", (Tell(FAMILY, "letter", otherwise=SCHOOL_NURSE, says=SAYS),))
    key = homes.zara(707)
    homes.missed(key, staff["ruby"])
    ticking.tick(MONDAY)
    said(key, "safe_contact", MONDAY + HOUR, staff["ruby"], channels=["letter"])
    ticking.tick(MONDAY + HOUR)
    assert asked("select state from duties_duty where pathway = 'letter_printed'") == [("done",)]

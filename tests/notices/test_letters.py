"""What goes to a home: composed without a telling word, asked three times whether it is safe, gone once or never."""

import smtplib
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends import locmem

from kith.intake.rounds import letters as intake
from kith.intake.rounds import ticking
from kith.language import Tell
from kith.language.errors import Refused
from kith.language.roles import FAMILY, SCHOOL_NURSE
from kith.notices.wording import gives_away
from kith.pathways.appointments.missed_appointments import MissedAppointments
from tests.intake.place import DAY, HOUR, MONDAY, asked, owed, said
from tests.notices import homes
from tests.notices.homes import letters

TOLD = "select answers ->> 'came_of_it' from records_entry where form = 'family_told' order by seq"
SAYS = "We had planned to see each other and did not. We would like to find a time that suits you."


@pytest.fixture
def staff(workers):
    return homes.colleagues(workers)


@pytest.fixture
def zara(staff) -> str:
    return homes.zara(email="zara@home.example")


@pytest.fixture
def by_mail(monkeypatch):
    """The same pathway, but its telling goes by e-mail."""
    duty = MissedAppointments.see
    told = (Tell(FAMILY, "email", otherwise=SCHOOL_NURSE, says=SAYS),)
    before = duty.tell
    object.__setattr__(duty, "tell", told)
    yield
    object.__setattr__(duty, "tell", before)


def mark(key: str, by, at=MONDAY, **raw):
    return said(key, "safe_contact", at, by, **raw)


def told_by_letter(name: str) -> list:
    return [one for one in mail.outbox if one.to == [f"{name}@kith.example"]]


def to_home() -> list:
    return [one for one in mail.outbox if one.to == ["zara@home.example"]]


def the_letter() -> int:
    return asked("select id from notices_letter order by id desc limit 1")[0][0]


def see(key: str):
    return next(one for one in owed(key, "missed_appointments") if one.duty == "see")


def test_a_letter_waits_for_whoever_prints_it_and_holds_no_telling_word(zara, staff):
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    ((channel, state, text, trouble),) = letters()
    assert (channel, state, trouble) == ("letter", "waiting", "")
    assert text == f"{SAYS}\n\nPhone 01632 960 100. You need not say why you are phoning.\n"
    assert not gives_away(text)
    assert "Zara" not in text
    assert told_by_letter("beth") == []


def test_printed_once_it_has_gone_and_stands_in_the_chronology(zara, staff):
    homes.missed(zara, staff["ruby"])
    going = intake.print_letter(the_letter(), staff["pete"], MONDAY + HOUR)
    assert going.to == "14 Weir Lane\nZZ99 3VZ"
    assert going.name == "The parents or carers of Zara Zarasen"
    assert [row[1] for row in letters()] == ["sent"]
    assert asked(TOLD) == [("sent",)]
    with pytest.raises(Refused, match="printed already"):
        intake.print_letter(the_letter(), staff["pete"], MONDAY + HOUR)
    assert asked(TOLD) == [("sent",)]


def test_whoever_does_not_print_letters_is_refused(zara, staff):
    homes.missed(zara, staff["ruby"])
    with pytest.raises(Refused, match="You cannot print letters to homes"):
        intake.print_letter(the_letter(), staff["ruby"], MONDAY)
    assert [row[1] for row in letters()] == ["waiting"]


@pytest.mark.parametrize("raw", [{}, {"channels": ["letter"]}, {"forced_marriage": "yes", "channels": ["text"]}])
def test_seen_when_it_is_reckoned_no_letter_is_composed_and_the_school_nurse_hears(zara, staff, raw):
    mark(zara, staff["ruby"], MONDAY - HOUR, **raw)
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    assert letters() == []
    assert see(zara).marks == {"held": ["letter"]}
    assert len(told_by_letter("beth")) == 1
    roles = [row[0] for row in asked("select role from notices_notice where duty_id = %s", see(zara).id)]
    assert sorted(roles) == ["school_nurse", f"worker:{staff['ruby'].pk}"]


def test_seen_when_it_is_composed_it_is_held_and_the_school_nurse_hears(zara, staff, monkeypatch):
    # What the reckoning could not see yet: the mark is committed between it and the composing.
    monkeypatch.setattr("kith.engine.reckoned.repeating.Line._held", lambda line: [])
    mark(zara, staff["ruby"], MONDAY - HOUR, channels=["letter"])
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    assert letters() == [("letter", "held", "", "")]
    assert len(told_by_letter("beth")) == 1
    monkeypatch.undo()
    ticking.tick(MONDAY + timedelta(minutes=1))


def test_seen_when_it_is_sent_a_waiting_letter_is_held_within_a_minute(zara, staff):
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    mark(zara, staff["ruby"], MONDAY + HOUR, channels=["letter"])
    ticking.tick(MONDAY + HOUR)
    assert [row[:2] for row in letters()] == [("letter", "held")]
    assert len(told_by_letter("beth")) == 1
    assert asked(TOLD) == []


def test_nobody_prints_what_a_mark_has_closed_a_moment_ago(zara, staff):
    homes.missed(zara, staff["ruby"])
    mark(zara, staff["ruby"], MONDAY + HOUR, channels=["letter"])
    with pytest.raises(Refused, match="held because of a safe contact"):
        intake.print_letter(the_letter(), staff["pete"], MONDAY + HOUR)
    assert [row[:2] for row in letters()] == [("letter", "held")]
    assert asked(TOLD) == []


def test_a_letter_that_had_gone_is_somebody_s_to_act_on(zara, staff):
    homes.missed(zara, staff["ruby"])
    intake.print_letter(the_letter(), staff["pete"], MONDAY + HOUR)
    assert owed(zara, "gone_before_it_was_safe") == []
    mark(zara, staff["ruby"], MONDAY + 2 * HOUR, channels=["letter"])
    (act,) = owed(zara, "gone_before_it_was_safe")
    assert (act.duty, act.role, act.state) == ("act", "named_nurse", "due")
    assert act.due == MONDAY + 6 * HOUR


def test_a_mother_s_mark_holds_the_letter_about_her_child(zara, staff):
    from tests.intake.place import child

    sana = child("Sana", "1985-01-01")
    said(zara, "relationship", MONDAY - HOUR, staff["ruby"], kind="mother", who={"key": sana})
    homes.missed(zara, staff["ruby"])
    assert [row[:2] for row in letters()] == [("letter", "waiting")]
    mark(sana, staff["priya"], MONDAY + HOUR, channels=["letter"])
    with pytest.raises(Refused):
        intake.print_letter(the_letter(), staff["pete"], MONDAY + HOUR)
    assert see(zara).marks == {"held": ["letter"]}


def test_what_was_answered_before_it_left_is_taken_back(zara, staff):
    homes.missed(zara, staff["ruby"])
    said(zara, "seen_again", MONDAY + HOUR, staff["ruby"], reached="seen", alone="yes", agreed="Thursdays")
    ticking.tick(MONDAY + HOUR)
    assert [row[:2] for row in letters()] == [("letter", "withdrawn")]


def test_nothing_is_written_to_somebody_who_has_died(zara, staff):
    homes.missed(zara, staff["ruby"])
    said(zara, "person_details", MONDAY + HOUR, happened="", sender="register", died="yes")
    with pytest.raises(Refused):
        intake.print_letter(the_letter(), staff["pete"], MONDAY + HOUR)
    assert [row[:2] for row in letters()] == [("letter", "withdrawn")]


def test_without_an_address_it_waits_and_says_why(staff):
    key = homes.zara(701, address="", postcode="")
    homes.missed(key, staff["ruby"])
    with pytest.raises(Refused, match="no address may be used"):
        intake.print_letter(the_letter(), staff["pete"], MONDAY + HOUR)
    assert letters()[0][1:] == ("waiting", letters()[0][2], "No address is known, or it is protected.")
    assert asked(TOLD) == []


def test_a_third_appointment_missed_is_a_letter_of_its_own(zara, staff):
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    said(zara, "appointment_outcome", MONDAY + 2 * HOUR, staff["ruby"], outcome="did_not_come", role="camhs")
    assert [row[:2] for row in letters()] == [("letter", "waiting")] * 2


def test_by_e_mail_it_goes_once_and_gives_nothing_away(zara, staff, by_mail):
    homes.missed(zara, staff["ruby"])
    for minutes in (0, 1, 2):
        ticking.tick(MONDAY + timedelta(minutes=minutes))
    (letter,) = to_home()
    assert letter.subject == "A message for you"
    assert SAYS in letter.body
    assert not gives_away(letter.subject + letter.body)
    assert "Zara" not in letter.subject + letter.body
    assert asked(TOLD) == [("leaving",), ("sent",)]
    assert [row[:2] for row in letters()] == [("email", "sent")]


def test_a_mark_that_comes_while_it_leaves_stops_it(zara, staff, by_mail, monkeypatch):
    # Between the two transactions of its going somebody sets a mark.
    finish = intake._finish

    def marked_meanwhile(cur, letter_id, at):
        mark(zara, staff["ruby"], at, channels=["email"])
        finish(cur, letter_id, at)

    monkeypatch.setattr(intake, "_finish", marked_meanwhile)
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    assert to_home() == []
    assert [row[:2] for row in letters()] == [("email", "held")]
    assert asked(TOLD) == [("leaving",), ("not_sent",)]
    assert owed(zara, "gone_before_it_was_safe") == []
    told = "select worker_ids from notices_notice where duty_id = %s and role = 'school_nurse'"
    assert asked(told, see(zara).id) == [([staff["beth"].pk],)]


def test_killed_in_the_middle_it_leaves_a_trace_and_is_not_sent_twice(zara, staff, by_mail, monkeypatch):
    def killed(cur, letter_id, at):
        raise MemoryError

    monkeypatch.setattr(intake, "_finish", killed)
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    monkeypatch.undo()
    ticking.tick(MONDAY + HOUR)
    assert to_home() == []
    assert [row[:2] for row in letters()] == [("email", "leaving")]
    assert asked(TOLD) == [("leaving",)]
    faults = asked("select answers ->> 'what' from records_entry where form = 'fault'")
    assert ("A message to a home may or may not have left",) in faults
    # It counts as gone: a mark that comes now finds it.
    mark(zara, staff["ruby"], MONDAY + 2 * HOUR, channels=["email"])
    assert [one.duty for one in owed(zara, "gone_before_it_was_safe")] == ["act"]


@pytest.mark.parametrize(("fault", "state", "told"), [
    (ConnectionRefusedError(), "waiting", ["leaving", "not_sent"]),
    (smtplib.SMTPRecipientsRefused({}), "waiting", ["leaving", "not_sent"]),
    (TimeoutError(), "leaving", ["leaving"]),
    (smtplib.SMTPServerDisconnected(), "leaving", ["leaving"]),
])
def test_a_mail_server_that_fails(zara, staff, by_mail, monkeypatch, fault, state, told):
    def fail(*_):
        raise fault

    monkeypatch.setattr(locmem.EmailBackend, "send_messages", fail)
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY)
    assert [row[:2] for row in letters()] == [("email", state)]
    assert [row[0] for row in asked(TOLD)] == told
    monkeypatch.undo()
    ticking.tick(MONDAY + 2 * HOUR)
    assert len(to_home()) == (state == "waiting")


def test_without_an_e_mail_address_nothing_goes(staff, by_mail):
    key = homes.zara(702)
    homes.missed(key, staff["ruby"])
    ticking.tick(MONDAY)
    assert [(row[1], row[3]) for row in letters()] == [("waiting", "No e-mail address is known.")]
    assert to_home() == []


def test_what_is_held_is_told_to_the_safe_route_once(zara, staff):
    mark(zara, staff["ruby"], MONDAY - HOUR, channels=["letter"])
    homes.missed(zara, staff["ruby"])
    for minutes in (0, 1, 60):
        ticking.tick(MONDAY + timedelta(minutes=minutes))
    assert len(told_by_letter("beth")) == 1


def test_no_notice_of_a_worker_goes_to_a_home(zara, staff):
    homes.missed(zara, staff["ruby"])
    ticking.tick(MONDAY + 30 * DAY)
    assert asked("select role from notices_notice where role in ('family', 'the_person')") == []

"""Two missed appointments are followed; where home must not know, no letter goes and the safe route is owed instead."""
import pytest

from kith.forms.acts.waived import Waived
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.seen_again import SeenAgain
from kith.forms.appointments.talked_over import TalkedOver
from kith.forms.family.safe_contact import SafeContact
from kith.language.roles import NAMED_NURSE, SCHOOL_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.appointments.missed_appointments import MissedAppointments
from tests.scenarios.rows import row
from tests.scenarios.story import all_owed, nothing_owed, owed, person

see, at_school, talk_over = MissedAppointments.see, MissedAppointments.at_school, MissedAppointments.talk_over
AT = "Tue 14 Jul 12:00"


def missed_twice(first: str = "Mon 6 Jul 10:00", second: str = "Mon 13 Jul 10:00", outcome: str = "did_not_come"):
    zara = person("Zara", born="16 years ago")
    for when in (first, second):
        zara.says(AppointmentOutcome, when, outcome=outcome, role="camhs")
    return zara


def seen(zara, when: str, reached: str = "seen", **rest):
    alone = {} if reached == "decided" else {"alone": "yes"}
    return zara.says(SeenAgain, when, reached=reached, agreed="She comes on Thursdays after maths", **alone, **rest)


def test_two_within_the_months_that_count_are_followed_by_whoever_recorded_the_last():
    duty = owed(missed_twice(), see, at=AT).is_("due", by=THE_RECORDER, until="Wed 15 Jul 17:00")
    assert duty.sentence == "Because Zara was not seen at 2 appointments, the last on Mon 13 Jul."
    assert duty.one.bearer == 1


def test_one_is_not_enough():
    zara = person("Zara", born="16 years ago")
    zara.says(AppointmentOutcome, "Mon 13 Jul 10:00", outcome="did_not_come", role="camhs")
    nothing_owed(zara, see, at=AT)


@pytest.mark.parametrize("outcome", ["put_off", "cancelled"])
def test_what_we_or_they_put_off_is_not_missed(outcome):
    nothing_owed(missed_twice(outcome=outcome), see, at=AT)


@pytest.mark.parametrize("outcome", ["not_brought", "did_not_come", "nobody_in"])
def test_a_child_who_was_not_brought_a_door_that_stayed_shut_count_too(outcome):
    owed(missed_twice(outcome=outcome), see, at=AT).is_("due")


@pytest.mark.parametrize(("second", "stands"), [("Mon 6 Jul 10:00", True), ("Tue 7 Jul 10:00", False)])
def test_the_boundary_is_three_months(second, stands):
    zara = missed_twice("Mon 6 Apr 10:00", second)
    assert bool(all_owed(zara, see, at=AT)) is stands


def test_a_visit_that_was_missed_by_mistake_owes_nothing():
    zara = person("Zara", born="16 years ago")
    zara.says(AppointmentOutcome, "Mon 6 Jul 10:00", outcome="did_not_come", role="camhs")
    last = zara.says(AppointmentOutcome, "Mon 13 Jul 10:00", outcome="did_not_come", role="camhs")
    last.struck_out("Mon 13 Jul 11:00")
    nothing_owed(zara, see, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Wed 15 Jul 17:00", "done"), ("Wed 15 Jul 17:01", "done late")])
def test_seen_in_time_and_late(when, state):
    zara = missed_twice()
    seen(zara, when)
    owed(zara, see, at="Fri 17 Jul 09:00").is_(state)


def test_spoken_to_by_telephone_is_not_seen_and_a_decision_of_social_care_ends_it():
    zara = missed_twice()
    seen(zara, "Tue 14 Jul 09:00", reached="spoke")
    owed(zara, see, at=AT).is_("due")
    seen(zara, "Tue 14 Jul 10:00", reached="decided")
    owed(zara, see, at=AT).is_("done")


def test_where_every_way_is_open_the_letter_goes_and_nothing_else_is_owed():
    zara = missed_twice()
    owed(zara, see, at=AT).is_("due")
    assert owed(zara, see, at=AT).one.marks == {}
    nothing_owed(zara, at_school, at=AT)
    nothing_owed(zara, talk_over, at=AT)


@row("CM08", "P7")
def test_where_the_family_must_not_find_out_no_letter_goes_and_the_school_nurse_speaks_to_her():
    # Given a young person whose family must not find out
    zara = person("Zara", born="16 years ago")
    zara.says(SafeContact, "Mon 15 Jun 10:00", unaware=[{"who": "The whole family", "words": "that she comes to us"}],
              person="Beth Rowntree, her school nurse", say="Say that it is about her maths coursework")
    # When she misses the second appointment
    for when in ("Mon 6 Jul 10:00", "Mon 13 Jul 10:00"):
        zara.says(AppointmentOutcome, when, outcome="did_not_come", role="camhs")
    # Then the letter is held, and the safe route is owed
    owed(zara, see, at=AT).is_("due", by=THE_RECORDER, held=["letter"])
    owed(zara, at_school, at=AT).is_("due", by=SCHOOL_NURSE, until="Wed 15 Jul 17:00").tells(0, SCHOOL_NURSE)
    owed(zara, talk_over, at=AT).is_("due", by=THE_RECORDER)
    # And seen again at school, with what was agreed on file, all of it is done
    seen(zara, "Tue 14 Jul 13:00")
    zara.says(TalkedOver, "Tue 14 Jul 15:00", supervisor="Dr Ade Bello", agreed="Ruth meets her at school on Thursdays")
    for duty in (see, at_school, talk_over):
        owed(zara, duty, at="Tue 14 Jul 16:00").is_("done")


@pytest.mark.parametrize("channels", [["letter"], ["letter", "text"], []])
def test_a_mark_that_closes_letters_or_names_no_way_holds_the_letter(channels):
    zara = missed_twice()
    zara.says(SafeContact, "Mon 13 Jul 12:00", channels=channels)
    owed(zara, see, at=AT).is_("due", held=["letter"])


def test_a_mark_that_leaves_letters_open_holds_nothing():
    zara = missed_twice()
    zara.says(SafeContact, "Mon 13 Jul 12:00", channels=["phone"])
    owed(zara, see, at=AT).is_("due")
    nothing_owed(zara, at_school, at=AT)


def test_a_mark_that_comes_after_the_second_appointment_takes_the_safe_route_from_then():
    zara = missed_twice()
    owed(zara, see, at="Mon 13 Jul 11:00").is_("due").tells(0, THE_RECORDER).is_told()
    zara.says(SafeContact, "Tue 14 Jul 09:00", channels=["letter"])
    owed(zara, see, at=AT).is_("due", held=["letter"])
    owed(zara, at_school, at=AT).is_("due", until="Thu 16 Jul 17:00")


def test_a_safe_route_that_was_begun_is_finished_though_the_mark_has_ended():
    zara = missed_twice()
    mark = zara.says(SafeContact, "Mon 13 Jul 12:00", channels=["letter"])
    owed(zara, at_school, at="Mon 13 Jul 13:00").tells(0).is_told()
    mark.corrected("Tue 14 Jul 09:00", "Mon 13 Jul 12:00", channels=["letter"], over="yes")
    assert owed(zara, see, at=AT).one.marks == {}
    owed(zara, at_school, at=AT).is_("due")


def test_a_mother_s_mark_holds_the_letter_about_her_child():
    mia, ania = person("Mia", born="9 weeks ago"), person("Ania", born="22 years ago")
    mia.is_whose("mother", ania)
    ania.says(SafeContact, "Mon 15 Jun 10:00", channels=["letter"])
    for when in ("Mon 6 Jul 10:00", "Mon 13 Jul 10:00"):
        mia.says(AppointmentOutcome, when, outcome="nobody_in", role="camhs")
    owed(mia, see, at=AT).is_("due", held=["letter"])


@row("CM08")
def test_not_reached_in_five_working_days_it_climbs_to_the_named_nurse():
    zara = missed_twice()
    zara.says(SafeContact, "Mon 13 Jul 10:30", channels=["letter"])
    owed(zara, see, at="Mon 13 Jul 11:00").tells(0, THE_RECORDER).is_told()
    owed(zara, see, at="Wed 15 Jul 17:00").is_("overdue", held=["letter"]).tells(1, TEAM_LEAD).is_told()
    owed(zara, see, at="Mon 20 Jul 23:59").tells(None)
    owed(zara, see, at="Tue 21 Jul 00:00").tells(2, NAMED_NURSE).is_told()
    owed(zara, see, at="Fri 24 Jul 00:00").tells(3, NAMED_NURSE)


def test_the_school_nurse_s_part_climbs_too():
    zara = missed_twice()
    zara.says(SafeContact, "Mon 13 Jul 10:30", channels=["letter"])
    owed(zara, at_school, at="Mon 13 Jul 11:00").tells(0, SCHOOL_NURSE).is_told()
    owed(zara, at_school, at="Wed 15 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(zara, at_school, at="Fri 17 Jul 00:00").tells(2, NAMED_NURSE)


def test_it_is_set_aside_only_by_the_lead_or_the_named_nurse():
    zara = missed_twice()
    zara.says(Waived, "Tue 14 Jul 10:00", role=SCHOOL_NURSE, answers=owed(zara, see, at=AT),
              ground="needless", why="She has moved away")
    owed(zara, see, at=AT).is_("due")
    zara.says(Waived, "Tue 14 Jul 11:00", role=TEAM_LEAD, answers=owed(zara, see, at=AT),
              ground="needless", why="She has moved away")
    owed(zara, see, at=AT).is_("waived")

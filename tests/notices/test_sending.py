"""What leaves the building: once, to whoever is there, seldom enough to be read, and without a name."""

import re
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends import locmem
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.access import staffing
from kith.access.models import Team
from kith.engine.reckoned.ladders import STAND_DOWN
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.language.errors import Refused
from kith.notices.wording import interruption, many
from tests.drilling import LONG
from tests.intake.place import DAY, HOUR, MONDAY, asked, came, child, heard, how_many, one, owed, said

NOTICES = "select role, state, channel, worker_ids, tries from notices_notice order by id"
# What a lost telephone must not tell: a name, a number, a place, or why somebody came.
TELLING = re.compile(r"\d{3}|mia|bruise|A&E|hospital|child|visit|plan|http\S*\?", re.IGNORECASE)


def letters_to(name: str) -> list:
    return [letter for letter in mail.outbox if letter.to == [f"{name}@kith.example"]]


@pytest.fixture
def mia(workers) -> str:
    key = child()
    came(key)
    return key


def test_one_letter_tells_all_that_is_urgent_and_names_nobody(mia):
    ticking.tick(MONDAY)
    (letter,) = letters_to("priya")
    assert letter.subject == "Kith: 1 thing cannot wait until tomorrow"
    assert not TELLING.search(letter.subject + letter.body)
    assert len(letters_to("maya")) == 1     # two duties of hers at once are one interruption


def test_no_words_that_leave_hold_a_number_or_a_clinical_word():
    for n in (1, 2, 40):
        for step in (STAND_DOWN, 0, 2):
            for late in (True, False):
                letter = interruption([(step, late)] * n)
                assert not TELLING.search(letter.subject + letter.text)
        assert not TELLING.search(many(n).subject + many(n).text)


def test_ticking_twice_tells_once(mia, workers):
    ticking.tick(MONDAY)
    told, letters = how_many("duties_telling"), len(mail.outbox)
    again = ticking.tick(MONDAY)
    assert (again.sent, how_many("duties_telling"), len(mail.outbox)) == (0, told, letters)
    assert one(mia).told == 0


def test_a_step_goes_to_whoever_leads_when_it_leaves(mia, workers):
    ticking.tick(MONDAY)
    (sams,) = workers["sam"].postheld_set.all()
    staffing.end_post(sams, MONDAY + HOUR, by=None, at=MONDAY + HOUR)
    staffing.put_on(workers["jo"], Team.objects.get(key="hv-marsh"), "team_lead", MONDAY + HOUR)
    ticking.tick(MONDAY + 2 * DAY)
    ((told,),) = asked("select worker_ids from duties_telling where duty_id = %s and step = 1", one(mia).id)
    assert told == [workers["jo"].pk]
    assert letters_to("jo")[0].subject == "Kith: something has reached you"


def test_what_cannot_wait_reaches_the_next_person_and_the_senders_lead_at_once(mia, workers):
    answers = {"risk": "Bruises", "child_says": "not_known", "family": "not_known", "danger_now": "no",
               "agreed": "told", "blank_why": "She is in hospital and her mother is with her"}
    begun = said(mia, "referral", by=workers["priya"], **answers).begun
    decide = next(row["id"] for row in begun if row["duty"] == "decided")
    ticking.tick(MONDAY)
    mail.outbox.clear()
    said(mia, "cannot_wait", MONDAY + HOUR, by=workers["priya"], changed="She is worse", cites=(decide,))
    ticking.tick(MONDAY + HOUR)
    told = asked("select role, worker_ids from notices_notice where duty_id = %s and step = 2 order by main desc, id",
                 decide)
    assert told == [("csc_manager", [workers["lynn"].pk]), (f"worker:{workers['priya'].pk}", [workers["priya"].pk]),
                    (f"team_lead:worker:{workers['priya'].pk}", [workers["sam"].pk])]
    (letter,) = letters_to("sam")
    assert (letter.subject, letter.body) == ("Kith: something has reached you",
                                             "Somebody says that it cannot wait. Sign in to see who holds it.")
    assert asked("select step from duties_telling where duty_id = %s order by step", decide) == [(0,), (2,)]


def test_what_is_decided_already_cannot_be_hastened(mia, workers):
    ticking.tick(MONDAY)
    said(mia, "visit_reviewed", MONDAY + HOUR, by=workers["priya"], decision="seen", why="Well", cites=(one(mia).id,))
    with pytest.raises(Refused, match="This cannot be hastened: it is done"):
        said(mia, "cannot_wait", MONDAY + 2 * HOUR, by=workers["priya"], changed="Worse", cites=(one(mia).id,))


def test_after_an_outage_only_the_highest_step_is_told_and_says_what_it_passed(mia):
    ticking.tick(MONDAY)
    ticking.tick(MONDAY + 30 * DAY)
    steps = asked("select step, passed from duties_telling where duty_id = %s order by step", one(mia).id)
    assert steps[0] == (0, [])
    assert len(steps) == 2
    assert steps[1][1] == list(range(1, steps[1][0]))


def test_what_ended_before_it_was_told_is_told_to_nobody(mia):
    receive(heard("A11", mia, "V1", MONDAY + HOUR, arrived=MONDAY.isoformat()), None, MONDAY + HOUR)
    ticking.tick(MONDAY + HOUR)
    assert mail.outbox == []
    assert (how_many("notices_notice"), how_many("duties_telling")) == (0, 0)


def test_whoever_was_told_hears_once_that_it_is_no_longer_owed(mia):
    ticking.tick(MONDAY)
    receive(heard("A11", mia, "V1", MONDAY + HOUR, arrived=MONDAY.isoformat()), None, MONDAY + HOUR)
    for hours in (1, 2, 50):
        ticking.tick(MONDAY + hours * HOUR)
    told = asked("select step from duties_telling t join duties_duty d on d.id = t.duty_id"
                 " where d.pathway = 'urgent_attendance' order by t.id")
    assert told == [(0,), (STAND_DOWN,)]
    assert owed(mia) == []
    assert letters_to("priya")[-1].subject == "Kith: 1 thing you were told of no longer needed"


def test_nobody_is_interrupted_more_than_three_times_in_a_day(workers):
    for n in range(6):
        came(child(f"Child{'abcdef'[n]}"), f"V{n}", MONDAY + n * HOUR)
        ticking.tick(MONDAY + n * HOUR)
    assert len(letters_to("priya")) == 3
    channels = asked("select channel from notices_notice where role = 'health_visitor' order by id")
    assert channels == [("message",)] * 3 + [("list",)] * 3
    came(child("Later"), "V9", MONDAY + 26 * HOUR)
    ticking.tick(MONDAY + 26 * HOUR)
    assert len(letters_to("priya")) == 4


def test_a_flood_is_one_letter_and_a_fault_for_somebody_to_look_at(workers):
    for n in range(25):
        came(child(f"Child{chr(97 + n)}"), f"V{n}", MONDAY)
    ticking.tick(MONDAY)
    (letter,) = letters_to("priya")
    assert letter.subject == "Kith: 25 things at once"
    assert len(owed(asked("select key from records_subject where kind = 'locality'")[0][0], "fault_answered")) == 1
    assert how_many("duties_telling where channel = 'message'") > 25     # told all the same, each by itself


@pytest.fixture
def broken_mail(monkeypatch):
    def fail(*_):
        raise ConnectionRefusedError("no mail server")

    monkeypatch.setattr(locmem.EmailBackend, "send_messages", fail)
    return monkeypatch


def test_a_letter_that_fails_is_tried_again_later_and_told_only_then(mia, broken_mail):
    ticking.tick(MONDAY)
    assert [row[1:] for row in asked(NOTICES) if row[0] == "health_visitor"] == [("failed", "", [], 1)]
    assert one(mia).told is None
    ticking.tick(MONDAY)
    assert {row[4] for row in asked(NOTICES) if row[0] == "health_visitor"} == {1}     # not again at once
    broken_mail.undo()
    ticking.tick(MONDAY + timedelta(minutes=2))
    assert len(letters_to("priya")) == 1
    assert one(mia).told == 0


def test_a_telling_that_does_not_come_is_itself_owed_to_the_service_desk(mia, broken_mail):
    for minutes in (0, 2, 5, 61):
        ticking.tick(MONDAY + timedelta(minutes=minutes))
    assert asked("select answers ->> 'what' from records_entry where form = 'fault'") == [
        ("Notices have not left for an hour",)]


def test_somebody_without_an_address_reads_it_on_the_list(workers):
    workers["priya"].email = ""
    workers["priya"].save()
    key = child()
    came(key)
    ticking.tick(MONDAY)
    assert asked("select channel from duties_telling where duty_id = %s", one(key).id) == [("list",)]
    assert one(key).told == 0


def test_where_nobody_holds_the_role_the_desk_hears_it(workers):
    key = child()
    said(key, "involvement", role="health_visitor", team="hv-marsh", worker="priya", began="2025-01-01",
         ended="2026-07-01")
    came(key)
    ticking.tick(MONDAY)
    assert len(letters_to("lynn")) == 1
    assert one(key).role == "health_visitor"     # it stays the health visitor's: who that is may be known tomorrow


@settings(max_examples=50 if LONG else 8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(hours=st.lists(st.integers(0, 400), min_size=1, max_size=6))
def test_however_often_the_clock_is_looked_at_each_step_is_told_once(workers, hours):
    key = child()
    came(key)
    for hour in sorted(hours):
        ticking.tick(MONDAY + hour * HOUR)
        ticking.tick(MONDAY + hour * HOUR)
    told = asked("select step, count(*) from duties_telling where duty_id = %s group by step", one(key).id)
    assert {count for _, count in told} <= {1}
    assert min(step for step, _ in told) == 0

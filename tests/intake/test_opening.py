"""A page opened on somebody’s word: whoever reads why is told within the minute, and nobody reads their own."""

import asyncio
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.core import mail
from django.core.mail.backends import locmem
from procrastinate import App
from procrastinate.contrib.django import app as installed

from kith.access import all_teams, duty_rota, staffing, visibility, workers
from kith.access import opening as opened_in_the_database
from kith.access.models import PostHeld, Team
from kith.config import clock, jobs
from kith.intake.doors import opening
from kith.intake.ends import sealing
from kith.intake.rounds import delivering, ticking
from kith.language.errors import Refused
from kith.records import subjects
from kith.records.database import cursor
from kith.worklists.desks import openings
from tests.intake.place import HOUR, LONG_AGO, MONDAY, asked, child, header, owed, said
from tests.scenarios.rows import row

SUBJECT = "Kith: a page was opened without a usual reason"
MINUTE = timedelta(minutes=1)


def hold(role: str, name: str, kind: str = "oversight", since=LONG_AGO):
    """Somebody who holds this role."""
    team = Team.objects.filter(key=kind).first() or all_teams.add_team(kind, kind, kind, "Community", at=LONG_AGO)
    worker = staffing.add_worker(name, name.title(), None, f"{name}@kith.example")
    staffing.put_on(worker, team, role, since)
    return worker


def opens(worker, key: str, at=MONDAY, why: str = "present") -> opening.Opening:
    with cursor() as cur:
        posts = staffing.roles_of(cur, worker.pk, at)
    return opening.open_on_word(header(key), why, "She is here with me", worker, posts, at)


def record_of(worker) -> str:
    with cursor() as cur:
        return subjects.header(cur, workers.record_of(cur, worker.pk)).key


def letters(subject: str = SUBJECT) -> list[str]:
    return sorted(to for letter in mail.outbox if letter.subject == subject for to in letter.to)


def reads(worker, opener, key: str, at, decision: str = "accepted", **more):
    (duty,) = [one for one in owed(record_of(opener)) if one.open and one.pathway in ("opening_read", "opening_asked")]
    return said(record_of(opener), "opening_reviewed", at, by=worker, cites=(duty.id,), decision=decision, **more)


@pytest.fixture
def mia(workers) -> str:
    return child()


@pytest.fixture
def rowan(workers):
    return hold("caldicott_guardian", "rowan")


def test_the_real_worker_tells_the_guardian_within_the_minute_and_waits_for_no_tick(committed, monkeypatch):
    async def no_tick(timestamp: int) -> None:
        """Nothing is told by this."""

    monkeypatch.setattr(jobs, "_tick", no_tick)
    hold("caldicott_guardian", "rowan")
    key = child()
    working = App(connector=installed.connector.get_worker_connector())
    jobs.register(working)
    began = time.monotonic()
    opens(committed["lena"], key, clock.now())
    assert letters() == []

    async def until_told() -> None:
        async with working.open_async():
            work = asyncio.create_task(working.run_worker_async(concurrency=1, install_signal_handlers=False))
            while not letters() and time.monotonic() - began < 60:
                await asyncio.sleep(0.1)
            work.cancel()
            await asyncio.gather(work, return_exceptions=True)

    with ThreadPoolExecutor(1) as thread:   # a browser’s library may have an event loop running in this one
        thread.submit(asyncio.run, until_told()).result()
    assert letters() == ["rowan@kith.example"]
    assert time.monotonic() - began < 60


def test_the_letter_names_nobody_and_is_told_of_the_duty(workers, mia, rowan):
    opens(workers["lena"], mia)
    delivering.send(MONDAY)
    (letter,) = mail.outbox
    assert (letter.subject, letter.body) == (SUBJECT, "Sign in to see who opened it and why.")
    (duty,) = [one for one in owed(record_of(workers["lena"])) if one.pathway == "opening_read"]
    assert (duty.role, duty.state, duty.due) == ("caldicott_guardian", "due", MONDAY + timedelta(days=1))
    assert asked("select worker_ids, channel from duties_telling") == [([rowan.pk], "message")]


def test_the_fourth_of_a_day_is_told_too(workers, mia, rowan):
    for n in range(5):
        opens(workers["lena"], mia, MONDAY + n * HOUR)
        delivering.send(MONDAY + n * HOUR)
    assert len(letters()) == 5


@row("P11")
def test_whoever_is_on_duty_for_the_guardian_is_told_and_with_nobody_on_duty_all_who_hold_the_post(workers, mia, rowan):
    wren = hold("caldicott_guardian", "wren")
    opens(workers["lena"], mia)
    delivering.send(MONDAY)
    assert letters() == ["rowan@kith.example", "wren@kith.example"]
    mail.outbox.clear()
    oversight = Team.objects.get(key="oversight").id
    duty_rota.put_on_duty(wren.id, oversight, "caldicott_guardian", MONDAY, MONDAY + 8 * HOUR)
    opens(workers["lena"], mia, MONDAY + HOUR)
    delivering.send(MONDAY + HOUR)
    assert letters() == ["wren@kith.example"]


def test_with_nobody_in_post_the_named_nurse_is_told(workers, mia, rowan):
    staffing.end_post(PostHeld.objects.get(worker=rowan), MONDAY, by=None, at=MONDAY)
    opens(workers["lena"], mia)
    delivering.send(MONDAY)
    assert letters() == ["angela@kith.example"]


def test_with_the_mail_server_down_it_is_tried_again_and_the_desk_hears_of_it(workers, mia, rowan, monkeypatch):
    def broken(self, messages):
        raise OSError("refused")

    whole = locmem.EmailBackend.send_messages
    monkeypatch.setattr(locmem.EmailBackend, "send_messages", broken)
    opens(workers["lena"], mia)
    delivering.send(MONDAY)
    ticking.tick(MONDAY + 2 * MINUTE)
    faults = asked("select answers ->> 'what' from records_entry where form = 'fault'")
    assert ("That a page was opened without a usual reason could not be told within the minute",) in faults
    monkeypatch.setattr(locmem.EmailBackend, "send_messages", whole)
    delivering.send(MONDAY + 10 * MINUTE)
    assert letters() == ["rowan@kith.example"]


def test_nobody_reads_why_they_opened_a_page_themselves(workers, mia, rowan):
    opens(rowan, mia)
    (duty,) = [one for one in owed(record_of(rowan)) if one.pathway == "opening_read"]
    assert (duty.duty, duty.role) == ("guardians", "named_nurse")
    with pytest.raises(Refused, match="You cannot say this of yourself"):
        reads(rowan, rowan, mia, MONDAY + HOUR)
    with pytest.raises(Refused, match="is recorded by the Caldicott guardian or the named nurse"):
        reads(workers["lena"], rowan, mia, MONDAY + HOUR)
    reads(workers["angela"], rowan, mia, MONDAY + HOUR)
    assert [one.state for one in owed(record_of(rowan)) if one.pathway == "opening_read"] == ["done"]


def test_whoever_is_asked_answers_themselves_and_the_answer_is_read(workers, mia, rowan):
    lena = workers["lena"]
    opens(lena, mia)
    reads(rowan, lena, mia, MONDAY + HOUR, "ask", words="Was she expected?")
    (duty,) = [one for one in owed(record_of(lena)) if one.open]
    assert (duty.duty, duty.bearer) == ("answer", lena.pk)
    with pytest.raises(Refused, match="not your team"):
        said(record_of(lena), "opening_explained", MONDAY + HOUR, by=workers["gus"], cites=(duty.id,), words="No")
    said(record_of(lena), "opening_explained", MONDAY + 2 * HOUR, by=lena, cites=(duty.id,), words="Yes, by phone")
    with cursor() as cur:
        (one,) = openings.read(cur, MONDAY + 3 * HOUR)
    assert [(step.by, step.decision or step.answers["words"]) for step in one.said] == [
        ("Rowan", "Ask them"), ("Lena", "Yes, by phone")]
    reads(rowan, lena, mia, MONDAY + 4 * HOUR)
    with cursor() as cur:
        (one,) = openings.read(cur, MONDAY + 5 * HOUR)
    assert (one.owed, one.waits, one.said[-1].decision) == ("", None, "Accepted")


def test_a_second_opening_is_allowed_and_said_until_the_first_is_read(workers, mia, rowan):
    lena = workers["lena"]
    assert not opens(lena, mia).again
    assert opens(lena, mia, MONDAY + HOUR).again
    assert not opens(lena, child("Zoe"), MONDAY + HOUR).again
    assert not opens(workers["gus"], mia, MONDAY + HOUR).again


def test_it_opens_for_its_hours_and_closes_early_for_whoever_opened_it_or_reads_why(workers, mia, rowan):
    lena, gus = workers["lena"], workers["gus"]

    def sees(worker, at) -> bool:
        one = header(mia).id
        with cursor() as cur:
            seen = visibility.visible(cur, worker.pk, [one], at)
            assert opened_in_the_database.opens(cur, worker.pk, one, at) == (seen == {one})
        return bool(seen)

    def posts(worker):
        with cursor() as cur:
            return staffing.roles_of(cur, worker.pk, MONDAY)

    made, other = opens(lena, mia), opens(gus, mia)
    assert [sees(lena, MONDAY + time) for time in (HOUR, 4 * HOUR - MINUTE, 4 * HOUR)] == [True, True, False]
    with pytest.raises(Refused, match="Only whoever opened a page"):
        opening.close(made.number, gus, posts(gus), MONDAY + HOUR)
    opening.close(made.number, lena, posts(lena), MONDAY + HOUR)
    opening.close(other.number, rowan, posts(rowan), MONDAY + 2 * HOUR)
    assert [sees(lena, MONDAY + HOUR), sees(gus, MONDAY + HOUR), sees(gus, MONDAY + 2 * HOUR)] == [False, True, False]
    with pytest.raises(Refused, match="not open on your word any more"):
        opening.close(made.number, lena, posts(lena), MONDAY + 2 * HOUR)


def test_what_is_sealed_is_never_opened_so_and_sealing_closes_what_was_open_and_takes_why(workers, mia, rowan):
    lena = workers["lena"]
    opens(lena, mia)
    reads(rowan, lena, mia, MONDAY, "ask", words="Was Mia expected?")
    (duty,) = [one for one in owed(record_of(lena)) if one.open]
    said(record_of(lena), "opening_explained", MONDAY, by=lena, cites=(duty.id,), words="Mia was")
    before = header(mia).id
    notice = {"ordered": "2026-07-10", "authority": "Notice by post", "second": "rosa"}
    stands = sealing.seal(mia, notice, workers["nell"], MONDAY + HOUR)
    with cursor() as cur:
        assert visibility.visible(cur, lena.pk, [before], MONDAY + HOUR) == set()
        assert not opened_in_the_database.opens(cur, lena.pk, before, MONDAY + HOUR)
        assert openings.read(cur, MONDAY + HOUR) == []
    forms = asked("select form from records_entry where subject_id = (select id from records_subject where key = %s)"
                  " order by seq", record_of(lena))
    assert forms == [("worker_known",)]
    with pytest.raises(Refused, match="What is sealed stays sealed"):
        opens(lena, stands, MONDAY + HOUR)


def test_the_record_of_a_worker_and_a_team_is_never_opened_so(workers, mia, rowan):
    opens(workers["lena"], mia)
    with pytest.raises(Refused, match="Only a person’s page"):
        opens(workers["gus"], record_of(workers["lena"]))


def test_who_may_not_open_a_page_on_their_word_does_not(workers, mia):
    with pytest.raises(Refused, match="You cannot open a page without a usual reason"):
        opens(workers["pete"], mia)


def test_how_often_is_said_beside_the_others_of_the_team_and_the_same_page_again(workers, mia, rowan):
    for n in range(3):
        opens(workers["lena"], mia, MONDAY + n * HOUR)
    opens(workers["marcus"], child("Marcus"), MONDAY)
    with cursor() as cur:
        found = openings.read(cur, MONDAY + 3 * HOUR)
    lenas = [one for one in found if one.worker == "Lena"]
    assert {(one.often.mine, one.often.people, one.often.others) for one in lenas} == {(3, 1, 1)}
    assert [one.earlier for one in lenas] == [None, MONDAY, MONDAY + HOUR]

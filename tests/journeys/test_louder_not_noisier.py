"""Louder, not noisier: two weeks lived through again, with what late work says of itself and how often anybody is rung.

The locality of the journeys is that fortnight: every message of it came by the door, and the clock ticked.
"""

import re
from collections import Counter
from datetime import timedelta

import pytest
from django.core import mail
from django.test import Client

from kith.access.models import Worker
from kith.demo.visits import Finding
from kith.intake.rounds.ticking import tick
from kith.records.database import cursor
from tests.journeys import looking
from tests.journeys.stories import INVENTED, newcomer

MOST = 3  # interruptions of one person in a day
SENT = """
select w.username, (n.sent_at at time zone 'Europe/London')::date, count(distinct n.sent_at), count(*)
from notices_notice n cross join unnest(n.worker_ids) as told (id) join access_worker w on w.id = told.id
where n.channel = 'message' group by 1, 2
"""
LATE = re.compile(r'<li class="kith-duty kith-duty--loud".*?</li>', re.DOTALL)
TOLD, NEXT = re.compile(r"Told [^:<]+ \d\d:\d\d: \w"), re.compile(r"Next: \w[^<]+, \S")
BRUISED = Finding("Bruise on ear, says sibling threw a toy", "S00.4", "Bruise of ear")


def everybody() -> list[Worker]:
    """All who sign in."""
    return [one for one in Worker.objects.all() if one.has_usable_password()]


def overdue_rows(worker: Worker) -> list[str]:
    """The overdue rows of somebody's list, as they are sent."""
    client = Client()
    client.force_login(worker)
    return [one for one in LATE.findall(client.get("/").content.decode()) if "Overdue" in one]


@pytest.mark.parametrize("moment", ["2026-07-14T09:10", "2026-07-17T13:40"])
def test_every_overdue_row_names_who_was_told_and_who_is_next(story, moment):
    story.it_is(moment)
    rows = [(worker.username, row) for worker in everybody() for row in overdue_rows(worker)]
    assert len(rows) > 5
    wrong = [(name, re.sub(r"<[^>]+>", " ", row)) for name, row in rows
             if not TOLD.search(row) or not NEXT.search(row) or "Because" not in row]
    assert not wrong, wrong[:5]


def test_nobody_was_interrupted_more_than_three_times_a_day_in_the_fortnight(story):
    with cursor() as cur:
        days = cur.execute(SENT).fetchall()
    assert sum(times for *_, times, _ in days) > 20
    assert not [one for one in days if one[2] > MOST]


def test_on_the_worst_of_days_the_fourth_thing_joins_a_message_and_is_no_message_of_its_own(story):
    # Given a baby with a bruise every half hour, all of them one health visitor's to decide about
    mail.outbox.clear()
    for n in range(8):
        story.comes_to_ae(newcomer(f"Lily {'ABCDEFGH'[n]}shdown", 160 + n, f"99900{7100 + n * 11}"), BRUISED)
        story.at += timedelta(minutes=30)
        tick(story.at)
    heard = Counter(to for one in mail.outbox for to in one.to)
    assert heard
    assert max(heard.values()) <= MOST
    assert len(mail.outbox) == sum(heard.values())


def test_an_open_list_does_not_reorder_itself(story):
    # Given a list that is open
    priya = story.signed_in("priya.nair")
    priya.page.clock.install(time=story.at.timestamp() * 1000)
    priya.opens("/").reads("Late or urgent")
    before = priya.main.locator("section").all_inner_texts()

    # When something urgent becomes hers and a minute passes
    story.it_is("2026-07-14T09:15")
    story.comes_to_ae(INVENTED.named("Idris Bello"), BRUISED, minutes_ago=3)
    priya.page.clock.fast_forward(61_000)

    # Then one quiet line says so, and nothing moves until she asks for it
    priya.reads("new since 09:10. Show them")
    assert priya.main.locator("section").all_inner_texts() == before
    priya.page.clock.resume()
    priya.presses("Show them").reads("Late or urgent")
    assert priya.main.locator("section").all_inner_texts() != before
    assert not list(priya.page.evaluate(looking.REASONLESS))

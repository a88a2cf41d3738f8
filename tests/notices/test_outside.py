"""What leaves for a place where nobody uses Kith: a link and until when, by a way on our list, and not a word more."""

import re

import pytest
from django.test import override_settings

from kith.config import texts
from kith.intake.rounds import ticking
from kith.notices import mailing
from kith.notices.outward import by_when
from kith.notices.wording import gives_away
from tests.intake.place import DAY, HOUR, MONDAY, asked, child
from tests.notices import gateway, mailroom, outside
from tests.notices.outside import FIRST, MAILBOX, front_door, later, refer
from tests.scenarios.rows import row

LINKS = "select channel, sent_to from notices_reply_link order by id"
TELLINGS = "select step, channel, worker_ids, words from duties_telling where team_id = %s order by id"


@pytest.fixture
def room():
    with mailroom.standing_in() as room:
        yield room


@pytest.fixture
def mia(workers) -> str:
    return child("Mia")


@row("CP01", "CP02")
def test_a_referral_leaves_as_one_mail_that_tells_nobody_anything(workers, mia, room):
    front_door(MONDAY)
    refer(mia, workers["priya"], MONDAY)
    ((sender, to, subject, words),) = room.arrived
    assert (to, subject) == (MAILBOX, "A reply is needed by 14:00 today")
    assert re.fullmatch(r"kith\+[0-9a-f]{16}@health\.example", sender)
    assert "we will send a code to your phone" in words
    assert re.search(r"https://kith\.example/r/[\w-]{32}\n", words)
    assert re.search(r"say [2-9][A-Z]{2} [2-9]{2}[A-Z]\.", words)
    without = re.sub(r"https://\S+|say \w{3} \w{3}", "", f"{subject} {words}")
    assert not gives_away(without)
    for word in ("Mia", "Miasen", "M.", "2026", "social", "front door", "priya", "week"):
        assert word.lower() not in without.lower()
    assert b"From: Kith <kith@health.example>" in room.raw[0]
    assert b"text/html" not in room.raw[0]


@row("CP02")
def test_silence_is_asked_again_by_mail_and_each_link_is_its_own(workers, mia, room):
    front_door(MONDAY)
    refer(mia, workers["priya"], MONDAY)
    first = room.link()
    later(MONDAY, 5)
    later(MONDAY, 50)
    theirs = [one for one in room.arrived if one[1] == MAILBOX]
    assert [one[2] for one in theirs[:2]] == ["A reply is needed by 14:00 today",
                                              "Second time of asking: a reply was needed by 14:00 today"]
    assert theirs[2][2].startswith("Third time of asking: ")
    assert room.link() != first
    assert len(asked("select distinct token from notices_reply_link")) == len(theirs)
    assert asked("select count(distinct reply_id) from notices_reply_link") == [(1,)]


def test_no_link_and_no_code_can_be_read_in_the_database(workers, mia, room):
    front_door(MONDAY)
    refer(mia, workers["priya"], MONDAY)
    kept = str(asked("select row_to_json(l)::text, encode(token, 'escape') from notices_reply_link l"))
    assert room.link() not in kept


def test_the_place_is_told_and_nobody_by_name(workers, mia, room):
    team = front_door(MONDAY)
    refer(mia, workers["priya"], MONDAY)
    told = asked(TELLINGS.replace("%s", str(team.pk)))
    assert {(one[1], tuple(one[2]), one[3]) for one in told} == {("message", (), "Social care front door")}


@row("CP01")
def test_where_only_a_telephone_is_known_a_text_leaves(workers, mia):
    front_door(MONDAY, email="")
    with gateway.standing_in() as notify:
        refer(mia, workers["priya"], MONDAY)
    (message,) = notify.arrived
    assert message["phone_number"] == FIRST
    words = message["personalisation"]["message"]
    assert words.startswith("A reply is needed by 14:00 today. From")
    assert not gives_away(re.sub(r"https?://\S+", "", words))
    assert asked(LINKS) == [("text", FIRST)]


def test_where_the_gateway_takes_mail_it_leaves_by_it(workers, mia):
    front_door(MONDAY)
    with gateway.standing_in("email") as notify:
        refer(mia, workers["priya"], MONDAY)
        later(MONDAY, 5)
    assert {one["email_address"] for one in notify.arrived if "phone_number" not in one} >= {MAILBOX}
    assert notify.arrived[0]["personalisation"]["subject"] == "A reply is needed by 14:00 today"


def test_a_mail_server_that_is_not_there_is_tried_again(workers, mia):
    front_door(MONDAY)
    with override_settings(EMAIL_BACKEND="django.core.mail.backends.smtp.EmailBackend", EMAIL_HOST="127.0.0.1",
                           EMAIL_PORT=1):
        refer(mia, workers["priya"], MONDAY)
    assert asked("select count(*) from notices_notice where state = 'failed'")[0][0] >= 1
    assert asked(LINKS) == []
    with mailroom.standing_in() as room:
        ticking.tick(MONDAY + 0.5 * HOUR)
    assert len([one for one in room.arrived if one[1] == MAILBOX]) == 1


def test_what_has_ended_is_said_in_one_mail_without_a_link(workers, mia, room):
    front_door(MONDAY)
    refer(mia, workers["priya"], MONDAY)
    outside.receive(outside.Statement("demo", "wrong child", outside.Who(key=mia), (outside.Said(
        "referral", {}, how="strike", reason="Another child was meant",
        corrects=asked("select root from records_entry where form = 'referral'")[0][0]),), MONDAY), None, MONDAY)
    ticking.tick(MONDAY + HOUR)
    assert room.arrived[-1][2] == "A reply is no longer needed"
    assert "/r/" not in room.arrived[-1][3]


@pytest.mark.parametrize(("hours", "said"), [(4, "14:00 today"), (28, "14:00 tomorrow"), (14, "the end of today"),
                                             (62, "the end of Wed 15 July"), (76, "Thu 16 July, 14:00")])
def test_until_when_is_said_as_people_say_it(hours, said):
    assert by_when(MONDAY + hours * HOUR, MONDAY) == said


def test_a_name_in_the_envelope_is_found_again_and_no_other():
    with override_settings(DEFAULT_FROM_EMAIL="Kith <kith@health.example>"):
        assert mailing.came_back_to("<kith+0123456789abcdef@health.example>") == "0123456789abcdef"
        assert mailing.came_back_to("kith@health.example") == ""
        assert mailing.came_back_to("someone+0123@elsewhere.example") == ""


def test_the_gateway_takes_mail_only_where_that_is_written(monkeypatch):
    monkeypatch.setenv("KITH_TEXT_URL", "https://a:b@notify.example/?template=t&email=m")
    assert texts.gateway()["email_template"] == "m"
    monkeypatch.setenv("KITH_TEXT_URL", "https://a:b@notify.example/?template=t")
    assert "email_template" not in texts.gateway()


def test_somebody_with_an_account_gets_no_link(workers, mia, room):
    front_door(MONDAY)
    refer(mia, workers["priya"], MONDAY)
    later(MONDAY, 26)
    ours = [one for one in room.arrived if one[1] != MAILBOX]
    assert ours
    assert not [one for one in ours if "/r/" in one[3]]


def test_a_week_of_silence_never_closes_it(workers, mia, room):
    front_door(MONDAY)
    duties = refer(mia, workers["priya"], MONDAY)
    for day in range(1, 8):
        ticking.tick(MONDAY + day * DAY)
    states = dict(asked("select id, open from duties_duty where pathway = 'referral_answered'"))
    assert all(states[key] for name, key in duties.items())
    assert len([one for one in room.arrived if one[1] == MAILBOX]) == 4   # then others hear

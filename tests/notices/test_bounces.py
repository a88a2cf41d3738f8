"""A mail that came back is read by the name in its envelope, and whoever sent it hears that it did not arrive."""

from argparse import Namespace

import pytest
from django.test import override_settings

from kith.config.commands import receive
from kith.exchange import bounces
from kith.exchange.unreadable import Unreadable
from kith.intake.rounds import delivering, ticking
from tests.intake.place import HOUR, MONDAY, asked, child
from tests.notices import mailroom
from tests.notices.outside import MAILBOX, front_door, later, refer
from tests.scenarios.rows import row

REPORT = """\
From: Mail Delivery System <mailer-daemon@council.example>
To: kith+{name}@health.example
Subject: Undelivered mail returned to sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="cut"

--cut
Content-Type: text/plain; charset=us-ascii

The mailbox duty@council.example does not exist.

--cut
Content-Type: message/delivery-status

Reporting-MTA: dns; mail.council.example
Arrival-Date: Mon, 13 Jul 2026 10:00:04 +0100

Final-Recipient: rfc822; duty@council.example
Action: {action}
Status: {status}

--cut--
"""
SAID = "select answers ->> 'why', answers ->> 'whom' from records_entry where form = 'not_delivered' order by seq"


def report(name: str, action: str = "failed", status: str = "5.1.1") -> bytes:
    return REPORT.format(name=name, action=action, status=status).encode()


@pytest.fixture
def room():
    with mailroom.standing_in() as room:
        yield room


@pytest.fixture
def sent(workers, room) -> dict[str, str]:
    front_door(MONDAY)
    return refer(child("Mia"), workers["priya"], MONDAY)


def name(room) -> str:
    return room.arrived[-1][0].partition("+")[2].partition("@")[0]


@override_settings(DEFAULT_FROM_EMAIL=mailroom.SENDER)
def test_a_report_says_which_mail_and_why():
    one = bounces.read(report("0123456789abcdef", status="5.3.4"))
    assert (one.back_to, one.failed, one.too_large, one.said) == ("0123456789abcdef", True, True, "Status 5.3.4.")
    assert not bounces.read(report("0123456789abcdef", "delayed", "4.4.1")).failed


@override_settings(DEFAULT_FROM_EMAIL=mailroom.SENDER)
@pytest.mark.parametrize("data", [b"", b"Subject: hello\n\nhello", b"\xff\xfe\x00" * 50,
                                  report("x").replace(b"kith+x@", b"someone@"),
                                  report("x").replace(b"message/delivery-status", b"text/plain")])
def test_what_is_no_report_of_ours_is_refused_in_a_sentence(data):
    with pytest.raises(Unreadable, match="This"):
        bounces.read(data)


@row("CP01")
def test_a_bounce_is_said_once_and_its_sender_hears_within_the_hour(workers, sent, room, tmp_path, capsys):
    path = tmp_path / "bounce.eml"
    path.write_bytes(report(name(room)))
    at = (MONDAY + 0.5 * HOUR).isoformat()
    for outcome in ("filed", "duplicate"):
        assert receive.run(Namespace(paths=[str(path)], language="bounce", sender="", at=at, json=False)) == 0
        assert f"report: {outcome}" in capsys.readouterr().out
    assert asked(SAID) == [("bounced", "Social care front door")]
    ticking.tick(MONDAY + 0.6 * HOUR)
    told = asked("select worker_ids from notices_notice where state = 'sent'")
    assert workers["priya"].pk in {one for (ids,) in told for one in ids}
    assert asked("select open from duties_duty where id = %s".replace("%s", f"'{sent['decided']}'")) == [(True,)]


def test_a_bounce_of_nobodys_mail_changes_nothing(sent):
    assert delivering.came_back("0123456789abcdef", "Status 5.1.1.", MONDAY).outcome == "refused"
    assert asked(SAID) == []


@row("CP01")
def test_an_address_that_is_refused_at_once_is_said_at_once_and_climbs(workers, room):
    room.refused[MAILBOX] = "550 5.1.1 No such mailbox"
    front_door(MONDAY)
    refer(child("Mia"), workers["priya"], MONDAY)
    assert [one for one in room.arrived if one[1] == MAILBOX] == []
    assert asked(SAID) == [("refused", "Social care front door")]
    assert asked("select count(*) from notices_reply_link") == [(0,)]
    later(MONDAY, 0.1)
    told = asked("select worker_ids from notices_notice where state = 'sent'")
    assert workers["priya"].pk in {one for (ids,) in told for one in ids}
    ticking.tick(MONDAY + 80 * HOUR)
    assert workers["judith"].pk in {one for (ids,) in asked("select worker_ids from notices_notice") for one in ids}


@row("CP01")
def test_a_place_without_any_way_on_our_list_is_said(workers):
    front_door(MONDAY, email="", mobiles=())
    refer(child("Mia"), workers["priya"], MONDAY)
    assert asked(SAID) == [("no_address", "Social care front door")]

"""A reply link that has ended, was forged or is another’s, a wrong code, a press too many: a sentence, nothing lost."""

from datetime import timedelta

import pytest
from django.test import Client

from kith.access import opening
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.notices import codes, links
from kith.records import rights
from kith.records.database import cursor
from tests.notices import outside
from tests.notices.outside import FIRST, SECOND, refer
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import DECIDED, NAMES, asked
from tests.web.reply_desk import desk as desk
from tests.web.reply_desk import sent as sent


@pytest.mark.parametrize("wrong", [{}, {"reply_what": "none of these"}, {"reply_what": "referral_decided"},
                                   {"reply_what": "another"}, {"reply_what": "unknown", "reply_who": "n/a"}])
def test_what_is_missing_is_said_and_nothing_is_lost(desk, sent, wrong):
    desk.comes_in()
    answer = desk.browser.post(desk.link, wrong | {"unread": "yes", "_number": "3"})
    assert answer.status_code == 422
    assert "There is a problem" in text(answer)
    assert asked("select count(*) from records_entry where sender = 'reply'") == [(0,)]


def test_sent_twice_it_is_said_once(desk, sent):
    desk.comes_in()
    for _ in range(2):
        assert desk.browser.post(desk.link, DECIDED | {"unread": "yes"}).status_code == 302
    assert asked("select count(*) from records_entry where form = 'referral_decided'") == [(1,)]


def test_what_is_sent_under_a_longer_number_than_ours_is_not_taken_for_what_came_before(desk, sent):
    """Cut short, two such numbers were the same: the second was acknowledged, and kept nowhere."""
    desk.comes_in()
    for why in ("first", "second"):
        told = DECIDED | {"unread": "yes", "why": why, "_number": "1" * 70 + why}
        assert desk.browser.post(desk.link, told).status_code == 302
    assert asked("select count(*) from records_entry where form = 'referral_decided'") == [(2,)]


def test_three_wrong_codes_and_only_the_telephone_is_left(desk, sent):
    desk.browser.post(f"{desk.link}/code")
    right = desk.code()
    wrong = f"{(int(right) + 1) % 1_000_000:06}"
    said = [text(desk.browser.post(f"{desk.link}/code", {"code": wrong})) for _ in range(3)]
    assert "That is not the code we sent last" in said[0]
    assert "Phone instead" in said[2]
    assert "Phone instead" in text(desk.browser.post(f"{desk.link}/code", {"code": right}))
    assert "say" in said[2]
    assert not [one for one in NAMES if one in said[2]]


def test_a_code_is_good_once_and_only_the_last_and_not_for_long(desk, sent, monkeypatch):
    desk.browser.post(f"{desk.link}/code")
    first = desk.code()
    desk.browser.post(f"{desk.link}/code", {"another": "yes"})
    second = desk.code()
    assert desk.notify.to() == [FIRST, SECOND]
    if first != second:
        assert desk.browser.post(f"{desk.link}/code", {"code": first}).status_code == 422
    assert desk.browser.post(f"{desk.link}/code", {"code": f" {second[:3]} {second[3:]} "}).status_code == 302
    assert Client().post(f"{desk.link}/code", {"code": second}).status_code == 422
    desk.browser.post(f"{desk.link}/code")
    monkeypatch.setenv("KITH_AT", (AT + timedelta(minutes=31)).isoformat())
    assert desk.browser.post(f"{desk.link}/code", {"code": desk.code()}).status_code == 422
    assert "Something is waiting for your reply" in desk.page()     # and whoever was in is out again


def test_no_more_than_five_codes_an_hour_are_sent(desk, sent):
    said = [text(desk.browser.post(f"{desk.link}/code")) for _ in range(6)]
    assert "Several codes were sent" in said[-1]
    assert len(desk.notify.arrived) == 5


@pytest.mark.parametrize("link", ["/r/forged", f"/r/{'a' * 32}", f"/r/{'x' * 900}", "/r/%00", "/r/%C3%A9"])
def test_a_link_of_nobodys_says_what_an_ended_one_says(desk, sent, link):
    for answer in (desk.browser.get(link), desk.browser.post(link, DECIDED), desk.browser.post(f"{link}/code")):
        assert answer.status_code == 404
        assert not [one for one in NAMES if one in text(answer)]


def test_an_ended_link_leads_to_a_new_one_that_goes_to_our_list_alone(desk, sent, monkeypatch):
    old = desk.link
    monkeypatch.setenv("KITH_AT", (AT + timedelta(days=8)).isoformat())
    ended = desk.browser.get(old)
    assert ended.status_code == 404
    assert "This link has closed" in text(ended)
    before = len(desk.room.arrived)
    asked_for = desk.browser.post(f"{old}/new", {"email": "somebody@else.example", "address": "x@y.example"})
    assert "Look in your e-mail" in text(asked_for)
    assert [one[1] for one in desk.room.arrived[before:]] == [outside.MAILBOX]
    assert desk.link != old
    assert "Something is waiting" in desk.page()
    desk.browser.post(f"{desk.link}/new")
    assert len(desk.room.arrived) == before + 1       # not one for each press


def test_a_new_link_asked_for_by_nobodys_says_the_same_words_and_sends_nothing(desk, sent):
    before = len(desk.room.arrived)
    assert "Look in your e-mail" in text(desk.browser.post("/r/forged/new"))
    assert len(desk.room.arrived) == before


def test_after_it_went_to_another_place_the_link_of_the_first_is_closed(place, desk, sent):
    link = desk.link
    desk.comes_in(link)
    desk.team.outside = False
    desk.team.save()
    for answer in (desk.browser.get(link), desk.browser.post(link, DECIDED), desk.browser.post(f"{link}/read/1")):
        assert "This link has closed" in text(answer)
    assert asked("select count(*) from records_entry where sender = 'reply'") == [(0,)]


@pytest.mark.parametrize("said", [None, DECIDED | {"unread": "yes"}])
def test_after_it_was_struck_out_the_link_says_what_one_says_that_never_was(place, desk, sent, said):
    """It was said of the wrong child: whoever is in is out at once, whether or not they answered."""
    link = desk.link
    desk.comes_in(link)
    desk.browser.post(link, said) if said else desk.browser.post(f"{link}/read/1")
    ((root,),) = asked("select root from records_entry where form = 'referral'")
    struck = Said("referral", {}, happened=AT.isoformat(), how="strike", corrects=root, reason="Another child")
    receive(Statement("web", "struck", Who(key=place.mia), (struck,), AT), place.priya, AT)
    for way in ("", "/read/1", "?change=yes"):
        page = desk.browser.get(f"{link}{way}")
        assert page.status_code == 404, way
        assert not [one for one in ("Mia", "Kowalska", "Growth chart") if one in text(page)], way
    assert desk.browser.post(link, DECIDED | {"_number": "2"}).status_code == 404


def test_the_code_of_one_reply_opens_no_other(place, desk, sent):
    mine = desk.link
    refer(place.ania, place.priya, AT + timedelta(minutes=2), "another")
    theirs = desk.link
    assert mine != theirs
    desk.comes_in(mine)
    page = text(desk.browser.get(theirs))
    assert "Something is waiting for your reply" in page
    assert "Ania" not in page


def test_the_database_opens_that_record_and_nothing_else(place, desk, sent):
    """Without a visit, with the visit of another reply, or after its end nothing can be read at all."""
    token = desk.room.link()
    with cursor() as cur:
        reply = links.by_link(cur, token)
        secret, until = codes.enter(cur, reply, AT)
        seen = "select distinct s.key from records_entry e join records_subject s on s.id = e.subject_id " \
               "where form not in ('relationship', 'person_details')"
        rights.close(cur)
        assert not opening.opens_reply(cur, links.printed(token), codes.printed("another"), reply.id, AT)
        assert cur.execute(seen).fetchall() == []
        assert not opening.opens_reply(cur, links.printed("another"), codes.printed(secret), reply.id, AT)
        assert not opening.opens_reply(cur, links.printed(token), codes.printed(secret), reply.id, until)
        assert cur.execute(seen).fetchall() == []
        assert opening.opens_reply(cur, links.printed(token), codes.printed(secret), reply.id, AT)
        assert cur.execute(seen).fetchall() == [(place.mia,)]

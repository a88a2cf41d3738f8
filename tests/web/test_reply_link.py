"""Somebody who is no user answers by a link: nothing before the code, and one record with it."""

import re

from django.test import Client

from kith.access import all_teams
from kith.intake.rounds import ticking
from tests.notices import outside
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import DECIDED, ENTRIES, NAMES, WHO, asked
from tests.web.reply_desk import desk as desk
from tests.web.reply_desk import sent as sent


@row("CP01")
def test_before_the_code_the_page_says_nothing_about_anybody(desk, sent):
    answer = desk.browser.get(desk.link)
    page = answer.content.decode()
    assert "Something is waiting for your reply" in page
    assert "phone ending <b>117</b>" in page
    assert not [one for one in NAMES if one in page]
    assert not answer.cookies
    assert answer["Cache-Control"] == "no-store"
    assert desk.notify.arrived == []    # whatever only follows links makes no telephone ring


@row("CP01")
def test_a_scanner_that_follows_every_link_opens_nothing(desk, sent):
    for way in ("", "/read/1", "/read/2", "/code", "/not-me", "/new"):
        Client().get(f"{desk.link}{way}", follow=True)
    assert asked("select count(*) from records_entry where form = 'opened'") == [(0,)]
    assert all(is_open for (is_open,) in asked("select open from duties_duty where id = any(%s)", list(sent.values())))
    assert desk.notify.arrived == []


@row("CP01")
def test_the_code_opens_one_record_for_a_while_and_its_cookie_goes_with_the_browser(place, desk, sent):
    page = desk.comes_in()
    said = text(page)
    assert "signed in for this one reply until 09:40" in said
    assert "Mia Kowalska-Reid" in said
    assert "9 weeks" in said
    assert "999 000 4102" in said.replace("\u00a0", " ")
    assert "from Priya Nair, Marsh team" in said
    assert said.count("Not opened yet") == 2
    assert "We have decided" in said
    assert "This is for another team" in said
    assert "I do not know this child" in said
    (cookie,) = desk.browser.cookies.values()
    assert (cookie["max-age"], cookie["expires"], cookie["samesite"], cookie["httponly"]) == ("", "", "Strict", True)
    assert cookie["path"] == desk.link
    assert len(page.content) < 12_000


@row("CP01")
def test_each_document_is_opened_by_itself_with_when(place, desk, sent):
    desk.comes_in()
    assert "Bruises" not in text(desk.browser.get(f"{desk.link}/read/1"))
    opened = text(desk.browser.post(f"{desk.link}/read/1", follow=True))
    assert "Bruises on a baby" in opened
    page = desk.page()
    assert "Opened 09:10" in page
    assert page.count("Not opened yet") == 1
    assert [one[0] for one in asked("select form from records_entry where sender = 'reply'")] == ["opened"]
    desk.browser.post(f"{desk.link}/read/1")
    assert asked("select count(*) from records_entry where form = 'opened'") == [(1,)]


@row("CP01")
def test_a_decision_is_an_entry_of_the_place_with_who_said_it(place, desk, sent, signed_in):
    desk.comes_in()
    sent_on = desk.browser.post(desk.link, DECIDED | {"unread": "yes"})
    assert sent_on.status_code == 302, text(sent_on)
    assert "Sent Tue 14 Jul, 09:10" in (page := desk.page())
    assert "You said: We have decided" in page
    entries = {one[0]: one for one in asked(ENTRIES)}
    _, by, organisation, role, _, answers = entries["referral_decided"]
    assert (by, organisation, role, answers["who"]) == (None, "Social care front door", "csc_front_door", WHO)
    assert entries["replied"][5] == {"said": "We have decided", "who": WHO, "way": "link", "unread": "yes"}
    assert asked("select state from duties_duty where id = %s", sent["decided"]) == [("done",)]
    ticking.tick(AT)
    loop = text(signed_in(place.priya).get(f"/sent/{sent['decided']}"))
    assert "an assessment begins" in loop
    assert WHO in text(signed_in(place.priya).get(f"/people/{place.mia}/history"))


@row("CP01")
def test_it_is_asked_whether_they_decide_without_having_read(desk, sent):
    desk.comes_in()
    asked_first = desk.browser.post(desk.link, DECIDED)
    assert asked_first.status_code == 422
    assert "You have not opened everything that was sent" in text(asked_first)
    assert "Bruises" in asked_first.content.decode()    # and nothing that was typed is lost
    assert asked("select count(*) from records_entry where form = 'referral_decided'") == [(0,)]
    for n in (1, 2):
        desk.browser.post(f"{desk.link}/read/{n}")
    assert desk.browser.post(desk.link, DECIDED).status_code == 302


def test_gone_back_to_and_filled_in_otherwise_the_page_says_something_else(desk, sent):
    desk.comes_in()
    desk.browser.post(desk.link, {"reply_what": "acknowledged", "reply_who": WHO, "_number": "8"})
    desk.browser.post(desk.link, DECIDED | {"unread": "yes", "_number": "8"})
    assert asked("select state from duties_duty where id = %s", sent["decided"]) == [("done",)]


def test_what_changes_is_said_by_the_same_link_and_corrects_what_was_said(desk, sent):
    desk.comes_in()
    desk.browser.post(desk.link, DECIDED | {"unread": "yes"})
    assert "We have decided" in text(desk.browser.get(f"{desk.link}?change=yes"))
    desk.browser.post(desk.link, DECIDED | {"unread": "yes", "decision": "strategy", "_number": "9"})
    rows = asked("select root = first_value(root) over (order by seq), answers ->> 'decision' from records_entry "
                 "where form = 'referral_decided' order by seq")
    assert rows == [(True, "assess"), (True, "strategy")]


def test_every_visit_code_and_act_is_an_event_and_the_child_s_page_says_who_looked(place, desk, sent, signed_in):
    desk.browser.get(desk.link)
    desk.comes_in()
    desk.browser.post(f"{desk.link}/read/1", follow=True)
    events = asked("select route, method, ended, sender, posts, cardinality(subject_ids) from audit_event "
                   "where route like 'reply%%' order by id")
    posts = f"csc_front_door:{desk.team.pk} csc_manager:{desk.team.pk} csc_head:{desk.team.pk}"
    assert [one[:3] for one in events[:4]] == [("reply", "GET", "shown"), ("reply_code", "POST", "shown"),
                                               ("reply_code", "POST", "done"), ("reply", "GET", "shown")]
    assert {one[3] for one in events} == {"front-door-by-link"}
    assert {one[4] for one in events} <= {posts, posts.partition(" ")[0]}
    assert [one[5] for one in events[:4]] == [0, 0, 0, 1]
    looked = text(signed_in(place.priya).get(f"/people/{place.mia}/looked"))
    assert "Somebody with the code" in looked
    assert "Social care front door" in looked
    assert "It was sent to them" in looked


def test_what_a_protected_home_is_called_leaves_by_no_reply_page(place, desk):
    outside.receive(outside.Statement("demo", "home", outside.Who(key=place.mia), (
        outside.Said("person_details", {"address": "7 Hidden Row", "postcode": "ZZ1 1AB"}, how="part"),
        outside.Said("home_secret", {"why": "Her father must not find her"}),), AT), None, AT)
    outside.refer(place.mia, place.priya, AT)
    desk.comes_in()
    desk.browser.post(f"{desk.link}/read/1", follow=True)
    for page in (desk.page(), text(desk.browser.get(f"{desk.link}/read/1"))):
        assert "Hidden Row" not in page
        assert "ZZ1" not in page


@row("CP01", "CP02")
def test_over_the_telephone_the_short_code_finds_it_and_who_said_it_is_written_down(place, desk, sent, signed_in):
    spoken = re.search(r"say (\S+ \S+)\.", desk.room.arrived[-1][3])[1]
    browser = signed_in(place.priya)
    assert text(browser.post("/told", {"code": "2AA 22A"})).count("Nothing of ours has this code") >= 1
    led = browser.post("/told", {"code": spoken.lower().replace(" ", "")}, follow=True)
    assert "What they said over the telephone" in text(led)
    key = led.redirect_chain[-1][0].split("/")[2]
    written = browser.post(f"/sent/{key}/told", DECIDED | {"told_when": "earlier", "told_day-day": "14",
                           "told_day-month": "7", "told_day-year": "2026", "told_time": "08:30"})
    assert written.status_code == 302, text(written)
    form, by, _, _, _, answers = asked(ENTRIES)[-1]
    assert (form, by, answers["who"]) == ("referral_decided", place.priya.pk, WHO)
    assert "by telephone" in text(browser.get(f"/people/{place.mia}/history"))


def test_who_may_not_see_the_loop_writes_nothing_down(place, desk, sent, signed_in):
    stranger = signed_in(place.theo)
    assert stranger.get(f"/sent/{sent['decided']}/told").status_code == 403
    assert stranger.post(f"/sent/{sent['decided']}/told", DECIDED | {"told_when": "now"}).status_code == 403
    assert asked("select count(*) from records_entry where form = 'referral_decided'") == [(0,)]


@row("GP05")
def test_a_practice_gives_a_report_by_the_form_of_what_it_owes(place, desk):
    """What can be answered follows from the duty, whichever it is; nothing here knows of reports."""
    practice = all_teams.add_team("Z99001", "Mill Lane Surgery", "gp", "Mill Lane Surgery", outside=True, at=AT,
                                 email="reception@mill-lane.example", mobiles=["07700900201"])
    outside.receive(outside.Statement("demo", "practice", outside.Who(key=place.mia), (outside.Said(
        "involvement", {"role": "gp", "team": practice.key, "began": "2026-05-14"}),), AT), None, AT)
    raw = {"role": "gp", "purpose": "conference", "by_day": "2026-07-20", "questions_asked": "Who comes with her?"}
    outside.receive(outside.Statement("web", "report", outside.Who(key=place.mia), (outside.Said(
        "report_request", raw, happened=AT.isoformat()),), AT), place.priya, AT)
    ticking.tick(AT)
    assert desk.room.arrived[-1][1] == practice.email
    page = text(desk.comes_in())
    assert "I have it. I will answer by the due time" in page
    assert "Give the report" in page
    desk.browser.post(f"{desk.link}/read/1", follow=True)
    nothing = {"reply_what": "report_given", "outcome": "not_held", "reply_who": "Dr Ann Field, GP", "_number": "1"}
    assert desk.browser.post(desk.link, nothing).status_code == 302
    assert asked("select answers ->> 'outcome', organisation from records_entry where form = 'report_given'") == [
        ("not_held", "Mill Lane Surgery")]


@row("CP01")
def test_whoever_only_has_it_reads_what_they_said_and_may_decide_later(desk, sent):
    desk.comes_in()
    said = desk.browser.post(desk.link, {"reply_what": "acknowledged", "reply_who": WHO, "_number": "4"}, follow=True)
    assert "Sent Tue 14 Jul, 09:10" in text(said)
    assert "You said: I have it. I will decide by the due time" in text(said)
    later = desk.page()
    assert "You said Tue 14 Jul, 09:10: I have it." in later
    assert "We have decided" in later
    assert asked("select state from duties_duty where id = %s", sent["acknowledged"]) == [("done",)]
    assert asked("select state from duties_duty where id = %s", sent["decided"]) == [("due",)]

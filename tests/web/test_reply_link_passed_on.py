"""A place outside says that something is not for it: it goes where it belongs, or the hub finds out where that is."""

from datetime import timedelta

import pytest
from django.test import Client

from kith.access import all_teams, staffing
from kith.intake.rounds import ticking
from tests.notices import outside
from tests.scenarios.rows import row
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import DECIDED, WHO, asked
from tests.web.reply_desk import desk as desk
from tests.web.reply_desk import sent as sent

FOR_MARSH = {"reply_what": "another", "reply_to": "health_visitor", "reply_team": "They see her each week",
             "reply_who": WHO, "_number": "5"}
RUNGS = ("select role, state from duties_duty where pathway = 'referral_answered' and duty <> 'seen' order by duty")


@row("CP02")
@pytest.mark.parametrize(("said", "why"), [
    ({"reply_what": "another", "reply_to": "else", "reply_team": "North team"}, "another"),
    ({"reply_what": "another", "reply_to": "camhs", "reply_team": "Her mother is seen there"}, "another"),
    ({"reply_what": "unknown"}, "unknown")], ids=["nobody by name", "nobody there", "not known"])
def test_what_is_nobody_s_by_name_is_the_hub_s_and_its_sender_hears_at_once(place, desk, sent, said, why):
    desk.comes_in()
    thanks = desk.browser.post(desk.link, said | {"reply_who": WHO, "_number": "2"})
    assert "We have told whoever sent it" in text(thanks)
    assert asked("select answers ->> 'why' from records_entry where form = 'sent_back'") == [(why,)]
    assert set(asked(RUNGS)) == {("hub_triage", "due")}
    ticking.tick(AT + timedelta(minutes=1))
    assert asked("select role, bearer_id, state from duties_duty where pathway = 'came_back_to_sender'") == [
        (f"worker:{place.priya.pk}", place.priya.pk, "due")]
    heard = asked("select worker_ids from notices_notice where state = 'sent' and duty_id = %s", sent["decided"])
    assert {place.priya.pk, place.sam.pk} <= {worker for (workers,) in heard for worker in workers}


@row("CP01", "CP02")
def test_what_is_for_another_team_goes_there_and_nothing_is_sent_twice(place, desk, sent, signed_in):
    desk.comes_in()
    link = desk.link
    assert "Choose a team" in text(desk.browser.post(link, FOR_MARSH | {"reply_to": "", "_number": "5"}))
    assert "Why is it for them?" in text(desk.browser.post(link, FOR_MARSH | {"reply_team": "", "_number": "5"}))
    assert asked("select count(*) from records_entry where sender = 'reply'") == [(0,)]
    for _ in range(2):   # pressed twice
        assert "We have told whoever sent it" in text(desk.browser.post(link, FOR_MARSH))
    assert "This link has closed" in text(desk.browser.get(link))
    assert asked(RUNGS) == [("health_visitor", "due")] * 4
    assert asked("select answers ->> 'why', organisation, by_id from records_entry where form = 'passed_on'") == [
        (FOR_MARSH["reply_team"], "Social care front door", None)]
    ticking.tick(AT + timedelta(minutes=1))
    loop = text(signed_in(place.priya).get(f"/sent/{sent['decided']}"))
    assert "Passed on to the health visitor. They see her each week. Said by Nora Finch" in loop
    assert "You do not need to send it again." in loop


def test_to_themselves_nothing_can_be_passed_on(place, desk, sent):
    page = desk.comes_in().content.decode()
    assert 'value="csc_front_door"' not in page
    refused = desk.browser.post(desk.link, FOR_MARSH | {"reply_to": "csc_front_door", "_number": "6"})
    assert refused.status_code == 422
    assert "That is the team that has it now" in text(refused)


def test_of_what_only_they_can_read_it_is_still_said_that_it_is_not_theirs(place, desk):
    """A duty of their own, such as to read what was decided, goes to nobody else: others hear of it at once."""
    practice = all_teams.add_team("Z99001", "Mill Lane Surgery", "gp", "Mill Lane Surgery", outside=True, at=AT,
                                 email="reception@mill-lane.example", mobiles=["07700900201"])
    outside.receive(outside.Statement("demo", "practice", outside.Who(key=place.mia), (outside.Said(
        "involvement", {"role": "gp", "team": practice.key, "began": "2026-05-14"}),), AT), None, AT)
    raw = {"decisions": "A plan goes on", "plan": "none"}
    outside.receive(outside.Statement("web", "sheet", outside.Who(key=place.mia), (outside.Said(
        "decisions_issued", raw, happened=AT.isoformat()),), AT), place.priya, AT)
    ticking.tick(AT)
    desk.comes_in()
    answer = desk.browser.post(desk.link, {"reply_what": "unknown", "reply_who": "Ann, reception", "_number": "7"})
    assert answer.status_code == 302, text(answer)
    owed = "select role, state from duties_duty where pathway = 'meeting_read' and duty = 'gp'"
    assert asked(owed) == [("gp", "due")]


@row("SH01")
def test_what_a_service_held_in_confidence_sent_goes_to_no_other_by_the_word_of_a_place(place, desk):
    lantern = all_teams.add_team("lantern", "The Lantern", "sexual_health", "Community", at=AT - timedelta(days=9))
    inge = staffing.add_worker("inge.falk", "Inge Falk", None, "")
    staffing.put_on(inge, lantern, "sexual_health", AT - timedelta(days=9))
    outside.refer(place.mia, inge, AT, "quietly")
    assert "Inge" not in text(desk.comes_in())
    assert "We have told whoever sent it" in text(desk.browser.post(desk.link, FOR_MARSH))
    assert set(asked(RUNGS)) == {("hub_triage", "due")}


@row("CP01")
def test_over_the_telephone_it_is_passed_on_by_whoever_writes_it_down(place, desk, sent, signed_in):
    browser = signed_in(place.priya)
    answer = browser.post(f"/sent/{sent['decided']}/told", FOR_MARSH | {"told_when": "now"})
    assert answer.status_code == 302, text(answer)
    assert asked(RUNGS) == [("health_visitor", "due")] * 4


def test_whoever_it_does_not_reach_rightly_closes_it_and_nobody_is_named(desk, sent):
    desk.comes_in()
    link = desk.link
    thanks = desk.browser.post(f"{link}/not-me")
    assert "We have told whoever sent it" in text(thanks)
    assert "This link has closed" in text(Client().get(link))
    assert "This link has closed" in text(desk.browser.get(link))
    assert asked("select answers ->> 'why' from records_entry where form = 'sent_back'") == [("not_me",)]
    assert set(asked(RUNGS)) == {("hub_triage", "due")}


def test_not_the_right_person_once_it_was_decided_only_closes_the_link(desk, sent):
    desk.comes_in()
    link = desk.link
    desk.browser.post(link, DECIDED | {"unread": "yes"})
    assert "We have told whoever sent it" in text(desk.browser.post(f"{link}/not-me", {"_number": "not me 9"}))
    assert asked("select state from duties_duty where id = %s", sent["decided"]) == [("done",)]


@row("CP01", "CP02")
def test_whoever_sent_what_came_back_may_say_whose_it_is(place, desk, sent, signed_in):
    desk.comes_in()
    desk.browser.post(desk.link, {"reply_what": "unknown", "reply_who": WHO, "_number": "2"})
    priya = signed_in(place.priya)
    page = text(priya.get(f"/sent/{sent['decided']}"))
    assert "It came back." in page
    assert "say which team takes it" in page
    raw = {"role": "midwife", "why": "She is known to them", "who": "Priya Nair", "_number": "31"}
    assert signed_in(place.jo).post(f"/duties/{sent['decided']}/pass-on", raw).status_code == 403
    assert "Say which team takes it" in text(priya.get(f"/duties/{sent['decided']}"))
    assert priya.post(f"/duties/{sent['decided']}/pass-on", raw).status_code == 302
    assert asked(RUNGS) == [("midwife", "due")] * 4


def test_all_that_is_wrong_is_said_at_once(desk, sent):
    desk.comes_in()
    wrong = text(desk.browser.post(desk.link, {"reply_what": "another"}))
    assert "Choose a team." in wrong
    assert "Write your name and your job." in wrong

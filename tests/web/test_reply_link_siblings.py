"""One conference about several children of one practice: one mail, one code, and each child answered by itself."""
from datetime import timedelta

import pytest

from kith.access import all_teams, opening
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.notices import codes, links
from kith.records import rights
from kith.records.database import cursor
from tests.notices import gateway, mailroom
from tests.scenarios.rows import row
from tests.web.invented import AT, said
from tests.web.reading import text
from tests.web.reply_desk import Desk, asked
from tests.web.test_reports_for_conferences import EARLY, REPORT

NAMES = ("Mia", "Noah", "Lily")
OWED = """select s.given_name, d.open from duties_duty d join records_subject s on s.id = d.subject_id
where d.pathway = 'conference_told' and d.duty = 'gp' and s.given_name = any(%s) order by 1"""
ANSWER = {"reply_what": "conference_report", "reply_who": "Dr A. Bello, GP"} | {
    key: words for key, words in REPORT.items() if key != "who"}


def _practice(key: str, name: str, mailbox: str, mobile: str):
    return all_teams.add_team(key, name, "gp", name, outside=True, email=mailbox, mobiles=(mobile,),
                             at=AT - timedelta(days=300))


def _child(given: str, number: str) -> str:
    raw = {"family_name": "Kowalska-Reid", "given_name": given, "born": "2020-03-04", "nhs_number": number}
    who = Who(nhs_number=number, family_name="Kowalska-Reid", given_name=given, born="2020-03-04")
    at = AT - timedelta(days=50)
    return receive(Statement("PAS@RCB", f"new {number}", who, (Said("person_details", raw, happened=at.isoformat()),),
                             at), None, at).subjects[0]


@pytest.fixture
def home(place):
    """Mia with a brother and a sister of one practice, and a cousin of another who is spoken of as well."""
    _practice("mill-lane", "Mill Lane Surgery", "reception@mill-lane.example", "07700900201")
    _practice("harbour", "Harbour Practice", "post@harbour.example", "07700900202")
    keys = {"Mia": place.mia, "Noah": _child("Noah", "9990004110"), "Lily": _child("Lily", "9990004129"),
            "Owen": _child("Owen", "9990004137")}
    for given, key in keys.items():
        said(key, "involvement", role="gp", team="harbour" if given == "Owen" else "mill-lane", began="2025-01-01")
    return keys


@pytest.fixture
def desk(place, home):
    with mailroom.standing_in() as room, gateway.standing_in() as notify:
        agenda = [{"who": {"key": key}} for given, key in home.items() if given != "Mia"]
        told = Said("meeting_called", EARLY | {"agenda": agenda}, happened=AT.isoformat())
        receive(Statement("web", "conference", Who(key=place.mia), (told,), AT), place.priya, AT)
        ticking.tick(AT)
        yield Desk(room, notify, None)


def mails(desk, to: str) -> list[str]:
    """The link of each mail that a mailbox got; what Mia's visit to A&E asked of her practice came before."""
    return [words.partition("/r/")[2].split()[0] for _, whom, subject, words in desk.room.arrived
            if whom == to and "is needed" in subject]


def enters(desk, mailbox: str):
    (token,) = mails(desk, mailbox)
    return f"/r/{token}", desk.comes_in(f"/r/{token}")


@row("GP05", "CP05")
def test_a_practice_gets_one_mail_for_all_its_children_and_another_practice_its_own(desk):
    _, page = enters(desk, "reception@mill-lane.example")
    said = text(page)
    assert "This link is about 3 children" in said
    assert [said.count(f"{name} Kowalska-Reid") > 0 for name in NAMES] == [True] * 3
    assert "Owen" not in said
    assert said.count("Reply needed") == 3
    _, other = enters(desk, "post@harbour.example")
    assert "Owen Kowalska-Reid" in text(other)
    assert "This link is about" not in text(other)
    assert not [name for name in NAMES if name in text(other)]
    assert len(mails(desk, "reception@mill-lane.example")) == 1


@row("GP05")
def test_each_child_is_answered_by_itself_with_one_code_and_what_is_left_is_said(desk):
    link, _ = enters(desk, "reception@mill-lane.example")
    assert asked(OWED, [*NAMES]) == [("Lily", True), ("Mia", True), ("Noah", True)]
    for number, child in enumerate(("2", "1", "3"), 1):
        sent = desk.browser.post(f"{link}?child={child}", ANSWER | {"_number": f"p{number}"})
        assert sent.status_code == 302, text(sent)
        assert sent.url == f"{link}?child={child}&sent=yes"
        left = text(desk.browser.get(sent.url))
        assert left.count("Reply needed") >= 3 - number   # the invitation is answered by itself
        # What is left, the invitation to the same child too, is said, and one press leads to it
        assert "There is more to answer. Mia Kowalska-Reid: Say who comes to a meeting about the child" in left
        assert f'href="{link}?child=1">Answer it now' in desk.browser.get(sent.url).content.decode()
        assert sum(is_open for _, is_open in asked(OWED, [*NAMES])) == 3 - number
    assert len(desk.notify.arrived) == 1
    reports = "select s.given_name from records_entry e join records_subject s on s.id = e.subject_id " \
              "where e.form = 'conference_report' order by 1"
    assert asked(reports) == [("Lily",), ("Mia",), ("Noah",)]


def test_without_a_word_of_which_it_opens_the_first_child_of_whom_something_waits(desk):
    link, page = enters(desk, "reception@mill-lane.example")
    first = text(page)
    assert "About Mia Kowalska-Reid" in first
    for words in (ANSWER, {"reply_what": "invitation_answered", "coming": "report", "reply_who": "Dr A. Bello, GP"}):
        desk.browser.post(f"{link}?child=1", words | {"_number": str(words["reply_what"])})
    assert "About Mia Kowalska-Reid" not in desk.page(link)
    for nobody in ("0", "9", "x", "-1"):
        assert "About Noah Kowalska-Reid" in desk.page(f"{link}?child={nobody}") or "About Lily" in desk.page(link)


def test_a_child_of_another_practice_is_not_read_through_this_link(desk, home):
    (token,) = mails(desk, "reception@mill-lane.example")
    (theirs,) = mails(desk, "post@harbour.example")
    with cursor() as cur:
        mine, other = links.by_link(cur, token), links.by_link(cur, theirs)
        secret, _ = codes.enter(cur, mine, AT)
        rights.close(cur)
        for wanted, opens in ((mine.id, True), (other.id, False), (0, False)):
            assert opening.opens_reply(cur, links.printed(token), codes.printed(secret), wanted, AT) is opens
        those = [one.subject_id for one in links.together(cur, mine)]
        for one in links.together(cur, mine):
            rights.close(cur)
            assert opening.opens_reply(cur, links.printed(token), codes.printed(secret), one.id, AT)
            seen = "select distinct subject_id from records_entry where form = 'meeting_called'"
            assert cur.execute(seen).fetchall() == [(one.subject_id,)]   # one at a time, and none beside it
    assert len(those) == 3


@row("CP05", "GP05")
def test_who_comes_is_said_once_for_all_children_whom_the_practice_has(desk):
    link, _ = enters(desk, "reception@mill-lane.example")
    comes = {"reply_what": "invitation_answered", "coming": "comes", "comes_by": "Dr A. Bello",
             "reply_who": "Ines Okafor", "_number": "1"}
    assert desk.browser.post(f"{link}?child=2", comes).status_code == 302
    invited = "select s.given_name from duties_duty d join records_subject s on s.id = d.subject_id " \
              "where d.pathway = 'meeting_invited' and d.duty = 'gp' and d.open order by 1"
    assert asked(invited) == [("Owen",)]   # another practice answers for itself
    said = "select distinct organisation, role, by_id from records_entry where form = 'invitation_answered'"
    assert asked(said) == [("Mill Lane Surgery", "gp", None)]
    assert asked("select count(*) from records_entry where form = 'invitation_answered'") == [(3,)]


def test_two_happenings_are_two_links(desk, home, place):
    told = Said("report_request", {"role": "gp", "purpose": "court", "by_day": "2026-07-30",
                                   "questions_asked": "Who comes with her?"}, happened=AT.isoformat())
    for n, given in enumerate(("Noah", "Lily")):
        at = AT + timedelta(minutes=n + 1)
        receive(Statement("web", f"asks {given}", Who(key=home[given]), (told,), at), place.priya, at)
    ticking.tick(AT + timedelta(minutes=5))
    assert len(mails(desk, "reception@mill-lane.example")) == 3


def test_somebody_there_who_is_not_the_right_person_says_so_once_for_all_of_them(desk):
    link, _ = enters(desk, "reception@mill-lane.example")
    desk.browser.post(f"{link}/not-me", {"_number": "n"})
    assert "link no longer works" in text(desk.browser.get(link)) or desk.browser.get(link).status_code == 404


def test_one_child_taken_off_the_agenda_ends_no_link_of_the_others(desk, home, place):
    link, _ = enters(desk, "reception@mill-lane.example")
    at = AT + timedelta(minutes=30)
    root = asked("select e.root from records_entry e join records_subject s on s.id = e.subject_id "
                 "where s.key = %s and e.form = 'meeting_called'", place.mia)[0][0]
    agenda = [{"who": {"key": home[given]}} for given in ("Noah", "Owen")]
    told = Said("meeting_called", EARLY | {"agenda": agenda}, happened=AT.isoformat(), corrects=root,
                reason="She is not spoken of")
    receive(Statement("web", "off", Who(key=place.mia), (told,), at), place.priya, at)
    ticking.tick(at)
    assert len(mails(desk, "reception@mill-lane.example")) == 1
    page = desk.page(link)
    assert page.count("Reply needed") == 2


def test_the_code_of_the_mail_is_heard_over_the_telephone_for_whichever_child_is_left(desk, home, place, signed_in):
    (token,) = mails(desk, "reception@mill-lane.example")
    with cursor() as cur:
        lead = links.by_link(cur, token)
        those = links.together(cur, lead)
    client = signed_in(place.priya)
    for one in those:
        page = client.post("/told", {"code": one.spoken}, follow=False)
        key = page.url.split("/")[2]
        ((about,),) = asked("select subject_id from duties_duty where id = %s", key)
        assert about == one.subject_id



@row("GP06")
def test_lines_of_minutes_stand_one_by_one_so_that_the_number_of_a_wrong_one_is_seen(desk, place):
    lines = [{"says": "She keeps to her treatment."}, {"says": "A plan begins."}]
    minutes = Said("minutes_issued", {"kept_at": "With the chair", "lines": lines}, happened=AT.isoformat())
    receive(Statement("web", "minutes", Who(key=place.mia), (minutes,), AT), place.priya, AT)
    ticking.tick(AT)
    page = desk.comes_in(f"/r/{mails(desk, 'reception@mill-lane.example')[-1]}").content.decode()
    assert "<ol><li>She keeps to her treatment.</li><li>A plan begins.</li></ol>" in page
    assert "Which line is it? Its number" in page

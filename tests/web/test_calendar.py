"""A worker's calendar says when, and never whom or what; its address holds a key of its own."""
import re
from datetime import timedelta

from django.test import Client

from kith.access import all_teams, staffing
from kith.access.models import PostHeld
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records import rights
from kith.records.database import cursor
from kith.signing import calendars
from kith.web import calendar
from tests.scenarios.rows import row
from tests.web.invented import AT, YEAR_AGO, _person, said
from tests.web.reading import text

NAMES = ("Mia", "Kowalska", "999", "conference", "Town", "child", "plan", "Marsh", "visitor", "bruise", "A&amp;E")
CALLED = {"kind": "conference", "place": "Town hall", "chair": "R Osei", "purpose": "Bruises", "short": "emergency",
          "begins": (AT + timedelta(days=3)).isoformat()}


def mark(worker) -> str:
    """A new key of their own."""
    with cursor() as cur:
        return calendars.make(cur, worker.pk, AT)


def feed(worker) -> str:
    answer = Client().get(f"/calendar/{mark(worker)}")
    assert answer.status_code == 200
    assert answer["Content-Type"].startswith("text/calendar")
    return answer.content.decode()


@row("CP05")
def test_it_says_when_and_nothing_of_whom_or_what(place):
    said(place.mia, "meeting_called", AT - timedelta(hours=3), place.sam, **CALLED)
    found = feed(place.priya)
    assert found.startswith("BEGIN:VCALENDAR\r\n")
    assert "DTSTART:20260717T081000Z\r\nDTEND:20260717T094000Z\r\nSUMMARY:Kith: a meeting\r\n" in found
    assert f"/duties/{place.duty}" in found
    assert found.count("SUMMARY:Kith: something is due") >= 1
    assert not [word for word in NAMES if word in found]
    assert "a meeting" not in feed(place.theo)   # who works elsewhere is asked to nothing


def test_what_is_due_with_the_end_of_today_stands_on_today_and_not_on_tomorrow(place):
    said(place.mia, "fgm_finding", AT - timedelta(minutes=5), place.priya, how="feared", words="A ticket",
         signs=["travel"], danger="no")
    found = feed(place.priya)
    assert found.count("DTSTART;VALUE=DATE:20260714\r\nSUMMARY:Kith: something is due") == 2
    assert "T230000Z" not in found


def test_a_meeting_that_was_answered_stays_and_one_that_is_struck_out_goes(place):
    said(place.mia, "meeting_called", AT - timedelta(hours=3), place.sam, **CALLED)
    with cursor() as cur:
        rights.look_across(cur)
        (key,), = cur.execute("select id from duties_duty where pathway = 'meeting_invited' and duty = "
                              "'health_visitor'").fetchall()
    _says(place, "invitation_answered", {"coming": "comes", "comes_by": "Priya Nair"}, cites=(key,))
    assert feed(place.priya).count("Kith: a meeting") == 1
    with cursor() as cur:
        rights.look_across(cur)
        (root,), = cur.execute("select root from records_entry where form = 'meeting_called'").fetchall()
    _says(place, "meeting_called", {}, how="strike", corrects=root, reason="Called in error")
    assert "Kith: a meeting" not in feed(place.priya)


def _says(place, form: str, raw: dict, by=None, about: str = "", **more) -> None:
    one = Said(form, raw, happened=AT.isoformat(), **more)
    receive(Statement("web", f"{form} {sorted(more)}", Who(key=about or place.mia), (one,), AT), by or place.priya, AT)


ONE = {"BEGIN", "END", "UID", "SEQUENCE", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY", "URL"}


def events(found: str) -> list[dict[str, str]]:
    """Read as RFC 5545 asks a reader to: each line ends in CRLF and is at most 75 octets, folded lines are one."""
    assert found.endswith("\r\n")
    assert all(len(line.encode()) <= 75 for line in found.split("\r\n"))
    assert "\n" not in found.replace("\r\n", "")
    lines = found.replace("\r\n ", "")[:-2].split("\r\n")
    said = [(name.partition(";")[0], value) for name, _, value in (line.partition(":") for line in lines)]
    assert said[0] == ("BEGIN", "VCALENDAR")
    assert said[-1] == ("END", "VCALENDAR")
    assert {("VERSION", "2.0"), ("METHOD", "PUBLISH")} <= set(said[1:4])
    read: list[dict[str, str]] = []
    for name, value in said[4:-1]:
        assert name in ONE
        if (name, value) == ("BEGIN", "VEVENT"):
            read.append({})
        assert name not in read[-1]   # each stands once in an event
        read[-1][name] = value
    for one in read:
        assert {"UID", "DTSTAMP", "DTSTART"} <= set(one)
        assert re.fullmatch(r"\d{8}(T\d{6}Z)?", one["DTSTART"])
        assert not re.search(r"(?<!\\)[,;]", one["SUMMARY"])
        assert one.get("DTEND", "9") > one["DTSTART"]
    assert len({one["UID"] for one in read}) == len(read)
    return read


def met(worker) -> list[dict[str, str]]:
    return [one for one in events(feed(worker)) if "a meeting" in one["SUMMARY"]]


@row("CP05")
def test_a_meeting_that_is_moved_keeps_its_name_and_counts_up(place):
    said(place.mia, "meeting_called", AT - timedelta(hours=3), place.sam, **CALLED)
    (first,) = met(place.priya)
    with cursor() as cur:
        rights.look_across(cur)
        (root,), = cur.execute("select root from records_entry where form = 'meeting_called'").fetchall()
    _says(place, "meeting_called", CALLED | {"begins": (AT + timedelta(days=9)).isoformat()}, corrects=root,
          reason="The court sits that day")
    (moved,) = met(place.priya)
    assert moved["UID"] == first["UID"]
    assert (int(first["SEQUENCE"]), int(moved["SEQUENCE"])) == (0, 1)
    assert (first["DTSTART"], moved["DTSTART"]) == ("20260717T081000Z", "20260723T081000Z")


@row("CP05")
def test_a_meeting_about_two_children_is_one_and_two_at_one_time_say_so(place):
    other = _person("Okafor", "Zed", "2021-03-01", "9990004501", "male")
    said(other, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    _says(place, "meeting_called", CALLED | {"agenda": [{"who": {"key": other}}]}, by=place.sam)
    assert [one["SUMMARY"] for one in met(place.priya)] == ["Kith: a meeting"]
    third = _person("Adu", "Esi", "2020-03-01", "9990004528", "female")
    said(third, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    later = (AT + timedelta(days=3, minutes=80)).isoformat()
    said(third, "meeting_called", AT - timedelta(hours=3), place.sam,
         **CALLED | {"begins": later, "clash": "Jo Marsh goes to it"})
    found = feed(place.priya)
    assert [one["SUMMARY"] for one in met(place.priya)] == ["Kith: a meeting\\, and another at the same time"] * 2
    assert not [word for word in (*NAMES, "Okafor", "Zed", "Adu", "Esi", "Jo", place.mia, other, third)
                if word in found]


@row("CP05", "SH01")
def test_a_meeting_of_the_team_that_nobody_has_taken_stands_with_each_of_the_team_and_leaves_with_whoever_takes_it(
        place):
    child = _person("Adu", "Esi", "2020-03-01", "9990004528", "female")
    said(child, "involvement", role="health_visitor", team="hv-marsh", began="2026-05-14")
    said(child, "meeting_called", AT - timedelta(hours=3), place.sam, **CALLED)
    nobodys = "Kith: a meeting of your team that nobody has taken"
    assert [one["SUMMARY"] for one in met(place.priya)] == [one["SUMMARY"] for one in met(place.jo)] == [nobodys]
    assert met(place.theo) == []   # who is in another team
    found = feed(place.jo)
    assert not [word for word in (*NAMES, "Adu", "Esi", child) if word in found]
    with cursor() as cur:
        rights.look_across(cur)
        (key,), = cur.execute("select id from duties_duty where pathway = 'meeting_invited' and duty = "
                              "'health_visitor'").fetchall()
    _says(place, "invitation_answered", {"coming": "comes", "comes_by": "Jo Marsh"}, cites=(key,), by=place.jo,
          about=child)
    assert [one["SUMMARY"] for one in met(place.jo)] == ["Kith: a meeting"]
    assert met(place.priya) == []


@row("CP05")
def test_what_somebody_said_that_they_do_not_come_to_is_not_in_their_way(place):
    said(place.mia, "meeting_called", AT - timedelta(hours=3), place.sam, **CALLED)
    with cursor() as cur:
        rights.look_across(cur)
        (key,), = cur.execute("select id from duties_duty where pathway = 'meeting_invited' and duty = "
                              "'health_visitor'").fetchall()
    _says(place, "invitation_answered", {"coming": "not", "why": "She is in court that day"}, cites=(key,))
    assert met(place.priya) == []


def test_a_long_line_is_folded():
    assert calendar._folded("x" * 75) == "x" * 75
    folded = calendar._folded("".join(map(str, range(100))))
    assert folded.replace("\r\n ", "") == "".join(map(str, range(100)))
    assert max(map(len, folded.split("\r\n"))) == 75


def test_another_s_address_a_forged_one_and_that_of_whoever_left_give_nothing(place):
    mine = mark(place.priya)
    for wrong in (f"{mine[:-1]}x", f"{mine}x", mine.upper(), "1", "x-y", "9" * 300):
        assert Client().get(f"/calendar/{wrong}").status_code == 404, wrong
    assert Client().get(f"/calendar/{mine}").status_code == 200
    place.priya.is_active = False
    place.priya.save()
    assert Client().get(f"/calendar/{mine}").status_code == 404


def test_whoever_s_last_post_has_ended_is_given_nothing_though_they_still_hold_something(place):
    mine = mark(place.priya)
    hour = AT - timedelta(hours=1)
    staffing.end_post(PostHeld.objects.get(worker=place.priya), hour, by=None, at=hour)
    assert Client().get(f"/calendar/{mine}").status_code == 404


def test_the_address_on_a_telephone_that_was_lost_gives_nothing(place, signed_in):
    mine = mark(place.priya)
    desk = staffing.add_worker("dee.sk", "Dee Sk", None, "")
    team = all_teams.add_team("service-desk", "Service desk", "service_desk", "Community", at=YEAR_AGO)
    staffing.put_on(desk, team, "service_desk", YEAR_AGO)
    signed_in(desk).post(f"/sign-ins/{place.priya.id}", {"act": "take_away"})
    assert Client().get(f"/calendar/{mine}").status_code == 404


def test_its_key_is_its_own_and_neither_a_password_nor_a_session_is_in_it(place):
    mine = mark(place.priya)
    place.priya.set_password("another long password")
    place.priya.save()
    assert Client().get(f"/calendar/{mine}").status_code == 200
    with cursor() as cur:
        ((kept,),) = cur.execute("select code from signing_calendar_key").fetchall()
    assert mine.encode() not in bytes(kept)


def test_it_is_shown_once_made_anew_and_taken_back(place, signed_in):
    browser = signed_in(place.priya)
    account = text(browser.get("/account"))
    assert "You have no address" in account
    assert "Health visitor, " in account
    first = _address(text(browser.post("/account", {"calendar": "new"})))
    assert Client().get(first).status_code == 200
    assert first not in text(browser.get("/account"))
    second = _address(text(browser.post("/account", {"calendar": "new"})))
    assert Client().get(first).status_code == 404
    assert Client().get(second).status_code == 200
    browser.post("/account", {"calendar": "away"})
    assert Client().get(second).status_code == 404
    assert "You have no address" in text(browser.get("/account"))


def _address(page: str) -> str:
    return f"/calendar/{re.search(r'/calendar/([0-9a-z]+)', page)[1]}"

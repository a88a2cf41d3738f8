"""Whoever owes it now reads what it rests on, however it came to them; and nobody signs for what they do not see."""
from datetime import timedelta
from functools import reduce

import pytest

from kith.access import all_teams, opening, staffing, visibility
from kith.access.models import Worker
from kith.engine.catalogue import FORMS
from kith.intake.others import drawing
from kith.intake.rounds import ticking
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.owed import laid, mylist
from tests.notices.outside import REFERRAL
from tests.scenarios.rows import row
from tests.scenarios.test_report_assured import LACKS
from tests.scenarios.test_serac_decision_brought_back import DECIDED
from tests.scenarios.test_serac_referral_answered import SENT
from tests.web import secret_service
from tests.web.invented import AT, NUMBER, _person, _team, _worker, said
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.secret_service import HIDDEN, TOLD
from tests.web.test_meetings import ACCEPTED, CALLED, HELD, LINES, SOON, WRONG, owed, say
from tests.web.test_reports_for_conferences import reported

PLAN = {"decisions": "Dad keeps away from the flat", "plan": "began", "category": "neglect"}
BUTTON = "I have read it"


@pytest.fixture
def lee(place) -> Worker:
    return Worker.objects.get(username="lee.grant")


def met(place) -> None:
    """A conference about Mia was held, and said who came."""
    say(place.mia, place.priya, "meeting_called", CALLED | {"short": "emergency"})
    ticking.tick(SOON + timedelta(minutes=1))
    say(place.mia, place.priya, "meeting_held", HELD, SOON + timedelta(hours=2), owed(place.mia, "meeting_told_of"))


def decided(place, **more) -> str:
    """What the meeting decided, which the practice is to read: nobody of it signs in here."""
    met(place)
    say(place.mia, place.priya, "decisions_issued", PLAN | more, SOON + timedelta(hours=3),
        owed(place.mia, "meeting_decided", "and duty = 'decisions'"))
    return owed(place.mia, "meeting_read", "and duty = 'gp'")[0]


def surgery(place, at) -> None:
    """From then on Mia’s practice is one in which somebody signs in."""
    staffing.put_on(place.theo, _team("west", "West surgery", "gp"), "gp", AT - timedelta(days=1))
    said(place.mia, "person_details", at, family_name="Kowalska-Reid", given_name="Mia", born="2026-05-12",
         nhs_number=NUMBER, gp_practice="west")


def page(client, key: str) -> str:
    return text(client.get(f"/duties/{key}"))


@row("CP06")
def test_the_desk_reads_what_fell_to_it_because_nobody_holds_it(place, lee, signed_in):
    key, desk = decided(place), signed_in(lee)
    assert "Read what a meeting decided" in text(desk.get("/"))
    assert "Read this first" in page(desk, key)
    assert "Dad keeps away from the flat" in page(desk, key)
    assert BUTTON in page(desk, key)


def test_whoever_may_open_the_page_and_does_not_owe_it_is_asked_for_no_signature(place, signed_in):
    key = decided(place)
    other = page(signed_in(place.priya), key)
    assert "Dad keeps away" not in other
    assert "You do not see it here. Lee Grant reads it and says so." in other
    answer = signed_in(place.priya).post(f"/duties/{key}", {"does": "Nothing"})
    assert (answer.status_code, asked("select open from duties_duty where id = %s", key)) == (200, [(True,)])


def test_of_an_entry_that_says_more_in_confidence_the_desk_reads_what_anybody_reads(place, lee, signed_in):
    zoe = _person("Umbra", "Zoe", "2026-03-02", "9990004196", "female")
    begun = said(zoe, "ed_attendance", AT - timedelta(hours=4), injury="yes", injury_kind="bruise",
                 reason="Fell from the sofa", intoxication="yes")
    key = next(one["id"] for one in begun.begun if one["pathway"] == "urgent_attendance")
    assert asked("select unheld, label from duties_duty where id = %s", key) == [(True, "ordinary")]
    told = page(signed_in(lee), key)
    assert "Fell from the sofa" in told
    assert laid.NOT_SHOWN in told
    assert "alcohol" not in told
    said(zoe, "involvement", AT - timedelta(hours=3), role="health_visitor", team="hv-marsh", worker="priya.nair",
         began="2026-05-14")
    told = page(signed_in(place.priya), key)
    assert "Had they taken alcohol or drugs? Yes" in told
    assert laid.NOT_SHOWN not in told


@pytest.fixture
def girl(place):
    return secret_service.around()


def told(girl, **more) -> str:
    """Her school nurse is told something in confidence; the key of the duty to read it."""
    secret_service.comes(girl)
    say(girl.lena, girl.inge, "told_to_others", TOLD | {"needs": ["school_nurse"]} | more)
    return owed(girl.lena, "told_in_confidence", "and duty = 'school_nurse'")[0]


def goes(girl) -> None:
    said(girl.lena, "involvement", AT - timedelta(hours=1), role="school_nurse", team="school_nursing", worker="beth",
         began="2026-05-14", ended="2026-07-01")


@row("SH01")
def test_what_is_told_in_confidence_and_fell_to_the_named_nurse_is_read_by_her_and_nothing_said_before(
        girl, lee, signed_in):
    key = told(girl)
    assert "An older man may harm her" in page(signed_in(girl.beth), key)
    assert signed_in(girl.angela).get(f"/duties/{key}").status_code == 403
    goes(girl)
    angela = signed_in(girl.angela)
    assert "Read what you are told in confidence" in text(angela.get("/"))
    read = page(angela, key)
    for words in ("An older man may harm her", "Ask for Inge, 01632 960148", BUTTON):
        assert words in read, words
    for words in (*HIDDEN, "Red at the"):
        assert words not in read, words
    for who in (lee, girl.dean, girl.beth):
        assert signed_in(who).get(f"/duties/{key}").status_code in (403, 404), who
    assert say(girl.lena, girl.angela, "told_read", {"does": "I see her today"}, AT, [key]).outcome == "filed"
    assert owed(girl.lena, "told_in_confidence", "and duty = 'school_nurse'") == []


@pytest.mark.parametrize("role", ["health_visitor", "social_worker"])
def test_what_was_told_to_one_role_is_not_read_in_the_place_of_another(girl, signed_in, role):
    key = told(girl)
    goes(girl)
    with cursor() as cur:
        cur.execute("update duties_duty set role = %s where id = %s", (role, key))
    assert "An older man" not in page(signed_in(girl.angela), key)


@row("SH01")
def test_what_a_service_held_in_confidence_owes_and_nobody_holds_says_that_it_is_owed_and_not_why(girl, signed_in):
    secret_service.comes(girl)
    with cursor() as cur:   # as if whoever judged it had left, and nobody else of the service held it
        own = cur.execute("update duties_duty set role = 'sexual_health', bearer_id = null, unheld = true "
                          "where open and pathway = 'red_decided_today' and label = 'sealed' returning id").fetchall()
        posts, at = staffing.roles_of(cur, girl.angela.id, AT), AT
    lines = [line for under in mylist.my_list(girl.angela.id, posts, at).bands.values() for line in under]
    fell = [line for line in lines if line.key in {key for (key,) in own}]
    assert own
    assert fell
    assert not any(line.kept for line in fell)
    for line in fell:
        shown = page(signed_in(girl.angela), line.key)
        for words in ("quillwort", "harrowgorse", "He is 23"):
            assert words not in shown, words


def test_a_secret_home_is_on_no_page_of_a_duty_whatever_is_laid_there(place, lee, signed_in):
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": NUMBER}
    said(place.mia, "person_details", at=AT.replace(hour=2), **known, address="9 Hidden Row", postcode="ZZ9 9HH")
    said(place.mia, "home_secret", at=AT.replace(hour=3))
    read = page(signed_in(lee), decided(place, decisions="Seen at 9 Hidden Row, ZZ9 9HH, on Friday"))
    assert "Seen at" in read
    assert "Hidden Row" not in read
    assert "ZZ9" not in read


def test_where_somebody_lives_is_never_laid_beside_an_answer():
    homes = {"address": "9 Hidden Row", "postcode": "ZZ9 9HH", "phone": "07700 900999", "email": "a@b.example",
             "home_postcode": "ZZ9 9HH", "ofsted": "SC999"}
    asking = [form for form in FORMS.values() if not homes.keys().isdisjoint(form.questions)]
    assert len(asking) > 3
    for form in asking:
        assert list(laid._lines(form, homes, {}, home=False)) == [], form.key


def test_somebody_else_of_the_team_that_holds_it_reads_it_and_may_sign(place, lee, signed_in):
    """A manager covers for whoever answers the front door, and holds another role of that team."""
    at = AT - timedelta(days=90)
    team = all_teams.add_team("csc", "Front door", "social_care", "Council", phone="01632 960140", at=at)
    for name, role in (("dean", "csc_front_door"), ("mona", "csc_manager")):
        staffing.put_on(staffing.add_worker(name, name.title(), None, f"{name}@kith.example"), team, role, at)
    said(place.mia, "involvement", role="social_worker", team="csc", began="2026-05-14")
    say(place.mia, place.priya, "referral", REFERRAL)
    key = owed(place.mia, "referral_answered", "and duty = 'opened'")[0]
    read = page(signed_in(Worker.objects.get(username="mona")), key)
    assert REFERRAL["risk"] in read
    assert FORMS["opened"].save in read
    assert REFERRAL["risk"] not in page(signed_in(lee), key)


@row("CP10")
def test_whoever_made_a_referral_reads_what_answered_it(place, signed_in):
    say(place.mia, place.priya, "serac_referral", SENT)
    say(place.mia, place.priya, "serac_decision", DECIDED, AT + timedelta(minutes=1))
    (key,) = owed(place.mia, "serac_referral_answered", "and duty = 'read'")
    read = page(signed_in(place.priya), key)
    assert DECIDED["decided"] in read
    assert "A man of thirty" not in read.partition("Read this first")[2]


@row("GP06")
def test_whoever_challenged_the_minutes_reads_the_answer(place, lee, signed_in):
    met(place)
    say(place.mia, place.priya, "minutes_issued", {"kept_at": "With the chair", "lines": LINES},
        SOON + timedelta(hours=4), owed(place.mia, "meeting_decided", "and duty = 'minutes'"))
    say(place.mia, lee, "minutes_read", WRONG, SOON + timedelta(hours=5), owed(
        place.mia, "minutes_read_by_all", "and duty = 'gp'"))
    say(place.mia, place.priya, "challenge_answered", ACCEPTED, SOON + timedelta(hours=6),
        owed(place.mia, "minutes_challenged"))
    (key,) = owed(place.mia, "minutes_challenged", "and duty = 'seen'")
    assert "She missed three collections." in page(signed_in(lee), key)


@row("GP05", "HV05")
def test_a_practice_that_mends_its_report_sees_what_was_said_of_it_and_whoever_reads_it_sees_the_report(
        place, signed_in, monkeypatch):
    monkeypatch.setattr(drawing, "_drawn", lambda *_: True)
    imran = _worker("imran", "Dr Imran Sayeed", _team("safe", "Safeguarding", "safeguarding"), "named_gp")
    reported(place)
    (key,) = owed(place.mia, "report_assured")
    assert "Nobody is up at noon" in page(signed_in(imran), key)
    say(place.mia, imran, "report_reviewed", LACKS, AT + timedelta(hours=1), [key])
    (mend,) = owed(place.mia, "report_mended")
    surgery(place, AT + timedelta(hours=2))
    shown = page(signed_in(place.theo), mend)
    assert LACKS["child_mend"] in shown
    assert "What was said" in shown


EVERYONES = opening._roles(visibility.SEE_EVERYONE)
NARROW = {EVERYONES: EVERYONES.replace("duty_desk,", "")}   # a desk that answers for every child no more


@pytest.mark.parametrize(("slip", "opens"), [({}, True), ({"d.unheld and": "false and"}, False)])
def test_in_the_database_too_what_fell_to_a_desk_is_open_to_it_and_nothing_else_is(place, lee, slip, opens):
    fell = decided(place)
    ((ania,),) = asked("select id from records_subject where key = %s", place.ania)
    with cursor() as cur, rights.owning(cur):
        for words in opening.FUNCTIONS:
            cur.execute(reduce(lambda said, one: said.replace(*one), (NARROW | slip).items(), words))
    with cursor() as cur:
        rights.close(cur)
        found = [opening.opens_duty(cur, lee.id, fell, AT), opening.opens(cur, lee.id, ania, AT)]
        rights.look_across(cur)
    assert found == [opens, False]

"""That somebody goes to a service held in confidence is told to nobody by any page, list, search, command or copy."""

import io
import re
from contextlib import redirect_stdout
from datetime import timedelta

import pytest
from django.core import mail

from kith.access import confidence, staffing, viewing
from kith.config.commands import chronology, duties
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Problems, Refused
from kith.packs import reading
from kith.records import subjects
from kith.records.database import cursor
from kith.worklists.about import keeping
from kith.worklists.desks import searching
from kith.worklists.owed import mylist
from tests.scenarios.test_red_acted_on import REFERRAL
from tests.web import secret_service
from tests.web.invented import AT, said
from tests.web.secret_service import HIDDEN, NURSE, TEAM, TOLD, comes

DECIDED = {"lead": "Angela Frost", "decision": "refer", "why": "He is 23", "told": "yes", "next": "Referred today"}
TOKEN = re.compile(r'(csrfmiddlewaretoken" value="[^"]+|name="_number" value="[^"]+|nonce="[^"]+")')
OTHERS = ("beth", "angela", "rowan", "dean")


@pytest.fixture
def girl(place):
    return secret_service.around()


def addresses(key: str) -> list[str]:
    about = [f"/people/{key}{page}" for page in ("", "/history", "/family", "/appointments", "/records")]
    return [*about, "/", "/lates", "/team?team=sexual_health", "/team?team=school_nursing", "/people?q=Marlow",
            f"/record?about={key}", "/oversight", "/hidden", "/register"]


def read(client, key: str) -> dict[str, str]:
    return {one: TOKEN.sub("", client.get(one).content.decode()) for one in addresses(key)}


@pytest.mark.parametrize("who", OTHERS)
def test_every_page_stays_as_it_was_before_she_came(girl, signed_in, who):
    client = signed_in(getattr(girl, who))
    before = read(client, girl.lena)
    comes(girl)
    after = read(client, girl.lena)
    for address, words in before.items():
        assert after[address] == words, address


def words(client, address: str) -> str:
    return TOKEN.sub("", client.get(address).content.decode())


def test_the_service_itself_reads_all_of_it_its_lead_too(girl, signed_in):
    comes(girl)
    for worker in (girl.inge, girl.lead):
        page = words(signed_in(worker), f"/people/{girl.lena}")
        for word in ("quillwort", "harrowgorse", "Decide on a red with the safeguarding lead", NURSE):
            assert word in page, word


def test_what_is_owed_there_is_no_address_to_others(girl, signed_in):
    comes(girl)
    with cursor() as cur:
        keys = [row[0] for row in cur.execute("select id from duties_duty where label = 'sealed' and open").fetchall()]
    assert len(keys) == 2
    for key in keys:
        assert signed_in(girl.inge).get(f"/duties/{key}").status_code == 200
        for who in OTHERS:
            for page in ("", "/accept", "/hand-over"):
                gone = signed_in(getattr(girl, who)).get(f"/duties/{key}{page}")
                assert "There is no such duty" in gone.content.decode()
                assert not [word for word in HIDDEN if word in gone.content.decode()]


def test_who_of_that_service_looked_is_listed_to_it_and_to_the_caldicott_guardian_alone(girl, signed_in):
    comes(girl)
    signed_in(girl.inge).get(f"/people/{girl.lena}")
    with cursor() as cur:
        about = subjects.by_key(cur, girl.lena).id
        viewing.open_without_reason(cur, about, "Asked by the family who looked", by=girl.rowan.id, at=AT,
                                    until=AT + timedelta(hours=4))
    for who, listed in (("beth", False), ("angela", False), ("lead", True), ("rowan", True)):
        assert (NURSE in words(signed_in(getattr(girl, who)), f"/people/{girl.lena}/looked")) is listed, who


def test_a_search_names_another_team_or_none(girl, place):
    comes(girl)
    with cursor() as cur:
        found = searching.find(cur, "Marlow", place.theo.id, staffing.roles_of(cur, place.theo.id, AT), AT)
    assert [team for _, team in found.closed] == ["School nursing"]


def test_a_copy_of_her_record_for_whoever_asks_holds_none_of_it(girl):
    with cursor() as cur:
        about = subjects.by_key(cur, girl.lena).id
        before = reading._record(cur, [about], "")
        comes(girl)
        shared(girl)
        assert reading._record(cur, [about], "") == before


def printed(command, **asked) -> str:
    from argparse import ArgumentParser
    parser = ArgumentParser()
    command.add_arguments(parser)
    out = io.StringIO()
    with redirect_stdout(out):
        command.run(parser.parse_args([part for key, value in asked.items() for part in (f"--{key}", value)]))
    return out.getvalue()


def test_the_commands_print_what_they_printed_before(girl):
    asked = [(chronology, {"nhs": secret_service.NUMBER}), (chronology, {"nhs": secret_service.NUMBER, "by": "angela"}),
             (duties, {"nhs": secret_service.NUMBER}), (duties, {"team": "sexual_health"})]
    before = [printed(command, **more) for command, more in asked]
    comes(girl)
    assert [printed(command, **more) for command, more in asked] == before
    assert "quillwort" in printed(chronology, nhs=secret_service.NUMBER, by="inge")


def test_nothing_of_it_leaves_by_a_notice_or_a_letter(girl):
    comes(girl)
    shared(girl)
    ticking.tick(AT)
    with cursor() as cur:
        assert cur.execute("select count(*) from notices_letter").fetchone()[0] == 0
    assert mail.outbox
    assert not [word for letter in mail.outbox for word in HIDDEN if word in letter.subject + letter.body]


def test_an_ordinary_note_of_that_service_is_its_own_too(girl, signed_in):
    comes(girl)
    before = read(signed_in(girl.beth), girl.lena)
    said(girl.lena, "talked_over", AT - timedelta(hours=2), girl.inge, supervisor="Quinn", agreed="About quillwort")
    assert read(signed_in(girl.beth), girl.lena) == before
    assert "quillwort" in words(signed_in(girl.lead), f"/people/{girl.lena}")


def test_a_mark_of_safe_contact_set_there_is_obeyed_and_says_nothing_of_it(girl, signed_in):
    said(girl.lena, "safe_contact", AT - timedelta(hours=2), girl.inge, channels=["letter"],
         say="Ask at the Lantern", unaware=[{"who": "Her mother", "words": "quillwort"}])
    page = words(signed_in(girl.beth), f"/people/{girl.lena}")
    assert "Do not write to the home" in page
    assert "Angela Frost" in page
    assert not [word for word in HIDDEN if word in page]


@pytest.mark.parametrize("form", ["relationship", "network_asked", "appointment", "appointment_outcome"])
def test_what_every_service_or_the_family_would_read_is_not_taken_from_there(girl, form):
    raw = {"appointment_outcome": {"outcome": "did_not_come", "role": "camhs"},
           "appointment": {"kind": "direction", "role": "hospital", "by_day": "2026-07-20"},
           "relationship": {"kind": "partner", "who": {"given_name": "J"}},
           "network_asked": {"who_said": "nobody", "words": "He reads the post", "mother": "not_safe"}}[form]
    with pytest.raises((Refused, Problems), match="held in confidence"):
        said(girl.lena, form, AT - timedelta(hours=2), girl.inge, **raw)


def shared(girl, **more):
    return said(girl.lena, "told_to_others", AT - timedelta(hours=3), girl.inge, **TOLD | more).entries[0]


def test_a_red_of_a_girl_of_fourteen_is_decided_and_referred_and_home_hears_nothing(girl, place, signed_in):
    # Given a girl of 14 with a partner of 23, whose mother has a page too
    said(girl.lena, "relationship", kind="mother", who={"key": place.ania}, parental_responsibility="yes")
    before = words(signed_in(girl.angela), f"/people/{place.ania}")
    # When the practitioner judges it red
    comes(girl)
    with cursor() as cur:
        owed = dict(cur.execute("select duty, id from duties_duty where pathway = 'red_decided_today' and open and "
                                "due_at::date = %s", (AT.date(),)).fetchall())
    # Then a decision with the safeguarding lead is owed the same day, and a screen for exploitation is open
    assert "decide" in owed
    assert "Screen for sexual exploitation" in words(signed_in(girl.inge), f"/people/{girl.lena}")
    answer("red_decided", DECIDED, girl, owed["decide"])
    # And the referral leaves with a receipt: each of its steps is owed by social care
    with cursor() as cur:
        (refer,) = cur.execute("select id from duties_duty where pathway = 'red_acted_on' and duty = %s",
                               ("refer",)).fetchone()
    sent = answer("referral", REFERRAL | {"blank_why": "A man of 23 waits for her"}, girl, refer)
    assert {one["pathway"] for one in sent.begun} >= {"referral_answered"}
    # And nothing of it stands on her mother's page or goes home
    ticking.tick(AT)
    assert words(signed_in(girl.angela), f"/people/{place.ania}") == before
    with cursor() as cur:
        assert cur.execute("select count(*) from notices_letter").fetchone()[0] == 0


def answer(form: str, raw: dict, girl, duty: str):
    said_so = Said(form, raw, happened=(AT - timedelta(minutes=5)).isoformat(), cites=(duty,))
    return receive(Statement("web", f"{form} {duty}", Who(key=girl.lena), (said_so,), AT), by=girl.inge, at=AT)


@pytest.mark.parametrize(("who", "told"), [("angela", True), ("beth", True), ("rowan", False), ("dean", False)])
def test_a_threshold_opens_what_is_needed_to_those_who_need_it_and_nothing_said_before(girl, signed_in, who, told):
    comes(girl)
    shared(girl)
    page = words(signed_in(getattr(girl, who)), f"/people/{girl.lena}")
    for word in ("An older man may harm her", "Social care was asked to act today", "Ask for Inge, 01632 960148"):
        assert (word in page) is told, word
    for word in ("quillwort", "harrowgorse", TEAM, "exual health"):
        assert word not in page, word


def test_whoever_is_told_has_it_on_their_list_and_answers(girl, signed_in):
    comes(girl)
    shared(girl)
    page = words(signed_in(girl.beth), "/")
    assert "Read what you are told in confidence" in page
    with cursor() as cur:
        lines = mylist.my_list(girl.beth.id, staffing.roles_of(cur, girl.beth.id, AT), AT)
    (line,) = [one for band in lines.bands.values() for one in band if one.pathway == "told_in_confidence"]
    duty = words(signed_in(girl.beth), f"/duties/{line.key}")
    assert not [word for word in ("quillwort", "harrowgorse", TEAM) if word in duty]
    said_so = Statement("web", "read it", Who(key=girl.lena), (Said(
        "told_read", {"does": "See her on Thursday"}, happened=AT.isoformat(), cites=(line.key,)),), AT)
    assert receive(said_so, by=girl.beth, at=AT).outcome == "filed"


@pytest.mark.parametrize("how", ["over", "struck", "fewer"])
def test_what_was_raised_in_error_closes_again(girl, signed_in, how):
    before = read(signed_in(girl.beth), girl.lena)
    comes(girl)
    root = shared(girl)
    assert read(signed_in(girl.beth), girl.lena) != before
    more = {"over": {"over": "yes"}, "fewer": {"needs": ["named_nurse"]}, "struck": {}}[how]
    way = "strike" if how == "struck" else "whole"
    receive(Statement("web", f"again {how}", Who(key=girl.lena), (Said(
        "told_to_others", TOLD | more, happened=AT.isoformat(), how=way, corrects=root, reason="In error"),), AT),
        by=girl.inge, at=AT)
    keeping.forget_everything()   # a number beside a door may be a minute old
    after = read(signed_in(girl.beth), girl.lena)
    assert after[f"/people/{girl.lena}/history"] == before[f"/people/{girl.lena}/history"]


def test_what_others_were_told_before_it_was_mended_is_not_read_by_them(girl, signed_in):
    root = shared(girl, what="An older man, at zanderfish, may harm her")
    receive(Statement("web", "mend", Who(key=girl.lena), (Said(
        "told_to_others", TOLD, happened=AT.isoformat(), corrects=root, reason="Too much was told"),), AT),
        by=girl.inge, at=AT)
    page = words(signed_in(girl.beth), f"/people/{girl.lena}/history")
    assert "An older man may harm her" in page
    assert "zanderfish" not in page


def test_a_looked_after_girl_who_came_by_herself_shows_her_nurse_only_what_she_agreed_to(girl, signed_in):
    # Given a girl in care who is seen without a referral, when she agrees to a part of it, in words
    comes(girl)
    said(girl.lena, "looked_after_began", AT - timedelta(days=300), legal_status="voluntary")
    said(girl.lena, "seen_without_referral", AT - timedelta(hours=3), girl.inge, told="yes", words="About quillwort")
    agreed = TOLD | {"basis": "agreed", "needs": ["school_nurse"], "what": "She has somebody to talk to"}
    with pytest.raises(Problems, match="nobody has agreed"):
        said(girl.lena, "told_to_others", AT - timedelta(hours=2), girl.inge, **agreed)
    line = {"gave": "young_person", "able": "gillick", "shows": "She says it back", "understands": "yes",
            "how": "verbal", "words": "Beth can know that", "lines": [
                {"purpose": "help", "with_whom": ["school_nurse"], "answer": "agreed", "what": "That she comes"}]}
    given = said(girl.lena, "consent_given", AT - timedelta(hours=3), girl.inge, **line)
    with pytest.raises(Problems, match="has not signed"):
        said(girl.lena, "told_to_others", AT - timedelta(hours=2), girl.inge, **agreed)
    answer("consent_signed", {"heard": "yes"}, girl, next(one["id"] for one in given.begun))
    receive(Statement("web", "agreed", Who(key=girl.lena), (Said(
        "told_to_others", agreed, happened=AT.isoformat()),), AT), by=girl.inge, at=AT)
    # Then that alone is read by whom she named, and the service's own record keeps the rest
    beths, angelas = (words(signed_in(one), f"/people/{girl.lena}") for one in (girl.beth, girl.angela))
    assert "She has somebody to talk to" in beths
    assert "She has somebody to talk to" not in angelas
    for page in (beths, angelas):
        assert not [word for word in ("quillwort", "Consent to share", "Sign a consent", TEAM) if word in page]
    assert "quillwort" in words(signed_in(girl.inge), f"/people/{girl.lena}")


def test_another_service_is_held_in_confidence_by_one_word(monkeypatch, girl, signed_in, place):
    monkeypatch.setattr(confidence, "CONFIDING", frozenset({"school_nurse"}))
    monkeypatch.setattr(confidence, "KINDS", frozenset({"school_nursing"}))
    page = words(signed_in(girl.angela), f"/people/{girl.lena}")
    assert "School nurs" not in page
    assert "School nurs" in words(signed_in(girl.beth), f"/people/{girl.lena}")

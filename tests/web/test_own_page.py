"""A young person’s own page: nothing before the code, only what is hers and shown to her with it, and a way out."""
import re
from datetime import timedelta

import pytest
from django.test import Client

from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records import rights
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented, secret_service
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.test_passport import HIDDEN, HOUR, PENICILLIN, writes

GLASSES = {"need": "Glasses, since her mother drinks", "words": "My glasses are broken", "becomes": "action",
           "outcome": "She sees the board", "what": "Take her to the optician", "measure": "She wears them at school",
           "by_day": "2026-07-31", "wish": "young_person", "does_it": "me"}


def given(client, key: str, **raw) -> str:
    """The link, as it stands on the screen once."""
    page = client.post(f"/people/{key}/own-page", {"codes": "spoken"} | raw).content.decode()
    return re.search(r"/me/in/[\w-]+", page)[0]


def code(client, key: str) -> str:
    page = client.post(f"/people/{key}/own-page", {"code": "yes"}).content.decode()
    return re.search(r"\b\d{6}\b", page.partition("Say this code")[2])[0]


def comes_in(client, key: str) -> Client:
    """Her own telephone, with the code that her nurse has said to her."""
    link, phone = given(client, key), Client()
    answer = phone.post(link, {"code": code(client, key)})
    assert (answer.status_code, answer["Location"]) == (302, "/me"), text(answer)
    return phone


def seal(phone: Client, address: str) -> dict:
    page = phone.get(address).content.decode()
    return {"seal": re.search(r'name="seal" value="(\w+)"', page)[1], "_number": re.search(r'_number" value="(\w+)"',
                                                                                           page)[1]}


def sends(phone: Client, address: str, page: str = "", **raw):
    return phone.post(address, seal(phone, page or address) | raw)


@pytest.fixture
def nurse(place, signed_in):
    return signed_in(place.priya)


@row("LA12")
def test_before_the_code_it_says_nothing_and_each_page_says_how_to_come_in(place, nurse):
    link = given(nurse, place.mia)
    page = Client().get(link)
    assert "Your nurse can tell you one." in text(page)
    assert not [word for word in ("Mia", "Kowalska", "NHS", "Kith") if word in text(page)]
    assert (page["Cache-Control"], page.cookies) == ("no-store", {})
    for address in ("/me", "/me/passport", "/me/words", "/me/feeling", "/me/looked", "/me/you-said", "/me/promises",
                    "/me/choose", "/me/asked/1", "/me/in/forged"):
        closed = Client().get(address)
        assert (closed.status_code, "This page is closed" in text(closed)) == (404, True), address


@row("LA01")
def test_with_the_code_she_reads_her_passport(place, nurse):
    writes(place.priya, place.mia, **PENICILLIN)
    writes(place.priya, place.mia, **HIDDEN)
    phone = comes_in(nurse, place.mia)
    page = phone.get("/me/passport")
    assert "If you are very ill, a doctor must see it fast." in text(page)
    assert "One thing is not shown here. It is about another person as well." in text(page)
    assert "mother" not in text(page)
    (cookie,) = phone.cookies.values()
    assert (cookie["max-age"], cookie["samesite"], cookie["httponly"], cookie["path"]) == ("", "Strict", True, "/me")
    assert "<title>My page</title>" in page.content.decode()
    assert "Leave this page now" in text(page)


def test_a_code_is_good_once_and_three_wrong_ones_shut_the_door_for_a_while(place, nurse):
    link, right = given(nurse, place.mia), code(nurse, place.mia)
    wrong = "000000" if right != "000000" else "111111"
    for _ in range(3):
        page = Client().post(link, {"code": wrong})
    assert "Wait an hour" in text(page)
    assert Client().post(link, {"code": right}).status_code == 422


def test_a_new_link_or_closing_her_page_ends_the_one_before_at_once(place, nurse):
    phone = comes_in(nurse, place.mia)
    assert phone.get("/me").status_code == 200
    again = comes_in(nurse, place.mia)
    assert phone.get("/me").status_code == 404
    nurse.post(f"/people/{place.mia}/own-page", {"end": "yes"})
    assert again.get("/me").status_code == 404


def test_when_she_has_finished_the_page_is_closed_on_that_telephone(place, nurse):
    phone = comes_in(nurse, place.mia)
    secret = phone.cookies["me"].value
    assert "You are out" in text(sends_out(phone))
    phone.cookies["me"] = secret
    assert phone.get("/me").status_code == 404


def sends_out(phone: Client):
    found = re.search(r'name="seal" value="(\w+)"', phone.get("/me").content.decode())[1]
    return phone.post("/me/out", {"seal": found})


def test_what_another_site_sends_in_her_name_is_not_taken(place, nurse):
    phone = comes_in(nurse, place.mia)
    assert phone.post("/me/words", {"kind": "ask", "words": "A forged wish"}).status_code == 404
    with cursor() as cur:
        assert cur.execute("select count(*) from records_entry where form = 'own_words'").fetchone() == (0,)


@row("LA15")
def test_what_she_writes_is_her_own_word_and_is_answered_on_her_page(place, nurse):
    phone = comes_in(nurse, place.mia)
    assert sends(phone, "/me/words", kind="next", words="i dont get anything out of it").status_code == 302
    with cursor() as cur:
        said = cur.execute("select by_id, sender, answers from records_entry where form = 'own_words'").fetchone()
        duty = cur.execute("select id from duties_duty where pathway = 'own_words_read' and open").fetchone()[0]
    assert said == (None, "own_page", {"kind": "next", "words": "i dont get anything out of it", "to": "hub_triage"})
    assert "We have not answered yet." in text(phone.get("/me"))
    answers(place.priya, place.mia, "own_words_answered", duty, answer="We talk about sleep first this time.")
    assert "We say: We talk about sleep first this time." in text(phone.get("/me"))


def answers(by, about: str, form: str, duty: str, **raw) -> None:
    one = Said(form, raw, happened=AT.isoformat(), cites=(duty,))
    answer = receive(Statement("web", f"{form} {duty}", Who(key=about), (one,), AT), by, AT)
    assert answer.outcome == "filed", answer


@row("LA15")
def test_whoever_is_not_safe_is_spoken_to_by_a_person_and_told_whom_to_phone_until_then(place, nurse):
    phone = comes_in(nurse, place.mia)
    page = sends(phone, "/me/feeling", feeling="1", safe="no", own="sleep", mark="2")
    assert "A person has been told now. They will try to speak to you within 30 minutes." in text(page)
    assert "phone 999" in text(page)
    with cursor() as cur:
        found = cur.execute("select role, level, due_at - start_at from duties_duty where pathway = 'feeling_unsafe' "
                            "and open").fetchall()
    assert found == [("hub_triage", "urgent", timedelta(minutes=30))]


@row("LA15")
@pytest.mark.parametrize(("address", "raw"), [
    ("/me/words", {"kind": "ask", "words": "can you change my appointment. i dont want to be here any more"}),
    ("/me/feeling", {"feeling": "3", "safe": "yes", "words": "he hits me"})])
def test_danger_in_words_that_were_about_something_else_is_heard_at_once(place, nurse, address, raw):
    phone = comes_in(nurse, place.mia)
    page = sends(phone, address, **raw)
    assert "They will try to speak to you within 30 minutes." in text(page)
    assert "phone 999" in text(page)
    with cursor() as cur:
        found = cur.execute("select role, level from duties_duty where duty = 'triage' and open").fetchall()
    assert found == [("hub_triage", "urgent")]


def test_whoever_feels_bad_and_is_safe_is_only_thanked(place, nurse):
    phone = comes_in(nurse, place.mia)
    assert sends(phone, "/me/feeling", feeling="2", safe="yes", own="sleep", mark="2").status_code == 302
    assert "sleep : 2 of 10" in text(phone.get("/me/feeling")).replace("sleep:", "sleep :")
    with cursor() as cur:
        assert cur.execute("select count(*) from duties_duty where pathway = 'feeling_unsafe'").fetchone() == (0,)


@row("LA15")
def test_a_promise_is_hers_to_rate_in_her_own_words_and_a_broken_one_is_owed_an_answer(place, nurse):
    writes(place.priya, place.mia, form="plan_action", **GLASSES)
    phone = comes_in(nurse, place.mia)
    page = phone.get("/me")
    assert "“My glasses are broken”" in text(page)
    assert "They have not said yes yet" in text(page) or "Somebody said yes" in text(page)
    assert "drinks" not in page.content.decode()
    address = re.search(r"/me/asked/\d+", page.content.decode())[0]
    assert sends(phone, address, kept="no", helped="no").status_code == 302
    assert "You said: it did not happen." in text(phone.get("/me"))
    with cursor() as cur:
        assert cur.execute("select count(*) from duties_duty where pathway = 'promise_not_kept' and open").fetchone() \
            == (1,)


@pytest.mark.parametrize(("form", "raw"), [
    ("own_words", {"kind": "ask", "words": "All is well"}),
    ("feeling_told", {"feeling": "5", "safe": "yes", "to": "hub_triage"}),
    ("promise_rated", {"promise": "1", "kept": "yes", "helped": "yes"}),
])
def test_nobody_who_works_here_says_it_for_her(place, nurse, form, raw):
    answer = nurse.post(f"/record/{form}", raw | {"about": place.mia, "told_when": "now"})
    assert answer.status_code == 403
    assert "the young person themselves" in text(answer)
    with cursor() as cur:
        rights.look_across(cur)
        assert cur.execute("select count(*) from records_entry where form = %s", (form,)).fetchone() == (0,)


def test_a_service_held_in_confidence_is_on_no_page_of_hers(db, signed_in):
    girl = secret_service.around()
    nurse = signed_in(girl.beth)
    writes(girl.inge, girl.lena, section="medicines", there="yes", what="quillwort", whose="mine", shown="yes")
    invented.said(girl.lena, "involvement", role="sexual_health", team="sexual_health", worker="inge",
                  began="2026-05-14")
    signed_in(girl.inge).get(f"/people/{girl.lena}")
    nurse = signed_in(girl.beth)
    phone = comes_in(nurse, girl.lena)
    for address in ("/me", "/me/passport", "/me/looked", "/me/words", "/me/feeling"):
        page = phone.get(address).content.decode()
        assert not [word for word in secret_service.HIDDEN if word in page], address
    assert "Beth Rowntree" in text(phone.get("/me/looked"))


def protect(place) -> None:
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **known, address="14 Alder Close",
                  postcode="ZZ1 4AB")
    invented.said(place.mia, "home_secret", at=AT.replace(hour=2))


def test_a_protected_home_is_in_no_word_of_it_and_nobody_by_whom_it_is_found(place, nurse):
    protect(place)
    writes(place.priya, place.mia, section="me", there="yes", what="Home is 14 Alder Close", whose="young_person",
           shown="yes")
    phone = comes_in(nurse, place.mia)
    for address in ("/me", "/me/passport"):
        page = phone.get(address).content.decode()
        assert not [word for word in ("Alder", "ZZ1", "health visitor") if word in page], address


@row("LA12")
def test_safe_contact_decides_where_the_code_goes_and_closes_the_page(place, nurse, settings, tmp_path):
    settings.KITH_TEXTS = tmp_path
    link = given(nurse, place.mia, codes="text", mobile="07700 900111")
    assert "phone ending 111" in text(Client().get(link))
    assert "We sent a code" in text(Client().post(link, {}))
    (sent,) = tmp_path.iterdir()
    assert re.fullmatch(r"To 07700 900111\n\n\d{6} is the code you asked for. It can be used once, for 30 minutes.\n",
                        sent.read_text())
    invented.said(place.mia, "safe_contact", at=AT - HOUR, channels=["text"])
    assert "Your nurse can tell you one." in text(Client().get(link))
    assert "We cannot send one to your phone." in text(Client().post(link, {}))
    assert len([*tmp_path.iterdir()]) == 1
    invented.said(place.mia, "safe_contact", at=AT - HOUR / 2, channels=["online"])
    assert Client().get(link).status_code == 404
    page = nurse.post(f"/people/{place.mia}/own-page", {"codes": "spoken"})
    assert "/me/in/" not in page.content.decode()


def test_who_has_looked_is_told_with_how_often(place, nurse):
    nurse.get(f"/people/{place.mia}")
    page = text(comes_in(nurse, place.mia).get("/me/looked"))
    assert "Priya Nair" in page
    assert "your health visitor" in page

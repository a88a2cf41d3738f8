"""The everyday pages: what they show, to whom, and what comes of what is sent from them."""

import re
from datetime import timedelta

import pytest

from kith.access.models import Worker
from kith.web import mylist
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

ROW = '<li class="kith-duty '


def test_my_list_says_what_is_owed_why_and_until_when(place, signed_in):
    said = text(signed_in(place.priya).get("/"))
    assert "Late or urgent 1" in said
    assert "Mia Kowalska-Reid 9 weeks · on a child protection plan" in said
    assert "Because Mia is under 1 and A&amp;E recorded a bruise on Sat 11 Jul" in said
    assert "Overdue 1 working day late was due yesterday, 17:00" in said


def test_an_empty_list_says_so_and_where_else_to_look(place, signed_in):
    said = text(signed_in(place.theo).get("/"))
    assert "Nothing is owed by you today." in said
    assert "Mia" not in said


def test_what_falls_to_nobody_falls_to_the_duty_desk(place, signed_in):
    invented.said(place.ania, "ed_attendance", at=AT.replace(hour=1), overdose="yes", reason="Tablets")
    invented.said(place.ania, "child_protection_plan_began", category="physical")
    response = signed_in(invented.Worker.objects.get(username="lee.grant")).get("/")
    assert response.status_code == 200


def test_answering_a_duty_in_place_ends_it(place, signed_in):
    client = signed_in(place.priya)
    answer = {"decision": "seen", "why": "Seen at home, the story fits", "told_when": "now", "_number": "1"}
    assert client.post(f"/duties/{place.duty}", answer)["Location"] == "/"
    after = text(client.get("/"))
    assert "Saved." in after
    assert "Nothing is owed by you today." in after
    done = text(client.get(f"/duties/{place.duty}"))
    assert "Done late" in done
    assert "A&amp;E visit reviewed: I have seen or spoken to the family. Seen at home, the story fits." in done


def test_an_unanswered_question_keeps_the_page_and_what_was_written(place, signed_in):
    wrong = signed_in(place.priya).post(f"/duties/{place.duty}", {"why": "Because <b>", "told_when": "now"})
    html = wrong.content.decode()
    assert wrong.status_code == 422
    assert "<title>Error: " in html
    assert 'href="#decision"' in html
    assert "Because &lt;b&gt;" in html


def test_the_same_page_sent_twice_is_saved_once(place, signed_in):
    client = signed_in(place.priya)
    sent = {"about": place.mia, "risk": "R", "child_says": "C", "family": "F", "danger_now": "no", "agreed": "told",
            "blank_why": "Nobody opens the door"}
    sent |= {"told_when": "now", "_number": "77", "documents-count": "0"}
    client.post("/record/referral", sent)
    client.post("/record/referral", sent)
    said = text(client.get(f"/people/{place.mia}/history"))
    assert said.count("Referral sent to children’s social care.") == 1


def test_what_i_asked_for_stands_under_what_i_wait_for(place, signed_in):
    client = signed_in(place.priya)
    sent = {"about": place.mia, "risk": "R", "child_says": "C", "family": "F", "danger_now": "no", "agreed": "told",
            "blank_why": "Nobody opens the door"}
    client.post("/record/referral", sent | {"told_when": "now", "_number": "78", "documents-count": "0"})
    said = text(client.get("/"))
    assert "You are waiting for" in said
    assert "Decide on the referral" in said


def test_a_very_long_list_says_how_much_more_there_is_and_shows_it_when_asked(place, signed_in, monkeypatch):
    client = signed_in(place.priya)
    invented.said(place.mia, "ed_attendance", at=AT - timedelta(hours=3), injury="yes", injury_kind="burn")
    whole = client.get("/").content.decode()
    assert "stand here" not in whole
    monkeypatch.setattr(mylist, "MOST", 1)
    page = client.get("/").content.decode()
    assert re.search(r"Late or urgent <span class=\"kith-n\">2<.*Show all 2: the first 1 stand here", page, re.S)
    assert page.count(ROW) == whole.count(ROW) - 1
    assert client.get("/?all=yes").content.decode().count(ROW) == whole.count(ROW)


def test_another_row_is_added_without_script_and_nothing_is_sent(place, signed_in):
    sent = {"about": place.mia, "risk": "R", "documents.0.name": "CAF", "documents-count": "1", "add": "documents"}
    html = signed_in(place.priya).post("/record/referral", sent).content.decode()
    assert 'name="documents.1.name"' in html
    assert 'value="CAF"' in html
    assert "There is a problem" not in html


def test_handing_over_stays_with_the_giver_until_it_is_accepted(place, signed_in):
    priya, jo = signed_in(place.priya), signed_in(place.jo)
    page = priya.get(f"/duties/{place.duty}/hand-over").content.decode()
    assert f'<option value="{place.jo.id}">' in page
    priya.post(f"/duties/{place.duty}/hand-over", {"to": str(place.jo.id), "_number": "3"})
    assert "Accept or decline" in text(jo.get("/"))
    assert "It stays yours until they accept." in text(priya.get(f"/duties/{place.duty}"))
    jo.post(f"/duties/{place.duty}/accept", {"_number": "4"})
    assert "Decide what to do about an A&amp;E visit" in text(jo.get("/"))
    assert "Nothing is owed by you today." in text(priya.get("/"))


def test_what_is_another_team_s_is_read_and_not_taken(place, signed_in):
    client = signed_in(invented.Worker.objects.get(username="lee.grant"))     # the duty desk sees everybody
    shown = text(client.get(f"/duties/{place.duty}"))
    assert "Owed by Priya Nair" in shown
    assert "Say that it is yours" not in shown
    refused = client.post(f"/duties/{place.duty}/accept")
    assert refused.status_code == 403
    assert "This is not yours or your team’s." in text(refused)
    assert "Say that it is yours" in text(signed_in(place.jo).get(f"/duties/{place.duty}"))


@pytest.mark.parametrize("to", ["99999999999999999999", "²", ""])
def test_a_taker_who_is_not_there_is_said_beside_the_question(place, signed_in, to):
    client = signed_in(place.priya)
    wrong = client.post(f"/duties/{place.duty}/hand-over", {"to": to})
    assert wrong.status_code == 422
    assert "There is a problem" in text(wrong)
    assert client.get(f"/duties/{place.duty}").status_code == 200


def test_setting_aside_by_somebody_not_entitled_sets_nothing_aside(place, signed_in):
    signed_in(place.priya).post(f"/duties/{place.duty}/waive",
                                {"ground": "needless", "why": "Known and safe", "_number": "5"})
    said = text(signed_in(place.priya).get(f"/duties/{place.duty}"))
    assert "Owed by you" in said
    assert "Set aside:" not in said


def test_of_somebody_new_it_says_what_to_ask_first(place, signed_in):
    noor = invented._person("Abara", "Noor", "2020-03-01", "9990004307", "female")
    lee = signed_in(Worker.objects.get(username="lee.grant"))
    assert "We know only what is above. First, ask: who lives with Noor" in text(lee.get(f"/people/{noor}"))
    invented.said(noor, "ed_attendance", reason="Fell")
    assert "We know only what is above" not in text(lee.get(f"/people/{noor}"))


def test_a_person_s_page_shows_strip_owed_family_and_who_is_involved(place, signed_in):
    said = text(signed_in(place.priya).get(f"/people/{place.mia}"))
    for part in (
        "Born Tue 12 May 2026", "999 000 4102", "Child protection plan", "What is owed 4",
        "Ania Kowalska , 22, mother. Has parental responsibility.", "Priya Nair (you)", "A&amp;E visit: Fell.",
    ):  # fmt: skip
        assert part in said, part


def test_a_page_without_a_reason_is_refused_and_opens_with_one(place, signed_in):
    theo = signed_in(place.theo)
    closed = theo.get(f"/people/{place.mia}")
    assert closed.status_code == 403
    assert f"/people/{place.mia}/why" in closed.content.decode()
    assert "Kowalska" not in text(closed)
    assert theo.post(f"/people/{place.mia}/why", {"why": "danger"}).status_code == 422
    theo.post(f"/people/{place.mia}/why", {"why": "danger", "words": "She is in front of me"})
    assert theo.get(f"/people/{place.mia}").status_code == 200
    looked = text(signed_in(place.priya).get(f"/people/{place.mia}/looked"))
    assert "Theo Hale" in looked
    assert "A child or adult is in danger now. She is in front of me" in looked


def test_a_duty_about_somebody_one_may_not_see_is_not_shown(place, signed_in):
    refused = signed_in(place.theo).get(f"/duties/{place.duty}")
    assert refused.status_code == 403
    assert "Kowalska" not in text(refused)


def test_a_correction_keeps_both_versions(place, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/people/{place.mia}").content.decode()
    root = re.search(r"/record/child_protection_plan_began\?about=\w+&amp;corrects=(\d+)", page)[1]
    address = f"/record/child_protection_plan_began?about={place.mia}&corrects={root}"
    assert re.search(r'value="neglect" checked', client.get(address).content.decode())
    sent = {"about": place.mia, "corrects": root, "how": "whole", "category": "emotional", "_number": "6"}
    told = {"told_when": "earlier", "told_day-day": "14", "told_day-month": "6", "told_day-year": "2026"}
    assert client.post("/record/child_protection_plan_began", sent | told).status_code == 422
    client.post("/record/child_protection_plan_began", sent | told | {"what_was_wrong": "Read out wrongly"})
    said = text(client.get(f"/people/{place.mia}/history"))
    assert "Child protection plan began: emotional abuse." in said
    assert "Was: Neglect." in said


def test_striking_out_leaves_the_words_with_a_line_through(place, signed_in):
    client = signed_in(place.priya)
    page = client.get(f"/people/{place.mia}").content.decode()
    root = re.search(r"/record/child_protection_plan_began\?about=\w+&amp;corrects=(\d+)", page)[1]
    sent = {"about": place.mia, "corrects": root, "how": "strike", "what_was_wrong": "Another child", "_number": "7"}
    client.post("/record/child_protection_plan_began", sent | {"told_when": "unknown", "category": "neglect"})
    page = client.get(f"/people/{place.mia}/history")
    assert "kith-ev--struck" in page.content.decode()
    assert "Struck out: Another child" in text(page)


def test_history_as_it_was_known_leaves_later_entries_out(place, signed_in):
    client = signed_in(place.priya)
    said = text(client.get(f"/people/{place.mia}/history", {"known": "1/7/2026"}))
    assert "You see what was known on Wed 1 Jul 2026, 23:59" in said
    assert "A&amp;E visit" not in said.split("Kind of entry")[1].split("Show")[1]
    assert "is not a date" in text(client.get(f"/people/{place.mia}/history", {"known": "soon"}))


def test_history_goes_on_page_by_page(place, signed_in):
    for n in range(60):
        invented.said(place.mia, "hospital_stay", at=AT.replace(hour=3, minute=n % 60), ward=f"Ward {n}", kind="other")
    client = signed_in(place.priya)
    first = client.get(f"/people/{place.mia}/history").content.decode()
    more = re.search(r'href="\?(before=[^"]+)"', first)[1].replace("&amp;", "&")
    second = client.get(f"/people/{place.mia}/history?{more}").content.decode()
    assert first.count('class="kith-ev ') + first.count('class="kith-ev"') == 50
    assert "Ward 59" in first
    assert "Ward 0" in second
    assert "Ward 59" not in second


def test_searching_comes_before_adding(place, signed_in):
    client = signed_in(place.priya)
    assert client.get("/people/new").status_code == 403
    assert "Add a person" not in text(client.get("/people"))
    found = client.post("/people", {"asked": "Mia Kowalska"})
    assert f'href="/people/{place.mia}"' in found.content.decode()
    assert "Add a person" in text(found)
    new = {"family_name": "Adu", "given_name": "Noah", "_number": "8"}
    new |= {"born-day": "3", "born-month": "8", "born-year": "2025"}
    added = client.post("/people/new", new)
    assert re.fullmatch(r"/people/\w{7}", added["Location"])


def test_a_stranger_s_search_shows_initials_and_asks_for_a_reason(place, signed_in):
    said = text(signed_in(place.theo).post("/people", {"asked": "Mia Kowalska-Reid"}))
    assert "M. K-R." in said
    assert "Give your reason" in said
    assert "Mia Kowalska-Reid" not in said


def test_a_wrong_digit_is_said(place, signed_in):
    said = text(signed_in(place.priya).post("/people", {"asked": "999 000 4103"}))
    assert "has a digit wrong" in said


def test_anybody_may_be_worried_about_anybody(place, signed_in):
    theo = signed_in(place.theo)
    assert "Mia" not in text(theo.get(f"/worried?about={place.mia}"))
    wrong = theo.post("/worried", {"about": place.mia})
    assert wrong.status_code == 422
    theo.post("/worried", {"about": place.mia, "signs": ["silent"], "words": "Very still", "_number": "9"})
    assert "Mia was looked at" not in text(theo.get("/"))
    history = text(signed_in(place.priya).get(f"/people/{place.mia}/history"))
    assert "Somebody is worried: silent or watchful. Very still." in history


def test_new_since_says_how_many_without_moving_the_list(place, signed_in):
    client = signed_in(place.priya)
    assert client.get("/new", {"since": AT.isoformat()}).content == b""
    earlier = AT.replace(month=6).isoformat()
    assert client.get("/new", {"since": earlier}).content.decode() == "1 new since 09:10."
    assert client.get("/new", {"since": "nonsense"}).content == b""


@pytest.mark.parametrize("address", ["/nothing-here", "/people/zzzzzzz", "/duties/zzzzzzzzzz", "/record/no_such"])
def test_what_is_not_there_is_said_in_words_with_a_way_on(place, signed_in, address):
    response = signed_in(place.priya).get(address)
    assert response.status_code in (403, 404)
    assert 'href="/"' in response.content.decode()
    assert "Traceback" not in response.content.decode()


def test_a_page_that_breaks_says_so_and_becomes_a_duty(place, signed_in, monkeypatch):
    from kith.web import mylist as page

    def broken(*given):
        raise RuntimeError("Mia Kowalska-Reid")

    monkeypatch.setattr(page.mylist, "my_list", broken)
    response = signed_in(place.priya).get("/")
    assert response.status_code == 500
    assert "It is not your fault." in text(response)
    assert "Kowalska" not in text(response)
    with page.mylist.cursor() as cur:
        faults = cur.execute("select answers ->> 'what' from records_entry where form = 'fault'").fetchall()
    assert faults == [("The page “my_list” failed: RuntimeError.",)]

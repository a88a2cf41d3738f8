"""The rounds of a day and a week: each page shows what matters, to those who may see it, and takes what is decided."""
import re
from datetime import timedelta

import pytest

from kith.access import all_teams
from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.rounds.ticking import tick
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from kith.worklists.desks import arrivals, digests, post, sampling
from kith.worklists.owed import lates
from tests.rounds.conftest import arrived, key_of, person, sealed_after_an_adoption, stranger
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text


def rows(sql: str, *asked) -> list[tuple]:
    with cursor() as cur:
        return cur.execute(sql, asked).fetchall()


def number(page) -> str:
    return re.search(r'name="_number" value="([^"]+)"', page.content.decode())[1]


# Arrivals.


def test_a_child_on_a_plan_stands_first_with_what_is_known(rounds, signed_in):
    arrived(rounds.joe, reason="Cough")
    arrived(rounds.place.mia, injury="yes", injury_kind="burn")
    said = text(signed_in(rounds.place.ruth).get("/team/arrivals"))
    assert said.index("M. K-R.") < said.index("J. B.")
    assert not {"Mia", "Joe"} & set(said.split()), "others pass by this page"
    assert "Do not let go yet. Child protection plan (neglect), since Sun 14 Jun." in said
    assert "Second visit in 12 months: Sat 11 Jul (a bruise), today." in said


def test_the_nth_visit_and_the_siblings_visits_are_said(rounds):
    for days in (90, 60):
        invented.said(rounds.joe, "ed_attendance", at=AT - timedelta(days=days), injury="yes", injury_kind="head")
    sister = person("Bello", "Ada", "2022-03-01", "9990004021")
    invented.said(rounds.joe, "relationship", kind="sibling", who={"key": sister})
    invented.said(sister, "ed_attendance", at=AT - timedelta(days=30), injury="yes", injury_kind="burn")
    arrived(rounds.joe, reason="Fell")
    here = next(one for one in arrivals.now_here(AT).children if one.child.key == rounds.joe)
    assert here.nth == 4
    assert [(kin.given_name, visit.word) for kin, visit in here.siblings] == [("Ada", "a burn")]
    assert here.flagged


def test_a_brother_whom_only_their_mother_s_record_tells_of_is_said_too(rounds):
    ania, brother = rounds.place.ania, person("Reid", "Leo", "2021-03-01", "9990004404")
    invented.said(brother, "relationship", kind="mother", who={"key": ania})
    invented.said(brother, "ed_attendance", at=AT - timedelta(days=30), injury="yes", injury_kind="burn")
    arrived(rounds.place.mia, reason="Fell")
    here = next(one for one in arrivals.now_here(AT).children if one.child.key == rounds.place.mia)
    assert [(kin.given_name, past.word) for kin, past in here.siblings] == [("Leo", "a burn")]


def test_a_brother_who_was_struck_out_is_nobody_s_brother(rounds):
    other = person("Reid", "Leo", "2021-03-01", "9990004404")
    wrong = invented.said(rounds.joe, "relationship", kind="sibling", who={"key": other})
    invented.said(other, "ed_attendance", at=AT - timedelta(days=30), injury="yes", injury_kind="burn")
    strike = Said("relationship", {}, how="strike", corrects=wrong.entries[0], reason="Another family")
    receive(Statement("web", "struck", Who(key=rounds.joe), (strike,), AT), rounds.angela, AT)
    arrived(rounds.joe, reason="Fell")
    here = next(one for one in arrivals.now_here(AT).children if one.child.key == rounds.joe)
    assert here.siblings == ()


def test_who_left_is_grown_up_or_came_yesterday_is_not_on_the_board(rounds):
    arrived(rounds.joe, left_at=(AT - timedelta(minutes=5)).isoformat())
    arrived(rounds.place.ania, reason="Headache")
    invented.said(rounds.place.mia, "ed_attendance", at=AT - timedelta(hours=26), reason="Cough")
    assert arrivals.now_here(AT).children == []


def test_reception_gets_one_sentence_and_no_reason_anywhere_in_the_page(rounds, signed_in):
    arrived(rounds.place.mia, injury="yes", injury_kind="burn")
    arrived(rounds.joe, reason="Cough")
    page = signed_in(rounds.kim).get("/team/arrivals/reception")
    assert text(page).count("Tell Ruth Imrie (nurse in charge) that this child is here.") == 1
    assert "M. K-R., came 08:40" in text(page)
    for hidden in ("Mia", "Kowalska", "plan", "neglect", "burn", "Cough", "visit"):
        assert hidden not in text(page)
    assert f"/worried?about={rounds.place.mia}" in page.content.decode()


@pytest.mark.parametrize("address", ["/team/arrivals", "/team"])
def test_reception_does_not_reach_the_clinical_boards(rounds, signed_in, address):
    arrived(rounds.place.mia, injury="yes", injury_kind="burn")
    assert "burn" not in text(signed_in(rounds.kim).get(address, follow=True))


def test_a_silent_feed_is_said_on_every_child(rounds, signed_in):
    arrived(rounds.place.mia, reason="Fell")
    arrived(rounds.joe, reason="Cough")
    with cursor() as cur:
        cur.execute("update intake_feed set heard_at = %s", (AT - timedelta(hours=7),))
    said = text(signed_in(rounds.place.ruth).get("/team/arrivals"))
    assert said.count("This may be out of date: the last news from PAS@RCB came") == 3, "above, and once a child"


def test_whom_to_phone_is_said_with_the_number_out_of_hours(rounds, signed_in):
    all_teams.add_team("csc", "Social care duty desk", "social_care", "Council", "09:00", "17:00",
                      phone="01632 960101", phone_out_of_hours="01632 960109", at=AT - timedelta(days=400))
    arrived(rounds.place.mia, reason="Fell")
    said = text(signed_in(rounds.place.ruth).get("/team/arrivals"))
    assert "Phone Social care duty desk: 01632 960101, out of hours 01632 960109." in said


def test_who_came_since_the_page_was_opened_is_announced_by_number_and_never_by_name(rounds, signed_in):
    client = signed_in(rounds.place.ruth)
    page = client.get("/team/arrivals").content.decode()
    line = re.search(r'role="status" data-new-since="([^"]+)" data-show="/team/arrivals"', page)[1]
    assert client.get(line).content == b""
    arrived(rounds.place.mia, reason="Fell")
    arrived(rounds.joe, reason="Cough")
    before = (AT - timedelta(hours=3)).isoformat()
    for who in (rounds.place.ruth, rounds.kim):
        told = signed_in(who).get("/team/arrivals/new", {"since": before}).content.decode()
        assert told == "2 more children."
    assert client.get("/team/arrivals/new", {"since": "soon"}).content == b""


def test_a_near_match_is_offered_with_what_is_known_and_never_joined(rounds, signed_in):
    stranger("Mya", "Kowalska-Reid", "2026-05-12")
    said = text(signed_in(rounds.place.ruth).get("/team/arrivals"))
    assert "M. K-R.: we do not know who this is" in said
    assert "This may be M. K-R. , born Tue 12 May 2026, child protection plan (neglect)" in said
    assert len(post.unfiled()) == 1


# Post.


def test_unfiled_post_is_filed_to_the_person_chosen(rounds, signed_in):
    key = stranger("Mya", "Kowalska-Reid", "2026-05-12")
    client = signed_in(rounds.pete)
    assert "Unfiled" not in text(client.get("/post?tab=filed"))
    page = client.get(f"/post/{key}")
    assert "first name" in text(page)
    assert "Nothing speaks against it" in text(page) or "Does not fit" in text(page)
    client.post(f"/post/{key}", {"person": rounds.place.mia})
    assert post.unfiled() == []
    assert "No unfiled post." in text(client.get("/post"))
    found = rows("select count(*) from records_entry e join records_subject s on s.id = e.subject_id"
                 " where s.key = %s and e.form = 'ed_attendance'", rounds.place.mia)
    assert found == [(2,)]


@pytest.mark.parametrize(("sent", "problem"), [
    ({}, "Choose whom it is about."),
    ({"decision": "person"}, "Choose the person, or write the key"),
    ({"decision": "nobody"}, "Write who else looked at it")])
def test_a_decision_that_lacks_something_is_asked_for_it(rounds, signed_in, sent, problem):
    key = stranger("Mya", "Kowalska-Reid", "2026-05-12")
    wrong = signed_in(rounds.pete).post(f"/post/{key}", sent)
    assert wrong.status_code == 422
    assert problem in text(wrong)
    assert len(post.unfiled()) == 1


def test_nobody_is_their_own_second_reader(rounds, signed_in):
    key = stranger("Mya", "Kowalska-Reid", "2026-05-12")
    refused = signed_in(rounds.pete).post(f"/post/{key}", {"decision": "nobody", "second": "pete.dunmore"})
    assert refused.status_code == 403
    wrong = signed_in(rounds.pete).post(f"/post/{key}", {"decision": "nobody", "second": "nosuch"})
    assert wrong.status_code == 422
    assert "Nobody who works here today signs in as “nosuch”." in text(wrong)
    assert len(post.unfiled()) == 1


# Digest, sample, what fell silent.


def test_the_digest_lists_raises_and_is_signed(rounds, signed_in):
    client = signed_in(rounds.place.sam)
    page = client.get("/digest", follow=True)
    assert "1 routine visit to A&amp;E met no reason to interrupt you." in text(page)
    assert "Joe Bello" in text(page)
    client.post("/digest/2026-07-06", {"raise": rounds.joe, "why": "His brother was here too", "_number": "5"})
    assert "Raised. Somebody must decide about it." in text(client.get("/digest/2026-07-06"))
    owed = rows("select d.level from duties_duty d join records_subject s on s.id = d.subject_id"
                " where s.key = %s and d.pathway = 'raised_from_digest' and d.open", rounds.joe)
    assert owed == [("urgent",)]
    client.post("/digest/2026-07-06", {"_number": "6"})
    assert "Signed" in text(client.get("/digest/2026-07-06"))
    marsh = rounds.place.marsh.subject_id
    assert digests.digest(marsh, digests.weeks(marsh)[0]).state == "done"


def test_raising_needs_a_reason(rounds, signed_in):
    wrong = signed_in(rounds.place.sam).post("/digest/2026-07-06", {"raise": rounds.joe, "why": " "})
    assert wrong.status_code == 422
    assert "There is a problem" in text(wrong)


@pytest.mark.parametrize("week", ["2026-07-07", "nonsense", "2026-13-01"])
def test_a_week_without_a_digest_is_no_page(rounds, signed_in, week):
    assert signed_in(rounds.place.sam).get(f"/digest/{week}").status_code == 404


def test_a_miss_found_by_reading_again_is_raised_and_counted(rounds, signed_in):
    client = signed_in(rounds.ellis)
    assert "what the rules miss is not known" in text(client.get("/sample"))
    found = sampling.next_to_read()
    assert (found.person, found.visit.reason, found.left) == (rounds.joe, "Earache", 1)
    client.post("/sample", {"duty": found.duty, "person": found.person, "verdict": "urgent", "why": "Bruise",
                            "_number": "7"})
    said = text(client.get("/sample"))
    assert "Of 1 routine visit read again, 1 should have been urgent: 100.0%." in said
    assert "Nothing is waiting to be read again." in said
    assert sampling.misses()[0].missed == 1
    assert rows("select count(*) from duties_duty where pathway = 'raised_from_digest' and open") == [(1,)]


def test_reading_again_needs_a_verdict(rounds, signed_in):
    found = sampling.next_to_read()
    wrong = signed_in(rounds.ellis).post("/sample", {"duty": found.duty, "person": found.person})
    assert wrong.status_code == 422
    assert sampling.next_to_read() == found


def test_a_drawn_visit_of_a_record_that_was_sealed_is_answered_and_not_counted(rounds, signed_in):
    sealed_after_an_adoption(rounds.joe)
    client = signed_in(rounds.ellis)
    assert "is not in the record any more" in text(client.get("/sample"))
    found = sampling.next_to_read()
    sent = {"duty": found.duty, "person": found.person, "verdict": "gone", "_number": "7"}
    assert "Nothing is waiting to be read again." in text(client.post("/sample", sent, follow=True))
    assert rows("select state from duties_duty where pathway = 'sample_read_again'") == [("done",)]
    assert (sampling.misses()[0].drawn, sampling.misses()[0].read) == (1, 0)


def test_what_climbed_past_its_owner_stands_with_the_named_nurse(rounds, signed_in):
    client = signed_in(rounds.angela)
    tick(AT - timedelta(days=2))
    assert "Mia" not in text(client.get("/lates"))
    tick(AT)
    said = text(client.get("/lates"))
    assert "Mia Kowalska-Reid" in said
    assert "Decide what to do about an A&amp;E visit" in said
    assert signed_in(rounds.place.jo).get("/lates").status_code == 403


def test_of_very_much_silence_all_is_counted_and_what_climbed_furthest_is_shown(rounds, signed_in, monkeypatch):
    tick(AT - timedelta(days=2))
    tick(AT)
    client, every = signed_in(rounds.angela), lates.how_many()
    monkeypatch.setattr(lates, "MOST", 1)
    said = text(client.get("/lates"))
    assert every > 1
    assert f"{every} duties went past" in said
    assert "Here are the 1 that climbed furthest." in said


def test_every_page_of_the_rounds_refuses_whoever_has_no_post(rounds, signed_in):
    nobody = signed_in(Worker.objects.create_user("no.post", "x", full_name="No Post"))
    for address in ("/team", "/team/arrivals", "/team/arrivals/reception", "/digest", "/sample", "/post", "/lates",
                    "/measures", f"/post/{key_of(rounds.place.marsh.subject_id)}"):
        assert nobody.get(address).status_code == 403, address


@pytest.mark.parametrize(("who", "leads"), [
    ("jo", ["Weekly digest", "Coming meetings", "Cover and leave"]),
    ("ruth", ["Coming meetings", "Arrivals", "Cover and leave"]),
    ("sam", ["Weekly digest", "Coming meetings", "Read again", "What fell silent", "Who has access",
             "Cover and leave"])])
def test_the_board_leads_to_the_other_rounds_of_each_role(rounds, signed_in, who, leads):
    client = signed_in(getattr(rounds.place, who))
    ways = re.findall(r'<p class="kith-filter">(.*?)</p>', client.get("/team").content.decode())[0]
    assert re.findall(r">([^<]+)</a>", ways) == leads
    for address in re.findall(r'href="([^"]+)"', ways):
        assert client.get(address, follow=True).status_code == 200


def test_a_flood_of_unfiled_post_is_read_a_page_at_a_time(rounds, signed_in, monkeypatch):
    monkeypatch.setattr(post, "A_PAGE", 2)
    names = ("Joa", "Joe", "Jon", "Joy", "Job")
    for given in names:
        stranger(given, "Bello", "")
    client = signed_in(rounds.pete)
    pages = [client.get("/post", {"page": n}).content.decode() for n in (1, 2, 3)]
    assert [[f"“{given} Bello”" in page for page in pages] for given in names] == [
        [True, False, False], [True, False, False], [False, True, False], [False, True, False], [False, False, True]]
    assert "page 2 of 3" in pages[0]
    assert "What has waited longer" not in pages[0]
    assert "What came later" not in pages[2]
    for beyond in ("9", "0", "-1", "²", "9" * 5000):
        assert client.get("/post", {"page": beyond}).status_code == 200

"""Somebody with an account of ours tries to undo, read or find out by trying what is not theirs to know."""
from datetime import timedelta

import pytest

from kith.access import all_teams, confidence, sensitivity, staffing
from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import linking
from kith.language.errors import Problems, Refused
from kith.records import rights
from kith.records.database import cursor
from kith.worklists import person
from kith.worklists.about import disagreements, standing
from tests.notices.outside import REFERRAL
from tests.web import invented, secret_service
from tests.web.invented import AT, said
from tests.web.reading import text

HOUR = timedelta(hours=1)
OURS = {"told_when": "now", "what_was_wrong": "It never was", "_number": "1"}
NEVER = 999_999_999   # no entry has this number
OTHERS = ("beth", "angela", "rowan")


@pytest.fixture
def girl(place):
    return secret_service.around()


@pytest.fixture
def noted(girl) -> int:
    """A note that the service wrote of her, by a form that everybody uses: it is the service’s own."""
    secret_service.comes(girl)
    told = said(girl.lena, "talked_over", AT - 2 * HOUR, girl.inge, supervisor="Quinn", agreed="Of quillwort")
    return told.entries[0]


def versions(root: int) -> list[tuple]:
    with cursor() as cur:
        rights.look_across(cur)
        return cur.execute("select how, by_id from records_entry where root = %s", (root,)).fetchall()


def tried(client, girl, root: int, **more):
    sent = OURS | {"about": girl.lena, "corrects": str(root), "supervisor": "X", "agreed": "Y"} | more
    answer = client.post("/record/talked_over", sent)
    return answer.status_code, text(answer).replace(str(root), "")


@pytest.mark.parametrize("who", OTHERS)
@pytest.mark.parametrize("more", [{}, {"how": "strike"}, {"_stands": "1"}, {"_stands": "1", "_both": "yes"},
                                  {"supervisor": ""}, {"add": "documents"}])
def test_what_one_may_not_read_is_not_undone_and_answers_as_what_is_not_there(girl, noted, signed_in, who, more):
    client, before = signed_in(getattr(girl, who)), versions(noted)
    assert tried(client, girl, noted, **more) == tried(client, girl, NEVER, **more)
    assert versions(noted) == before


@pytest.mark.parametrize("how", ["whole", "strike", "part"])
def test_nor_by_any_other_door_to_the_pipe(girl, noted, how):
    wrong = Said("talked_over", {"supervisor": "X", "agreed": "Y"}, happened=AT.isoformat(), how=how, reason="So",
                 corrects=noted)
    with pytest.raises(Refused, match="is not on this record"):
        receive(Statement("web", how, Who(key=girl.lena), (wrong,), AT), girl.beth, AT)
    assert len(versions(noted)) == 1


def test_whoever_wrote_it_and_whoever_works_with_them_mends_it_as_before(girl, noted, signed_in):
    assert tried(signed_in(girl.inge), girl, noted)[0] == 302
    assert tried(signed_in(girl.lead), girl, noted, how="strike")[0] == 302
    assert [how for how, _ in versions(noted)] == ["whole", "whole", "strike"]


def test_what_is_sensitive_is_not_struck_out_by_whoever_may_not_read_it(place, signed_in):
    """Theo is of another team; he opens the page on his word, and reads that something was said in confidence."""
    root = said(place.mia, "contact_note", AT - HOUR, place.priya, kind="home", note="Of quillwort").entries[0]
    client = signed_in(place.theo)
    client.post(f"/people/{place.mia}/why", {"why": "present", "words": "They are here"})
    sent = OURS | {"about": place.mia, "corrects": str(root), "how": "strike"}
    assert client.post("/record/contact_note", sent).status_code == 403
    assert len(versions(root)) == 1


@pytest.mark.parametrize("page", ["/worried", "/worried?about={mia}"])
def test_a_worry_about_a_child_whom_one_may_not_see_is_not_struck_out_by_saying_another(place, signed_in, page):
    root = said(place.mia, "worried", AT - HOUR, place.priya, signs=["afraid"], words="By the river").entries[0]
    sent = OURS | {"about": place.mia, "signs": ["silent"], "corrects": str(root), "how": "strike"}
    answer = signed_in(place.theo).post(page.format(mia=place.mia), sent)
    assert answer.status_code == 302        # he is worried too, and that is kept
    assert [how for how, _ in versions(root)] == ["whole"]


def test_an_answer_to_a_duty_corrects_nothing(place, signed_in):
    root = said(place.mia, "visit_reviewed", AT - HOUR, place.jo, decision="seen", why="Seen at home").entries[0]
    sent = OURS | {"decision": "seen", "why": "Seen", "corrects": str(root), "how": "strike"}
    assert signed_in(place.priya).post(f"/duties/{place.duty}", sent).status_code == 302
    assert [how for how, _ in versions(root)] == ["whole"]


def test_records_of_others_are_not_parted_from_the_page_of_ones_own(place, signed_in):
    twins = [invented._person("Holt", f"Ada{n[-1]}", "2014-01-02", n, "female") for n in ("9990004110", "9990004226")]
    linking.decide("join", *twins, "One child", None, AT)
    sent = {"pair": "-".join(twins), "why": "They are two"}
    answer = signed_in(place.sam).post(f"/people/{place.mia}/records", sent)
    assert answer.status_code == 403
    with cursor() as cur:
        assert cur.execute("select count(distinct person_id) from records_subject where key = any(%s)", (twins,)
                           ).fetchone()[0] == 1


def test_a_sealed_record_is_no_record_to_a_form(place, signed_in):
    with cursor() as cur:
        rights.look_across(cur)
        cur.execute("update records_subject set kind = 'sealed' where key = %s", (place.ania,))
    client = signed_in(Worker.objects.get(username="lee.grant"))
    for form in ("contact_note", "begun_again", "record_sealed", "team_signed_off"):
        answers = {text(client.get(f"/record/{form}?about={key}")) for key in (place.ania, "nobodyskey12")}
        assert len(answers) == 1, form


def added(client, **more):
    client.post("/people", {"asked": "Kowalska-Reid"})
    who = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born-day": "12", "born-month": "5",
           "born-year": "2026", "nhs_number": invented.NUMBER, "sex": "female", "_number": "1"}
    return client.post("/people/new", who | more)


def test_whoever_adds_a_person_whom_we_hold_changes_nothing_of_a_record_they_may_not_open(place, signed_in):
    """Their telephone would be rung, and written to, in the place of the family’s."""
    answer = added(signed_in(place.theo), phone="07700 900666", address="1 Wrong Row")
    assert answer.status_code == 403
    assert "We hold this person already, and nothing was changed." in text(answer)
    with cursor() as cur:
        rights.look_across(cur)
        assert cur.execute("select phone, address from records_subject where key = %s", (place.mia,)
                           ).fetchone() == ("", "")


def test_whoever_works_with_them_is_led_to_their_page(place, signed_in):
    answer = added(signed_in(place.priya), phone="07700 900777")
    assert answer["Location"] == f"/people/{place.mia}"


def test_a_search_does_not_tell_a_stranger_which_team_knows_somebody_who_hides(place, signed_in):
    client = signed_in(place.theo)
    assert "Marsh team" in text(client.post("/people", {"asked": invented.NUMBER}))
    said(place.mia, "home_secret", at=AT - HOUR)
    page = text(client.post("/people", {"asked": invented.NUMBER}))
    assert "Give your reason" in page
    assert "Marsh team" not in page


def tells_of_violence(client, number: str, house: str) -> str:
    filled = {"force": "Marshshire Police", "reference": f"MP/{number}", "happened-day": "11", "happened-month": "7",
              "happened-year": "2026", "happened-time": "22:40", "place": house, "postcode": "ZZ9 9HH", "risk": "high",
              "child_present": "yes", "adults-count": "1", "adults.0.part": "harmer", "adults.0.who-given_name": "Joe",
              "adults.0.who-family_name": "Nobody", "_number": number}
    answer = client.post("/notices/new", filled, follow=True)
    assert "Sent." in text(answer), text(answer)
    return text(answer).replace(number, "")


def test_what_is_said_of_an_address_does_not_tell_whether_a_child_lives_there(place, signed_in):
    """Whoever looks for a child who hides could else write a notice of each street there is."""
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    said(place.mia, "person_details", AT - HOUR, **known, address="9 Hidden Row", postcode="ZZ9 9HH")
    said(place.mia, "home_secret", AT - HOUR)
    client = signed_in(place.theo)
    here, near, elsewhere = (tells_of_violence(client, n, house) for n, house in (
        ("101", "9 Hidden Row"), ("102", "Flat 2, 9 Hidden Row"), ("103", "77 Other Row")))
    with cursor() as cur:
        rights.look_across(cur)
        assert cur.execute("select count(*) from records_entry where form = 'child_in_notice'").fetchone()[0] == 1
    assert here == near == elsewhere


TELL = """
insert into duties_telling (duty_id, step, reopening, told_at, record_id, citation, role, worker_ids, team_id, channel,
    words, passed)
select d.id, 9, 0, %s, d.subject_id, d.citation, 'team_lead', %s, t.id, 'page', '', '{}' from duties_duty d
join records_subject s on s.id = d.subject_id and s.kind = 'worker' cross join access_team t where t.key = 'hv-marsh'
returning duty_id
"""


def test_whoever_has_the_same_name_as_somebody_who_was_told_is_somebody_else(place, signed_in):
    """What is owed about a colleague: why a page was opened on their word."""
    far = staffing.add_worker("jo.two", "Jo Marsh", None, "")
    staffing.put_on(far, all_teams.add_team("far", "Far", "health_visiting", "Elsewhere", at=invented.YEAR_AGO),
                    "health_visitor", invented.YEAR_AGO)
    client = signed_in(place.theo)
    client.post(f"/people/{place.mia}/why", {"why": "present", "words": "She is here with me"})
    with cursor() as cur:
        rights.look_across(cur)
        told = [key for (key,) in cur.execute(TELL, (AT, [place.jo.pk])).fetchall()]
    assert told
    for key in told:
        assert signed_in(place.jo).get(f"/duties/{key}").status_code == 200
        assert signed_in(far).get(f"/duties/{key}").status_code == 403


def further(girl, worker) -> bool:
    with cursor() as cur:
        rights.look_across(cur)
        ids = person.find(cur, girl.lena).ids
        reader = sensitivity.reader(cur, worker.pk, staffing.roles_of(cur, worker.pk, AT), ids)
        return disagreements.proposed(cur, ids, "", reader, AT).further


def test_that_a_service_held_in_confidence_did_not_agree_is_offered_to_nobody_as_the_next_step(girl):
    secret_service.comes(girl)
    said(girl.lena, "disagreement", AT - 2 * HOUR, girl.inge, what="risk", role="social_worker", worry="An older man",
         wish="Act today")
    said(girl.lena, "disagreement_heard", AT - HOUR, girl.inge, settled="no", note="Nothing was done")
    assert [further(girl, getattr(girl, who)) for who in ("beth", "rowan", "inge")] == [False, False, True]


STATUSES = sorted({part.form for parts in (*standing.BEGINS.values(), *standing.ENDS.values()) for part in parts})


@pytest.mark.parametrize("form", STATUSES)
def test_what_stands_on_every_page_is_not_said_by_a_service_held_in_confidence(girl, signed_in, form):
    """The banner says since when, and whose word it is: all who care for her would read the name of the clinic."""
    secret_service.comes(girl)
    wrong = Said(form, {}, happened=AT.isoformat())
    with pytest.raises((Refused, Problems)) as refusal:
        receive(Statement("web", form, Who(key=girl.lena), (wrong,), AT), girl.inge, AT)
    assert form in confidence.SHOWN_TO_ALL
    assert "held in confidence" in str(refusal.value) or isinstance(refusal.value, Problems)
    assert "Lantern" not in text(signed_in(girl.beth).get(f"/people/{girl.lena}"))


BEGINS = ["home_visit_planned", "meeting_called", "minutes_issued", "sdq_requested", "ed_attendance"]


@pytest.mark.parametrize("form", BEGINS)
def test_nor_does_it_begin_what_the_services_around_her_would_owe_and_read_why(girl, form):
    secret_service.comes(girl)
    wrong = Said(form, SAID_THERE.get(form, {}), happened=AT.isoformat())
    with pytest.raises((Refused, Problems)):
        receive(Statement("web", form, Who(key=girl.lena), (wrong,), AT), girl.inge, AT)
    assert form in confidence.begins_for_others()


def test_and_she_hears_it_before_she_writes_and_not_when_she_sends(girl, signed_in):
    secret_service.comes(girl)
    inge = signed_in(girl.inge)
    assert "/record/home_visit_planned" not in inge.get(f"/record?about={girl.lena}").content.decode()
    page = inge.get(f"/record/home_visit_planned?about={girl.lena}")
    assert page.status_code == 403
    assert "held in confidence" in page.content.decode()
    assert inge.get(f"/record/told_to_others?about={girl.lena}").status_code == 200


SAID_THERE = {"home_visit_planned": {"planned": "2026-07-20T10:00:00+01:00"}, "ed_attendance": {"reason": "Fell"}}


def test_what_it_called_a_document_is_read_by_nobody_but_whoever_has_it(girl, signed_in):
    """A referral is known to be there; the name of a paper from a clinic would tell from where it came."""
    secret_service.comes(girl)
    told = Said("referral", REFERRAL | {"documents": [{"name": "Harrowgorse clinic letter"}]}, happened=AT.isoformat())
    receive(Statement("web", "refers", Who(key=girl.lena), (told,), AT), girl.inge, AT)
    for who, reads in (("beth", False), ("angela", False), ("rowan", False), ("dean", True)):
        client = signed_in(getattr(girl, who))
        pages = [client.get(page).content.decode() for page in (
            "/", f"/people/{girl.lena}", f"/people/{girl.lena}/history")]
        assert ("Harrowgorse" in "".join(pages)) is reads, who

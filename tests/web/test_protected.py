"""Where a protected person lives leaves by no page: not by what a correction changed, and not to be corrected."""

from io import BytesIO

import pytest
from django.test import Client
from pypdf import PdfReader

from kith.access import all_teams, staffing
from kith.config.commands import main
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.intake.whom import linking
from kith.records import rights
from kith.records.database import cursor
from kith.worklists.desks.post import unfiled
from tests.notices.outside import REFERRAL
from tests.web import front_door, invented
from tests.web.invented import AT, YEAR_AGO

HOME = {"address": "9 Hidden Row", "postcode": "ZZ9 9HH", "phone": "07700 900999"}


def moved(place) -> None:
    """Said twice, so that what stood before and what stands now are both on the record; then protected."""
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    before = {"address": "1 Old Row", "phone": "07700 900998"}
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **known, **before)
    invented.said(place.mia, "person_details", at=AT.replace(hour=2), **known, **HOME)
    invented.said(place.mia, "home_secret", at=AT.replace(hour=3))


def roots(place) -> list[int]:
    with cursor() as cur:
        rights.look_across(cur)
        return [row[0] for row in cur.execute(
            "select distinct e.root from records_entry e join records_subject s on s.id = e.subject_id "
            "where s.key = %s and e.form = 'person_details'", (place.mia,)).fetchall()]


def test_no_page_about_them_says_where_they_live(place, signed_in, capsys):
    moved(place)
    client = signed_in(place.priya)
    pages = [client.get(f"/people/{place.mia}{more}").content.decode() for more in ("", "/history", "/looked")]
    pages += [client.get(f"/record/person_details?about={place.mia}&corrects={root}").content.decode()
              for root in roots(place)]
    main(["chronology", "--subject", place.mia, "--json"])
    pages.append(capsys.readouterr().out)
    for secret in (*HOME.values(), "1 Old Row", "07700 900998"):
        assert not [page for page in pages if secret in page], secret


def test_what_is_changed_of_somebody_elses_address_is_not_told_over_again_either(place, signed_in):
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **known, address="1 Old Row")
    invented.said(place.mia, "person_details", at=AT.replace(hour=2), **known, **HOME)
    assert "1 Old Row" not in signed_in(place.priya).get(f"/people/{place.mia}/history").content.decode()


def test_whoever_is_named_on_somebody_elses_record_keeps_their_home_to_themselves(place, capsys):
    her = {"family_name": "Kowalska", "given_name": "Ewa", "born": "1990-01-02", "postcode": "ZZ9 9HH"}
    invented.said(place.mia, "relationship", at=AT.replace(hour=1), kind="mother", who=her)
    main(["chronology", "--subject", place.mia, "--json"])
    out = capsys.readouterr().out
    assert "Ewa" in out
    assert "ZZ9 9HH" not in out


def test_a_page_looked_at_before_hides_the_home_as_soon_as_another_record_of_theirs_says_so(place, signed_in):
    invented.said(place.mia, "person_details", at=AT.replace(hour=1), **HOME)
    client = signed_in(place.priya)
    assert HOME["address"] in client.get(f"/people/{place.mia}").content.decode()
    twice = invented._person("Kowalska-Reid", "Mia", "2026-05-11", "9990004110", "female")
    linking.decide("join", place.mia, twice, "The same child", None, AT)
    invented.said(twice, "home_secret", at=AT.replace(hour=2))
    assert HOME["address"] not in client.get(f"/people/{place.mia}").content.decode()


@pytest.mark.parametrize("marked", ["first", "second"])
@pytest.mark.parametrize("read", ["first", "second"])
def test_by_whichever_record_somebody_is_read_about_their_home_and_their_mother_s_are_left_out(
        place, signed_in, marked, read):
    second = invented._person("Kowalska-Reid", "Mia", "2026-05-12", "9990004226", "female")
    records = {"first": place.mia, "second": second}
    invented.said(place.mia, "person_details", at=AT.replace(hour=2), **HOME)
    linking.decide("join", place.mia, second, "The same child", None, AT.replace(hour=5))
    invented.said(records[marked], "home_secret", at=AT.replace(hour=6))
    invented.said(place.ania, "person_details", at=AT.replace(hour=2), address="3 Mother Court", phone="07700 900997")
    invented.said(place.ania, "home_secret", at=AT.replace(hour=3))
    words = "At 9 hidden row, ZZ99HH, or at 3 Mother Court, 07700900997"
    invented.said(second, "worried", signs=["silent"], words=words)
    client = signed_in(place.priya)
    for end in ("", "/history", "/passport", "/family"):
        page = client.get(f"/people/{records[read]}{end}").content.decode()
        found = [one for one in ("hidden row", "Hidden Row", "ZZ99HH", "Mother Court", "900997") if one in page]
        assert not found, end


def test_what_a_note_or_a_machine_says_of_the_home_is_left_out_also_on_others_records(place, signed_in, capsys):
    moved(place)
    lives = f"Lives at 9, Hidden row ({HOME['postcode'].replace(' ', '')}), call 07700-900999"
    for about in (place.mia, place.ania):
        invented.said(about, "worried", at=AT.replace(hour=4), signs=["afraid"], words=lives)
    invented.said(place.mia, "ed_attendance", at=AT.replace(hour=4), reason=lives, injury="yes")
    client = signed_in(place.priya)
    pages = [client.get(f"/people/{key}{more}").content.decode() for key in (place.mia, place.ania)
             for more in ("", "/history")]
    pages.append(signed_in(place.ruth).get("/team/arrivals").content.decode())
    main(["chronology", "--subject", place.mia])
    main(["chronology", "--subject", place.ania, "--json"])
    pages.append(capsys.readouterr().out)
    assert all("Lives at (kept secret)" in page for page in (*pages[:2], *pages[-2:]))
    for page in pages:
        assert not [word for word in ("hidden row", "9HH", "900999") if word.lower() in page.lower()]


def test_a_parent_left_behind_keeps_their_own_address_and_whoever_types_one_keeps_their_words(place, signed_in):
    invented.said(place.ania, "person_details", at=AT.replace(hour=1), address="1 Old Row", given_name="Ania",
                  family_name="Kowalska", born="2004-02-08")
    moved(place)
    client = signed_in(place.priya)
    client.post(f"/people/{place.ania}/why", {"why": "present", "words": "They are here"})
    assert "1 Old Row" in client.get(f"/people/{place.ania}").content.decode()
    wrong = client.post("/record/referral", {"about": place.mia, "risk": "Met at 9 Hidden Row", "told_when": "now"})
    assert (wrong.status_code, "Met at 9 Hidden Row" in wrong.content.decode()) == (422, True)


def test_whoever_sends_every_street_there_is_learns_by_none_which_of_them_it_is(place, signed_in):
    moved(place)
    hub = front_door.hub()
    front_door.sends(Client(), **front_door.CHILD | {"worry": "At 9 hidden row, zz99hh; he must not find her"})
    key, client = front_door.key(), signed_in(hub.nurse)
    client.post(f"/triage/{key}/who", {"person": place.mia, "decision": "person"})
    for sent in ({"guess": "1 Old Row\n9 Hidden Row\nZZ9 9HH"}, {"why": "9 Hidden Row", "danger": "ZZ9 9HH"},
                 {"why": "9 hidden row, zz99hh"}):
        page = client.post(f"/triage/{key}", sent)
        assert page.status_code == 422
        told = page.content.decode().replace(f">{sent.get('why')}</textarea>", "")
        assert "he must not find her" in told
        assert not [word for word in ("hidden row", "zz99hh") if word in told.lower()], sent


def test_a_message_that_may_be_about_a_protected_person_is_not_shown_as_it_came(place, signed_in):
    desk = type(place.priya).objects.get(username="lee.grant")
    who = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-13", "address": "3 New Row"}
    sent = message("A04", who, {"number": "RCB:V9", "reason": "Cough"}, "PAS@RCB", "M9", AT)
    receive(statement(parse(sent)), None, AT)
    (post,) = unfiled()
    seen = f"/post/{post.key}"
    assert "3 New Row" in signed_in(desk).get(seen).content.decode()
    invented.said(place.mia, "home_secret", at=AT.replace(hour=3))
    page = signed_in(desk).get(seen).content.decode()
    assert "3 New Row" not in page
    assert "Not shown: where somebody lives whom it may be about is kept secret." in page


def test_post_that_may_be_about_them_is_shown_without_where_they_live(place, signed_in):
    moved(place)
    team = all_teams.add_team("post", "Post room", "post", "Community", at=YEAR_AGO)
    clerk = staffing.add_worker("pete.dunmore", "Pete Dunmore", None, "")
    staffing.put_on(clerk, team, "post_clerk", YEAR_AGO)
    came = Said("ed_attendance", {"arrived": AT.isoformat(), "reason": f"Brought from {HOME['address']}"}, how="part",
                happened=AT.isoformat())
    who = Who(given_name="Mia", family_name="Kowalska-Reid", born="2026-05-13", local=(("RCB:PAS", "T1"),))
    about = Statement("PAS@RCB", "who is it", who, (came,), AT, text=f"She came from {HOME['address']}.")
    assert receive(about, by=None, at=AT).outcome == "unfiled"
    with cursor() as cur:
        key, = cur.execute("select s.key from intake_unfiled join records_subject s on s.id = subject_id").fetchone()
    page = signed_in(clerk).get(f"/post/{key}").content.decode()
    assert "Kowalska-Reid" in page
    assert "(kept secret)" in page
    assert HOME["address"] not in page


@pytest.mark.parametrize(("form", "said"), [
    ("looked_after_began", {"legal_status": "not_known", "postcode": "ZZ7 7QX"}),
    ("placement_changed", {"placement": "not_known", "postcode": "ZZ7 7QX"}),
    ("whose_area", {"address": "ZZ7 7QX"}),
])
@pytest.mark.parametrize("whose", ["hers", "her brother's"])
def test_wherever_it_was_said_it_is_left_out_of_what_is_printed_too(place, signed_in, form, said, whose):
    brother = invented._person("Kowalska", "Jan", "2019-02-02", "9990004226", "male")
    invented.said(place.mia, "relationship", kind="sibling", who={"key": brother})
    lives = place.mia if whose == "hers" else brother
    assert invented.said(lives, form, by=place.priya, **said).outcome == "filed"
    invented.said(lives, "home_secret", at=AT.replace(hour=2))
    line = {"section": "me", "there": "yes", "what": "Where we are", "words": "We are at zz77qx", "whose": "mine"}
    invented.said(place.mia, "passport_line", at=AT.replace(hour=3), shown="yes", **line)
    client = signed_in(place.priya)
    for end in ("", "/paper", "/summary"):
        told = client.get(f"/people/{place.mia}/passport{end}").content
        words = told.decode(errors="replace") if end != "/paper" else "".join(
            page.extract_text() for page in PdfReader(BytesIO(told)).pages)
        assert "We are at" in words, end
        assert "zz77qx" not in words, end


def test_what_somebody_called_a_document_or_an_action_tells_it_on_no_list(place, signed_in):
    moved(place)
    nora = invented._worker("nora.finch", "Nora Finch", invented._team("door", "Front door", "social_care"),
                            "csc_front_door")
    said = Said("referral", REFERRAL | {"documents": [{"name": "Photo of 9 hidden row"}]}, happened=AT.isoformat())
    receive(Statement("web", "refers", Who(key=place.mia), (said,), AT), place.priya, AT)
    for worker in (nora, place.priya):
        page = signed_in(worker).get("/").content.decode()
        assert "Photo of (kept secret)" in page
        assert "hidden row" not in page.lower()


@pytest.fixture
def unmarked(place) -> str:
    """Mia, whose mother hides at their home and who has no mark of her own, known by the team there."""
    for key, known in ((place.mia, {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12",
                                    "nhs_number": invented.NUMBER}),
                       (place.ania, {"family_name": "Kowalska", "given_name": "Ania", "born": "2004-02-08"})):
        invented.said(key, "person_details", at=AT.replace(hour=2), **known, **HOME)
    invented.said(place.ania, "home_secret", at=AT.replace(hour=3))
    return place.mia


def test_whoever_lives_with_somebody_who_hides_tells_their_home_by_no_page(place, unmarked, signed_in, capsys):
    client = signed_in(place.priya)
    root = roots(place)[-1]
    pages = [client.get(f"/people/{unmarked}{more}").content.decode()
             for more in ("", "/history", "/family", "/passport")]
    pages.append(client.get(f"/record/person_details?about={unmarked}&corrects={root}").content.decode())
    main(["chronology", "--subject", unmarked, "--json"])
    pages.append(capsys.readouterr().out)
    assert not [page for page in pages for secret in HOME.values() if secret in page]
    assert "Protected" in pages[0]


def test_nor_does_a_search_find_them_by_it_or_tell_a_stranger_who_knows_them(place, unmarked, signed_in):
    client = signed_in(place.theo)
    by_number = client.post("/people", {"asked": invented.NUMBER}).content.decode()
    assert "Give your reason" in by_number
    assert "Marsh team" not in by_number
    for asked in ("ZZ9", "ZZ9 9HH", "Kowalska-Reid ZZ9"):
        found = client.post("/people", {"asked": asked}).content.decode()
        assert "postcode the same" not in found, asked
        assert "postcode differs" not in found, asked


def test_nor_by_the_team_of_a_child_whose_details_are_older_than_the_flight(place, unmarked, signed_in):
    known = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": invented.NUMBER}
    invented.said(unmarked, "person_details", at=AT.replace(hour=4), **known, address="1 Old Row", postcode="ZZ1 1AA",
                  phone="07700 900998")
    page = signed_in(place.theo).post("/people", {"asked": invented.NUMBER}).content.decode()
    assert "Give your reason" in page
    assert "Marsh team" not in page

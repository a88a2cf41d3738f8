"""A meeting seen whole: each child it is about whom its reader may open, and of the others that they are there."""
import re
from datetime import timedelta
from html import unescape

from kith.intake.rounds import ticking
from kith.records import happenings
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text
from tests.web.reply_desk import asked
from tests.web.test_doors import worker
from tests.web.test_meetings import HELD, HOUR, SOON, called, held, owed, say
from tests.web.test_meetings import baby as baby


def page_of(about: str, form: str = "meeting_called") -> str:
    """Its address, by the entry on the record of one child."""
    (occasion,) = next(iter(asked("select occasion from records_entry e join records_subject s on s.id = e.subject_id "
                                  "where s.key = %s and e.form = %s", about, form)))
    return f"/meetings/{happenings.name(occasion)}"


def sections(page: str) -> list[str]:
    """What stands under each child."""
    parts = page.split('<section class="kith-of-child')[1:]
    return [re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", part)) for part in parts]


def whole_from(client, duty: str) -> str:
    """Where the page of a duty leads to the whole meeting."""
    return re.search(r'href="(/meetings/[a-z]+)">The whole meeting<', client.get(f"/duties/{duty}").content.decode())[1]


def midwife_of(child: str):
    """Somebody who works with this child alone."""
    one = worker("midwife", "midwifery")
    invented.said(child, "involvement", AT - HOUR, role="midwife", team="team-midwife", worker=one.username,
                  began="2026-05-14")
    return one


@row("CP05", "CP14")
def test_each_child_born_or_not_stands_on_one_page_with_seats_and_reports_of_its_own(place, baby, signed_in):
    invented.said(baby, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    called(place, baby)
    assert page_of(place.mia) == page_of(baby)
    page = signed_in(place.priya).get(page_of(baby)).content.decode()
    mia, unborn = sections(page)
    assert "Mia Kowalska" in mia
    assert "Baby of Ania Kowalska" in unborn
    for part in (mia, unborn):
        assert "Health visitor" in part
        assert "No answer yet" in part
        assert "Not sent yet, due Wed 15 Jul" in part
    for words in ("2 children", "Town hall, room 2. In the chair: R Osei", "3 working days of notice",
                  "3 services are needed, and 0 say that they come"):
        assert words in text(signed_in(place.priya).get(page_of(baby))), words
    say(place.mia, place.priya, "invitation_answered", {"coming": "comes", "comes_by": "Priya Nair"}, AT + HOUR,
        owed(place.mia, "meeting_invited", "and duty = 'health_visitor'"))
    # For two children one service says that it comes, and is one of those that are needed
    assert "and 1 says that they come" in text(signed_in(place.priya).get(page_of(baby)))
    for child in (place.mia, baby):
        assert f'href="{page_of(baby)}"' in signed_in(place.priya).get(f"/people/{child}/meetings").content.decode()


@row("CP05")
def test_whoever_may_open_one_of_the_children_learns_of_the_other_only_that_it_is_there(place, baby, signed_in):
    called(place, baby)
    seen = signed_in(midwife_of(baby)).get(page_of(baby))
    words = text(seen)
    assert "Baby of Ania Kowalska" in words
    assert "Another child, whom you may not open" in words
    for hidden in ("Mia", place.mia, "999"):
        assert hidden not in seen.content.decode().partition("<main")[2], hidden
    assert len(sections(seen.content.decode())) == 1


def test_whoever_may_open_none_of_them_hears_the_same_as_where_there_is_no_meeting(place, baby, signed_in):
    called(place, baby)
    stranger = signed_in(worker("midwife", "midwifery"))
    there, nowhere = stranger.get(page_of(baby)), stranger.get("/meetings/bcdfghjkmnpq")
    assert there.status_code == nowhere.status_code == 403
    assert text(there) == text(nowhere)
    assert "Kowalska" not in text(there)


def test_it_is_read_in_the_database_only_of_those_who_were_opened(place, baby, signed_in):
    called(place, baby)
    with cursor() as cur:
        name = page_of(baby).rpartition("/")[2]
        assert happenings.about(cur, name) == [place.mia, baby]
        assert happenings.about(cur, name.upper()) == []


@row("CP05")
def test_what_is_owed_for_a_meeting_leads_to_the_whole_of_it(place, baby, signed_in, monkeypatch):
    called(place, baby)
    client = signed_in(place.priya)
    (invited,) = owed(place.mia, "meeting_invited", "and duty = 'health_visitor'")
    assert "It is still to come" in text(client.get(whole_from(client, invited)))
    ticking.tick(SOON + timedelta(minutes=1))
    say(place.mia, place.priya, "meeting_held", HELD, SOON + 2 * HOUR, owed(place.mia, "meeting_told_of"))
    monkeypatch.setenv("KITH_AT", (SOON + 3 * HOUR).isoformat())
    client = signed_in(place.priya)
    for key in owed(place.mia, "meeting_decided"):
        assert "3 services came" in text(client.get(whole_from(client, key)))
    assert "The whole meeting" not in text(client.get(f"/duties/{place.duty}"))


def test_that_it_was_looked_at_stands_on_the_record_of_each_child_that_was_opened(place, baby, signed_in):
    called(place, baby)
    midwife = midwife_of(baby)
    signed_in(midwife).get(page_of(baby))
    looked = "select count(*) from audit_event where route = 'meeting' and %s = any(subject_ids)"
    ids = dict(asked("select key, id from records_subject where key = any(%s)", [place.mia, baby]))
    assert [asked(looked, ids[one])[0][0] for one in (baby, place.mia)] == [1, 0]
    assert "A meeting" in text(signed_in(midwife).get(f"/people/{baby}/looked"))


CHANGE = re.compile(r'href="(/record/[^"]+)">([^<]+)</a> <span class="kith-thin">It reaches ([^<]+)\.<')


def changes(page) -> dict[str, tuple[str, str]]:
    """Button -> (where it leads, whom it reaches)."""
    found = CHANGE.findall(page.content.decode())
    return {words: (unescape(address), unescape(reaches)) for address, words, reaches in found}


@row("CP05")
def test_it_is_moved_and_called_off_from_its_page_for_each_child(place, baby, signed_in):
    called(place, baby)
    client = signed_in(place.priya)
    ways = changes(client.get(page_of(baby)))
    assert list(ways) == ["Change its day or place", "Call it off"]
    each = "each of 2 children that it is about, and everybody who is asked to it for any of them"
    assert {reaches for _, reaches in ways.values()} == {each}
    assert "Save the correction" in text(client.get(ways["Change its day or place"][0]))
    off = client.get(ways["Call it off"][0])
    assert "Strike out: A meeting is called" in text(off)
    assert "Save the correction" not in text(off)
    sent = dict(re.findall(r'type="hidden" name="([a-z_]+)" value="([^"]*)"', off.content.decode()))
    refused = client.post("/record/meeting_called", sent | {"how": "strike"})
    assert refused.status_code == 422
    assert "Strike out: A meeting is called" in text(refused)
    client.post("/record/meeting_called", sent | {"how": "strike", "what_was_wrong": "The court sits that day"})
    said = asked("select s.key, e.reason from records_entry e join records_subject s on s.id = e.subject_id "
                 "where e.form = 'meeting_called' and e.how = 'strike'")
    assert {key for key, _ in said} == {place.mia, baby}
    assert not owed(place.mia, "meeting_invited")
    assert not owed(baby, "meeting_invited")
    assert client.get(page_of(baby)).status_code == 403


@row("CP05")
def test_whoever_may_not_open_where_it_was_called_hears_whom_calling_it_off_reaches(place, baby, signed_in):
    called(place, baby)
    ways = changes(signed_in(midwife_of(baby)).get(page_of(baby)))
    assert ways["Call it off"][1] == ("Baby of Ania Kowalska and everybody who is asked to it for them. It stands for "
                                      "1 other child until it is called off from where it was called")
    assert f"about={baby}" in ways["Call it off"][0]
    assert ways["Change its day or place"][1].startswith("each of 2 children")


@row("CP05")
def test_who_came_and_each_sheet_are_corrected_from_its_page(place, baby, signed_in, monkeypatch):
    held(place, baby)
    say(baby, place.priya, "decisions_issued", {"decisions": "A plan", "plan": "began", "category": "neglect"},
        SOON + timedelta(hours=3), owed(baby, "meeting_decided", "and duty = 'decisions'"))
    monkeypatch.setenv("KITH_AT", (SOON + timedelta(hours=4)).isoformat())
    page = signed_in(place.priya).get(page_of(baby))
    ways = changes(page)
    assert list(ways) == ["Correct who was there", "Correct what was decided for Baby of Ania Kowalska"]
    for address, _ in ways.values():
        assert signed_in(place.priya).get(address).status_code == 200
    mia, unborn = sections(page.content.decode())
    assert "No decision sheet is out" in mia
    assert "A plan" in unborn
    assert "Child protection plan" in unborn
    assert "3 services came" in text(page)


def test_somebody_of_a_service_held_in_confidence_changes_no_meeting_and_nobody_else_sees_their_seat(
        place, baby, signed_in):
    nurse = worker("sexual_health", "sexual_health")
    invented.said(baby, "involvement", role="sexual_health", team="team-sexual_health", worker=nurse.username,
                  began="2026-05-14")
    called(place, baby)
    midwife = midwife_of(baby)
    seen = signed_in(nurse).get(page_of(baby))
    assert seen.status_code == 200
    assert not changes(seen)
    page = signed_in(midwife).get(page_of(baby))
    assert changes(page)
    for words in (text(page), text(signed_in(place.priya).get(page_of(place.mia)))):
        assert "exual health" not in words
        assert "sexual_health" not in words


@row("CP03")
def test_where_a_child_lives_whose_home_is_secret_stands_on_no_meeting(place, baby, signed_in):
    invented.said(baby, "person_details", family_name="Kowalska", given_name="Baby of Ania", expected="2026-10-01",
                  address="7 Secret Row", phone="01632 960777")
    invented.said(baby, "home_secret", at=AT - timedelta(days=5))
    called(place, baby)
    page = signed_in(midwife_of(baby)).get(page_of(baby)).content.decode()
    assert "Baby of Ania" in page
    for words in ("Secret Row", "960777"):
        assert words not in page

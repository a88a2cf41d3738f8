"""Something is said against somebody before anybody knows of which child: it is acted on, and finds its child later."""
from datetime import UTC, datetime

import pytest

from kith.access import staffing
from kith.access.models import Team
from kith.engine.values import Values
from kith.language.harm import OFFICER
from kith.records.database import cursor
from kith.web import telephone
from tests.access.invented import holding
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.reading import text
from tests.web.reply_desk import asked

SAID = {"place": "school", "what": "harmed", "whose": "unknown", "crime": "no", "safe": "Harrowgorse is shut today",
        "told_when": "now"}
OWED = """select d.id, d.duty, s.key, s.kind from duties_duty d join records_subject s on s.id = d.subject_id
where d.pathway = %s and d.open order by d.duty"""
ANSWER = {"told_when": "now", "found": "found", "children-count": "1", "_number": "3"}
NUMBER = "9990004102"   # Mia's


@pytest.fixture
def noor(place):
    """The named nurse, who holds no child."""
    team = invented._team("named", "Safeguarding nurses", "safeguarding")
    worker = staffing.add_worker("noor.hadley", "Noor Hadley", invented.PASSWORD, "")
    staffing.put_on(worker, team, "named_nurse", invented.YEAR_AGO)
    return worker


def told(client) -> dict[str, tuple[str, str, str]]:
    client.post("/record/allegation/alone", SAID | {"_number": "1"}, follow=True)
    return {duty: (key, subject, kind) for key, duty, subject, kind in asked(OWED, "allegation_told")}


@row("CP09")
def test_it_is_told_where_no_child_has_a_record_and_the_law_does_not_wait(noor, signed_in):
    client = signed_in(noor)
    assert "/record/allegation/alone" in client.get("/people?then=allegation").content.decode()
    alone = text(client.get("/record/allegation/alone"))
    assert "A child, and nobody knows yet which" in alone
    assert "The child on whose record this is" not in alone
    assert "/record/referral/alone" not in client.get("/people?then=referral").content.decode()
    owed = told(client)
    assert owed.keys() == {"officer", "child", "find"}
    assert {kind for _, _, kind in owed.values()} == {"matter"}
    page = text(client.get(f"/duties/{owed['officer'][0]}"))
    for words in ("Harrowgorse is shut today", "A child, and nobody knows yet which"):
        assert words in page
    assert "Tell the designated officer" in text(client.get("/"))


@row("CP09")
def test_nobody_else_hears_that_it_was_told(place, noor, signed_in):
    owed = told(signed_in(noor))
    ((matter,),) = asked("select key from records_subject where kind = 'matter'")
    for other in (place.priya, place.sam, place.ruth):
        client = signed_in(other)
        for key, _, _ in owed.values():
            for page in (f"/duties/{key}", f"/duties/{key}/waive", f"/sent/{key}", f"/sent/{key}/already",
                         f"/sent/{key}/cannot-wait", f"/sent/{key}/told"):
                shown = text(client.get(page))
                assert "Harrowgorse" not in shown, page
                assert "Said against" not in shown, page
                assert "designated officer" not in shown, page
        for page in ("/", "/team", "/lates"):
            assert "designated officer" not in text(client.get(page)), page
        for page in (f"/people/{matter}", f"/people/{matter}/history", f"/record/allegation_step?about={matter}",
                     f"/record/contact_note?about={matter}", f"/people/{matter}/meetings"):
            shown = text(client.get(page))
            assert "Harrowgorse" not in shown, page
            assert "designated officer" not in shown, page
        assert client.post("/record/allegation/alone", SAID | {"_number": "2"}).status_code in (403, 409, 422)
    assert len(asked(OWED, "allegation_told")) == 3


@row("CP09")
def test_the_child_who_is_found_has_it_on_their_record_and_is_seen_to_be_safe(place, noor, signed_in):
    client = signed_in(noor)
    find, *_ = told(client)["find"]
    answer = ANSWER | {"children.0.who.nhs_number": NUMBER}
    assert client.post(f"/duties/{find}", answer).status_code == 302
    assert "find" not in {duty for _, duty, _, _ in asked(OWED, "allegation_told")}
    (safe, _, about, _), = asked(OWED, "allegation_reached_child")
    assert about == place.mia
    assert "See that the child who was found" in text(client.get("/"))
    # Her own health visitor reads nothing of it.
    own = signed_in(place.priya)
    for page in ("", "/history"):
        assert "Something was said" not in text(own.get(f"/people/{place.mia}{page}"))
    assert "There is no such duty" in text(own.get(f"/duties/{safe}"))


def test_a_child_whom_nobody_knows_is_refused_and_stays_looked_for(noor, signed_in):
    client = signed_in(noor)
    find, *_ = told(client)["find"]
    answer = ANSWER | {"children.0.who.given_name": "Nobody"}
    page = client.post(f"/duties/{find}", answer)
    assert page.status_code == 422
    assert "Find the child first" in text(page)
    assert "find" in {duty for _, duty, _, _ in asked(OWED, "allegation_told")}


def test_on_a_record_of_its_own_it_is_not_about_whoever_has_the_record(noor, signed_in):
    page = signed_in(noor).post("/record/allegation/alone", SAID | {"whose": "here", "_number": "1"})
    assert page.status_code == 422
    assert "This is on no child’s record" in text(page)
    with cursor() as cur:
        assert not cur.execute("select 1 from records_subject where kind = 'matter'").fetchone()


def test_only_what_can_stand_alone_is_written_without_anybody(place, signed_in):
    page = signed_in(place.priya).get("/record/referral/alone")
    assert "Search for the person first" in text(page)


def test_sent_twice_it_is_one_matter(noor, signed_in):
    client = signed_in(noor)
    told(client)
    told(client)
    assert len(asked(OWED, "allegation_told")) == 3


@row("CP09")
def test_whoever_hears_of_it_outside_safeguarding_is_told_whom_to_telephone_and_the_number(
        place, noor, signed_in, officer):
    Team.objects.filter(key="named").update(phone="01632 960110")
    client = signed_in(place.priya)
    assert "works with children: whom to telephone" in text(client.get("/record"))
    assert "The local authority’s designated officer: 01632 960119." in text(client.get("/record"))
    for way in ("/record/allegation/alone", f"/record/allegation?about={place.mia}", "/record/allegation"):
        page = client.get(way)
        assert page.status_code == 403
        for words in ("Telephone today", "The safeguarding team here: 01632 960110.",
                      "The local authority’s designated officer: 01632 960119.", "do not speak with"):
            assert words in text(page), (way, words)
    owed = told(signed_in(noor))
    step = text(signed_in(noor).get(f"/duties/{owed['officer'][0]}"))      # whoever takes the step has it before them
    assert "The local authority’s designated officer: 01632 960119." in step
    assert "Whom to telephone" not in text(signed_in(place.priya).get(f"/record/contact_note?about={place.mia}"))


def test_where_no_number_was_entered_the_page_says_so(place, noor, signed_in):
    page = text(signed_in(place.priya).get("/record/allegation/alone"))
    assert "The number of the local authority’s designated officer has not been entered here" in page


def taken(client, steps: dict[str, str]) -> None:
    """Each of these steps, by the name of its duty."""
    for name, key in steps.items():
        done = {"told_when": "now", "_number": name}
        done |= {"found": "nobody", "asked": "The school named none"} if name == "find" else {
            "did": "done", "who": "Rae Dunn, designated officer", "reference": "LA 12"}
        assert client.post(f"/duties/{key}", done).status_code == 302


def decided(client) -> None:
    """Nobody of the officer’s signs in here: whoever asked writes down what the officer decides, and it is read."""
    says = {"told_when": "now", "meets": "advice", "says": "The head acts, and writes to us by Friday"}
    for number, answer in enumerate((says, {"told_when": "now"})):
        ((key, *_),) = asked(OWED, "allegation_answered")
        assert client.post(f"/duties/{key}", answer | {"_number": f"d{number}"}).status_code == 302


@row("CP09")
def test_a_matter_has_a_page_also_once_nothing_of_it_is_owed(place, noor, signed_in):
    client = signed_in(noor)
    owed = told(client)
    ((matter,),) = asked("select key from records_subject where kind = 'matter'")
    listed = text(client.get("/matters"))
    assert "4 still to be taken" in listed
    taken(client, {name: key for name, (key, _, _) in owed.items()})
    taken(client, {name: key for key, name, *_ in asked(OWED, "allegation_told")})   # whom the officer lets be told
    assert asked(OWED, "allegation_told") == []
    decided(client)
    assert "Said against somebody who works with children Because it was told" in text(client.get("/matters"))
    page = text(client.get(f"/matters/{matter}"))
    for words in ("Every step was taken", "Harrowgorse is shut today", "Rae Dunn, designated officer",
                  "The school named none", "Tell the designated officer of the local authority : done"):
        assert words in page, words
    assert f"/matters/{matter}" in client.get("/matters").content.decode()
    ((noted,),) = asked("select count(*) from audit_event e join records_subject s on s.id = any(e.subject_ids) "
                        "where e.route = 'matter' and e.ended = 'shown' and s.key = %s", matter)
    assert noted == 1


@row("CP09")
def test_a_matter_is_read_by_whose_it_is_and_by_the_designated_nurse_and_by_nobody_else(place, noor, signed_in):
    told(signed_in(noor))
    ((matter,),) = asked("select key from records_subject where kind = 'matter'")
    for other in (place.priya, place.sam, place.ruth):
        for page in ("/matters", f"/matters/{matter}"):
            said = signed_in(other).get(page)
            assert (said.status_code, "Harrowgorse" in text(said)) == (403, False)
    midwife = holding("named_midwife", "maternity_safeguarding")     # may tell of such things, and has no part in this
    assert "There is none that you may know of" in text(signed_in(midwife).get("/matters"))
    assert "Harrowgorse" not in text(signed_in(midwife).get(f"/matters/{matter}"))
    assert signed_in(midwife).get(f"/matters/{matter}").status_code == 403
    assert "Harrowgorse" in text(signed_in(holding("designated_nurse", "designated")).get(f"/matters/{matter}"))


@pytest.fixture
def officer(monkeypatch):
    """The number of the officer, as a locality enters it."""
    set_here = Values({OFFICER.number.name: ((datetime(2026, 1, 1, tzinfo=UTC), "01632 960119"),)})
    monkeypatch.setattr(telephone, "values", lambda: set_here)

"""A notice of violence at home on the pages: read by whoever decides, and told to nobody by whom it was caused."""
import re
from dataclasses import dataclass
from datetime import timedelta

import pytest

from kith.access import all_teams
from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.packs import reading, requests
from kith.records import subjects
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web.invented import AT, YEAR_AGO, _person, _worker, said

SATURDAY = AT - timedelta(days=3, hours=11)
HOUSE, CODE = "14 Quillwort Road", "ZZ4 4QR"
TOLD = ("harrowgorse", "MP/45/26", "Marshshire", "Quillwort", "ZZ4 4QR", "PC 1234")
OWED = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = %s and d.open
"""
TOKEN = re.compile(r'(csrfmiddlewaretoken" value="[^"]+|name="_number" value="[^"]+|nonce="[^"]+")')


@dataclass
class Home:
    """Dan, who is Mia's father; and the named nurse."""

    dan: str
    angela: Worker
    priya: Worker
    mia: str
    ania: str


@pytest.fixture
def home(place) -> Home:
    safe = all_teams.add_team("safe", "Safeguarding", "safeguarding", "Community", phone="01632 960114", at=YEAR_AGO)
    angela = _worker("angela.frost", "Angela Frost", safe, "named_nurse")
    dan = _person("Reid", "Dan", "1993-05-06", "9990004315", "male")
    said(place.mia, "relationship", at=AT - timedelta(days=39), kind="father", who={"key": dan},
         parental_responsibility="yes")
    return Home(dan, angela, place.priya, place.mia, place.ania)


def notice(at=AT - timedelta(days=2), number: str = "1", **more):
    told = {"force": "Marshshire Police", "reference": "MP/45/26", "happened": SATURDAY.isoformat(), "place": HOUSE,
            "postcode": CODE, "risk": "medium", "child_present": "yes", "officer": "PC 1234 Hall",
            "words": f"harrowgorse: he broke a door at {HOUSE}, {CODE}.",
            "adults": [{"part": "harmed", "who": {"given_name": "Ania", "family_name": "Kowalska", "born": "2004-02-08",
                                                  "nhs_number": "9990004099"}},
                       {"part": "harmer", "who": {"given_name": "Dan", "family_name": "Reid", "born": "1993-05-06",
                                                  "nhs_number": "9990004315"}}]} | more
    return receive(Statement("csv", number, Who(), (Said("police_notice", told),), None), None, at)


def owed(key: str, pathway: str = "violence_told_of") -> str:
    with cursor() as cur:
        return cur.execute(OWED, (key, pathway)).fetchone()[0]


def words(client, address: str) -> str:
    return TOKEN.sub("", client.get(address).content.decode())


def around(key: str) -> list[str]:
    return [*(f"/people/{key}{page}" for page in ("", "/history", "/family", "/looked", "/records")), "/people?q=Reid",
            f"/record?about={key}", f"/record/relationship?about={key}"]


@row("HV08")
def test_whoever_decides_reads_the_notice_beside_the_decision(home, signed_in):
    notice()
    page = words(signed_in(home.priya), f"/duties/{owed(home.mia)}")
    for said_there in ("Was said to be harmed: Ania Kowalska", "Was said to harm: Dan Reid", "Medium", "harrowgorse",
                       "MP/45/26", "PC 1234", HOUSE, "leave no message at home"):
        assert said_there in page, said_there


@row("HV08")
def test_his_pages_stay_as_they_were_for_everybody(home, place, signed_in):
    everybody = {worker: signed_in(worker) for worker in (home.priya, place.jo, place.sam, place.ruth, home.angela)}
    for client in everybody.values():
        words(client, f"/people/{home.dan}")
    before = {(worker.pk, one): words(client, one) for worker, client in everybody.items()
              for one in around(home.dan) if "looked" not in one}
    notice()
    for worker, client in everybody.items():
        for one in around(home.dan):
            after = words(client, one)
            assert "looked" in one or after == before[worker.pk, one], one
            assert not [word for word in TOLD if word in after], one


@row("HV08", "CM08")
def test_nothing_of_it_stands_on_her_page_or_the_childs_but_for_whoever_decides(home, place, signed_in):
    notice()
    for worker in (home.priya, place.jo, place.sam, place.ruth, home.angela):
        for key in (home.ania, home.mia):
            for one in around(key):
                page = words(signed_in(worker), one)
                assert not [word for word in TOLD if word in page], (worker.username, one)


def test_who_owes_nothing_reads_nothing_of_the_notice(home, place, signed_in):
    notice()
    for worker in (place.ruth, place.theo):
        page = words(signed_in(worker), f"/duties/{owed(home.mia)}")
        assert not [word for word in TOLD if word in page], worker.username


@row("HV08")
def test_a_home_that_is_kept_secret_is_not_printed_not_even_in_their_words(home, signed_in):
    said(home.ania, "home_secret", why="He looks for her")
    notice()
    page = words(signed_in(home.priya), f"/duties/{owed(home.mia)}")
    assert "kept secret, or may be" in page
    assert "harrowgorse" in page
    assert "Quillwort" not in page
    assert "ZZ4" not in page


def test_nor_where_somebody_is_named_of_whom_nobody_knows_who_it_is(home, signed_in):
    notice(adults=[{"part": "harmed"}, {"part": "harmer", "who": {
        "given_name": "Dan", "family_name": "Reid", "born": "1993-05-06", "nhs_number": "9990004315"}}])
    page = words(signed_in(home.priya), f"/duties/{owed(home.mia)}")
    assert "1 of those it names is not known yet" in page
    assert "Quillwort" not in page


@row("HV08")
def test_whoever_works_here_and_is_named_in_it_reads_none_of_it(home, place, signed_in):
    named = _worker("dan.reid", "Dan Reid", place.marsh)
    said(home.mia, "involvement", role="health_visitor", team="hv-marsh", worker="dan.reid", began="2026-05-20")
    notice()
    page = words(signed_in(named), f"/duties/{owed(home.mia)}")
    assert not [word for word in ("harrowgorse", "MP/45", "Ania Kowalska", "PC 1234") if word in page]


def test_the_database_itself_opens_the_notice_only_with_the_duty(home, signed_in):
    notice()
    client = signed_in(home.priya)
    assert "harrowgorse" not in words(client, f"/people/{home.mia}")
    with cursor() as cur:
        (key,) = cur.execute("select key from records_subject where kind = 'notice'").fetchone()
    for address in (f"/people/{key}", f"/people/{key}/history", f"/people/{key}/family", f"/record?about={key}",
                    f"/record/police_notice?about={key}", f"/worried?about={key}"):
        page = words(client, address)
        assert not [word for word in TOLD if word in page], address


@row("HV08", "CM08")
def test_a_way_that_is_not_safe_is_asked_about_and_the_mark_is_owed_at_once(home, signed_in):
    notice()
    client, duty = signed_in(home.priya), owed(home.mia)
    sent = {"decision": "visit", "why": "I know them", "safe": "to_close", "told_when": "now", "_number": "1"}
    answer = client.post(f"/duties/{duty}", sent)
    assert answer.status_code == 302
    assert answer["Location"] == f"/duties/{owed(home.mia, 'safe_contact_after_notice')}"
    page = words(client, f"/duties/{duty}")
    assert "Done" in page


@row("HV08")
def test_sisters_and_brothers_of_one_nurse_are_decided_about_on_one_page(home, place, signed_in):
    zoe, far = (_person("Reid", name, "2024-03-04", number, "female")
                for name, number in (("Zoe", "9990004323"), ("Ivy", "9990004331")))
    for one in (zoe, far):
        said(one, "relationship", kind="father", who={"key": home.dan})
    said(zoe, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-05-14")
    said(far, "involvement", role="health_visitor", team="hv-far", worker="theo.hale", began="2026-05-14")
    notice()
    client, duty = signed_in(home.priya), owed(home.mia)
    page = words(client, f"/duties/{duty}")
    assert "Zoe Reid" in page
    assert "Ivy" not in page
    sent = {"decision": "visit", "why": "I know them", "safe": "stands", "told_when": "now", "_number": "1",
            "same": [owed(zoe), owed(far)]}
    refused = client.post(f"/duties/{duty}", sent | {"why": "n/a"})
    assert (refused.status_code, refused.content.decode().count("is not an answer here")) == (422, 2)
    saved = client.post(f"/duties/{duty}", sent, follow=True).content.decode()
    assert "Saved, an entry for each of 2 children." in saved
    for key, many in ((home.mia, 0), (zoe, 0), (far, 1)):
        with cursor() as cur:
            assert len(cur.execute(OWED, (key, "violence_told_of")).fetchall()) == many, key


def test_a_decision_without_a_reason_is_none(home, signed_in):
    notice()
    client, duty = signed_in(home.priya), owed(home.mia)
    answer = client.post(f"/duties/{duty}", {"decision": "nothing", "why": "n/a", "safe": "open", "told_when": "now"})
    assert answer.status_code == 422


@row("HV08", "LA21")
@pytest.mark.parametrize(("who", "holds"), [("father", False), ("mother", False), ("other", False), ("self", True)])
def test_no_copy_for_anybody_but_the_child_holds_a_word_of_it(home, who, holds):
    notice(children=[{"how": "seen", "who": {"given_name": "Mia", "family_name": "Kowalska-Reid", "born": "2026-05-12",
                                             "nhs_number": "9990004102"}}])
    said(home.mia, "violence_decided", at=AT - timedelta(days=1), decision="visit", why="harrowgorse", safe="stands")
    asker = {} if who == "self" else {"asker": "Dan Reid"}
    said(home.mia, "record_asked_for", at=AT - timedelta(hours=5), who=who, **asker)
    with cursor() as cur:
        one = requests.request(cur, requests.about(cur, [subjects.by_key(cur, home.mia).id]))
        forms = {told.form for told in reading.record(cur, one)}
        text = " ".join(piece.text for told in reading.record(cur, one) for piece in told.pieces)
    assert ({"child_in_notice", "violence_decided"} <= forms) is holds
    assert ("harrowgorse" in text) is holds
    assert "adult_in_notice" not in forms


@row("HV08")
def test_one_is_typed_in_without_looking_for_anybody(home, signed_in):
    client = signed_in(home.priya)
    assert "Which adults?" in words(client, "/notices/new")
    more = client.post("/notices/new", {"add": "adults", "force": "Marshshire Police", "adults-count": "1"})
    assert "Marshshire Police" in more.content.decode()
    assert client.post("/notices/new", {"force": "x"}).status_code == 422
    filled = {"force": "Marshshire Police", "reference": "MP/46", "happened-day": "11", "happened-month": "7",
              "happened-year": "2026", "happened-time": "22:40", "place": HOUSE, "risk": "high", "child_present": "yes",
              "adults-count": "1", "adults.0.part": "harmer", "adults.0.who-given_name": "Joe",
              "adults.0.who-family_name": "Nobody", "_number": "7"}
    sent = client.post("/notices/new", filled, follow=True).content.decode()
    assert "Whoever is not known waits as unfiled post." in sent


def test_whoever_sorts_post_sees_whom_it_names_and_not_where_it_was(home, place, signed_in):
    notice(adults=[{"part": "harmer", "who": {"given_name": "Joe", "family_name": "Bloggs", "born": "1990-01-01"}}])
    client = signed_in(Worker.objects.get(username="lee.grant"))
    with cursor() as cur:
        (key,) = cur.execute("select key from records_subject where kind = 'post'").fetchone()
    for address in ("/post", f"/post/{key}", "/post?tab=filed"):
        page = words(client, address)
        assert not [word for word in ("harrowgorse", "Quillwort", "ZZ4") if word in page], address
    assert "Was said to harm: Joe Bloggs, born 1990-01-01" in words(client, f"/post/{key}")
    assert "Dan" not in words(client, "/post?tab=filed")
    joe = signed_in(_worker("joe.bloggs", "Joe Bloggs", place.marsh, "team_lead"))
    assert joe.get(f"/post/{key}").status_code == 404
    assert "Bloggs, born" not in words(joe, "/post")
    assert "From a notice" not in words(joe, "/post")

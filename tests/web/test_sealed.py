"""After an adoption every page and command is read as every role: none tells who the child was or connects the two.

In `make test` each role reads one page in eight, the next role the next one, and the adoption desk all of them; in
`make drill` every role reads every page.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.urls import get_resolver

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.access.roles import PLACES
from kith.config import commands
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.ends import sealing
from kith.intake.receiving import receive
from kith.intake.rounds import hidden
from kith.intake.whom import candidates
from kith.records.database import cursor
from tests.drilling import some
from tests.scenarios.rows import row
from tests.web.invented import AT, NUMBER, YEAR_AGO, _person, said
from tests.web.test_safety import addresses

NOTICE = {"ordered": "2026-07-10", "authority": "Notice by post", "second": "rosa.whitby"}
NEW = {"family": "Merriden", "given": "Isla", "number": "9990004218"}
BEFORE = ("Mia Kowalska", "Kowalska-Reid", NUMBER, "999 000 4102")
MOTHER = ("Ania", "9990004099")


@dataclass
class Adopted:
    """Who she was, who she is, her mother, what stands in the sealed record's place, and everybody who works there."""

    before: str
    now: str
    mother: str
    stands: str
    workers: dict[str, Worker]


@pytest.fixture
def adopted(place, unheard) -> Adopted:
    """Mia, on a plan and with a bruise, was adopted; a hospital goes on using her old number."""
    workers = {role: _holding(role, n) for n, role in enumerate(PLACES)}
    nell = workers["adoption_desk"]
    rosa = staffing.add_worker("rosa.whitby", "Rosa Whitby", None, "")
    staffing.put_on(rosa, nell.posts_held_in, "adoption_desk", YEAR_AGO)
    before = {"family_name": "Kowalska-Reid", "given_name": "Mia", "born": "2026-05-12", "nhs_number": NUMBER}
    stands = sealing.seal(place.mia, NOTICE, nell, AT)
    now = _person(NEW["family"], NEW["given"], "2026-05-12", NEW["number"], "female")
    helen = _person("Merriden", "Helen", "1985-01-01", "9990004226", "female")
    said(now, "relationship", kind="adoptive_parent", who={"key": helen})
    said(now, "involvement", role="health_visitor", team="hv-marsh", worker="priya.nair", began="2026-07-10")
    visit = {"number": "RCB:V77", "arrived": AT.isoformat(), "reason": "Fell"}
    text = message("A04", before, visit, "PAS@RCB", "M77", AT)
    assert receive(statement(parse(text)), None, AT).outcome == "unfiled"
    candidates.act(*candidates.held(AT), AT)
    hidden.search(AT)
    return Adopted(place.mia, now, place.ania, stands, workers)


def _holding(role: str, n: int) -> Worker:
    kind = PLACES[role].covers or "health_visiting"
    team = all_teams.add_team(f"team-{n}", f"Team {n}", kind, "Community", phone="01632 960120", at=YEAR_AGO)
    worker = staffing.add_worker(f"worker.{n}", f"Worker {n}", None, "")
    staffing.put_on(worker, team, role, YEAR_AGO)
    worker.posts_held_in = team
    return worker


def everywhere(adopted: Adopted) -> Iterator[str]:
    """Every address there is, with whatever key could stand in it."""
    with cursor() as cur:
        duties = [key for (key,) in cur.execute("select id from duties_duty order by open desc, id limit 8").fetchall()]
    people = (adopted.before, adopted.now, adopted.mother, adopted.stands)
    for pattern, _ in addresses(get_resolver().url_patterns):
        if "sign-" in pattern or "cover" in pattern or pattern.startswith("how"):
            continue
        about = ("2026-07-06",) if pattern.startswith("digest") else people
        about = duties if pattern.startswith(("duties", "sent")) else about
        for key in about if "<" in pattern else people[:1]:
            yield "/" + "/".join(key if part.startswith("<") else part for part in pattern.split("/"))
    for about in (adopted.before, adopted.now, adopted.mother):
        yield from (f"/record?about={about}", f"/worried?about={about}", f"/record/relationship?about={about}")


@row("CP03")
def test_no_page_of_any_role_tells_who_she_was(adopted, signed_in):
    addresses = list(everywhere(adopted))
    for n, (role, worker) in enumerate(adopted.workers.items()):
        desk = role == "adoption_desk"
        _reads(adopted, addresses if desk else some(addresses, 8, n), signed_in(worker), desk)


def _reads(adopted, addresses, client, desk):
    pages = {address: client.get(address).content.decode(errors="replace") for address in addresses}
    pages |= {f"searched {asked}": client.post("/people", {"asked": asked}).content.decode().replace(asked, "")
              for asked in ("Mia Kowalska-Reid", NUMBER, "12/5/2026", "Isla", "Kowalska")}
    for address, page in pages.items():
        if desk and address.startswith("/adoption"):
            assert adopted.now in address or not [word for word in NEW.values() if word in page], address
            continue
        assert not [word for word in BEFORE if word in page], address
        told_of_her = f"/{adopted.now}" in address
        assert not (told_of_her and [word for word in MOTHER if word in page]), address
        told_of_mother = f"/{adopted.mother}" in address
        assert not (told_of_mother and [word for word in NEW.values() if word in page]), address
    seen = "".join(page for address, page in pages.items() if address.startswith("/adoption"))
    assert ("Kowalska-Reid" in seen) == desk


@row("CP03")
def test_no_command_tells_who_she_was(adopted, capsys):
    for asked in (["chronology", "--nhs", NUMBER, "--json"], ["chronology", "--subject", adopted.before],
                  ["chronology", "--subject", adopted.stands, "--json"], ["duties", "--nhs", NUMBER, "--json"],
                  ["duties", "--json"], ["chronology", "--nhs", NEW["number"], "--json"],
                  ["chronology", "--subject", adopted.mother, "--json"]):
        commands.main(asked)
        out, err = capsys.readouterr()
        told = (out + err).replace(NUMBER if NUMBER in asked else "\0", "").replace(adopted.before, "")
        assert not [word for word in BEFORE if word in told], asked
        if adopted.mother not in asked:
            assert not [word for word in MOTHER if word in told], asked


def test_the_new_record_is_an_ordinary_one(adopted, signed_in):
    page = signed_in(Worker.objects.get(username="priya.nair")).get(f"/people/{adopted.now}").content.decode()
    assert "Isla Merriden" in page
    assert "Helen" in page
    assert "seal" not in page.lower()


def test_the_desk_begins_again_and_reads_what_came(adopted, signed_in):
    client = signed_in(adopted.workers["adoption_desk"])
    page = client.get(f"/adoption/{adopted.stands}").content.decode()
    assert "Begin again on the new record" in page
    assert "Read a message sent under an ended identity" in page
    assert "PID|" in page                                    # the message as it came
    duty = page.split("/duties/")[1].split('"')[0]
    assert client.get(f"/duties/{duty}").status_code == 200
    sealed_by = client.post(f"/adoption/{adopted.stands}", {"why": "The order was for another child"})
    assert "You sealed this record" in sealed_by.content.decode()


def test_the_desk_is_shown_whose_record_still_names_her_and_no_word_of_it(place, signed_in):
    desk = _holding("adoption_desk", 0)
    staffing.put_on(staffing.add_worker("rosa.whitby", "Rosa Whitby", None, ""), desk.posts_held_in, "adoption_desk",
                    YEAR_AGO)
    said(place.ania, "adult_note", kind="contact", note="Mia is with a couple in Northbrook")
    stands = sealing.seal(place.mia, NOTICE, desk, AT)
    page = signed_in(desk).get(f"/adoption/{stands}").content.decode()
    assert "<li>An entry, " in page
    assert f'on the record of <a href="/people/{place.ania}">Ania Kowalska</a>' in page
    assert "Read what others’ records say of the child" in page
    assert "Northbrook" not in page


def test_the_desk_seals_from_the_number_on_the_notice(adopted, signed_in, place):
    client = signed_in(adopted.workers["adoption_desk"])
    assert client.post("/adoption", {"number": NUMBER}).status_code == 422          # sealed already: nobody has it
    found = client.post("/adoption", {"number": "999 000 4099"})
    assert found["Location"] == f"/adoption/{adopted.mother}/seal"
    assert "Ania Kowalska" in client.get(found["Location"]).content.decode()
    lacking = client.post(found["Location"], {"authority": "", "second": "rosa.whitby"})
    assert (lacking.status_code, "There is a problem" in lacking.content.decode()) == (422, True)
    sent = NOTICE | {"ordered-day": "10", "ordered-month": "7", "ordered-year": "2026"}
    assert client.post(found["Location"], sent)["Location"].startswith("/adoption/")

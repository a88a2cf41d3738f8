"""Twelve people of twelve callings read everything they can reach; what is kept from them is nowhere in it.

In `make test` each reads some pages of every kind, and everything about the two people. In `make drill` they follow on
until they have read two dozen of every kind: what is about others of the town than these two is made in the same way.
"""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from django.test import Client

from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records.database import cursor
from tests import databases
from tests.drilling import LONG
from tests.journeys import locality
from tests.journeys.crawling import crawled
from tests.journeys.locality import MORNING
from tests.journeys.stories import key_of

SAFE, WHY_SECRET, RISK, HOME = "quillwort", "zanderfish", "harrowgorse", "9 Saltgrass Row"
PHONE, POSTCODE = "07700 900 999", "ZZ9 9QQ"
# Who wrote it or works in that team, and the nurses who answer for all of it; a home that is kept secret is shown to
# nobody. How to reach her safely stands on her page, for whoever may open it, and nowhere else.
MAY = {WHY_SECRET: {"callum.reeve", "angela.frost"}, RISK: {"lena.osei", "angela.frost"}, HOME: set(), PHONE: set(),
       POSTCODE: set(), SAFE: {"callum.reeve", "angela.frost"}}
TWELVE = ("priya.nair", "sam.adeyemi", "dev.chandra", "ruth.amos", "grace.tembo", "kim.larkin", "ruth.imrie",
          "hilary.voss", "pete.dunmore", "rowan.hext", "anwen.rhys", "ravi.soman")
WHO_MAY = ("callum.reeve", "lena.osei", "angela.frost")
OF_A_KIND, MOST = (24, 10_000) if LONG else (2, 70)


@pytest.fixture(scope="module")
def kept(built, django_db_blocker):
    """The keys of a young woman with a safe contact and a secret home, and of a man with a note kept in confidence."""
    with (django_db_blocker.unblock(), locality.morning(), databases.instead(built), databases.copied()):
        hers, his = key_of("Samira Siddiqui"), key_of("Jordan Reid")
        callum, lena = (Worker.objects.get(username=name) for name in ("callum.reeve", "lena.osei"))
        _said(hers, "person_details", None, **_details(hers), address=HOME, postcode=POSTCODE, phone=PHONE)
        _said(hers, "home_secret", callum, why=f"She fears {WHY_SECRET}.")
        _said(hers, "safe_contact", callum, channels=["letter", "phone"], say=f"The word is {SAFE}.")
        _said(his, "risk_to_children", lena, kinds=["thoughts"], harm_from="self", words=f"He spoke of {RISK}.",
              which="own", danger_now="no", told=["lead"])
        yield hers, his


def _details(key: str) -> dict[str, str]:
    with cursor() as cur:
        names = ("family_name", "given_name", "born", "nhs_number")
        row = cur.execute(f"select {', '.join(names)} from records_subject where key = %s", (key,)).fetchone()
    return {name: str(value) for name, value in zip(names, row, strict=True) if value}


def _said(about: str, form: str, by: Worker | None, **raw) -> None:
    said, sender = Said(form, raw, happened=MORNING.isoformat()), "web" if by else "PAS@RLD"
    answer = receive(Statement(sender, f"kept {form}", Who(key=about), (said,), MORNING), by, MORNING)
    assert answer.outcome == "filed", answer


@dataclass(frozen=True)
class Met:
    """One address that somebody read, how it answered, and which of the words were there."""

    address: str
    status: int
    words: frozenset[str]


@pytest.fixture(scope="module")
def read_by(kept) -> Callable[[str], list[Met]]:
    """Everything that a worker reads, once for all tests, with all there is about the two first."""
    known: dict[str, list[Met]] = {}
    pages = ("", "/history", "/family", "/family/drawing", "/family/paper", "/looked", "/records")
    about = [f"/people/{key}{page}" for key in kept for page in pages]

    def read_by(username: str) -> list[Met]:
        if username not in known:
            client = Client()
            client.force_login(Worker.objects.get(username=username))
            known[username] = [Met(one.address, one.status, frozenset(word for word in MAY if word in one.words))
                               for one in crawled(client, ["/", *about], OF_A_KIND, MOST)]
        return known[username]

    return read_by


@pytest.mark.parametrize("username", [*TWELVE, *WHO_MAY])
def test_what_is_kept_is_nowhere_in_what_they_can_reach(username, kept, read_by, unheard):
    read = read_by(username)
    assert len(read) > 20
    opens_hers = any(one.status == 200 for one in read if one.address == f"/people/{kept[0]}")
    for one in read:
        assert one.status < 500, one.address
        for word in one.words:
            allowed = username in MAY[word] or (word == SAFE and opens_hers and kept[0] in one.address)
            assert allowed, f"{username} reads {word} at {one.address}"


def test_whoever_may_know_reads_it_so_the_words_are_there_to_be_found(read_by, unheard):
    for word, may in MAY.items():
        for username in may:
            assert any(word in one.words for one in read_by(username)), f"{username} cannot read {word}"


def test_what_leaves_the_house_holds_none_of_it(kept):
    with cursor() as cur:
        left = cur.execute("select coalesce(string_agg(n::text, ' '), '') from notices_notice n").fetchone()[0]
        left += cur.execute("select coalesce(string_agg(l::text, ' '), '') from notices_letter l").fetchone()[0]
    assert not [word for word in MAY if word in left]

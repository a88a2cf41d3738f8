"""The network around a person, as one reader may see it: each tie once, two relations wide, with what is missing."""
from datetime import timedelta
from itertools import count

import pytest

from kith.access import staffing
from kith.records import subjects
from kith.records.database import cursor
from kith.worklists.network.drawn import network
from kith.worklists.network.people import Network
from tests.intake.place import nhs
from tests.web import invented
from tests.web.invented import AT, said

WEEK = timedelta(days=7)
MINUTES = count()


@pytest.fixture
def family(place) -> dict[str, str]:
    """Mia's brother Kacper by another father, and what her mother's page tells: a former partner and her own mother."""
    keys = {"mia": place.mia, "ania": place.ania}
    for n, (name, born, sex) in enumerate((("Kacper", "2022-05-10", "male"), ("Jordan", "2002-02-08", "male"),
                                           ("Ewa", "1975-03-04", "female"), ("Stefan", "1999-01-02", "male"))):
        keys[name.lower()] = invented._person("Kowal", name, born, nhs(7000 + n), sex)
    for one, kind, other, more in (("mia", "half_sibling", "kacper", {}), ("kacper", "mother", "ania", {}),
                                   ("ania", "former_partner", "jordan", {"ended": "2026-03"}),
                                   ("ania", "mother", "ewa", {}), ("mia", "lives_with", "ania", {})):
        tied(keys, one, kind, other, **more)
    return keys


def tied(keys: dict[str, str], one: str, kind: str, other: str, **more) -> None:
    said(keys[one], "relationship", at=AT - 5 * WEEK + timedelta(minutes=next(MINUTES)), kind=kind,
         who={"key": keys[other]}, **more)


def held(keys: dict[str, str], name: str) -> None:
    said(keys[name], "involvement", role="health_visitor", team="hv-marsh", worker="jo.marsh", began="2026-06-01")


def seen(key: str, worker) -> Network:
    with cursor() as cur:
        return network(cur, subjects.by_key(cur, key).id, AT, worker.id, staffing.roles_of(cur, worker.id, AT))


def names(found: Network) -> set[str]:
    return {one.name.split()[0] for one in found.people}


def test_who_is_told_of_on_pages_this_reader_may_not_open_is_not_there(place, family):
    found = seen(family["mia"], place.priya)
    assert names(found) == {"Mia", "Ania", "Kacper"}
    assert {one.kind for one in found.ties} == {"mother", "half_sibling", "lives_with"}
    assert [one.opens for one in found.people if one.name.startswith("Mia")] == [True]


def test_whoever_may_open_the_mothers_page_sees_two_relations_each_tie_once(place, family):
    held(family, "ania")
    found = seen(family["mia"], place.priya)
    assert names(found) == {"Mia", "Ania", "Kacper", "Jordan", "Ewa"}
    ids = {one.name.split()[0]: one.id for one in found.people}
    assert [(one.of, one.who, one.kind) for one in found.ties if one.by == "birth"] == [
        (ids["Mia"], ids["Ania"], "mother"), (ids["Ania"], ids["Ewa"], "mother"),
        (ids["Kacper"], ids["Ania"], "parent")]      # as Ania's page says it: Kacper's own is closed to this reader
    (couple,) = found.couples
    assert (couple.state, couple.home, couple.ended_precision) == ("parted", False, "month")
    assert found.homes == (frozenset({ids["Mia"], ids["Ania"]}),)


def test_the_other_parent_of_a_half_sibling_is_followed(place, family):
    tied(family, "kacper", "father", "stefan")
    held(family, "kacper")
    assert "Stefan" in names(seen(family["mia"], place.priya))


def test_each_half_sibling_lacks_a_father_of_their_own(place, family):
    assert [(one.role, one.letter) for one in seen(family["mia"], place.priya).gaps if one.role == "father"] == [
        ("father", "")]
    held(family, "kacper")
    found = seen(family["mia"], place.priya)
    ids = {one.name.split()[0]: one.id for one in found.people}
    assert [(one.letter, one.children, one.state, one.own) for one in found.gaps if one.role == "father"] == [
        ("A", (ids["Mia"],), "not_asked", True), ("B", (ids["Kacper"],), "not_asked", False)]


def test_what_was_asked_stands_with_its_next_try(place, family):
    said(family["mia"], "network_asked", at=AT - 2 * WEEK, father="not_known", who_said="mother", words="Will not say")
    (gap,) = (one for one in seen(family["mia"], place.priya).gaps if one.role == "father")
    assert (gap.state, gap.stale, gap.again.isoformat(), gap.attempts[0].who_said) == (
        "not_known", False, "2026-09-30", "mother")


def test_of_a_grown_up_no_role_is_required(place, family):
    assert seen(family["ania"], place.priya).gaps == ()


def test_the_page_says_who_is_missing_and_leads_to_the_form(place, family, signed_in):
    held(family, "kacper")
    browser = signed_in(place.priya)
    page = browser.get(f"/people/{family['mia']}").content.decode()
    assert "<b>Father A, of Mia</b>: not asked yet." in page
    way = f'/record/network_asked?about={family["kacper"]}#father'
    assert f'<b>Father B, of Kacper</b>: not asked yet. <a href="{way}">' in page
    form = browser.get(f"/record/network_asked?about={family['kacper']}").content.decode()
    assert 'id="father"' in form


def test_what_was_answered_takes_the_place_of_the_blank(place, family, signed_in):
    browser = signed_in(place.priya)
    browser.get(f"/people/{family['mia']}")
    said(family["mia"], "network_asked", at=AT - WEEK, father="refused", who_said="mother", words="Will not say",
         next_try="2026-07-24")
    page = browser.get(f"/people/{family['mia']}").content.decode()
    assert "<b>Father of Mia</b>: refused. Tried Tue 7 Jul, asking the mother. Next try by Fri 24 Jul." in page
    assert "Ask again about the father" in page


def test_whose_page_is_closed_is_not_told_of_among_the_missing(place, family, signed_in):
    page = signed_in(place.priya).get(f"/people/{family['mia']}").content.decode()
    assert "<b>Father of Mia</b>" in page
    assert "of Kacper" not in page


class Counted:
    """A cursor that counts what it is asked."""

    def __init__(self, cur):
        self.cur, self.asked = cur, 0

    def execute(self, *words):
        self.asked += 1
        return self.cur.execute(*words)


def test_however_large_the_family_it_costs_the_same_statements(place, family):
    def cost() -> int:
        with cursor() as cur:
            counted = Counted(cur)
            posts = staffing.roles_of(cur, place.priya.id, AT)
            network(counted, subjects.by_key(cur, family["mia"]).id, AT, place.priya.id, posts)
            return counted.asked

    before = cost()
    for n, name in enumerate(("Ola", "Jan", "Iga")):
        family[name] = invented._person("Kowal", name, "2015-05-10", nhs(7100 + n), "female")
        tied(family, "ania", "child", name)
        tied(family, "mia", "sibling", name)
    assert cost() == before <= 5

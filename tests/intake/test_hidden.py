"""The nightly search for children on nobody's list: whom it finds, whom it leaves, and that it finds each once."""
from datetime import timedelta

import pytest

from kith.intake.rounds import hidden
from kith.intake.statement import Who
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, child, nhs, owed, said
from tests.intake.test_naming import asked, client
from tests.scenarios.rows import row

NAMED = "select s.title, s.key from records_subject s where s.kind = 'naming' order by s.id"


@pytest.fixture
def workers(staff):
    return staff


def nobodys(name: str, n: int, born: str = "2020-05-12") -> str:
    """A registered child with whom nobody is involved."""
    who = Who(nhs_number=nhs(n), family_name=f"{name}sen", given_name=name, born=born)
    return said(who, "person_details", MONDAY - 30 * DAY, happened="", family_name=f"{name}sen", given_name=name,
                born=born, nhs_number=nhs(n)).subjects[0]


def tied(one: str, kind: str, other: str) -> None:
    said(one, "relationship", MONDAY - 20 * DAY, kind=kind, who={"key": other})


@row("CP12")
def test_a_child_whom_only_an_adults_record_names_is_found_once(workers):
    asked(client("Wayne", n=300), workers["lena"], {"who": {"given_name": "Riley"}, "words": "son, 6, weekends"})
    assert hidden.search(MONDAY + HOUR) == 1
    ((title, key),) = place.asked(NAMED)
    (duty,) = owed(key, "hidden_child")
    assert (title, duty.duty, duty.role) == ("Riley", "young", "health_visiting_lead")
    assert hidden.search(MONDAY + 2 * HOUR) == 0
    assert hidden.search(MONDAY + DAY) == 0
    assert len(place.asked(NAMED)) == 1


@row("CP12")
def test_a_child_without_a_name_is_a_child(workers):
    asked(client("Wayne", n=301), workers["lena"], {"words": "a son, 6, at weekends"})
    assert hidden.search(MONDAY + HOUR) == 1
    assert place.asked(NAMED)[0][0] == "A child whose name was not told"


@row("CP12")
def test_a_registered_child_whom_nobody_looks_after_is_found_by_way_of_a_client_or_a_brother(workers):
    riley, zoe, mia = nobodys("Riley", 310), nobodys("Zoe", 311), child("Mia")
    tied(client("Wayne", n=312), "child", riley)
    tied(zoe, "half_sibling", mia)
    assert hidden.search(MONDAY + HOUR) == 2
    assert [one.role for one in owed(riley, "hidden_child")] == ["school_nursing_lead"]
    assert len(owed(zoe, "hidden_child")) == 1
    assert hidden.search(MONDAY + DAY) == 0


@row("CP12")
def test_taken_on_the_child_is_on_a_list_and_found_again_only_after_that_ends(workers):
    riley = nobodys("Riley", 320)
    tied(client("Wayne", n=321), "child", riley)
    hidden.search(MONDAY + HOUR)
    said(riley, "involvement", MONDAY + DAY, role="health_visitor", team="hv-marsh", worker="priya", began="2026-07-14")
    assert owed(riley, "hidden_child") == []
    assert hidden.search(MONDAY + DAY + HOUR) == 0
    said(riley, "involvement", MONDAY + 2 * DAY, role="health_visitor", team="hv-marsh", worker="priya",
         began="2026-07-14", ended="2026-07-15")
    assert hidden.search(MONDAY + 3 * DAY) == 1


def test_who_is_looked_after_grown_up_or_tied_to_nobody_known_is_left(workers):
    mia, alone = child("Mia"), nobodys("Alone", 330)
    grown = nobodys("Grown", 331, born="2000-01-01")
    wayne = client("Wayne", n=332)
    for one in (mia, grown):
        tied(wayne, "child", one)
    tied(alone, "mother", nobodys("Amy", 333, born="1995-01-01"))
    assert hidden.search(MONDAY + HOUR) == 0


def test_a_name_that_is_in_the_family_already_is_nobody_new(workers):
    wayne, mia = client("Wayne", n=340), child("Mia")
    tied(wayne, "child", mia)
    asked(wayne, workers["lena"], {"who": {"given_name": "Mia"}})
    assert hidden.search(MONDAY + HOUR) == 0


def test_it_waits_for_its_hour_and_says_that_it_ran(workers):
    night = MONDAY.replace(hour=1)
    asked(client("Wayne", n=350), workers["lena"], {"who": {"given_name": "Riley"}})
    assert hidden.search(night + DAY) == 0
    assert hidden.search(night + DAY + timedelta(hours=1)) == 1
    assert place.asked("select answers from records_entry where form = 'hidden_children_sought'") == [
        ({"day": "2026-07-14", "found": 1},)]


def test_a_brother_named_in_ae_and_registered_nowhere_is_found(workers):
    mia = child("Mia")
    said(mia, "ed_family", MONDAY, home="Mum and Tom", siblings=[{"name": "Tom", "born": "4"}, {"name": "Mia"}])
    hidden.search(MONDAY + HOUR)
    assert [title for title, _ in place.asked(NAMED)] == ["Tom"]

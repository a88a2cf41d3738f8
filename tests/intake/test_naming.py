"""Children named in an adult's answers: recognised, they become a relationship on both records; else only a name."""

import pytest

from kith.intake.statement import Who
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.worklists import person
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, child, header, nhs, owed, said

NO = dict.fromkeys(("living", "visited", "cared_for", "expected", "partners", "others"), "no")
BY = {"who_said": "client", "said_on": "2026-07-13"}


def client(name: str = "Wayne", worker: str = "lena", team: str = "amh", role: str = "adult_mental_health",
           n: int = 77) -> str:
    """An adult in the care of a service; gives the key."""
    number = nhs(n)
    details = {"family_name": "Tranter", "given_name": name, "born": "1991-02-03", "nhs_number": number}
    who = Who(nhs_number=number, family_name="Tranter", given_name=name, born="1991-02-03")
    key = said(who, "person_details", LONG_AGO, happened="", **details).subjects[0]
    said(key, "involvement", MONDAY - DAY, role=role, team=team, worker=worker, began="2026-07-12")
    return key


def asked(key: str, lena, *rows: dict, **more):
    rows = [{"kind": ["child"], "lives": "not_known", "other_parent": "not_known"} | row for row in rows]
    return said(key, "children_asked", MONDAY, lena, **NO | BY | {"visited": "yes", "children": list(rows)} | more)


def kin(key: str) -> dict[str, list[str]]:
    """Name -> what they are, as the page shows the family."""
    with cursor() as cur:
        whole = person.find(cur, key)
        return {one.name: [kind for kind, _ in one.kinds] for one in person.family(cur, whole.ids)}


def test_a_child_who_is_recognised_is_theirs_on_both_records(workers):
    key, mia = client(), child("Mia")
    known = {"who": {"nhs_number": header(mia).nhs_number}, "kind": ["child", "lives_with"]}
    answer = asked(key, workers["lena"], known)
    assert answer.outcome == "filed"
    assert kin(key) == {"Mia Miasen": ["child", "lives_with"]}
    assert kin(mia) == {"Wayne Tranter": ["parent", "lives_with"]}


def test_what_is_known_already_is_not_said_again(workers):
    key, mia = client(), child("Mia")
    said(mia, "relationship", MONDAY - DAY, kind="father", who={"key": key}, began="2026-05-12",
         parental_responsibility="yes")
    asked(key, workers["lena"], {"who": {"nhs_number": header(mia).nhs_number}})
    assert kin(mia) == {"Wayne Tranter": ["father"]}
    assert kin(key) == {"Mia Miasen": ["child"]}


@pytest.mark.parametrize("who", [{"given_name": "Mia"}, {"given_name": "Mia", "family_name": "Miasen"},
                                 {"key": "no such key"}])
def test_a_name_alone_stays_a_name(workers, who):
    key, mia = client(), child("Mia")
    asked(key, workers["lena"], {"who": who, "words": "About two"})
    assert kin(key) == {}
    assert kin(mia) == {}


def test_a_row_without_a_name_is_kept(workers):
    key = client()
    answer = asked(key, workers["lena"], {"words": "Two girls at their mother’s"})
    assert [one["what"] for one in answer.begun] == ["Analyse the risk to a child"]
    assert kin(key) == {}


def test_a_child_nobody_knew_becomes_a_person_with_a_name(workers):
    key = client()
    asked(key, workers["lena"], {"who": {"given_name": "Lola", "family_name": "Holt", "born": "2023-04-01"}})
    assert kin(key) == {"Lola Holt": ["child"]}


def test_an_adult_is_no_child_of_their_own(workers):
    key = client()
    asked(key, workers["lena"], {"who": {"key": key}})
    assert kin(key) == {}


def test_the_same_child_named_twice_is_theirs_once(workers):
    key, mia = client(), child("Mia")
    row = {"who": {"nhs_number": header(mia).nhs_number}}
    answers = [asked(key, workers["lena"], row), asked(key, workers["lena"], row)]
    assert [one.outcome for one in answers] == ["filed", "filed"]
    assert kin(mia) == {"Wayne Tranter": ["parent"]}


def test_a_child_named_by_the_adult_s_nurse_is_reached_by_an_earlier_risk(workers):
    key, mia = client(), child("Mia")
    said(key, "risk_to_children", MONDAY - HOUR, workers["lena"], kinds=["intent"], harm_from="self",
         words="He said so", which="own", danger_now="no", told=["nobody"])
    assert owed(mia, "adult_risk") == []
    asked(key, workers["lena"], {"who": {"nhs_number": header(mia).nhs_number}})
    (one,) = owed(mia, "adult_risk")
    assert (one.duty, one.role) == ("speak", "health_visitor")


def test_a_review_is_not_signed_off_while_children_were_not_asked_about(workers):
    key, lena = client(), workers["lena"]
    said(key, "adult_note", MONDAY, lena, kind="review", note="Reviewed at home")
    with pytest.raises(Refused, match=r"“Ask about children”, .* are still owed"):
        said(key, "review_closed", MONDAY + HOUR, lena, outcome="Seen again in March")
    asked(key, lena, {"words": "A boy"})
    said(key, "places_with_children", MONDAY + HOUR, lena,
         **dict.fromkeys(("work", "faith", "club", "relatives", "partners_home", "volunteering"), "no"))
    assert said(key, "review_closed", MONDAY + 2 * HOUR, lena, outcome="Seen again in March").outcome == "filed"

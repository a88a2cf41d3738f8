"""The register of services for adults: everybody is on it, and not asked is as loud as yes."""

import re
from datetime import timedelta

import pytest
from django.test import Client

from kith.worklists.about import register
from tests.intake.place import DAY, MONDAY, child, header, said
from tests.intake.test_naming import BY, NO, asked, client

AT = MONDAY + DAY


@pytest.fixture
def signed_in(workers, monkeypatch):
    monkeypatch.setenv("KITH_AT", AT.isoformat())

    def signed_in(name: str) -> Client:
        browser = Client()
        browser.force_login(workers[name])
        return browser

    return signed_in


@pytest.fixture
def workers(staff):
    return staff


def words(browser: Client) -> str:
    answer = browser.get("/register")
    assert answer.status_code == 200, answer.content[:300]
    return " ".join(re.sub(r"<[^>]+>", " ", answer.content.decode()).split())


def on_a_plan(mia: str) -> None:
    said(mia, "child_protection_plan_began", MONDAY - 30 * DAY, category="neglect")


def test_each_client_is_counted_once_and_nobody_is_left_out(workers, signed_in):
    lena, mia = workers["lena"], child("Mia")
    names = [client(f"Adult{n}", n=100 + n) for n in range(4)]
    said(names[1], "children_asked", MONDAY, lena, **NO | BY)
    asked(names[2], lena, {"who": {"nhs_number": header(mia).nhs_number}})
    said(names[3], "children_asked", MONDAY, lena, **NO | BY | {"others": "refused"})
    on_a_plan(mia)
    rows = register.register(None, AT)
    assert register.counts(rows, AT) == {"has": 1, "none": 1, "not_known": 1, "not_asked": 1, "all": 4, "contact": 0,
                                         "unborn": 0, "plan": 1, "plan_not_fresh": 1}
    page = words(signed_in("marcus"))
    assert "1 has children, 1 none (confirmed), 1 not all known, 1 NOT ASKED ." in page
    assert "Adult0 Tranter" in page
    assert "Mia Miasen" in page
    assert "child protection plan" in page
    assert "of whom 1 has no risk analysis in 6 months" in page


def test_a_child_known_from_others_stands_beside_a_client_who_was_not_asked(workers, signed_in):
    key, mia = client(), child("Mia")
    said(mia, "relationship", MONDAY - DAY, kind="father", who={"key": key})
    assert "Not asked , and these are known from others." in words(signed_in("lena"))


def test_a_row_leaves_only_with_a_reason(workers, signed_in):
    key, mia, lena = client(), child("Mia"), workers["lena"]
    asked(key, lena, {"who": {"nhs_number": header(mia).nhs_number}})
    said(key, "left_register", MONDAY, lena, who={"nhs_number": header(mia).nhs_number}, why="contact_ended",
         verified_by="Her social worker, by telephone")
    (row,) = register.register(None, AT)
    assert ([one.left for one in row.left], row.children) == (["contact_ended"], [])
    page = words(signed_in("lena"))
    assert "Mia Miasen, of Wayne Tranter: They have no contact any more. Verified by Her social worker" in page


def test_a_child_who_comes_of_age_leaves_with_that_reason(workers):
    key, kyle = client(), child("Kyle", born="2008-07-01")
    said(key, "relationship", MONDAY - DAY, kind="child", who={"key": kyle})
    (row,) = register.register(None, AT)
    assert ([one.left for one in row.left], row.children) == (["grown_up"], [])


def test_one_no_more_a_client_is_not_on_it(workers):
    key = client()
    said(key, "involvement", MONDAY, role="adult_mental_health", team="amh", worker="lena", began="2026-07-12",
         ended="2026-07-13")
    assert register.register(None, AT) == []


def test_a_service_sees_its_own_and_the_named_nurse_sees_all(workers, signed_in):
    client("Adam", n=101)
    client("Bert", worker="gus", team="recovery", role="drug_and_alcohol", n=102)
    seen = {name: words(signed_in(name)) for name in ("lena", "gus", "angela")}
    assert {name: ("Adam" in page, "Bert" in page) for name, page in seen.items()} == {
        "lena": (True, False), "gus": (False, True), "angela": (True, True)}


@pytest.mark.parametrize("name", ["priya", "sam", "ruth", "ravi"])
def test_others_hear_why_they_may_not(signed_in, name):
    answer = signed_in(name).get("/register")
    assert answer.status_code == 403
    assert "you hold no post in one of them" in answer.content.decode()


def test_a_feed_that_broke_is_said(workers, signed_in):
    mia = child("Mia")
    said(mia, "child_protection_plan_began", MONDAY - 3 * DAY, sender="PLANS@COUNCIL", category="neglect")
    assert "Plans may be out of date: nothing has come from PLANS@COUNCIL since" in words(signed_in("lena"))


def test_an_analysis_of_half_a_year_ago_is_not_fresh(workers):
    key = client()
    (row,) = register.register(None, AT)
    row.analysed_at = AT - timedelta(days=180)
    assert row.fresh(AT)
    assert not row.fresh(AT + 5 * DAY)
    assert row.subject.key == key

"""Coming into care involves the looked-after team by the record itself; where two teams do it, nobody is guessed."""
from datetime import timedelta

import pytest

from kith.access import involvement
from kith.access.models import Team
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.records import subjects
from kith.records.database import cursor
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

ENTERED = AT - timedelta(days=9)
OWED = """
select d.role, d.unheld from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = 'initial_health_assessment' and d.duty = 'book' and d.open
"""


@pytest.fixture
def nurse(place):
    team = invented._team("looked-after", "Looked-after children’s nursing", "looked_after")
    return invented._worker("ruth.amos", "Ruth Amos", team, "looked_after_nurse")


def began(key: str, when=ENTERED, **said) -> None:
    told = Said("looked_after_began", {"legal_status": "not_known"}, "care 1", happened=when.isoformat(), **said)
    answer = receive(Statement("CSC@NB", f"{when}{said}", Who(key=key), (told,), when), None, when)
    assert answer.outcome == "filed"


def around(key: str, at=AT) -> list[str]:
    with cursor() as cur:
        found = involvement.of(cur, subjects.by_key(cur, key).id, at)
        return [one.team_key for one in found if one.role == "looked_after_nurse"]


@row("LA09")
def test_from_the_notice_on_the_team_has_the_child_on_its_page_and_what_is_owed_has_an_owner(
        place, nurse, signed_in):
    began(place.mia)
    assert around(place.mia) == ["looked-after"]
    assert around(place.mia, at=ENTERED - timedelta(days=1)) == []
    with cursor() as cur:
        assert cur.execute(OWED, (place.mia,)).fetchall() == [("looked_after_nurse", False)]
    page = text(signed_in(nurse).get("/care"))
    assert "Mia Kowalska-Reid" in page
    assert "Book the initial health assessment" in page
    assert signed_in(nurse).get(f"/people/{place.mia}").status_code == 200


def test_who_is_involved_already_stays_so_and_by_name(place, nurse):
    invented.said(place.mia, "involvement", at=ENTERED - timedelta(days=3), role="looked_after_nurse",
                  team="looked-after", worker="ruth.amos", began="2026-07-01")
    began(place.mia)
    began(place.mia, ENTERED + timedelta(days=1))
    with cursor() as cur:
        found = involvement.of(cur, subjects.by_key(cur, place.mia).id, AT)
    assert [one.worker_name for one in found if one.role == "looked_after_nurse"] == ["Ruth Amos"]


def test_where_two_teams_do_it_nobody_is_guessed_and_it_falls_to_the_desk(place, nurse):
    invented._team("looked-after-2", "Looked-after children’s nursing, South", "looked_after")
    began(place.mia)
    assert around(place.mia) == []
    with cursor() as cur:
        assert cur.execute(OWED, (place.mia,)).fetchall() == [("looked_after_nurse", True)]


def test_a_notice_that_was_a_mistake_ends_what_it_had_involved_and_nothing_that_somebody_said(place, nurse):
    began(place.mia)
    began(place.mia, AT - timedelta(hours=2), how="strike", reason="Another child")
    assert around(place.mia) == []
    began(place.ania)
    invented.said(place.ania, "involvement", at=AT - timedelta(days=1), role="looked_after_nurse",
                  team="looked-after", worker="ruth.amos", began="2026-07-13")
    began(place.ania, AT - timedelta(hours=2), how="strike", reason="Another child")
    assert around(place.ania) == ["looked-after"]


@row("LA09")
def test_a_team_of_another_area_that_only_answers_by_a_link_is_never_involved(place, nurse):
    invented._team("far", "Looked-after children’s nursing, Fenwick", "looked_after")
    Team.objects.filter(key="far").update(outside=True)
    began(place.mia)
    assert around(place.mia) == ["looked-after"]


def test_a_notice_that_was_given_by_answering_involves_them_too(place, nurse):
    invented.said(place.mia, "care_notice_given", at=ENTERED, in_care="yes", since=ENTERED.date().isoformat(),
                  legal_status="not_known", who="Nora Finch, duty desk")
    assert around(place.mia) == ["looked-after"]

"""What is counted of assessments in care: each lost day once, choice, and reviews by the same person."""
from datetime import timedelta

import pytest

from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language.errors import Refused
from kith.records.database import cursor
from kith.web.measuring.wording import FEW
from tests.scenarios.rows import row
from tests.web import invented
from tests.web.invented import AT
from tests.web.reading import text

ENTERED = AT.replace(year=2025, month=9, day=1)


@pytest.fixture
def lead(place):
    desk = invented._team("designated", "Designated nurses", "designated")
    return invented._worker("angela.frost", "Angela Frost", desk, "designated_nurse")


def reported(key: str, when, kind: str, who: str, by) -> None:
    seen = when.date().isoformat()
    invented.said(key, "assessment_reported", at=when, by=by, kind=kind, held_on=seen,
                  profession="doctor" if kind == "initial" else "nurse", who=who)


@row("LA07", "LA09")
def test_each_day_of_a_late_assessment_is_counted_with_whom_it_lies_and_reviews_by_the_same_person(
        place, lead, signed_in):
    invented.said(place.ania, "looked_after_began", at=ENTERED, legal_status="not_known")
    reported(place.ania, ENTERED + timedelta(days=31), "initial", "Dr Hale", None)
    reported(place.ania, AT - timedelta(days=60), "review", "Ruth Amos", None)
    reported(place.ania, AT - timedelta(days=30), "review", "ruth  AMOS", None)
    page = text(signed_in(lead).get("/measures-of-care"))
    for words in ("Assessment The initial health assessment", "Came due 1", "Late 1",
                  "What they waited for Waiting for an appointment", "With whom that lies Health", "Working days 23",
                  "Age From five on By the same person 1 Reviews 2"):
        assert words in page, words


@row("LA12")
def test_where_no_choice_was_given_is_a_number(place, lead, signed_in):
    invented.said(place.ania, "looked_after_began", at=ENTERED, legal_status="not_known")
    invented.said(place.ania, "appointment", at=AT - timedelta(days=20), kind="appointment", role="looked_after_nurse",
                  starts=(AT - timedelta(days=10)).isoformat(), assessment="initial", place_kind="clinic",
                  person="Dr Hale", choice_kept="none", why_not_kept="There was one place")
    page = text(signed_in(lead).get("/measures-of-care"))
    assert "They were given no choice Booked 1 Came 0" in page
    assert "Yes, it is what they chose Booked 0 Came 0" in page


@row("LA04")
def test_to_whom_reviews_are_given_and_why_to_another_role_than_agreed(place, lead, signed_in):
    one = young(place)
    for role, why in (("looked_after_nurse", {}), ("school_nurse", {"why_role": "knows"})):
        invented.said(one, "practitioner_named", at=AT - timedelta(days=len(why) + 1), who="Ruth Amos", role=role,
                      same="not_known", **why)
    page = text(signed_in(lead).get("/measures-of-care"))
    head = "Reviews from the age at which it is agreed: given to"
    for words in (f"{head} Looked-after children’s nurse Why, if not as agreed Named 1 Booked 0",
                  f"{head} School nurse Why, if not as agreed They know the child, and the child knows them Named 1"):
        assert words in page, words


def test_whoever_may_open_nobody_reads_no_small_number(place, lead, signed_in):
    team = invented._team("commissioning", "Commissioning", "commissioning")
    anwen = invented._worker("anwen.rhys", "Anwen Rhys", team, "commissioner")
    invented.said(place.ania, "looked_after_began", at=ENTERED, legal_status="not_known")
    page = text(signed_in(anwen).get("/measures-of-care"))
    assert "Came due 1" not in page
    assert f"Came due {FEW}" in page


DUTY = """
select d.id from duties_duty d join records_subject s on s.id = d.subject_id
where s.key = %s and d.pathway = %s and d.duty = %s order by d.trigger_root
"""


def young(place, nhs: str = "9990000018") -> str:
    one = invented._person("Garrick", "Tom", "2010-05-04", nhs, "male")
    invented.said(one, "looked_after_began", at=ENTERED, legal_status="voluntary")
    return one


def duty(key: str, pathway: str, name: str, n: int = 0) -> str:
    with cursor() as cur:
        found = cur.execute(DUTY, (key, pathway, name)).fetchall()
    return found[n][0]


def answered(key: str, form: str, cites: str, ago: int, by=None, **raw) -> None:
    at = AT - timedelta(hours=ago)
    said = Said(form, raw, happened=at.isoformat(), cites=(cites,))
    assert receive(Statement("care", f"{form} {ago}", Who(key=key), (said,), at), by, at).outcome == "filed"


@row("LA14")
def test_who_came_with_help_and_without_are_counts(place, lead, signed_in):
    one = young(place)
    for day in (2, 4, 9):
        invented.said(one, "appointment", at=AT - timedelta(days=20 - day), kind="appointment", role="gp",
                      starts=(AT - timedelta(days=day)).isoformat())
    answered(one, "support_offered", duty(one, "helped_to_appointments", "offer"), 230, by=lead, likely="perhaps",
             offered=["together"], takes="yes", who="Ruth Amos", hours="3")
    for n, (outcome, ago) in enumerate((("came", 200), ("did_not_come", 90))):
        kept = duty(one, "appointment_kept", "booked", n)
        answered(one, "appointment_outcome", kept, ago, by=lead, outcome=outcome, role="gp")
    page = text(signed_in(lead).get("/measures-of-care"))
    for words in ("Help to the appointment Taken Came 1 Not seen 0 Put off, or not said yet 0 Appointments 1",
                  "Not offered Came 0 Not seen 1 Put off, or not said yet 1 Appointments 2", "Help took 3 hours"):
        assert words in page, words
    # A word that is corrected is the same appointment, as it stands now.
    with cursor() as cur:
        (root,) = cur.execute("select root from records_entry where form = 'appointment_outcome' "
                              "and answers ->> 'outcome' = 'did_not_come'").fetchone()
    said = Said("appointment_outcome", {"outcome": "came", "role": "gp"}, happened=AT.isoformat(), corrects=root,
                reason="She came late")
    receive(Statement("care", "corrected", Who(key=one), (said,), AT), lead, AT)
    page = text(signed_in(lead).get("/measures-of-care"))
    assert "Not offered Came 1 Not seen 0 Put off, or not said yet 1 Appointments 2" in page


@row("LA03")
def test_needs_that_were_named_are_counted_seen_or_not_and_few_are_shown_to_nobody(place, lead, signed_in):
    one = young(place)
    chosen = {"need": "feelings", "wants": "yes", "contact": "Dee Marr, 01632 960 177", "same": "yes",
              "help": ["together"], "told": "yes"}
    for n in reversed(range(12)):
        invented.said(one, "need_route_chosen", at=AT - timedelta(days=30, minutes=n), **chosen)
    for n in range(5):
        answered(one, "need_seen", duty(one, "need_followed", "seen", n), 90 - n, by=None, outcome="seen",
                 by_whom="Dee Marr")
    invented.said(one, "need_route_chosen", at=AT - timedelta(days=1), **chosen | {"need": "contraception"})
    page = text(signed_in(lead).get("/measures-of-care"))
    assert "What they need Feelings and mental health Seen 5 Do not want it 0 Not seen yet 7 Ways chosen 12" in page
    assert f"Contraception and sexual health Seen 0 Do not want it 0 Not seen yet {FEW} Ways chosen {FEW}" in page


CLAUSE = {"measure": "helped_to_appointments.offer", "least": "90", "stands": "Schedule 4, number 7",
          "below": "It is talked over each month"}


@pytest.fixture
def anwen(place):
    team = invented._team("commissioning", "Commissioning", "commissioning")
    return invented._worker("anwen.rhys", "Anwen Rhys", team, "commissioner")


@pytest.fixture
def provider(place) -> str:
    invented._team("looked-after", "Looked-after children’s nursing", "looked_after")
    with cursor() as cur:
        return cur.execute("select s.key from access_team t join records_subject s on s.id = t.subject_id "
                           "where t.key = 'looked-after'").fetchone()[0]


def helped(place, lead, in_time: int, of: int) -> None:
    """So many appointments of one young person, to some of which help was offered before them."""
    one = young(place)
    for n in range(of):
        invented.said(one, "appointment", at=AT - timedelta(days=40, minutes=n), kind="appointment", role="gp",
                      starts=(AT - timedelta(days=10, minutes=n)).isoformat())
    for n in range(in_time):
        answered(one, "support_offered", duty(one, "helped_to_appointments", "offer", n), 24 * 20 - n, by=lead,
                 likely="perhaps", offered=["together"], takes="yes", who="Ruth Amos")


@row("LA14")
def test_the_clause_of_the_contract_stands_beside_what_is_so_and_a_draft_is_not_signed(
        place, provider, anwen, lead, signed_in):
    helped(place, lead, 8, 13)
    page = text(signed_in(anwen).get("/measures-of-care"))
    offered = "Help is offered before each appointment of a young person in care In time, of all that came due"
    assert f"{offered} 8 of 13 (61%) At least Nothing agreed In the contract No clause" in page
    begun = invented.said(provider, "clause_drafted", at=AT - timedelta(hours=5), by=anwen, **CLAUSE)
    assert [one["pathway"] for one in begun.begun] == ["clause_is_signed"]
    stands = "Schedule 4, number 7, Looked-after children’s nursing"
    page = text(signed_in(anwen).get("/measures-of-care"))
    assert f"8 of 13 (61%), fewer than agreed At least 90% In the contract {stands}: drafted, not signed" in page
    answered(provider, "clause_settled", duty(provider, "clause_is_signed", "sign"), 3, by=anwen, outcome="signed",
             holds_from="2026-08-01", by_both="Anwen Rhys and Paula Greaves")
    assert f"{stands}: signed, holds from Sat 1 Aug" in text(signed_in(lead).get("/measures-of-care"))


@row("LA14")
def test_few_are_kept_from_the_commissioner_and_whether_they_are_enough(place, provider, anwen, lead, signed_in):
    invented.said(provider, "clause_drafted", at=AT - timedelta(hours=5), by=anwen, **CLAUSE)
    helped(place, lead, 2, 9)
    page = text(signed_in(anwen).get("/measures-of-care"))
    assert "In time, of all that came due Not shown: some of them are too few At least 90%" in page
    assert "2 of 9 (22%), fewer than agreed" in text(signed_in(lead).get("/measures-of-care"))


def test_whoever_neither_pays_nor_answers_for_it_drafts_nothing(place, provider, anwen, signed_in):
    assert "Draft a clause for Looked-after" in text(signed_in(anwen).get("/measures-of-care"))
    with pytest.raises(Refused):
        invented.said(provider, "clause_drafted", at=AT - timedelta(hours=5), by=place.priya, **CLAUSE)

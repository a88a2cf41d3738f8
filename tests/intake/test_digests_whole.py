"""Nothing is discarded: of a week of visits by anybody, each routine one stands in exactly one digest, and is seen."""

from datetime import date, timedelta

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kith.access import all_teams
from kith.access.models import Team
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.receiving import receive
from kith.intake.rounds import ticking
from kith.intake.statement import Who
from kith.worklists.desks import digests
from tests.drilling import LONG
from tests.intake import place
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, nhs, said
from tests.scenarios.rows import row

NEXT = MONDAY + 7 * DAY
BORN = ("2026-05-12", "2023-01-02", "2021-07-14", "2019-03-04", "2008-02-29", "2007-08", "2007-07-15")
GROWN = "1990-01-01"
FOLLOWED = (None, "hv-marsh", "hv-north", "sn", "midwifery", "closed", "never-opened", "amh")
TEAMS = {"hv-north": "health_visiting", "sn": "school_nursing", "midwifery": "midwifery", "closed": "looked_after",
         "never-opened": "health_visiting"}
EACH = """
select s.key, e.root, t.key from records_subject s join records_entry e on e.subject_id = s.id
left join records_entry d on d.form = 'weekly_digest' and d.answers @> jsonb_build_object('visits',
    jsonb_build_array(jsonb_build_object('visit', e.root)))
left join access_team t on t.subject_id = d.subject_id
where e.form = 'ed_attendance' and e.seq = e.root
"""
REVIEWED = """
select s.key from duties_duty d join records_subject s on s.person_id = d.person_id
where d.form = 'visit_reviewed' and d.state <> 'no longer owed'
"""
MANY = settings(max_examples=40 if LONG else 5, deadline=None, suppress_health_check=list(HealthCheck))

visits = st.lists(st.fixed_dictionaries({
    "born": st.sampled_from((*BORN, GROWN)), "team": st.sampled_from(FOLLOWED), "ended": st.booleans(),
    "practice": st.sampled_from(("", "Z99001", "Z99002")), "day": st.integers(0, 9),
    "reason": st.sampled_from(("Fever", "Fever", "Earache", "Bruise to left arm", "Alcohol intoxication", "")),
    "never": st.booleans(), "after_all": st.booleans()}), min_size=3, max_size=9)


@pytest.fixture
def teams(workers) -> None:
    for key, kind in TEAMS.items():
        all_teams.add_team(key, f"Team {key}", kind, "Community", at=LONG_AGO)
    for key in ("hv-marsh", "hv-north", "sn", "midwifery", "closed", "liaison"):
        opened(key)
    say(key_of("closed"), "team_closed", MONDAY - DAY)


def opened(key: str) -> None:
    say(key_of(key), "team_opened", MONDAY - 30 * DAY, kind=Team.objects.get(key=key).kind)


def key_of(team: str) -> str:
    with place.cursor() as cur:
        return place.subjects.header(cur, Team.objects.get(key=team).subject_id).key


def say(about: str, form: str, at, **told) -> None:
    assert said(about, form, at, **told).outcome == "filed"


def somebody(n: int, one: dict) -> str:
    details = {"family_name": f"Of{n}", "given_name": "Somebody", "gp_practice": one["practice"], "nhs_number": nhs(n)}
    about = Who(nhs_number=nhs(n), family_name=f"Of{n}", given_name="Somebody", born=one["born"])
    known = {key: value for key, value in (details | {"born": one["born"]}).items() if value}
    key = said(about, "person_details", LONG_AGO, **known).subjects[0]
    if one["team"]:
        ended = {"ended": "2026-07-01"} if one["ended"] else {}
        say(key, "involvement", LONG_AGO, role="health_visitor", team=one["team"], began="2025-01-01", **ended)
    return key


def comes(n: int, key: str, one: dict) -> None:
    """Told by a message; some visits never were, and some of those were after all."""
    at = MONDAY + one["day"] * DAY * 7 / 10
    events = ["A04", *(["A11"] if one["never"] else []), *(["A08"] if one["never"] and one["after_all"] else [])]
    for later, event in enumerate(events):
        told = message(event, {"nhs_number": nhs(n), "family_name": f"Of{n}", "given_name": "Somebody",
                               "born": one["born"]},
                       {"number": f"RCB:V{n}", "arrived": at.isoformat(), "reason": one["reason"]}, place.HOSPITAL,
                       f"{n}-{event}-{next(place._numbers)}", at + later * HOUR)
        assert receive(statement(parse(told)), None, at + later * HOUR).outcome == "filed"


def child(one: dict) -> bool:
    """Under 19 on the day of the visit: one of those born in 2007 has that birthday in the week."""
    came = (MONDAY + one["day"] * DAY * 7 / 10).date()
    return one["born"] > came.replace(year=came.year - 19).isoformat()


@row("AE10")
@pytest.mark.usefixtures("teams")
@given(visits)
@MANY
def test_of_a_week_of_visits_each_routine_one_stands_in_exactly_one_digest(week):
    with transaction.atomic():
        keys = [somebody(n, one) for n, one in enumerate(week, 1)]
        for n, (key, one) in enumerate(zip(keys, week, strict=True), 1):
            comes(n, key, one)
        for later in range(3):
            ticking.tick(NEXT + later * 7 * DAY)
        stands = {key: [team for found, _, team in asked(EACH) if found == key and team] for key in keys}
        reviewed = {key for (key,) in asked(REVIEWED)}
        for key, one in zip(keys, week, strict=True):
            if key in reviewed and not one["reason"]:
                continue   # without a reason for two days it became urgent after it was listed: told twice, never lost
            happened = child(one) and (one["after_all"] or not one["never"])
            assert len(stands[key]) == (1 if happened and key not in reviewed else 0), (one, stands[key])
            assert not {"closed", "never-opened", "amh"} & set(stands[key])
        _seen(stands)
        transaction.set_rollback(True)


def _seen(stands: dict[str, list[str]]) -> None:
    """Every line is on the page of the team's digest."""
    shown: dict[str, set[str]] = {}
    for key in {team for found in stands.values() for team in found}:
        subject = Team.objects.get(key=key).subject_id
        pages = [digests.digest(subject, week) for week in digests.weeks(subject)]
        shown[key] = {one.person.key for page in pages for lines in page.groups.values() for one in lines}
    for key, found in stands.items():
        assert all(key in shown[team] for team in found)


def lone(born: str, practice: str = "", n: int = 90, **more) -> str:
    return somebody(n, {"born": born, "practice": practice, "team": None, "ended": False} | more)


def in_digest_of(n: int, key: str) -> str:
    comes(n, key, {"born": place.header(key).born.isoformat(), "day": 0, "reason": "Fever", "never": False})
    ticking.tick(NEXT)
    return " ".join(team for found, _, team in asked(EACH) if found == key and team)


@pytest.mark.usefixtures("teams")
@pytest.mark.parametrize(("born", "team"), [("2021-07-21", "hv-north"), ("2021-07-20", "sn"), ("2008-02-29", "sn")])
def test_nobody_follows_and_the_team_of_the_practice_and_the_age_reads_it(born, team):
    for n in (1, 2):
        lone("2023-01-02", "Z99001", n, team="hv-north")
    lone("2023-01-02", "Z99001", 3, team="hv-marsh")
    assert in_digest_of(90, lone(born, "Z99001")) == team      # the fifth birthday is the day on which it is made


@pytest.mark.usefixtures("teams")
def test_where_nothing_tells_which_team_it_would_be_the_liaison_nurse_reads_it_and_is_told_why():
    key = lone("2023-01-02")
    assert in_digest_of(90, key) == "liaison"
    page = digests.digest(Team.objects.get(key="liaison").subject_id, date(2026, 7, 13))
    assert list(page.groups) == [
        "no injury recorded: met no reason to interrupt anybody; no team here follows this child"]
    assert [row.pathway for row in place.owed(key_of("liaison"), "digest_signed") if row.duty == "desk"]


@pytest.mark.usefixtures("teams")
def test_a_protected_child_of_no_known_age_is_in_it_and_not_looked_for_by_their_practice():
    lone("2023-01-02", "Z99001", 1, team="hv-north")
    key = lone("2023-01-02", "Z99001")
    comes(90, key, {"born": "2023-01-02", "day": 0, "reason": "Fever", "never": False})
    asked("update records_subject set address_protected = true, born = null where key = %s returning id", key)
    ticking.tick(NEXT)
    assert [team for found, _, team in asked(EACH) if found == key] == ["liaison"]


@pytest.mark.usefixtures("teams")
def test_a_visit_that_stops_being_urgent_weeks_later_is_in_the_next_digest_and_in_none_after_a_death():
    key, died = lone("2023-01-02"), lone("2023-01-02", n=91)
    say(key, "child_protection_plan_began", MONDAY - 2 * DAY, category="neglect", occasion="plan")
    assert in_digest_of(90, key) == ""
    root = asked("select root from records_entry where form = 'child_protection_plan_began'")[0][0]
    say(key, "child_protection_plan_began", NEXT + DAY, how="strike", corrects=root, reason="Another child’s")
    comes(91, died, {"born": "2023-01-02", "day": 0, "reason": "Fever", "never": False})
    say(died, "person_details", NEXT + DAY, how="part", died="yes")
    ticking.tick(NEXT + 14 * DAY)
    assert [team for found, _, team in asked(EACH) if found in (key, died) and team] == ["liaison"]


def test_where_no_team_could_read_it_the_service_desk_hears_and_the_first_team_that_opens_lists_it(workers):
    key = lone("2023-01-02")
    opened("hv-marsh")
    asked("update access_team set kind = 'midwifery' where key = 'hv-marsh' returning id")
    assert in_digest_of(90, key) == ""
    assert ("Routine A&E visits stand in no digest",) in asked(
        "select answers ->> 'what' from records_entry where form = 'fault'")
    say(key_of("liaison"), "team_opened", NEXT + timedelta(days=1), kind="liaison")
    ticking.tick(NEXT + 14 * DAY)
    assert [team for found, _, team in asked(EACH) if found == key] == ["liaison"]

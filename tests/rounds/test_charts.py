"""Charts of what is owed: persons fix and rebase their limits, teams stand side by side, and few stay hidden."""
import csv
import io
from datetime import datetime

import pytest

from kith.engine.calendar import LONDON, add_months
from kith.records.database import cursor
from kith.worklists.counted import charting
from kith.worklists.counted.series import COUNT, DAYS, SHARE
from tests.rounds.test_measures import owed
from tests.web.invented import AT
from tests.web.reading import text

MEASURE = "/measures/day_signed_off/sign"
WHY = "Agreed with the service on Monday"


def month(back: int, day: int) -> datetime:
    first = add_months(AT.date().replace(day=1), -back)
    return datetime(first.year, first.month, day, 12, tzinfo=LONDON)


def history(subject_id: int, hits: list[int], of: int = 20, start: int = 910000) -> int:
    """Months of sign-offs, the last of them the month before this one: so many of so many in time."""
    with cursor() as cur:
        # What nobody ever said would be taken away when the team's own record is reckoned.
        cur.execute("delete from duties_duty where pathway = 'day_signed_off' and id not like 'x9%%'")
        n = start
        for back, hit in zip(range(len(hits), 0, -1), hits, strict=True):
            for k in range(of):
                n += 1
                owed(cur, n, "done" if k < hit else "done late", month(back, 1 + k), duty="sign",
                     pathway="day_signed_off")
        mine = [f"x{one}" for one in range(start + 1, n + 1)]
        cur.execute("update duties_duty set subject_id = %s, person_id = -1 where id = any(%s)", (subject_id, mine))
    return n


@pytest.fixture
def years(rounds):
    """A year and more of one team's days, and half a year of another's; nothing else was ever signed off."""
    n = history(rounds.place.marsh.subject_id, [12, 13, 11, 12, 14, 12, 11, 13, 12, 12, 13, 11, 12])
    history(rounds.liaison.subject_id, [19, 20, 20, 18, 20, 20], start=n)
    return rounds


def marsh() -> object:
    return charting.team_by_team("day_signed_off", "sign", AT)["hv-marsh"]


def decide(client, what: str, team: str = "hv-marsh", number: str = "31", **more):
    return client.post(f"{MEASURE}/limits", {"what": what, "why": WHY, "team": team, "_number": number} | more)


def test_a_team_s_own_duties_are_its_own(years):
    assert set(charting.team_by_team("day_signed_off", "sign", AT)) == {"hv-marsh", "ae-liaison"}
    assert marsh().kind == SHARE
    assert sum(value is not None for value in marsh().closed) == 13


def test_limits_are_fixed_by_name_with_a_reason_and_a_date_and_then_stay(years, signed_in):
    client = signed_in(years.angela)
    before = marsh().limits
    assert decide(client, "fix").status_code == 302
    history(years.place.marsh.subject_id, [20], start=920000)
    after = marsh()
    assert (after.limits.lower, after.limits.upper, after.limits.fixed) == (before.lower, before.upper, True)
    said = text(client.get(f"{MEASURE}/teams/hv-marsh"))
    assert "These limits are fixed." in said
    assert f"Limits fixed as they were through June 2026, by Angela Frost, Tue 14 Jul, 09:10: “{WHY}”." in said


def test_nothing_is_ever_fixed_or_begun_anew_by_the_program(years):
    for one in (*charting.every(AT).values(), *charting.team_by_team("day_signed_off", "sign", AT).values()):
        assert (one.breaks, one.fixed, one.ruled_by) == ((), (), ())


def test_limits_are_not_fixed_before_twelve_points_nor_twice(years, signed_in):
    client = signed_in(years.angela)
    early = decide(client, "fix", team="ae-liaison")
    assert early.status_code == 422
    assert "Limits can be fixed once, from 12 points on. There are 6." in text(early)
    decide(client, "fix")
    assert decide(client, "fix", number="32").status_code == 422


def test_a_beginning_anew_breaks_all_lines_from_its_month(years, signed_in):
    client = signed_in(years.angela)
    decide(client, "fix")
    assert decide(client, "rebase", number="33", **{"month-month": "3", "month-year": "2026"}).status_code == 302
    found = marsh()
    begins = [point.month for point in found.points].index("2026-03")
    assert found.breaks == (begins,)
    assert found.stretches[0].limits.fixed is False, "what was fixed through June went with the beginning in March"
    assert found.limits is None, "four months since are not enough"
    said = text(client.get(f"{MEASURE}/teams/hv-marsh"))
    assert f"Limits begun anew from March 2026, by Angela Frost, Tue 14 Jul, 09:10: “{WHY}”." in said


@pytest.mark.parametrize("said", [{}, {"month-month": "3", "month-year": "2019"},
                                  {"month-month": "7", "month-year": "2026"}])
def test_a_beginning_needs_a_month_of_the_chart(years, signed_in, said):
    assert decide(signed_in(years.angela), "rebase", **said).status_code == 422
    assert marsh().breaks == ()


def test_a_decision_without_a_reason_is_asked_for_one(years, signed_in):
    wrong = decide(signed_in(years.angela), "no_target", why="")
    assert wrong.status_code == 422
    assert 'href="#why"' in wrong.content.decode()


def test_a_target_above_the_limits_will_keep_being_missed(years, signed_in):
    client = signed_in(years.angela)
    decide(client, "target", target="95")
    page = client.get(f"{MEASURE}/teams/hv-marsh")
    assert "lies above the upper limit: <strong>as things are, it will keep being missed</strong>." in (
        page.content.decode())
    assert "Will keep missing its target" in text(page)
    assert "As things are, these will keep missing their target: Marsh team." in text(client.get(f"{MEASURE}/teams"))
    decide(client, "no_target", number="34")
    assert marsh().target is None


def test_a_decision_is_taken_back_with_a_word_and_the_chart_is_as_before(years, signed_in):
    client = signed_in(years.angela)
    before = marsh().limits
    decide(client, "rebase", **{"month-month": "3", "month-year": "2026"})
    taken = {"team": "hv-marsh", "corrects": marsh().ruled_by[0].root, "how": "strike", "_number": "35"}
    assert client.post(f"{MEASURE}/limits", taken).status_code == 422
    assert marsh().breaks
    assert client.post(f"{MEASURE}/limits", taken | {"what_was_wrong": "It was the other clinic"}).status_code == 302
    assert (marsh().breaks, marsh().ruled_by) == ((), ())
    assert marsh().limits.points == before.points


def test_only_those_who_answer_for_the_measures_decide(years, signed_in):
    refused = decide(signed_in(years.place.sam), "target", target="5")
    assert refused.status_code == 403
    assert "is recorded by the named nurse or the designated nurse or the commissioner" in text(refused)
    assert "Decide about the limits" not in text(signed_in(years.place.sam).get(f"{MEASURE}/teams/hv-marsh"))
    assert decide(signed_in(years.anwen), "target", target="90", team="").status_code == 302
    assert charting.every(AT)["day_signed_off", "sign"].target == 90


def test_the_locality_s_decisions_and_a_team_s_are_apart(years, signed_in):
    decide(signed_in(years.angela), "target", target="90", team="")
    assert charting.every(AT)["day_signed_off", "sign"].target == 90
    assert marsh().target is None


def test_small_charts_stand_in_order_of_name_with_three_sentences(years, signed_in):
    history(years.place.marsh.subject_id, [2], start=930000)
    page = signed_in(years.angela).get(f"{MEASURE}/teams")
    said = text(page)
    for sentence in ("Unusual in the latest month: Marsh team (concerning, low).", "No target is set here.",
                     "Not returned: none.", "Shown in order of name."):
        assert sentence in said
    assert said.index("Liaison Common cause") < said.index("Marsh team Concerning")
    assert page.content.decode().count('width="220" height="120"') == 2
    far = text(signed_in(years.angela).get(f"{MEASURE}/teams?order=far"))
    assert far.index("Marsh team Concerning") < far.index("Liaison Common cause")


def test_twelve_charts_a_screen(years, signed_in):
    from kith.access import all_teams

    for n in range(13):
        team = all_teams.add_team(f"t{n:02}", f"Team {n:02}", "school_nursing", "Community", at=AT)
        history(team.subject_id, [8] * 2, of=12, start=940000 + 100 * n)
    client = signed_in(years.angela)
    first, second = (client.get(f"{MEASURE}/teams?page={page}").content.decode() for page in (1, 2))
    assert (first.count("small-"), second.count("small-")) == (12 * 4, 3 * 4)
    assert ">More teams</span>" in first
    assert ">More teams</span>" not in second
    assert client.get(f"{MEASURE}/teams?page=99").content.decode().count("small-") == 3 * 4


def test_the_front_page_groups_what_is_unusual_and_what_will_keep_missing(rounds, signed_in):
    n = history(rounds.place.marsh.subject_id, [12, 13, 11, 12, 14, 12, 11, 13, 12, 12, 13, 11, 12])
    client = signed_in(rounds.angela)
    assert "0 unusual 0 will keep missing 0 not returned" in text(client.get("/measures"))
    decide(client, "target", target="95", team="")
    said = text(client.get("/measures"))
    assert "1 will keep missing" in said
    assert "The usual range is" in said
    missed = said.index("as things are, it will keep being missed")
    assert said.index("Will keep missing 1") < missed < said.index("The rest")
    history(rounds.place.marsh.subject_id, [0], start=n)
    said = text(client.get("/measures"))
    assert "1 unusual 0 will keep missing" in said, "each stands once, by what is most pressing"
    assert "Unusual: the latest is outside the usual range (concerning, low)." in said


def test_before_there_are_enough_points_it_is_said_when_there_will_be(rounds, signed_in):
    history(rounds.place.marsh.subject_id, [12, 13])
    said = text(signed_in(rounds.angela).get("/measures"))
    assert "No measure has enough points for a usual range yet: the first in November 2026." in said


def test_rare_misses_become_days_between(rounds):
    history(rounds.place.marsh.subject_id, [4, *[5] * 23], of=5)
    assert charting.every(AT)["day_signed_off", "sign"].kind == COUNT, "one miss makes no chart of days"
    with cursor() as cur:
        for n in range(7):
            owed(cur, 950000 + n, "done late", month(3 * n + 1, 9), duty="sign", pathway="day_signed_off")
    found = charting.every(AT)["day_signed_off", "sign"]
    assert found.kind == DAYS
    assert found.points[-1].open
    assert found.points[-1].apart == (AT.date() - month(1, 9).date()).days


def rows_of(client, address: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(client.get(address).content.decode())))


def test_every_table_is_there_for_a_spreadsheet(years, signed_in):
    client = signed_in(years.angela)
    months = rows_of(client, "/measures/day_signed_off/months.csv")
    assert months[0] == ["Duty", "Month", "Value", "Done in time", "Unusual"]
    assert months[2] == ["Sign off the day", "Jun 2026", "80%", "32 of 40",
                         "one of 2 in 3 close to a limit"]
    assert months[1][4] == "July so far"
    teams = rows_of(client, "/measures/day_signed_off/teams.csv")
    assert [row[1] for row in teams[1:]] == ["Liaison", "Marsh team"]
    assert client.get("/measures/day_signed_off/nonsense.csv").status_code == 404


def test_a_commissioner_cannot_work_out_a_small_number_from_the_teams(years, signed_in):
    """Late in the locality stands on the page, so hiding one team's would hide nothing."""
    years_of = {row[1]: row for row in rows_of(signed_in(years.anwen), "/measures/day_signed_off/teams.csv")[1:]}
    whole = rows_of(signed_in(years.anwen), "/measures/day_signed_off.csv")[1]
    for column in range(2, 7):
        shown = [row[column] for row in years_of.values()]
        hidden = [cell for cell in shown if not cell.isdecimal()]
        assert whole[column].isdecimal()
        assert len(hidden) != 1, (column, shown)
    true = rows_of(signed_in(years.angela), "/measures/day_signed_off/teams.csv")
    assert true[1][4] == "3", "there is something to hide"
    assert years_of["Liaison"][4] == "fewer than 5"
    assert years_of["Marsh team"][4] == "hidden for another’s sake"


def test_where_one_month_is_small_a_commissioner_reads_no_count_of_any_month(years, signed_in):
    history(years.liaison.subject_id, [38], of=20, start=960000)
    for client, counts in ((signed_in(years.angela), True), (signed_in(years.anwen), False)):
        said = text(client.get(f"{MEASURE}/teams/ae-liaison"))
        assert ("19 of 20" in said) == counts
        assert "95%" in said
    chart = signed_in(years.anwen).get(f"{MEASURE}/teams/ae-liaison").content.decode()
    assert ">20<" not in chart

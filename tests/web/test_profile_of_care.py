"""The profile of children in care: every need counted with what is unknown, few shown to nobody, gaps decided about."""
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.demo.numbers import nhs_numbers
from kith.exchange import profile_due
from kith.forms.looked_after.care_profiled import CareProfiled
from kith.records.database import cursor
from kith.worklists.counted import care_gaps, care_profile, few
from kith.worklists.counted.care_profile import ALL, ETHNICITY, GROUPS, PLACE, Child, Counted
from tests.exchange import care_cohort
from tests.scenarios.rows import row
from tests.web import invented, secret_service
from tests.web.invented import AT
from tests.web.reading import text

BEGAN = ("looked_after_began", "2025-09-01", {"legal_status": "voluntary", "placement": "foster"})
HEARD = {"need": "Sleep", "words": "I lie awake", "whose": "young_person"}
LAST = "select answers from records_entry where form = %s order by seq desc limit 1"


def child(number: int, *told, born: str = "2014-05-05") -> Child:
    told = (BEGAN, *told)
    return Child(care_cohort.subject(number, "male", born), care_cohort.standing(number, told), AT)


def sdq(band: str, day: str = "2026-03-03"):
    return "sdq_scored", day, {"informant": "carer", "total": 10, "band": band, "rose": "no", "says": ""}


def told_of(day: str = "2026-03-03", **answers):
    return "health_narrative", day, {"story": "She told", "dentist": "yes", "immunised": "yes"} | answers


def of(measure: str, *told, **more) -> tuple[int, ...]:
    return tuple(care_profile.count([child(1, *told, **more)]).cells[measure, ALL, ALL])


NEED, NONE, UNKNOWN = (1, 0, 0), (0, 1, 0), (0, 0, 1)


@pytest.mark.parametrize(("measure", "told", "found"), [
    ("feelings", [sdq("very_high")], NEED), ("feelings", [sdq("close")], NONE), ("feelings", [], UNKNOWN),
    ("feelings", [sdq("high", "2025-06-01")], UNKNOWN), ("feelings", [sdq("high"), sdq("raised", "2026-06-06")], NONE),
    ("feelings", [told_of(heard=[HEARD | {"area": "feelings"}])], NEED),
    ("teeth", [("health_of_the_year", "2026-03-10", {"teeth_seen": "2026-01-05"})], NONE),
    ("teeth", [("health_of_the_year", "2026-03-10", {"teeth_seen": "2025-05-05"})], NEED),
    ("teeth", [told_of(dentist="no")], NEED), ("teeth", [told_of(dentist="not_known")], UNKNOWN),
    ("immunised", [told_of(immunised="no"), ("health_of_the_year", "2026-06-06", {"immunised": "yes"})], NONE),
    ("substances", [("health_of_the_year", "2026-03-10", {"misuse": "yes"})], NEED), ("substances", [], UNKNOWN),
    ("learning", [told_of(heard=[HEARD | {"area": "learning"}])], NEED),
    ("learning", [told_of(heard=[HEARD | {"area": "eyes"}])], NONE), ("learning", [told_of(heard=[HEARD])], UNKNOWN),
    ("eyes", [told_of(eyes="no")], NEED), ("eyes", [told_of()], UNKNOWN),
    ("attendance", [("appointment_outcome", "2026-05-05", {"outcome": "did_not_come"})] * 2, NEED),
    ("attendance", [("appointment_outcome", "2026-05-05", {"outcome": "came"})], NONE), ("attendance", [], UNKNOWN),
    ("assessed", [], NEED), ("assessed", [("assessment_reported", "2026-02-02", {"held_on": "2026-02-02"})], NONE),
])
def test_each_need_is_counted_from_codes_and_what_nobody_knows_is_neither_yes_nor_no(measure, told, found):
    assert of(measure, *told) == found


@row("LA05")
def test_of_350_children_18_per_cent_have_no_coded_emotional_need_because_no_sdq_came():
    children = [child(n, *([sdq("close")] if n > 63 + 20 else [sdq("high")] if n > 63 else [])) for n in range(1, 351)]
    found = care_profile.count(children)
    shown = few.cells(found)
    assert shown["feelings", ALL, ALL] == [20, 267, 63]
    assert few.reasons(found, shown)["feelings", "no_sdq"] == 63
    assert round(100 * 63 / found.children) == 18
    gaps = care_gaps.greatest(found, shown, few.reasons(found, shown), 5)
    assert len(gaps) == 3
    assert not care_gaps.greatest(found, shown, few.reasons(found, shown), 5, [gap.key for gap in gaps])
    assert sum(shown["feelings", PLACE, place][0] or 0 for place in GROUPS[PLACE]) == 20


@row("LA05")
def test_a_group_of_few_is_hidden_and_so_is_one_from_which_it_could_be_worked_out():
    details = [("child_in_care_details", "2025-09-02", {"ethnicity": group})
               for group, many in (("white_british", 20), ("indian", 9), ("african", 3)) for _ in range(many)]
    found = care_profile.count(child(n, one, sdq("high" if n % 3 else "close")) for n, one in enumerate(details, 1))
    sizes = few.sizes(found)
    assert (sizes[ETHNICITY, "white"], sizes[ETHNICITY, "asian"], sizes[ETHNICITY, "black"]) == (20, None, None)
    shown = few.cells(found)
    assert shown["feelings", ETHNICITY, "black"] == [None] * 3 == shown["feelings", ETHNICITY, "asian"]


cell = st.integers(0, 12)
ROW = st.lists(st.tuples(cell, cell, cell), min_size=len(GROUPS[PLACE]), max_size=len(GROUPS[PLACE]))


@given(ROW, st.permutations(range(len(GROUPS[PLACE]))))
def test_no_few_are_shown_or_follow_from_any_sum(rows, order):
    """The same children by place, and in other groups by ethnic group: what one table shows, the other hides not."""
    of = {PLACE: rows, ETHNICITY: [rows[n] for n in order]}
    whole = [sum(column) for column in zip(*rows, strict=True)]
    cells, sizes = {("teeth", ALL, ALL): whole}, {}
    for by, table in of.items():
        for group, one in zip(GROUPS[by], table, strict=True):
            cells["teeth", by, group], sizes[by, group] = list(one), sum(one)
    found = Counted(sum(whole), sizes, cells, {})
    shown, large = few.cells(found), few.sizes(found)
    top = shown["teeth", ALL, ALL]
    for by in of:
        lines = [shown["teeth", by, group] for group in GROUPS[by] if large[by, group] is not None]
        columns = [[top[n], *(shown["teeth", by, group][n] for group in GROUPS[by])] for n in range(3)]
        for line in [*lines, top, *columns, [large[by, group] for group in GROUPS[by]]]:
            assert not [one for one in line if one is not None and 0 < one < 5]
            assert sum(one is None for one in line) != 1


def many(place, count: int = 6) -> list[str]:
    """So many children in care, of whom nothing else is known."""
    numbers = nhs_numbers(7)
    keys = [invented._person(f"Garrick{n}", "Tom", "2012-05-04", next(numbers), "male") for n in range(count)]
    for one in keys:
        invented.said(one, "looked_after_began", at=AT - timedelta(days=100), legal_status="voluntary")
    return keys


@pytest.fixture
def commissioner(place):
    team = invented._team("commissioning", "Commissioning", "commissioning")
    return invented._worker("anwen.rhys", "Anwen Rhys", team, "commissioner")


@row("LA05")
def test_the_commissioner_reads_the_profile_and_decides_about_its_gaps(place, commissioner, signed_in):
    many(place)
    assert (profile_due.check_due(AT), profile_due.check_due(AT + timedelta(days=3))) == (1, 0)
    client = signed_in(commissioner)
    page = text(client.get("/profile-of-care"))
    for words in ("6 children are in care", "What Feelings and mental health Need it 0 Do not 0 Nobody knows 6 (100%)",
                  "No SDQ came: 6 (100%)", "Waits for the commissioner’s decision"):
        assert words in page, words
    assert "Garrick" not in page
    with cursor() as cur:
        owed = cur.execute("select id, row_key from duties_duty where pathway = 'profile_of_care' and duty = 'decide'"
                           ).fetchall()
    assert len(owed) == 3
    duty = owed[0][0]
    sheet = client.get(f"/duties/{duty}")
    assert "of 6 children in care" in sheet.content.decode()
    sent = {"told_when": "now", "name": "It", "decision": "nothing", "why": "The tender of May covers it",
            "_number": "7"}
    assert client.post(f"/duties/{duty}", sent).status_code == 302
    page = text(client.get("/profile-of-care"))
    assert "Nothing is done about it now: The tender of May covers it" in page
    assert "What came of it is not said yet" in page
    assert profile_due.check_due(AT + timedelta(days=30)) == 1
    assert len(owed) == 3, "no gap is asked about twice in a year"


def test_of_fewer_than_five_nothing_is_counted_for_anybody(place, commissioner, signed_in):
    many(place, 4)
    profile_due.check_due(AT)
    with cursor() as cur:
        (said,) = cur.execute(LAST, (CareProfiled.key,)).fetchone()
    assert set(said) == {"month"}
    assert "Fewer than 5 children are in care" in text(signed_in(commissioner).get("/profile-of-care"))


def test_what_a_service_held_in_confidence_knows_is_in_no_number(place):
    around = secret_service.around()
    many(place, 5)
    invented.said(around.lena, "looked_after_began", at=AT - timedelta(days=100), legal_status="voluntary")
    invented.said(around.lena, "health_of_the_year", at=AT - timedelta(days=20), by=around.inge, misuse="yes",
                  teeth_seen="2026-06-01")
    with cursor() as cur:
        found = care_profile.counted(cur, AT)
    assert found.children == 6
    assert found.cells["substances", ALL, ALL] == [0, 0, 6] == found.cells["teeth", ALL, ALL]


def test_whoever_left_care_is_counted_no_more(place):
    one, *_ = many(place)
    invented.said(one, "looked_after_ended", at=AT - timedelta(days=5), how="home")
    with cursor() as cur:
        assert care_profile.counted(cur, AT).children == 5

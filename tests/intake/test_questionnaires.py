"""An SDQ is scored as it is kept, stands beside the next assessment, and is read before that is signed."""
from datetime import timedelta

import pytest

from kith.access import all_teams, staffing
from kith.language.errors import Problems
from kith.records import reading, subjects
from kith.records.database import cursor
from tests.intake.place import DAY, HOUR, LONG_AGO, MONDAY, asked, child, owed, said
from tests.scenarios.plans import FINE, STORY
from tests.scenarios.rows import row

MIDDLE = {f"box_{n}": "middle" for n in range(1, 26)}
SIGNED = {"kind": "review", "why_you": "Her health visitor since birth"}
MEANS = {"means": "The carer asks for advice about sleep", "consults": "has"}
COMPARED = {"compared": "cannot", "own": "none", "alike": "no",
            "differ": "The carer sees him in the evening, and he is asked at school. I asked both."}
FELT = {"feeling": "3", "own": "Sleep", "safe": "yes", "to": "hub_triage"}


@pytest.fixture
def kai(workers) -> str:
    key = child("Kai", born="2013-05-12")
    said(key, "looked_after_began", LONG_AGO, workers["priya"], legal_status="voluntary")
    return key


def sdq(key: str, at, by, informant: str = "carer", **more):
    return said(key, "sdq_completed", at, by, informant=informant, **more)


def standing(form: str, what: str = "answers") -> list:
    """What the last version of each such entry says, the first first."""
    last = "select distinct on (root) * from records_entry where form = %s order by root, seq desc"
    return [one[0] for one in asked(f"select {what} from ({last}) e where how <> 'strike' order by happened_at", form)]


@row("LA22")
def test_it_is_scored_in_the_programs_word(kai, workers):
    sdq(kai, MONDAY, workers["priya"], **MIDDLE)
    assert standing("sdq_scored") == [{
        "informant": "carer", "emotional": 5, "conduct": 5, "hyperactivity": 5, "peer": 5, "prosocial": 5, "total": 20,
        "band": "very_high", "first_band": "abnormal", "rose": "no",
        "says": "SDQ, the main carer: 20 of 40, very high."}]
    assert standing("sdq_scored", "by_id") == [None]


@row("LA22")
def test_three_of_five_missing_cannot_be_scored(kai, workers):
    boxes = {key: box for key, box in MIDDLE.items() if key not in ("box_3", "box_8", "box_13")}
    sdq(kai, MONDAY, workers["priya"], **boxes)
    (scored,) = standing("sdq_scored")
    assert "emotional" not in scored
    assert "total" not in scored
    assert "band" not in scored
    assert scored["says"] == "SDQ, the main carer: cannot be scored: too few lines are ticked for “Emotions”."


@row("LA22")
def test_it_rose_twice_and_mending_the_first_mends_what_the_second_is_compared_with(kai, workers):
    for n, total in enumerate((12, 16, 22)):
        sdq(kai, MONDAY - (2 - n) * 50 * DAY, workers["priya"], total=total)
    assert [one["says"].partition(": ")[2] for one in standing("sdq_scored")] == [
        "12 of 40, close to average.", "16 of 40, slightly raised. 12 before: 4 more.",
        "22 of 40, very high. 16 before: 6 more."]
    assert len([one for one in owed(kai, "sdq_raised") if one.open]) == 2
    first = asked("select min(root) from records_entry where form = 'sdq_completed'")[0][0]
    sdq(kai, MONDAY + HOUR, workers["priya"], total=15, corrects=first, reason="Misread",
        happened=(MONDAY - 100 * DAY).isoformat())
    assert [one["says"].partition(": ")[2] for one in standing("sdq_scored")][:2] == [
        "15 of 40, slightly raised.", "16 of 40, slightly raised. 15 before: 1 more."]
    assert len([one for one in owed(kai, "sdq_raised") if one.open]) == 1


def test_struck_out_its_score_goes(kai, workers):
    sdq(kai, MONDAY, workers["priya"], total=22)
    root = asked("select root from records_entry where form = 'sdq_completed'")[0][0]
    said(kai, "sdq_completed", MONDAY + HOUR, workers["priya"], how="strike", corrects=root, reason="Another child’s")
    assert standing("sdq_scored") == []
    assert not [one for one in owed(kai, "sdq_raised") if one.open]


@pytest.mark.parametrize(("raw", "wrong"), [
    ({}, "informant"), (MIDDLE | {"total": 12}, "total"), ({"box_1": "left", "total": 12}, "total"),
    ({"total": 41}, "total"), ({"total": 12, "informant": "neighbour"}, "informant")])
def test_what_cannot_be_is_asked_again(kai, workers, raw, wrong):
    with pytest.raises(Problems) as found:
        said(kai, "sdq_completed", MONDAY, workers["priya"], **{"informant": "carer"} | raw)
    assert set(found.value.by_question) == {wrong}


@pytest.mark.parametrize(("born", "may"), [("2015-07-14", False), ("2015-07-13", True), ("2008-07-14", True),
                                           ("2008-07-13", False)])
def test_the_young_persons_own_is_for_eleven_to_seventeen(workers, born, may):
    key = child("Kai", born=born)
    if may:
        sdq(key, MONDAY, workers["priya"], "young_person", total=12)
    else:
        with pytest.raises(Problems):
            sdq(key, MONDAY, workers["priya"], "young_person", total=12)
    sdq(key, MONDAY, workers["priya"], "carer", total=12)


@row("LA22")
def test_an_assessment_without_one_says_so_and_has_nothing_to_read(kai, workers):
    sdq(kai, MONDAY - 380 * DAY, workers["priya"], total=12)     # too long ago
    said(kai, "health_narrative", MONDAY, workers["priya"], story=STORY, **FINE)
    (beside,) = standing("sdq_beside")
    assert beside == {"heading": "Health assessment without an SDQ: none came in the 12 months before it.",
                      "found": "no"}
    assert not owed(kai, "sdq_read_before_signing")


def test_of_whom_none_is_asked_nothing_is_said(workers):
    too_young, not_in_care = child("Ana", born="2023-05-12"), child("Bo", born="2013-05-12")
    said(too_young, "looked_after_began", LONG_AGO, workers["priya"], legal_status="voluntary")
    for key in (too_young, not_in_care):
        said(key, "health_narrative", MONDAY, workers["priya"], story=STORY, **FINE)
    assert standing("sdq_beside") == []


@row("LA22")
def test_the_assessment_is_signed_when_it_is_said_what_they_mean_and_an_older_one_of_another_does_not_hold_it(
        kai, workers):
    sdq(kai, MONDAY - 20 * DAY, workers["priya"], total=12)
    sdq(kai, MONDAY - DAY, workers["priya"], "young_person", total=19)
    said(kai, "health_narrative", MONDAY - HOUR, workers["jo"], story=STORY, **FINE)
    said(kai, "health_narrative", MONDAY, workers["priya"], story=STORY, **FINE)
    beside = standing("sdq_beside")[-1]
    assert beside["heading"] == ("Health assessment with an SDQ. The main carer: 12 of 40, close to average. "
                                 "The young person: 19 of 40, high.")
    assert [one["informant"] for one in beside["lines"]] == ["carer", "young_person"]
    read = {one.bearer: one for one in owed(kai, "sdq_read_before_signing")}
    sign = {one.bearer: one for one in owed(kai, "assessment_signed_in_time")}
    mine = workers["priya"].pk
    with pytest.raises(Problems) as wrong:
        said(kai, "assessment_signed", MONDAY + HOUR, workers["priya"], cites=(sign[mine].id,), **SIGNED)
    assert "Compare the SDQs with the time before" in wrong.value.by_question["all_the_same"]
    with pytest.raises(Problems) as wrong:
        said(kai, "sdq_read", MONDAY + HOUR, workers["priya"], cites=(read[mine].id,), **MEANS)
    assert set(wrong.value.by_question) == {"compared", "own", "alike"}
    said(kai, "sdq_read", MONDAY + HOUR, workers["priya"], cites=(read[mine].id,), **MEANS | COMPARED)
    said(kai, "assessment_signed", MONDAY + 2 * HOUR, workers["priya"], cites=(sign[mine].id,), **SIGNED)
    assert read[workers["jo"].pk].id in {one.id for one in owed(kai, "sdq_read_before_signing") if one.open}


@row("LA22")
def test_where_a_first_sdq_stands_alone_there_is_nothing_to_compare(kai, workers):
    sdq(kai, MONDAY - DAY, workers["priya"], total=12)
    said(kai, "health_narrative", MONDAY, workers["priya"], story=STORY, **FINE)
    assert "compare" not in standing("sdq_beside")[-1]
    (read,) = owed(kai, "sdq_read_before_signing")
    assert read.duty == "read"
    said(kai, "sdq_read", MONDAY + HOUR, workers["priya"], cites=(read.id,), **MEANS)


@row("LA22")
def test_what_they_measure_of_themselves_is_compared_also_where_no_sdq_came(kai, workers):
    for days, mark in ((60, 3), (2, 6)):
        said(kai, "feeling_told", MONDAY - days * DAY, None, **FELT, mark=mark)
    said(kai, "health_narrative", MONDAY, workers["priya"], story=STORY, **FINE)
    assert (standing("sdq_beside")[-1]["found"], standing("sdq_beside")[-1]["compare"]) == ("no", "yes")
    (own,) = owed(kai, "sdq_read_before_signing")
    assert own.duty == "own"
    with pytest.raises(Problems):
        said(kai, "sdq_read", MONDAY + HOUR, workers["priya"], cites=(own.id,), **MEANS)
    said(kai, "sdq_read", MONDAY + HOUR, workers["priya"], cites=(own.id,), **MEANS, compared="cannot", own="better",
         alike="yes")


def test_struck_out_with_its_assessment(kai, workers):
    sdq(kai, MONDAY - DAY, workers["priya"], total=12)
    said(kai, "health_narrative", MONDAY, workers["priya"], story=STORY, **FINE)
    root = asked("select root from records_entry where form = 'health_narrative'")[0][0]
    said(kai, "health_narrative", MONDAY + HOUR, workers["priya"], how="strike", corrects=root, reason="Another child")
    assert standing("sdq_beside") == []
    assert not [one for one in owed(kai, "sdq_read_before_signing") if one.open]


def test_what_a_service_held_in_confidence_typed_in_stays_there(kai, workers):
    lantern = all_teams.add_team("lantern", "The Lantern", "sexual_health", "The Lantern", phone="01632 960148",
                                at=LONG_AGO)
    inge = staffing.add_worker("inge", "Inge", None, "inge@kith.example")
    staffing.put_on(inge, lantern, "sexual_health", LONG_AGO)
    with cursor() as cur:
        held = subjects.by_key(cur, kai).id
    sdq(kai, MONDAY - DAY, inge, total=30)
    said(kai, "health_narrative", MONDAY, workers["priya"], story=STORY, **FINE)
    with cursor() as cur:
        assert not reading.versions(cur, [held], ["sdq_scored"])
    assert standing("sdq_beside")[0]["found"] == "no"
    assert MONDAY - timedelta(days=1) in standing("sdq_completed", "happened_at")

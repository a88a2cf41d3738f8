"""The yearly return on children in care: what goes into its files, and what is named before it is sent."""
import csv
from datetime import date

import pytest

from kith.engine.catalogue import FORMS
from kith.exchange import ssda903
from kith.language.questions import Choice
from kith.worklists.returns import layouts, rows
from kith.worklists.returns.layouts import layout
from kith.worklists.returns.rules.broken import broken
from kith.worklists.returns.rules.rule import HEALTH
from tests.exchange.care_cohort import (
    CARE,
    LONG_AGO,
    began,
    child,
    cohort,
    details,
    left,
    moved,
    order,
    pupil,
    scored,
    spoilt,
    well,
)

DIFFICULT = {one.number: one for one in cohort()}


def episodes(*told, born="2012-01-01", sex="male", **rest) -> list[dict[str, str]]:
    lines = rows.files([child(1, sex, born, *told, **rest)])["episodes"]
    return [dict(zip(layouts.FILES["episodes"], line, strict=True)) for line in lines]


@pytest.mark.parametrize("number", sorted(DIFFICULT))
def test_a_whole_record_however_difficult_lacks_nothing(number):
    assert broken(DIFFICULT[number]) == []


@pytest.mark.parametrize("rule", sorted(spoilt()))
def test_each_rule_is_named_before_it_is_broken(rule):
    assert rule in {one.rule for one in broken(spoilt()[rule])}


def test_the_files_are_those_of_the_year(tmp_path):
    written = ssda903.write(DIFFICULT.values(), tmp_path / "out")
    for name, columns in layouts.FILES.items():
        with (tmp_path / "out" / f"{name}.csv").open(newline="") as file:
            lines = list(csv.reader(file))
        assert tuple(lines[0]) == columns
        assert len(lines) == written[name] + 1 > 1
        assert (tmp_path / "out" / f"{name}.csv").stat().st_mode & 0o077 == 0


def test_a_change_of_order_and_of_place_on_one_day_is_one_new_episode():
    found = episodes(began(LONG_AGO, legal_status="interim_care_order"), order("2025-10-20", "full_care_order"),
                     moved("2025-10-20", placement="kin"))
    assert [(one["DECOM"], one["RNE"], one["LS"], one["PLACE"], one["REC"]) for one in found] == [
        ("10/05/2023", "S", "C1", "U6", "X1"), ("20/10/2025", "U", "C2", "U3", "")]


def test_of_several_moves_on_one_day_the_last_counts_and_a_move_back_is_none():
    twice = episodes(began(LONG_AGO), moved("2025-11-03", placement="kin"), moved("2025-11-03", placement="home"))
    assert [one["PLACE"] for one in twice] == ["U6", "K2"]
    assert len(episodes(began(LONG_AGO), moved("2025-11-03", placement="kin"), moved("2025-11-03"))) == 1


def test_who_came_and_left_on_one_day_was_not_in_care():
    assert episodes(began("2025-06-01"), left("2025-06-01")) == []


def test_what_happened_after_the_year_is_not_in_it():
    last = episodes(began(LONG_AGO), left("2026-04-01"))[-1]
    assert (last["DEC"], last["REC"]) == ("", "")
    assert episodes(began(LONG_AGO), left("2026-03-31"))[-1]["REC"] == "E4A"
    assert episodes(began("2026-04-01")) == [] == episodes(began(LONG_AGO), left("2025-03-31"))


def test_where_a_protected_child_lives_leaves_by_no_file():
    kept = child(1, "male", "2012-01-01", began(LONG_AGO, placement="home", provider="private", ofsted="SC777777"),
                 details(**pupil(1)), secret=True)
    said = str(rows.files([kept]))
    assert not [word for word in (CARE["postcode"], CARE["home_postcode"], "SC777777") if word in said]
    assert not {"392b", "218"} & {one.rule for one in broken(kept)}   # nobody is asked to give it away


def test_the_name_of_a_child_is_in_no_file():
    said = str(rows.files(DIFFICULT.values()))
    assert "Test" not in said
    assert "Child" not in said


@pytest.mark.parametrize(("born", "score", "reason"), [
    ("2022-04-01", "", ""), ("2022-03-31", "", "SDQ1"), ("2021-04-02", "", "SDQ1"), ("2021-04-01", "", ""),
    ("2009-04-01", "", ""), ("2009-03-31", "", "SDQ1"), ("2008-04-01", "", "SDQ1"), ("2008-03-31", "", "")])
def test_a_score_is_asked_for_from_four_to_sixteen_and_an_age_answers_for_itself(born, score, reason):
    line = rows.files([child(1, "male", born, began(LONG_AGO, legal_status="full_care_order"), well())])["oc2"][0]
    assert line[2:4] == (score, reason)


def test_only_the_carers_last_score_of_the_year_counts():
    one = child(1, "male", "2012-01-01", began(LONG_AGO), well(), scored("2025-03-31", 30), scored("2025-09-01", 9),
                scored("2025-10-01", 11), scored("2025-11-01", 25, "teacher"), scored("2026-04-01", 31))
    assert rows.files([one])["oc2"][0][2] == "11"


def test_a_zero_is_a_score_and_no_gap():
    one = child(1, "male", "2012-01-01", began(LONG_AGO), well(), scored("2025-09-01", 0), details(**pupil(1)))
    assert rows.files([one])["oc2"][0][2] == "0"
    assert broken(one) == []


def test_nobody_who_was_not_in_care_all_year_is_asked_about_health():
    for told in ((began("2025-04-02"),), (began(LONG_AGO), left("2026-03-30")),
                 (began(LONG_AGO, legal_status="short_breaks_agreed"),)):
        assert rows.files([child(1, "male", "2012-01-01", *told)])["oc2"] == []
    assert rows.files([child(1, "male", "2012-01-01", began("2025-04-01"))])["oc2"]


def test_what_a_nurse_can_mend_is_hers_and_the_rest_is_of_social_care():
    mends = {one.rule: one.mends for found in spoilt().values() for one in broken(found)}
    assert {rule for rule, whose in mends.items() if whose == HEALTH} == {"186", "191", "192", "159", "545"}


def test_one_place_that_became_four_is_told_apart_by_the_authority_alone():
    told = began("2025-06-01", placement="other", code="z12")
    assert episodes(told)[0]["PLACE"] == "Z12"
    assert episodes(began("2025-06-01", placement="other"))[0]["PLACE"] == ""
    assert episodes(began("2024-06-01", placement="other"), year=layout(2025))[0]["PLACE"] == "Z1"


def test_a_year_whose_layout_nobody_wrote_down_is_refused():
    with pytest.raises(ValueError, match="2019 is not known here"):
        layout(2019)
    assert layout(2026).ended == date(2026, 3, 31)


@pytest.mark.parametrize(("form", "question", "codes", "none"), [
    ("looked_after_began", "legal_status", layouts.LEGAL, {"other"}),
    ("looked_after_began", "need", layouts.NEED, set()),
    ("looked_after_began", "provider", layouts.PROVIDER, set()),
    ("looked_after_began", "placement", layouts.PLACE, {"other", "independent"}),
    ("placement_changed", "why", layouts.CHANGE, set()),
    ("looked_after_ended", "how", layouts.ENDING, set()),
    ("care_review_held", "took_part", layouts.TOOK_PART, set()),
    ("health_of_the_year", "no_score", layouts.NO_SCORE, set()),
    ("child_in_care_details", "no_pupil_number", layouts.PUPIL, set())])
def test_every_answer_has_a_code(form, question, codes, none):
    asked = FORMS[form].questions[question]
    assert isinstance(asked, Choice)
    assert set(asked.options) - none == set(codes)

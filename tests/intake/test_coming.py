"""Intake itself refuses what may not come as it comes, whichever door was left open: every form, by every way."""
import csv
import io
import json
from dataclasses import replace

import pytest

from kith.access import writing
from kith.engine.catalogue import FORMS
from kith.exchange import batches, languages
from kith.intake.gates import coming
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from kith.language import ways
from kith.language.errors import Refused
from kith.records.database import cursor
from tests.intake import place
from tests.intake.place import MONDAY

KEPT = "select count(*) from records_entry"
BY = {ways.PAGE: "priya"}   # by whom it is said, where somebody must be signed in
NOT = {way: sorted(key for key, form in FORMS.items() if way not in writing.comes_by(form)) for way in ways.WAYS}


def entries() -> int:
    with cursor() as cur:
        return cur.execute(KEPT).fetchone()[0]


def statement(form: str, way: str, **more) -> Statement:
    return Statement("web", f"{form} {way}", Who(key="0" * 16), (Said(form, {}, **more),), MONDAY, way=way)


@pytest.mark.parametrize("way", ways.WAYS)
def test_every_form_that_may_not_come_this_way_is_refused_in_a_sentence(way, at_work, staff):
    by = staff.get(BY.get(way, ""))
    assert len(NOT[way]) > 100
    for form in NOT[way]:
        with pytest.raises(Refused) as refused:
            coming.require(statement(form, way), by)
        assert FORMS[form].title in str(refused.value)


@pytest.mark.parametrize("way", ways.WAYS)
def test_what_may_come_this_way_does(way, at_work, staff):
    may = sorted(FORMS.keys() - set(NOT[way]))
    assert len(may) >= 3
    for form in may:
        coming.require(statement(form, way), staff.get(BY.get(way, "")))


@pytest.mark.parametrize("way", [ways.MESSAGE, ways.FRONT_DOOR])
@pytest.mark.parametrize("more", [{"cites": ("any",)}, {"corrects": 7}])
def test_no_machine_and_no_stranger_answers_what_is_owed_or_mends_what_was_said(way, more):
    for form in NOT[way]:
        with pytest.raises(Refused):
            coming.require(statement(form, way, **more), None)


def test_what_a_message_tells_of_others_is_asked_too():
    told = statement("relationship", ways.MESSAGE)
    with pytest.raises(Refused):
        coming.require(replace(told, also=(statement("waived", ways.PAGE),)), None)


@pytest.mark.parametrize(("way", "signed_in"), [
    (ways.PAGE, False), (ways.MESSAGE, True), (ways.PROGRAM, True), (ways.OWN_PAGE, True), ("nosuch", True),
    ("nosuch", False)])
def test_a_way_is_only_for_those_whose_way_it_is(way, signed_in, at_work, staff):
    with pytest.raises(Refused):
        coming.require(statement("contact_note", way), staff["priya"] if signed_in else None)


def test_what_says_no_way_has_the_least(at_work, staff):
    """`tests.ways` lets such a statement by where a test sets its place up; the program does not."""
    from tests.ways import _require
    for by in (None, staff["priya"]):
        with pytest.raises(Refused):
            _require(statement("team_opened", ""), by)


def test_a_row_of_a_file_that_names_any_such_form_is_refused_and_nothing_is_kept(at_work, db):
    mia = place.child()
    number, before = place.header(mia).nhs_number, entries()
    for form in NOT[ways.MESSAGE]:
        table = io.StringIO()
        csv.writer(table).writerows([["nhs_number"], [number]])
        (_, said), = languages.reader(f"csv:{form}", "kith")("x.csv", table.getvalue().encode())
        answer = receive(said, None, MONDAY)
        assert answer.outcome == "refused", form
        assert "cannot be said in a message or a file" in answer.sentence
    assert entries() == before


def test_of_a_paper_record_the_line_that_names_such_a_form_is_lacking_and_the_rest_is_read():
    for form in NOT[ways.MESSAGE]:
        says, (lacking,) = batches._entries(json.dumps({"form": form, "answers": {}}).encode())
        assert says == ()
        assert lacking == f"Line 1: “{FORMS[form].title}” does not come in a file."


@pytest.mark.parametrize("way", [way for way in ways.WAYS if way != ways.PAGE])
def test_nothing_of_it_goes_through_the_pipe(way, at_work, db):
    mia = place.child()
    before = entries()
    for form in NOT[way][::12]:
        answer = receive(replace(statement(form, way, how="part"), about=Who(key=mia)), None, MONDAY)
        assert answer.outcome == "refused", form
        assert "cannot be said" in answer.sentence
    assert entries() == before


def test_nor_does_what_a_worker_sends_past_the_pages(at_work, db, staff):
    mia = place.child()
    before = entries()
    for form in NOT[ways.PAGE][::12]:
        with pytest.raises(Refused):
            receive(replace(statement(form, ways.PAGE, how="part"), about=Who(key=mia)), staff["priya"], MONDAY)
    assert entries() == before

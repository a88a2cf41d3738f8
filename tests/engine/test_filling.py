"""One reading for every door: each kind of answer, what does not fit, hostile input, and rows that keep their keys."""
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.language import (
    Choice,
    Date,
    Form,
    LongText,
    Moment,
    NhsNumber,
    Number,
    Rows,
    Several,
    Text,
    Who,
    YesNo,
)
from tests.engine.profiles import drawn

CHOICES = {"a": "Apple", "b": "Pear"}


class Everything(Form):
    """Asks one question of each kind."""

    title = "Everything"
    text = Text("Text?", optional=True)
    long = LongText("Long?", optional=True, not_accepted=("n/a", "none"))
    yes = YesNo("Yes?", optional=True, unknowns=True)
    then = Text("And then?", when=yes.yes)
    choice = Choice("Which?", CHOICES, optional=True)
    several = Several("Which ones?", CHOICES, optional=True)
    day = Date("Which day?", optional=True, unknowns=True)
    moment = Moment("When?", optional=True)
    number = Number("How many?", least=0, most=9, optional=True)
    nhs = NhsNumber("NHS number?", optional=True)
    who = Who("Who?", optional=True)
    rows = Rows("Which rows?", name=Text("Name?"), hurt=YesNo("Hurt?", optional=True),
                where=Text("Where?", optional=True), optional=True)


class Left(Form):
    """Asks for a reason, and until when."""

    title = "Left"
    why = LongText("Why?", not_accepted=("n/a", "none"))
    until = Date("Until when?", optional=True)


Everything.rows.columns["where"].when = Everything.rows.columns["hurt"].yes


def read(**raw):
    filled = fill(Everything, raw)
    assert not filled.problems, filled.problems
    return filled.answers


def problem(**raw) -> str:
    filled = fill(Everything, raw)
    assert not set(raw) & set(filled.answers), filled.answers
    return " ".join(filled.problems.values())


@pytest.mark.parametrize(("typed", "answer"), [
    ("2024-03-27", "2024-03-27"), ("27 3 2024", "2024-03-27"), ("27/3/2024", "2024-03-27"), ("2024-03", "2024-03"),
    ("27  3  2024", "2024-03-27"), ("27.03.2024", "2024-03-27"), ("29 2 2024", "2024-02-29"),
    ("not_known", "not_known")])
def test_a_day_however_it_is_typed(typed, answer):
    assert read(day=typed) == {"day": answer}


@pytest.mark.parametrize("typed", [
    "27 3", "30 2 2024", "27 3 24", "2024-13-01", "27 3 2024 5", "0001-01-01", "9999-1-1", "tomorrow", "-1 3 2024",
    "27 march 2024", "1 1 270320", {"day": "1"}, ["27 3 2024"]])
def test_what_is_no_day_is_said(typed):
    assert problem(day=typed)


@pytest.mark.parametrize(("typed", "answer"), [
    ("2024-03-27T14:05:00+00:00", "2024-03-27T14:05:00+00:00"), ("2024-07-01T14:05", "2024-07-01T14:05:00+01:00"),
    ("27/3/2024 14:05", "2024-03-27T14:05:00+00:00"), ("31/3/2024 14:05", "2024-03-31T14:05:00+01:00")])
def test_a_moment_without_an_offset_is_local(typed, answer):
    assert read(moment=typed) == {"moment": answer}


@pytest.mark.parametrize("typed", ["14:05", "27/3/2024", "27/3/2024 25:00", "0001-01-01T00:00", "9999-12-31T23:59"])
def test_what_is_no_moment_is_said(typed):
    assert problem(moment=typed)


@pytest.mark.parametrize(("typed", "answer"), [("3", 3), ("2.5", 2.5), (" 9 ", 9), (0, 0)])
def test_a_number(typed, answer):
    assert read(number=typed) == {"number": answer}


@pytest.mark.parametrize("typed", ["ten", "10", "-1", "nan", "inf", "1e999", [3]])
def test_what_is_no_such_number_is_said(typed):
    assert problem(number=typed)


def test_choices_are_of_the_list():
    assert read(choice="a", several=["b", "a", "b"], yes="not_known") == {
        "choice": "a", "several": ["b", "a"], "yes": "not_known"}
    assert read(several="a") == {"several": ["a"]}
    assert "“c” is not one of the answers: Apple, Pear." in problem(choice="c")
    assert problem(several=["a", "c"])
    assert problem(yes="Yes")


def test_an_nhs_number_in_any_spacing():
    assert read(nhs="999 123 4578", who={"nhs_number": "999-123-4578"}) == {
        "nhs": "9991234578", "who": {"nhs_number": "9991234578"}}
    assert problem(nhs="999 123 4579")
    assert problem(who={"nhs_number": "999 123 4579"})


def test_a_person_is_read_as_strictly_as_anything():
    assert read(who={"born": "27/3/2024", "local": [("RCB:PAS", "12")], "weather": "fine", "sex": ""}) == {
        "who": {"born": "2024-03-27", "local": [["RCB:PAS", "12"]]}}
    assert read(who="k7") == {"who": {"key": "k7"}}
    assert problem(who={"born": "soon"})
    assert problem(who={"local": ["12"]})
    assert problem(who=["k7"])


def test_a_question_waits_for_its_answer():
    assert fill(Everything, {"yes": "yes", "then": " "}).problems == {"then": "Write an answer: And then?"}
    assert read(yes="yes", then="more")["then"] == "more"
    assert "then" not in read(yes="no", then="left over from before")


def test_a_column_waits_for_another_of_its_row():
    rows = read(rows=[{"name": "one", "hurt": "yes", "where": "arm"}, {"name": "two", "where": "arm"}])["rows"]
    assert [set(row) for row in rows] == [{"_row", "name", "hurt", "where"}, {"_row", "name"}]


def test_a_phrase_that_is_no_reason_refuses_that_answer_and_keeps_the_rest():
    filled = fill(Left, {"why": " N/A. ", "until": "2026-08-01"})
    assert "is not an answer here" in filled.problems["why"]
    assert filled.answers == {"until": "2026-08-01"}


@pytest.mark.parametrize(("said", "refused"), [
    ("No risk assessment needed for the child as it is  UNBORN", True), ("unborn.", True), ("n/a", True),
    ("n/a because she is away", False), ("She is away", False),
])
def test_a_phrase_between_stars_is_refused_wherever_it_stands(said, refused):
    class Reasoned(Form):
        why = LongText("Why not?", not_accepted=("*unborn*", "n/a"))

    assert bool(fill(Reasoned, {"why": said}).problems) is refused


def test_an_answer_where_the_question_does_not_stand_is_refused_with_the_reason_where_one_is_given():
    class Private(Form):
        alone = YesNo("Alone?")
        hurt = YesNo("Hurt?", when=alone.yes, otherwise="Not while others are there.")
        more = Text("More?", when=alone.yes)

    filled = fill(Private, {"alone": "no", "hurt": "no", "more": "x"})
    assert (filled.answers, filled.problems) == ({"alone": "no"}, {"hurt": "Not while others are there."})
    assert fill(Private, {"alone": "no", "hurt": ""}).problems == {}


def test_a_person_must_answer_and_a_machine_carries_what_it_has():
    assert set(fill(Left, {}).problems) == {"why"}
    assert fill(Left, {}, whole=False).problems == {}
    assert fill(Everything, {"text": "", "yes": None}, whole=False).answers == {"text": ""}


def test_a_question_nobody_asked_is_named():
    assert "has no question called “weather”" in fill(Everything, {"weather": "fine"}).problems["weather"]
    assert fill(Everything, {"_csrf": "x"}).problems == {}
    assert set(fill(Everything, {"rows": [{"name": "one", "weather": "fine"}]}).problems) == {"rows.0.weather"}


def test_rows_keep_the_key_they_came_with():
    first = read(rows=[{"name": "one"}, {"name": "two"}, {}])["rows"]
    assert len({row["_row"] for row in first}) == 2
    swapped = [{**first[1], "name": "changed"}, first[0]]
    assert [row["_row"] for row in read(rows=swapped)["rows"]] == [first[1]["_row"], first[0]["_row"]]


def test_a_new_row_never_takes_the_key_of_one_there_was():
    old = read(rows=[{"name": "one"}])["rows"][0]
    rows = read(rows=[{"name": "one"}, old | {"name": "changed"}])["rows"]
    assert rows[1]["_row"] == old["_row"] != rows[0]["_row"]


def test_two_rows_of_one_key_are_two_rows():
    given = [{"_row": "a", "name": "one"}, {"_row": "a", "name": "two"}, {"name": "one"}, {"name": "one"}]
    rows = read(rows=given)["rows"]
    assert len({row["_row"] for row in rows}) == 4


@pytest.mark.parametrize("given", ["text", {"name": "one"}, ["one"], [["one"]], 5])
def test_what_is_no_list_of_rows_is_said(given):
    assert problem(rows=given)


def test_rows_with_nothing_in_them_are_no_answer():
    assert fill(Everything, {"rows": [{}, {"_row": "a", "name": " "}], "several": [""]}).answers == {}


def test_a_problem_says_in_which_row_it_is():
    assert set(fill(Everything, {"rows": [{"name": "one"}, {"hurt": "perhaps"}]}).problems) == {
        "rows.1.name", "rows.1.hurt"}


def test_what_no_text_may_hold_is_replaced_by_a_mark_and_too_much_is_refused():
    assert read(text="a\x00b") == {"text": "a\ufffdb"}
    assert read(text="a\ud800b") == {"text": "a?b"}
    assert "longer than 20,000 characters" in problem(text="x" * 20_001)


PIECES = st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.sampled_from(["yes", "2024-03", "a"])
NAMES = st.text() | st.sampled_from(["_row", "name", "born", "local", "key"])
ANYTHING = st.recursive(PIECES, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4),
                        max_leaves=6)


@given(st.sampled_from([*FORMS.values(), Everything]), st.data(), st.booleans())
@drawn(300)
def test_nothing_posted_makes_filling_raise_and_what_it_gives_can_be_kept(form, data, whole):
    raw = {key: data.draw(ANYTHING) for key in form.questions if data.draw(st.booleans())}
    filled = fill(form, raw, whole)
    kept = json.dumps(filled.answers, allow_nan=False)
    assert "\\u0000" not in kept
    kept.encode()
    assert all(sentence and sentence[0] != " " for sentence in filled.problems.values())
    again = fill(form, filled.answers, whole=False)
    assert not again.problems
    assert again.answers == filled.answers

"""What is shared by agreement asks for a line of consent that stands, is signed, and is not older than what changed."""
from datetime import UTC, date, datetime, timedelta

import pytest

from kith.engine.agreeing import missing
from kith.engine.standing import Version, fold_all

AT = datetime(2026, 7, 13, 9, tzinfo=UTC)
LINE = {"with_whom": ["school_nurse"], "how": "signed"}


def said(form: str, days_ago: int, seq: int, root: int = 0, **answers) -> Version:
    when = AT - timedelta(days=days_ago)
    return Version(1, seq, root or seq, form, f"occasion {root or seq}", "whole", when, "moment", when, when, when,
                   answers=answers)


def found(*versions: Version, needs=("school_nurse",), born: date | None = None) -> list[str]:
    return missing(needs, fold_all(versions), born, AT)


def test_a_line_that_stands_is_enough_for_whom_it_names_and_for_nobody_else():
    line = said("consent_given", 9, 1, **LINE)
    assert found(line) == []
    assert found(line, needs=("school_nurse", "gp")) == [
        "The GP: nobody has agreed to it. Ask, and record it under “Consent to share”."]


@pytest.mark.parametrize("more", [{"taken_back": "yes"}, {"until": "2026-07-12"}])
def test_what_was_taken_back_or_has_run_out_does_not_stand(more):
    assert "nobody has agreed" in found(said("consent_given", 9, 1, **LINE | more))[0]


def test_in_words_it_counts_once_whoever_heard_it_has_signed():
    line = said("consent_given", 9, 1, **LINE | {"how": "verbal"})
    assert "has not signed" in found(line)[0]
    signed = said("consent_signed", 8, 2, heard="yes")._replace(
        citations=[["consent_in_words", "sign", 1, "occasion 1", "", ""]])
    assert found(line, signed) == []
    assert found(said("consent_given", 9, 1, **LINE | {"how": "verbal", "signed_off": "yes"})) == []


@pytest.mark.parametrize("form", ["looked_after_began", "child_protection_plan_began", "involvement"])
def test_agreed_before_life_changed_it_is_asked_again_and_said_again_it_holds(form):
    line, change = said("consent_given", 9, 1, **LINE), said(form, 5, 2)
    assert "Ask again" in found(line, change)[0]
    assert found(line, change, said("consent_given", 2, 3, root=1, **LINE)) == []
    assert found(said(form, 20, 1), said("consent_given", 9, 2, **LINE)) == []


@pytest.mark.parametrize(("born", "asks"), [(date(2010, 7, 13), True), (date(2010, 7, 14), False),
                                            (date(2010, 7, 1), False)])
def test_a_sixteenth_birthday_since_then_asks_again(born, asks):
    assert bool(found(said("consent_given", 9, 1, **LINE), born=born)) is asks

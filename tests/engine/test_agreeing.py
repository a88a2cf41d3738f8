"""What is shared by agreement asks for a line of consent that stands: whose it was to give, and not left behind."""
from datetime import UTC, date, datetime, timedelta

import pytest

from kith.engine.calendar import Calendar
from kith.engine.folding import fold_all
from kith.engine.matters.agreeing import missing
from kith.engine.matters.consents.ledger import Ledger
from kith.engine.standing import Version
from kith.forms.consent.information_shared import InformationShared
from tests.scenarios.rows import row

AT = datetime(2026, 7, 13, 9, tzinfo=UTC)
BORN = date(2011, 3, 4)
ROW = {"purpose": "help", "with_whom": ["school_nurse"], "answer": "agreed", "what": "That she is seen here"}
LINE = {"gave": "young_person", "able": "gillick", "shows": "She says it back", "understands": "yes", "how": "signed",
        "lines": [ROW]}
AGAIN = "Ask again, and record what they say now."


def said(form: str, days_ago: float, seq: int, root: int = 0, house: str = "looked_after_nurse", **answers) -> Version:
    when = AT - timedelta(days=days_ago)
    return Version(1, seq, root or seq, form, f"occasion {root or seq}", "whole", when, "moment", when, when, when,
                   role=house, organisation=f"The {house} team", answers=answers)


def given(days_ago: float = 9, seq: int = 1, **more) -> Version:
    return said("consent_given", days_ago, seq, more.pop("root", 0), more.pop("house", "looked_after_nurse"),
                **LINE | more)


def also(**more) -> list[dict]:
    return [ROW, ROW | more]


def found(*versions: Version, to=("school_nurse",), what_for: str = "help", born: date | None = BORN,
          service: str = "", root: int = 0) -> dict[str, str]:
    ledger = Ledger(tuple(fold_all(versions)), born, AT, calendar=Calendar())
    return missing(ledger, InformationShared, {"purpose": what_for, "with_whom": list(to)}, service, root)


def why(*versions: Version, **asked) -> str:
    return " ".join(found(*versions, **asked).values())


@row("LA21")
def test_a_line_that_stands_is_enough_for_whom_and_what_it_names_and_for_nothing_else():
    assert found(given()) == {}
    assert found(given(), to=("school_nurse", "gp")) == {
        "gp": "The GP: nobody has agreed to it, “So that somebody can help”. Ask, and record it under “Consent to "
              "share”."}
    assert "nobody has agreed" in why(given(), what_for="plan")


def test_several_are_asked_for_at_once_and_each_has_its_own_answer():
    both = given(lines=also(purpose="plan", with_whom=["gp", "carer"]))
    assert found(both, to=("gp", "carer"), what_for="plan") == {}
    assert "nobody has agreed" in why(both, to=("school_nurse",), what_for="plan")
    no = given(lines=also(purpose="plan", answer="refused"))
    assert found(no) == {}
    assert "they did not agree" in why(no, what_for="plan")


@pytest.mark.parametrize(("more", "words"), [({"taken_back": "yes"}, "was taken back"),
                                             ({"until": "2026-07-12"}, "until a day that has passed"),
                                             ({"understands": "no"}, "did not understand")])
def test_what_was_taken_back_has_run_out_or_was_not_understood_does_not_stand(more, words):
    assert words in why(given(**more))


@pytest.mark.parametrize("until", ["2026-07-13", "2027-01-01"])
def test_it_stands_to_the_end_of_its_last_day(until):
    assert found(given(until=until)) == {}


@row("LA21")
def test_of_two_purposes_one_is_taken_back_and_the_other_goes_on():
    both = given(lines=also(purpose="plan"))
    back = said("consent_taken_back", 2, 2, gave="young_person", everything="no", purposes=["plan"])
    assert "taken back" in why(both, back, what_for="plan")
    assert found(both, back) == {}
    whom = said("consent_taken_back", 2, 2, gave="young_person", everything="no", with_whom=["gp"])
    assert found(both, whom, what_for="plan") == {}
    assert "taken back" in why(both, said("consent_taken_back", 2, 2, gave="young_person", everything="yes"))


def test_mending_the_spelling_of_what_was_taken_back_brings_nothing_back_and_agreeing_anew_does():
    back = said("consent_taken_back", 5, 2, gave="young_person", everything="yes")
    mended = said("consent_given", 9, 3, root=1, **LINE | {"shows": "She says it back to me"})
    mended = mended._replace(recorded=AT - timedelta(days=1), stated=AT - timedelta(days=1))
    assert "taken back" in why(given(), back, mended)
    assert found(given(), back, given(2, 4)) == {}


@pytest.mark.parametrize("how", ["taken back", "refused"])
def test_a_parent_does_not_take_back_what_the_young_person_gave_and_the_young_person_takes_back_a_parents(how):
    def ends(gave: str) -> Version:
        if how == "refused":
            return given(2, 3, gave=gave, parent="mother", lines=[ROW | {"answer": "refused"}])
        return said("consent_taken_back", 2, 3, gave=gave, everything="yes")

    mother = said("relationship", 40, 2, kind="mother", parental_responsibility="yes")
    hers, theirs = given(), given(gave="parent", parent="mother")
    assert found(hers, mother, ends("parent")) == {}
    assert found(theirs, mother) == {}
    for one in ("parent", "young_person"):
        assert found(theirs, mother, ends(one)) != {}, one
    assert found(hers, mother, ends("young_person")) != {}


@pytest.mark.parametrize(("kin", "holds"), [
    ({"kind": "father", "parental_responsibility": "yes"}, True),
    ({"kind": "father", "parental_responsibility": "no"}, False),
    ({"kind": "father", "parental_responsibility": "not_known"}, False), ({"kind": "father"}, False),
    ({"kind": "mother", "parental_responsibility": "yes"}, False),
    ({"kind": "father", "parental_responsibility": "yes", "ended": "2026-07-01"}, False)])
def test_a_parent_gives_it_who_has_parental_responsibility_now(kin, holds):
    line = given(gave="parent", parent="father")
    assert (found(line, said("relationship", 40, 2, **kin)) == {}) is holds
    assert "parental responsibility" in why(line)


@pytest.mark.parametrize(("order", "holds"), [("interim_care_order", True), ("full_care_order", True),
                                              ("voluntary", False), ("other", False)])
def test_the_authority_gives_it_where_an_order_gives_it_responsibility(order, holds):
    care = said("looked_after_began", 90, 2, legal_status=order)
    assert (found(given(gave="authority"), care) == {}) is holds
    assert found(given(gave="authority"), care, said("looked_after_ended", 20, 3)) != {}
    changed = said("legal_status_changed", 20, 3, legal_status="voluntary" if holds else "full_care_order")
    assert (found(given(gave="authority"), care, changed) == {}) is not holds


def test_who_is_said_to_have_responsibility_when_care_begins_counts_unless_somebody_says_otherwise():
    care = said("looked_after_began", 90, 2, legal_status="voluntary", responsible=["mother"])
    mothers = given(gave="parent", parent="mother")
    assert found(mothers, care) == {}
    assert found(given(gave="authority"), care) != {}
    assert found(given(gave="parent", parent="father"), care) != {}
    assert found(mothers, care, said("relationship", 40, 3, kind="mother", parental_responsibility="no")) != {}


@pytest.mark.parametrize(("able", "born", "holds"), [
    ("gillick", BORN, True), ("not", BORN, False), ("sixteen", BORN, False), ("sixteen", None, False),
    ("sixteen", date(2010, 7, 1), True), ("", BORN, False)])
def test_a_young_person_gives_it_who_is_sixteen_or_of_whom_it_is_noted_that_they_understand(able, born, holds):
    assert (found(given(able=able), born=born) == {}) is holds


def test_in_words_it_counts_once_whoever_heard_it_has_signed():
    assert "has not signed" in why(given(how="verbal"))
    signed = said("consent_signed", 8, 2, heard="yes")._replace(
        citations=[["consent_in_words", "sign", 1, "occasion 1", "", ""]])
    assert found(given(how="verbal"), signed) == {}
    assert found(given(how="verbal", signed_off="yes")) == {}


CHANGES = {"looked_after_began": {}, "placement_changed": {}, "legal_status_changed": {},
           "child_protection_plan_began": {}, "involvement": {"role": "camhs", "team": "x"}}


@row("LA21")
@pytest.mark.parametrize("form", CHANGES)
def test_agreed_before_life_changed_it_is_asked_again_and_said_again_it_holds(form):
    change = said(form, 5, 2, **CHANGES[form])
    assert AGAIN in why(given(), change)
    assert found(given(), change, given(2, 3)) == {}
    again = said("consent_reviewed", 2, 3, outcome="as_before", gave="young_person")
    assert found(given(), change, again) == {}
    assert found(given(), change, again._replace(organisation="The school team")) != {}
    assert found(given(), change, said("consent_reviewed", 2, 3, outcome="not_yet")) != {}
    assert found(said(form, 20, 1, **CHANGES[form]), given(9, 2)) == {}


def test_whoever_was_given_something_before_goes_on_being_given_it_until_the_ten_working_days_are_over():
    def shared(days: float, seq: int) -> Version:
        return said("information_shared", days, seq, purpose="help", with_whom=["school_nurse"], basis="agreed")

    for days, holds in ((5, True), (13, True), (14, True), (15, False), (20, False)):
        change = said("child_protection_plan_began", days, 3)
        assert (found(given(40), shared(30, 2), change) == {}) is holds, days
        assert found(given(40), change, shared(days - 1, 4)) != {}, "what was given after the change is no ground"


def test_a_worker_who_leaves_is_a_change_and_the_day_they_began_is_none():
    began = said("involvement", 30, 1, role="social_worker", team="x", worker="ann")
    left = said("involvement", 2, 3, root=1, role="social_worker", team="x", worker="ann", ended="2026-07-11")
    other = said("involvement", 2, 3, root=1, role="social_worker", team="x", worker="bo")
    mended = said("involvement", 2, 3, root=1, role="social_worker", team="x", worker="ann", began="2026-01-05")
    assert found(began, given(9, 2)) == {}
    assert "social worker changed" in why(began, given(9, 2), left)
    assert "social worker changed" in why(began, given(9, 2), other)
    assert found(began, given(9, 2), mended) == {}


@pytest.mark.parametrize(("born", "asks"), [(date(2010, 7, 13), True), (date(2010, 7, 14), False),
                                            (date(2010, 7, 1), False)])
def test_a_sixteenth_birthday_since_then_asks_again(born, asks):
    assert bool(found(given(), born=born)) is asks


def test_from_sixteen_on_nobody_else_says_that_it_stands():
    born = date(2010, 7, 8)
    for gave, holds in (("parent", False), ("young_person", True)):
        again = said("consent_reviewed", 2, 2, outcome="as_before", gave=gave)
        assert (found(given(), again, born=born) == {}) is holds, gave


@pytest.mark.parametrize("change", [
    said("involvement", 5, 2, role="sexual_health", team="x"),
    said("involvement", 5, 2, role="camhs", team="x")._replace(role="team_lead:sexual_health")])
def test_what_one_service_holds_in_confidence_is_no_change_that_another_would_learn_of(change):
    assert found(given(), change) == {}
    theirs = given(house="sexual_health")
    assert found(theirs, change, service="sexual_health") != {}


def test_what_was_agreed_with_a_service_held_in_confidence_is_for_that_service_alone_and_taken_back_for_all():
    theirs = given(house="sexual_health")
    assert found(theirs, service="sexual_health") == {}
    assert found(theirs) == found()
    assert found(given(), service="sexual_health") != {}
    back = said("consent_taken_back", 2, 5, house="sexual_health", gave="young_person", everything="yes")
    assert why(given(), back) == "The school nurse: it was taken back."

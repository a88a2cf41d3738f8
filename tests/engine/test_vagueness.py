"""What is vague about an action of a plan is said in a sentence, and what is not is left in peace."""

from datetime import date, timedelta

import pytest

from kith.bench import planned
from kith.engine.matters.vagueness import hints, in_one
from kith.statuses import words_of_plans as words
from tests.scenarios.rows import row

TODAY = date(2014, 9, 1)
GOOD = {"what": "HV and school agree after-school club", "who": "J. Marsh", "by": date(2014, 9, 30),
        "measure": "Attendance 4 of 5 days", "today": TODAY}


def kinds(**other):
    return {hint.kind for hint in hints(**(GOOD | other))}


@row("CP04", "CM02")
@pytest.mark.parametrize(("plans", "recall", "precision"), [("written_with", 0.97, 0.95), ("held_out", 0.9, 0.92)])
def test_most_of_what_is_vague_is_said_and_little_else(plans, recall, precision):
    measured = planned.measure(plans)
    print(f"{plans}: {measured.all} {measured.by_words}")
    assert measured.actions >= 70
    assert measured.by_words.recall >= recall
    assert measured.by_words.precision >= precision
    assert measured.all.recall >= recall


@row("CP04")
def test_monitor_is_not_specific_and_has_no_owner_no_day_and_no_measure():
    assert kinds(what="Monitor", who="", by=None, measure="") == {
        words.WATCHING, words.NOBODY, words.NO_DATE, words.NO_MEASURE}


@row("CP04")
def test_an_action_with_what_who_when_and_a_measure_passes():
    assert hints(**GOOD) == ()


def test_support_mum_is_said_in_one_sentence_for_a_list():
    given = hints(what="Support mum", who="", by=None, measure="8 of 10", today=TODAY)
    assert in_one("Support mum", given) == "“Support mum” does not say what, who or by when."
    assert in_one(GOOD["what"], ()) == ""


@pytest.mark.parametrize(("days", "found"), [(-1, {words.PAST}), (0, set()), (1, set())])
def test_a_day_is_past_from_the_day_after_it(days, found):
    assert kinds(by=TODAY + timedelta(days=days)) == found


@pytest.mark.parametrize("by", [None, "", "ongoing", "as soon as possible", "30/09"])
def test_words_are_no_day(by):
    assert kinds(by=by) == {words.NO_DATE}


@pytest.mark.parametrize("who", ["", "  ", "TBC", "n/a", "?"])
def test_nobody_yet_is_nobody(who):
    assert kinds(who=who) == {words.NOBODY}


@pytest.mark.parametrize("who", ["All professionals", "the team", "Everyone", "all relevant agencies"])
def test_all_together_are_nobody_in_particular(who):
    assert kinds(who=who) == {words.ANYBODY}


def test_what_somebody_named_is_to_do_may_be_passive():
    done = "Referral to be made to speech therapy"
    assert words.PASSIVE in kinds(what=done, who="")
    assert words.PASSIVE not in kinds(what=done)


def test_an_empty_action_does_not_say_what():
    assert kinds(what="") == {words.VAGUE}


@pytest.mark.parametrize("text", ["", " ", "\n", "(", "a" * 10_000, "İ" * 70, "’“”", "{} {0} {name}", "%s"])
def test_no_text_breaks_it_and_none_is_rewritten(text):
    for part in ("what", "who", "measure"):
        for hint in hints(**(GOOD | {part: text})):
            assert hint.says
            assert hint.part in {"what", "who", "by", "measure"}


def test_every_kind_stands_at_a_part_and_is_met_by_some_action_on_both_sides():
    for plans in planned.SETS:
        assert [kind for kind, share in planned.measure(plans).kinds.items() if not share.of] == []


def test_every_word_is_written_once_in_its_kind_and_in_small_letters():
    for kind in words.EVERY_WORD:
        assert len(set(kind.words)) == len(kind.words), kind.title
        assert kind.words == words.KNOWN_SHORT or [word for word in kind.words if word != word.lower()] == []

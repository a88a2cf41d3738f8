"""What safe contact means: which ways a mark closes, how several stand together, and whom they protect."""
import pytest

from kith.engine.facts import known
from kith.engine.reckoned.causes import causes
from kith.engine.safety import EVERY, THROUGH_THE_HOME, Safe, closed_since, closes, safe
from kith.forms.family.safe_contact import SafeContact
from tests.scenarios.story import begin, moment, person, told

NOON = "Tue 14 Jul 12:00"


@pytest.fixture(autouse=True)
def _a_new_story():
    begin()


def stands(record, at: str = NOON) -> Safe:
    return safe(facts(record, at))


def facts(record, at: str = NOON):
    return known(told.known(moment(at)[0]), record.id, moment(at)[0], causes)


def test_nobody_is_marked_and_every_way_is_open():
    open_to_all = stands(person())
    assert open_to_all.closed == frozenset()
    assert open_to_all.allows("letter")


def test_a_mark_closes_the_ways_it_names():
    mia = person()
    mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter", "phone"])
    assert stands(mia).closed == {"letter", "phone"}
    assert stands(mia).allows("text")
    assert not stands(mia).allows("letter")


def test_a_mark_that_names_none_closes_all():
    mia = person()
    mia.says(SafeContact, "Mon 13 Jul 09:00")
    assert stands(mia).closed == EVERY
    assert not stands(mia).allows("pigeon"), "a way nobody has a word for is not open"


@pytest.mark.parametrize("channels", [None, "letter", "", [], [None], ["letter", 7], ["telegram"], {"letter": 1}, 5,
                                      True, [["letter"]], ["letter", "telegram"]])
def test_what_cannot_be_read_closes_all(channels):
    assert closes({"channels": channels}) == EVERY


@pytest.mark.parametrize("answer", ["yes", "not_known", "", 5, ["no"]])
def test_the_fear_of_a_forced_marriage_closes_every_way_through_the_home(answer):
    assert closes({"channels": ["text"], "forced_marriage": answer}) == {"text"} | THROUGH_THE_HOME
    assert closes({"channels": ["text"], "forced_marriage": "no"}) == {"text"}


@pytest.mark.parametrize("over", ["no", "", None, True, ["yes"], "YES"])
def test_only_a_plain_yes_ends_a_mark(over):
    assert closes({"channels": ["letter"], "over": over}) == {"letter"}
    assert closes({"channels": ["letter"], "over": "yes"}) == frozenset()


def test_several_marks_stand_together_and_the_stricter_wins():
    mia = person()
    mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    mia.says(SafeContact, "Mon 13 Jul 10:00", channels=["text"])
    assert stands(mia).closed == {"letter", "text"}


def test_ending_one_mark_leaves_the_other():
    mia = person()
    mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    first = mia.says(SafeContact, "Mon 13 Jul 10:00", channels=["text"])
    first.corrected("Tue 14 Jul 11:00", "Mon 13 Jul 10:00", channels=["text"], over="yes")
    assert stands(mia).closed == {"letter"}


def test_marks_of_joined_records_stand_together():
    mia, zoe = person("Mia"), person("Zoe")
    mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    zoe.says(SafeContact, "Mon 13 Jul 09:00", channels=["visit"])
    assert stands(mia).closed == {"letter"}
    mia.same_as(zoe)
    assert stands(mia).closed == stands(zoe).closed == {"letter", "visit"}


def test_a_mark_holds_from_when_it_is_known_though_it_is_dated_tomorrow():
    mia = person()
    mia.says(SafeContact, "Fri 17 Jul 09:00", known="Tue 14 Jul 10:00", channels=["letter"])
    assert not stands(mia).allows("letter")


def test_what_is_sent_to_a_child_s_family_obeys_the_marks_of_those_it_reaches():
    mia, ania, brother = person("Mia"), person("Ania"), person("Kacper")
    ania.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    assert stands(mia).allows("letter"), "nobody has said whose child she is"
    mia.is_whose("mother", ania)
    ania.is_whose("child", mia)
    mia.is_whose("sibling", brother)
    assert not stands(mia).allows("letter")
    assert [mark.own for mark in stands(mia).marks] == [False]
    assert [mark.own for mark in stands(ania).marks] == [True]
    assert stands(brother).allows("letter"), "a brother’s own letters tell nothing of her"


def test_a_child_s_mark_says_nothing_on_a_parent_s_own_record():
    mia, ania = person("Mia"), person("Ania")
    mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    mia.is_whose("mother", ania)
    ania.is_whose("child", mia)
    assert stands(ania).marks == ()


def test_somebody_who_has_left_is_reached_no_more():
    mia, jordan = person("Mia"), person("Jordan")
    jordan.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    mia.is_whose("partner", jordan, ended="2026-07-12")
    assert stands(mia).allows("letter")


def since(record, channel: str, when: str, at: str = NOON):
    return closed_since(channel, moment(when)[0], facts(record, at))


def test_what_went_before_a_mark_was_known_went_by_a_way_that_is_closed_since():
    mia = person()
    mark = mia.says(SafeContact, "Mon 13 Jul 09:00", known="Tue 14 Jul 10:00", channels=["letter"])
    assert since(mia, "letter", "Tue 14 Jul 09:00") == {mark.root: moment("Tue 14 Jul 10:00")[0]}
    assert since(mia, "text", "Tue 14 Jul 09:00") is None


def test_a_mark_that_has_ended_since_still_counts_for_what_had_gone():
    mia = person()
    mark = mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    mark.corrected("Tue 14 Jul 11:00", "Mon 13 Jul 09:00", channels=["letter"], over="yes")
    assert since(mia, "letter", "Tue 14 Jul 10:30") == {mark.root: moment("Mon 13 Jul 09:00")[0]}
    assert since(mia, "letter", "Tue 14 Jul 11:30") is None
    assert stands(mia).allows("letter")


def test_a_way_closed_by_a_correction_was_known_from_the_correction():
    mia = person()
    mark = mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["text"])
    mark.corrected("Tue 14 Jul 10:00", "Mon 13 Jul 09:00", channels=["text", "letter"])
    assert since(mia, "letter", "Mon 13 Jul 12:00") == {mark.root: moment("Tue 14 Jul 10:00")[0]}


def test_a_mark_that_never_was_closed_nothing():
    mia = person()
    mia.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"]).struck_out("Tue 14 Jul 10:00")
    assert since(mia, "letter", "Mon 13 Jul 12:00") is None
    assert stands(mia).allows("letter")


def test_a_parent_s_mark_is_known_when_both_it_and_whose_parent_they_are_is_known():
    mia, ania = person("Mia"), person("Ania")
    mark = ania.says(SafeContact, "Mon 13 Jul 09:00", channels=["letter"])
    link = mia.is_whose("mother", ania, known="Tue 14 Jul 10:00")
    found = since(mia, "letter", "Mon 13 Jul 08:00")
    assert set(found) == {mark.root, link.root}
    assert max(found.values()) == moment("Tue 14 Jul 10:00")[0]

"""What is over is asked of nobody any more, and nobody has done it: the word “of the same”, to the letter."""
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from kith.engine.reckoned.owing import STANDING_STATES, UNDONE
from kith.engine.reckoning import reckon
from kith.engine.standing import Version
from kith.forms.acts.opened import Opened
from kith.forms.acts.waived import Waived
from kith.forms.emergency.digest_read import DigestRead
from kith.forms.emergency.flags_read import FlagsRead
from kith.forms.sent.referral import Referral
from kith.language.roles import TEAM_LEAD
from tests.engine.made_up import OverUndone
from tests.engine.profiles import drawn
from tests.engine.worlds import DAY, MIA, NOON, How, everything, people, plain_worlds, worlds
from tests.scenarios.story import all_owed, nothing_owed, owed, person

held, come, report = OverUndone.held, OverUndone.come, OverUndone.report
ASKED, LATER = "Sat 11 Jul 10:00", "Thu 16 Jul 10:00"
TOLD = {"risk": "r", "child_says": "c", "family": "f", "danger_now": "no", "agreed": "told"}


def asked(mia, occasion: str = ""):
    return mia.says(Referral, ASKED, occasion=occasion, **TOLD)


def was(mia, when: str, known: str = "", of=None):
    return mia.says(DigestRead, when, known, answers=of or owed(mia, held, at=when))


def comes(mia, when: str, known: str = ""):
    return mia.says(Opened, when, known, answers=owed(mia, come, at=when), who="B Rowntree")


def test_what_was_over_before_anybody_did_it_is_not_done_and_nobody_hears_of_it_again():
    mia = person(born="2 years ago")
    asked(mia)
    owed(mia, come, at=ASKED).is_told()
    owed(mia, come, at="Mon 13 Jul 09:00").is_("overdue")
    was(mia, "Mon 13 Jul 10:00")
    one = owed(mia, come, at=LATER).is_(UNDONE).tells(None).one
    assert (one.evidence, one.closed.isoformat()) == (None, "2026-07-13T09:00:00+00:00")
    nothing_owed(mia, report, at=LATER)


def test_before_it_was_due_too():
    mia = person(born="2 years ago")
    asked(mia)
    was(mia, "Sat 11 Jul 11:00")
    owed(mia, come, at="Sat 11 Jul 12:00").is_(UNDONE)


def test_struck_out_it_is_owed_as_if_it_had_never_been_over_and_a_mended_word_changes_nothing():
    mia = person(born="2 years ago")
    asked(mia)
    over = was(mia, "Sat 11 Jul 12:00")
    over.corrected("Sat 11 Jul 13:00", "Sat 11 Jul 12:00")
    owed(mia, come, at="Sat 11 Jul 14:00").is_(UNDONE)
    over.struck_out("Sat 11 Jul 15:00")
    owed(mia, come, at="Sat 11 Jul 16:00").is_("due")


def test_what_was_done_is_done_however_late_it_reached_us_and_before_or_after_it_was_over():
    mia = person(born="2 years ago")
    asked(mia)
    comes(mia, "Sat 11 Jul 11:00", known="Tue 14 Jul 09:00")
    was(mia, "Mon 13 Jul 10:00")
    owed(mia, come, at="Mon 13 Jul 12:00").is_(UNDONE)
    owed(mia, come, at=LATER).is_("done")
    ben = person("Ben", born="2 years ago")
    asked(ben)
    was(ben, "Mon 13 Jul 10:00")
    comes(ben, "Wed 15 Jul 10:00")
    owed(ben, come, at=LATER).is_("done late")


def test_what_comes_after_it_is_over_with_it_and_what_was_sent_is_sent():
    mia = person(born="2 years ago")
    asked(mia)
    comes(mia, "Sat 11 Jul 11:00")
    owed(mia, report, at="Sat 11 Jul 12:00").is_("due")
    over = was(mia, "Mon 13 Jul 10:00")
    owed(mia, report, at=LATER).is_(UNDONE)
    over.struck_out("Mon 13 Jul 11:00")
    mia.says(FlagsRead, "Mon 13 Jul 12:00", answers=owed(mia, report, at="Mon 13 Jul 12:00"),
             known="Mon 13 Jul 12:01", done="phoned", what="Told them")
    owed(mia, report, at=LATER).is_("done")


def test_another_happening_of_the_same_kind_ends_nothing():
    mia = person(born="2 years ago")
    asked(mia, "one")
    asked(mia, "two")
    first, second = all_owed(mia, held, at=ASKED)
    was(mia, "Mon 13 Jul 10:00", of=first)
    states = {one.one.cite.occasion: one.one.state for one in all_owed(mia, come, at=LATER)}
    assert states == {first.one.cite.occasion: UNDONE, second.one.cite.occasion: "overdue"}


def test_of_joined_records_one_happening_is_over_on_both_and_of_two_children_each_has_its_own():
    mia, twin = person(born="2 years ago"), person(born="2 years ago")
    asked(mia, "one")
    asked(twin, "one")
    was(twin, "Mon 13 Jul 10:00")
    owed(twin, come, at=LATER).is_(UNDONE)
    owed(mia, come, at=LATER).is_("overdue")
    mia.same_as(twin)
    owed(mia, come, at=LATER).is_(UNDONE)


@pytest.mark.parametrize(("changed", "state"), [("Sun 12 Jul 10:00", UNDONE), ("Mon 13 Jul 11:00", "done")],
                         ids=["before it was over", "after it was over"])
def test_an_answer_outdated_before_it_was_over_is_none_and_a_later_change_asks_nothing_again(changed, state):
    mia = person(born="2 years ago")
    referral = asked(mia)
    comes(mia, "Sat 11 Jul 11:00")
    was(mia, "Mon 13 Jul 10:00", of=owed(mia, held, at=ASKED))
    referral.corrected(changed, ASKED, **TOLD | {"danger_now": "yes"})
    owed(mia, come, at=LATER).is_(state)


def test_set_aside_it_stays_set_aside():
    mia = person(born="2 years ago")
    asked(mia)
    mia.says(Waived, "Sat 11 Jul 11:00", role=TEAM_LEAD, answers=owed(mia, come, at=ASKED),
             ground="needless", why="Seen at once by the team")
    was(mia, "Mon 13 Jul 10:00")
    owed(mia, come, at=LATER).is_("waived")


@given(plain_worlds(How(future=False, unknown=False)), st.data())
@drawn()
def test_an_entry_of_the_same_ends_all_of_its_happening_and_nothing_else(world, data):
    at = NOON + 3 * DAY
    last = len(world.versions) + 1
    mine = world.versions[0]._replace(subject=MIA, seq=last, root=last, form="referral", occasion="ours", how="whole",
                                      happened=NOON, precision="moment", answers={"danger_now": "yes"}, citations=[])
    world = replace(world, versions=[*world.versions, mine])
    before = {one.cite: one.state for one in reckon(OverUndone, MIA, world, at).owed}
    assume(before)
    cite = data.draw(st.sampled_from([one for one in before if one.duty in ("held", "come")]))
    over = _over(last + 1, cite, at - timedelta(hours=data.draw(st.integers(0, 40))))
    after = {one.cite: one.state for one in reckon(
        OverUndone, MIA, replace(world, versions=[*world.versions, over]), at).owed}
    for one, state in after.items():
        same = (one.occasion, world.oldest(one.record)) == (cite.occasion, world.oldest(cite.record))
        if one.duty != "held":
            assert state == (UNDONE if same and before[one] in STANDING_STATES else before[one])
    struck = _over(last + 2, cite, at)._replace(root=last + 1, how="strike", citations=None)
    again = reckon(OverUndone, MIA, replace(world, versions=[*world.versions, over, struck]), at).owed
    assert {one.cite: one.state for one in again} == before


def _over(seq: int, cite, when) -> Version:
    return Version(cite.record, seq, seq, "digest_read", "the end", "whole", when, "moment", when, when, when, 7, "",
                   "", {}, [list(cite)])


@given(worlds())
@drawn()
def test_nothing_is_not_done_that_nothing_has_ended(world):
    ends = {one.form for one in world.versions if one.citations}
    for result in everything(world, NOON).values():
        for one in result.owed:
            if one.state == UNDONE:
                assert (one.closed is not None, one.evidence) == (True, None)
                assert {wanted.form for wanted in one.duty.over_when.each} & ends
                assert one.cite.record in {*people(world), *world.person}

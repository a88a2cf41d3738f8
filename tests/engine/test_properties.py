"""What is true of every reckoning, in worlds drawn by chance, over the real pathways and those made up for tests.

The numbers are those of the invariants. Safe contact (12), leaks (13), affected records (15), compiled columns (7) and
what a pathway that raises does to the others (half of 14) are properties of rooms above the engine, and tried there.
"""
import json
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine import reckoning
from kith.engine.catalogue import edition
from kith.engine.listening.parts import all_events
from kith.engine.listening.reads import read_in, readings
from kith.engine.reckoned import causes, counting
from kith.engine.reckoned.beginning import concerning, could_begin
from kith.engine.reckoned.ladders import STAND_DOWN
from kith.engine.reckoning import STANDING_STATES, reckon
from kith.engine.world import Telling
from kith.language.duties import HAPPENED
from kith.language.events import Count
from kith.language.shapes import dump_pathway, fingerprint, load_pathway
from tests.engine.profiles import drawn
from tests.engine.worlds import (
    ALL,
    ANSWERS,
    DAY,
    MIA,
    NOON,
    PEOPLE,
    TWIN,
    How,
    answers,
    corrections,
    entries,
    everything,
    happenings,
    moments,
    people,
    plain_worlds,
    standing,
    worlds,
)

CERTAIN = How(unknown=False, future=False, rough=False)
ENDINGS = {"person_details", "pregnancy_ended", "looked_after_ended", "child_protection_plan_ended", "team_closed",
           "looked_after_began", "child_protection_plan_began"}   # these make a duty end, or pointless


@given(worlds(), moments, st.randoms(use_true_random=False))
@drawn()
def test_1_the_order_in_memory_is_nothing(world, at, random):
    shuffled = replace(world, versions=random.sample(world.versions, len(world.versions)))
    assert everything(shuffled, at) == everything(world, at)


@given(worlds(), moments, st.data())
@drawn()
def test_3_what_was_not_yet_known_changes_nothing(world, at, data):
    k = data.draw(st.integers(0, len(world.versions)))
    never_had_more = replace(world, versions=[one for one in world.versions if one.seq <= k],
                             tellings=tuple(one for one in world.tellings if one.seq <= k))
    assert everything(world.cut(k), at) == everything(never_had_more, at)


@given(plain_worlds(), st.data())
@drawn()
def test_4_another_entry_takes_no_duty_away(world, data):
    form, last = data.draw(st.sampled_from(sorted(ANSWERS.keys() - ENDINGS))), len(world.versions) + 1
    when = data.draw(happenings(How(future=False)))
    late = NOON + 2 * DAY
    new = world.versions[0]._replace(
        subject=data.draw(st.sampled_from(PEOPLE)), seq=last, root=last, form=form, occasion="another", how="whole",
        happened=when[0], precision=when[1], received=late, recorded=late, stated=late,
        answers=data.draw(answers(form, How())), citations=[],
        other=data.draw(st.sampled_from(PEOPLE)) if form == "relationship" else None)
    at = NOON + 3 * DAY
    before, after = everything(world, at), everything(replace(world, versions=[*world.versions, new]), at)
    assert cited(one for one in each_owed(before) if not may_end(one.duty, form)) <= cited(each_owed(after))


def each_owed(results) -> list:
    return [one for result in results.values() for one in result.owed]


def cited(owed) -> set:
    return {one.cite for one in owed}


def may_end(duty, form: str) -> bool:
    """Whether an entry of this form can make the duty pointless, as a father who is known does the asking for him."""
    states = [one for one in (duty.unless, duty.while_) if one] if duty else []
    return any(reading.form == form for state in states for reading in read_in(state))


@given(plain_worlds(), moments, st.data())
@drawn()
def test_5_what_was_struck_out_is_as_if_never_said(world, at, data):
    one = data.draw(st.sampled_from(world.versions))
    last = max(version.stated for version in world.versions) + DAY
    strike = one._replace(seq=len(world.versions) + 1, how="strike", answers={}, stated=last, recorded=last)
    never = [version for version in world.versions if version.root != one.root]
    struck = replace(world, versions=[*world.versions, strike])
    assert everything(struck, at) == everything(replace(world, versions=never), at)


CLOCKED = tuple(one for one in ALL if one.clock == HAPPENED
                and not any(isinstance(event, Count) for event in all_events(one)))


@given(plain_worlds(CERTAIN), st.randoms(use_true_random=False))
@drawn()
def test_6_the_order_of_arrival_is_nothing_where_the_clock_is_when_it_happened(world, random):
    said = [one._replace(stated=one.stated + timedelta(seconds=one.seq)) for one in world.versions]
    other = replace(world, versions=arriving(random.sample(said, len(said))))
    at = NOON + 30 * DAY
    assert judged(everything(other, at, CLOCKED)) == judged(everything(replace(world, versions=said), at, CLOCKED))


def arriving(said: list) -> list:
    """The same statements, reaching us in this order, all of them after everything happened."""
    first: dict[int, int] = {}
    for seq, one in enumerate(said, 1):
        first.setdefault(one.root, seq)
    times = [NOON + timedelta(hours=seq) for seq in range(len(said) + 1)]
    return [one._replace(seq=seq, root=first[one.root], received=times[seq], recorded=times[seq])
            for seq, one in enumerate(said, 1)]


def judged(results) -> list:
    return sorted((str(key), one.cite.duty, str(one.due), one.state)
                  for key, result in results.items() for one in result.owed)


@given(plain_worlds(), moments, st.data())
@drawn()
def test_8_a_corrected_trigger_keeps_the_name_of_its_duty(world, at, data):
    changed = data.draw(corrections(world.versions, How()))
    before, after = everything(world, at), everything(replace(world, versions=[*world.versions, *changed]), at)
    for key, result in before.items():
        names = {(one.trigger, one.cite.duty, one.cite.row): one.cite for one in result.owed if not one.cite.after}
        for one in after[key].owed:
            if not one.cite.after:
                assert one.cite == names.get((one.trigger, one.cite.duty, one.cite.row), one.cite)


@given(plain_worlds(How(joins=False)), moments)
@drawn()
def test_8_joining_and_parting_records_keeps_the_names_of_duties(world, at):
    joined = replace(world, person={MIA: MIA, TWIN: MIA})
    names: dict[tuple, set] = {}
    for one in cited(each_owed(everything(world, at))):
        names.setdefault(one._replace(record=0), set()).add(one)
    for one in cited(each_owed(everything(joined, at))):
        assert one in names.get(one._replace(record=0), {one})


@given(worlds(), moments)
@drawn()
def test_9_a_pathway_read_back_from_its_shape_reckons_the_same(world, at):
    for person in people(world):
        for pathway in ALL:
            ours, theirs = reckon(pathway, person, world, at), reckon(LOADED[pathway], person, world, at)
            assert [replace(one, duty=None) for one in ours.owed] == [replace(one, duty=None) for one in theirs.owed]
            assert ours.look_again == theirs.look_again


LOADED = {one: load_pathway(json.loads(json.dumps(dump_pathway(one)))) for one in ALL}


def test_9_pathways_of_one_shape_have_one_edition():
    assert all(edition(one) == fingerprint(dump_pathway(LOADED[one])) for one in ALL)
    assert len({edition(one) for one in ALL}) == len(ALL)


@given(worlds(), moments)
@drawn()
def test_10_nobody_is_climbed_over_and_nobody_is_told_twice(world, at):
    results = everything(world, at)
    for one in (one for result in results.values() for one in result.owed):
        told = {step for telling in world.tellings if world.named(telling.citation) == world.named(one.cite)
                and telling.reopening == one.reopening for step in [telling.step]}
        assert one.climb.tell in (None, 0, STAND_DOWN) or told
        assert one.climb.tell not in told
    once = tell(world, results, at)
    again = everything(once, at)
    assert all(one.climb.called for one in telling(again)), "only who cannot wait is heard the moment the owner was"
    assert not telling(everything(tell(once, again, at), at))


def telling(results) -> list:
    return [one for result in results.values() for one in result.owed if one.climb.tell is not None]


def tell(world, results, at):
    """Whatever is to be told now has been told now."""
    new = tuple(Telling(one.cite, one.climb.tell, one.reopening, at) for one in telling(results))
    return replace(world, tellings=world.tellings + new)


@given(worlds(How(future=False)))
@drawn()
def test_11_a_duty_nobody_acts_on_grows_louder_for_ever(world):
    at = NOON + 60 * DAY
    results = everything(world, at)
    world = tell(world, results, at)
    for one in standing(results):
        pathway = next(pathway for pathway in ALL if pathway.key == one.cite.pathway)
        follow(pathway, world, one, at, rungs=3)


def follow(pathway, world, one, at, rungs: int) -> None:
    """Rung by rung: it still stands, and at the moment promised somebody else must be told.

    Unless the day comes of which somebody said beforehand that a status ends with it.
    """
    for _ in range(rungs):
        before = found(pathway, world, one, at)
        assert before.state in STANDING_STATES
        assert before.climb.next_at > at
        at = before.climb.next_at
        after = found(pathway, world, one, at)
        if after.marks.get("gone") == "span_ended":
            return
        assert after.climb.tell > before.climb.told
        world = replace(world, tellings=(*world.tellings, Telling(one.cite, after.climb.tell, one.reopening, at)))


def found(pathway, world, one, at):
    owed = reckon(pathway, world.oldest(one.cite.record), world, at).owed
    return next(other for other in owed if world.named(other.cite) == world.named(one.cite))


@given(worlds(), moments, st.randoms(use_true_random=False))
@drawn()
def test_14_no_pathway_changes_another(world, at, random):
    together = everything(world, at, random.sample(ALL, len(ALL)))
    assert together == {key: result for one in ALL for key, result in everything(replace(world), at, [one]).items()}


@given(entries(How(most=14)), st.data())
@drawn()
def test_16_nothing_that_was_ever_said_makes_it_raise(first, data):
    world = data.draw(worlds())
    everything(replace(world, versions=[*first, *(one._replace(seq=one.seq + 99, root=one.root + 99)
                                                  for one in world.versions)]), NOON)


@given(worlds(), moments)
@drawn()
def test_passing_over_what_could_begin_nothing_changes_nothing(world, at):
    asked = everything(world, at)
    with pytest.MonkeyPatch.context() as every:
        every.setattr(reckoning, "could_begin", lambda *_: True)
        whole = everything(replace(world), at)
    assert {key: result.owed for key, result in asked.items()} == {key: result.owed for key, result in whole.items()}
    for pathway in ALL:
        for person in people(world):
            assert pathway in concerning(ALL, person, world) or asked[pathway.key, person] is reckoning.NOTHING
            if could_begin(pathway, person, world):
                assert asked[pathway.key, person] == whole[pathway.key, person]


@given(worlds(), moments)
@drawn()
def test_what_is_told_by_words_and_numbers_alone_is_what_the_long_way_tells(world, at):
    asked = everything(world, at)
    with pytest.MonkeyPatch.context() as every:
        every.setattr(causes, "_may_be", lambda *_: True)
        every.setattr(counting, "_too_few", lambda *_: False)
        whole = everything(replace(world), at)
    assert {key: result.owed for key, result in asked.items()} == {key: result.owed for key, result in whole.items()}


@given(worlds().filter(lambda world: world.versions), moments)
@drawn()
def test_what_was_said_last_changes_nothing_for_a_pathway_that_reads_no_such_form(world, at):
    last = max(world.versions, key=lambda one: one.seq)
    before = everything(replace(world, versions=[one for one in world.versions if one is not last]), at)
    after = everything(world, at)
    for pathway in ALL:
        if last.citations or last.form in {one.form for one in readings(pathway)}:
            continue   # whoever cites a duty is heard by everybody
        for person in people(world):
            assert after[pathway.key, person].owed == before[pathway.key, person].owed

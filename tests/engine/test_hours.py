"""No hand-over, no later involvement and no later hours move a due time of what had begun (D19)."""
from dataclasses import replace
from datetime import time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kith.engine.standing import Version
from kith.engine.world import World
from tests.engine.profiles import EXAMPLES, drawn
from tests.engine.worlds import DAY, MIA, MUM, NOON, How, everything, plain_worlds
from tests.scenarios.when import ENGLAND

ROLES, TEAMS = ["health_visitor", "midwife", "drug_and_alcohol", "adult_mental_health"], ["late", "weekend", "usual"]
LATER = "2026-07-13"
AT = NOON + timedelta(hours=2)


@st.composite
def cared_for(draw) -> World:
    """A world in which teams with hours of their own have long had a part in somebody's care."""
    world = draw(plain_worlds(How(hostile=False)))
    for subject in draw(st.lists(st.sampled_from([MIA, MUM]), min_size=1, max_size=3)):
        said = {"role": draw(st.sampled_from(ROLES)), "team": draw(st.sampled_from(TEAMS))}
        said |= draw(st.sampled_from([{}, {"began": "2025-01-01"}, {"began": "2026-06", "ended": "2026-07-09"}]))
        world = entered(world, subject, "involvement", said, NOON - 700 * DAY)
    return world


def entered(world: World, subject: int, form: str, said: dict, when=AT, root: int = 0) -> World:
    seq = max((one.seq for one in world.versions), default=0) + 1
    new = Version(subject, seq, root or seq, form, f"said {root or seq}", "part" if root else "whole", when, "moment",
                  when, when, when, 1, "", "", said)
    return replace(world, versions=[*world.versions, new])


@st.composite
def handed_over(draw) -> tuple[World, World]:
    """Before, and after another team has it from a later day, in one of the ways in which that can be said."""
    world = draw(cared_for())
    last, team = world.versions[-1], draw(st.sampled_from(TEAMS))
    # To say another last day of what has ended corrects what was so, and moves nothing to anybody.
    ways = ["begins", "changes", "moves", *([] if "ended" in last.answers else ["ends"])]
    role, old = last.answers["role"], last.answers["team"]
    form, said, root = {
        "begins": ("involvement", {"role": role, "team": team, "began": LATER}, 0),
        "ends": ("involvement", {"ended": "2026-07-12"}, last.root),
        "changes": ("involvement", {"team": team, "began": LATER}, last.root),
        "moves": ("care_moved", {"role": role, "old": old, "new": team, "since": LATER}, 0),
    }[draw(st.sampled_from(ways))]
    return world, entered(world, last.subject, form, said, last.happened if root else AT, root)


def due_times(world: World) -> dict:
    return {one.cite: (one.start, one.due) for result in everything(world, AT).values() for one in result.owed
            if one.due is not None}


@given(handed_over())
@drawn()
def test_a_hand_over_moves_no_due_time(worlds):
    before, after = map(due_times, worlds)
    for cite in before.keys() & after.keys():
        assert after[cite] == before[cite], cite


@given(cared_for(), st.sampled_from(TEAMS))
@drawn(EXAMPLES // 3)
def test_later_hours_move_no_due_time(world, team):
    night = (AT + DAY, replace(ENGLAND, closes=time(23), weekends=True))
    later = replace(world, teams={**world.teams, team: (*world.teams.get(team, ()), night)})
    assert everything(later, AT) == everything(world, AT)


@given(cared_for())
@drawn(EXAMPLES // 3)
def test_hours_are_for_what_is_counted_in_working_days_and_change_no_name(world):
    assert due_times(world).keys() == due_times(replace(world, teams={})).keys()

"""Nobody is missed oftener because of where their name comes from, and no twin is taken for the other.

The towns of `make test` are small, and there is one other; in `make drill` they are larger, and there are more.
"""

from collections import Counter

import pytest

from kith.linkage.batch.linking import link
from tests.drilling import LONG
from tests.linkage.invented import town
from tests.linkage.real import POSSIBLE, SURE, linked

EACH, ELSEWHERE, SEEDS = (150, 40, (2, 3)) if LONG else (30, 12, (2,))
LIKELY = (SURE, 0.5) if LONG else (0.5,)


@pytest.fixture(scope="module")
def found():
    """A town of all groups, linked."""
    made = town(EACH)
    return made, linked(made.rows)


def test_each_group_is_found_as_well_as_the_others(found, capsys):
    made, pairs = found
    right = [one for one in pairs if made.truth[one.one.key] == made.truth[one.other.key]]
    asked, joined = (Counter(made.group[one.one.key] for one in right if one.pair.verdict == kind)
                     for kind in ("ask", "join"))
    recall = {group: (asked[group] + joined[group]) / EACH for group in dict.fromkeys(made.group.values())}
    with capsys.disabled():
        print(f"\nInvented name groups, {EACH} people each; queue {sum(one.pair.verdict == 'ask' for one in pairs)}")
        for group, share in recall.items():
            print(f"  {group:10} recall {share:.3f} with the queue, {joined[group] / EACH:.3f} joined")
    assert min(recall.values()) >= 0.95
    assert max(recall.values()) - min(recall.values()) <= 0.04


def test_no_machine_joins_twins_or_a_father_and_his_son(found):
    made, pairs = found
    wrong = [one for one in pairs
             if one.pair.verdict == "join" and made.truth[one.one.key] != made.truth[one.other.key]]
    assert not wrong, [(one.one, one.other, one.pair) for one in wrong[:3]]
    assert any(one.pair.verdict == "join" for one in pairs)


@pytest.mark.parametrize("seed", SEEDS)
def test_nor_in_another_town_however_sure_it_may_be(seed):
    made = town(ELSEWHERE, seed)
    for sure in LIKELY:
        pairs = link(made.rows, sure=sure, possible=POSSIBLE)
        wrong = [one for one in pairs
                 if one.pair.verdict == "join" and made.truth[one.one.key] != made.truth[one.other.key]]
        assert not wrong, wrong[:3]

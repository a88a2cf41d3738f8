"""Learns the weights from the rows themselves; nobody labels any.

How often two people agree by chance is counted on pairs drawn at random. How often one person agrees with themselves is
learnt from pairs that share a birth date, and from pairs that share a whole name.
"""

from collections import Counter
from collections.abc import Sequence

from kith.linkage.batch.declared import Comparison
from kith.linkage.batch.laying import Weights, linker

ENOUGH = 400  # fewer rows teach nothing, and the declared weights count as they are
DRAWN = 2_000_000
SEED = 1
# What was never seen in these rows is rare, not impossible.
RAREST_OF_ONE, RAREST_OF_TWO = 0.002, 0.00001
# Where the rows hold few people twice, what looks like one class of pairs is brothers and sisters, and those must not
# become the measure of one person: what is the same, and what differs, may be learnt only so far from what we declare.
LEAST_THE_SAME, MOST_DIFFERENT = 1 / 3, 2
SHARED = (("born",), ("given", "family"))
FEWEST_PAIRS = 100


def learn(table: Sequence[dict], comparisons: Sequence[Comparison]) -> Weights:
    """The weight of each level, as these rows have it; empty where they teach nothing."""
    if len(table) < ENOUGH:
        return {}
    model = linker(table, comparisons, {}, rare_counts=True)
    model.training.estimate_u_using_random_sampling(max_pairs=DRAWN, seed=SEED)
    for columns in SHARED:
        if _pairs(table, columns) >= FEWEST_PAIRS and {one.name for one in comparisons} - set(columns):
            rule = " and ".join(f"l.{column} = r.{column}" for column in columns)
            model.training.estimate_parameters_using_expectation_maximisation(rule)
    found = {one["output_column_name"]: one for one in model.misc.save_model_to_json()["comparisons"]}
    weights: dict[tuple[str, str], tuple[float, float]] = {}
    for one in comparisons:
        weights |= _plausible(one, found[one.name]["comparison_levels"])
    return weights


def _pairs(table: Sequence[dict], columns: tuple[str, ...]) -> int:
    counts = Counter(said for line in table if all(said := tuple(line[column] for column in columns)))
    return sum(many * (many - 1) // 2 for many in counts.values())


def _plausible(one: Comparison, learnt: Sequence[dict]) -> Weights:
    """What was learnt of one comparison; what we declare, where what was learnt cannot be so."""
    said = {level["label_for_charts"]: level for level in learnt}
    first, *_, last = one.levels
    same = {level.says: said[level.says].get("m_probability") or level.same for level in one.levels}
    if same[first.says] < first.same * LEAST_THE_SAME or same[last.says] > last.same * MOST_DIFFERENT:
        same = {level.says: level.same for level in one.levels}
    other = {level.says: said[level.says].get("u_probability") or level.other for level in one.levels}
    return {(one.name, level.says): (max(same[level.says], RAREST_OF_ONE), max(other[level.says], RAREST_OF_TWO))
            for level in one.levels}

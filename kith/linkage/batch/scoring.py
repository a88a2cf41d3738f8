"""How likely two rows are one person: Splink counts it in DuckDB, by weights learnt from the rows or declared."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kith.linkage.batch import laying, learning
from kith.linkage.batch.declared import Comparison
from kith.linkage.batch.rows import Parts

FOUND = "select unique_id_l, unique_id_r, match_probability"


@dataclass(frozen=True, slots=True)
class Scored:
    """Two rows, by their places, how likely they are one person, and what makes it so beyond the plain comparison."""

    one: int
    other: int
    likely: float
    reasons: tuple[str, ...]


def score(rows: Sequence[Parts], least: float, asked: set[int] | None = None) -> list[Scored]:
    """Every pair at least so likely, likeliest first; ``asked``: the places of rows, one of which is in each pair."""
    table = laying.lines(rows, asked)
    comparisons = laying.wanted(table)
    if not comparisons:
        return []
    weights = learning.learn(table, comparisons)
    model = laying.linker(table, comparisons, weights, rare_counts=len(table) >= learning.ENOUGH)
    reached = ", ".join(f"gamma_{one.name}" for one in comparisons)
    found = model.inference.predict(threshold_match_probability=least).query_sql(f"{FOUND}, {reached} from {{this}}")
    scored = [_scored(one, comparisons) for one in found.as_record_list()]
    return sorted(scored, key=lambda one: (-one.likely, one.one, one.other))


def _scored(found: Mapping, comparisons: Sequence[Comparison]) -> Scored:
    one, other = sorted((found["unique_id_l"], found["unique_id_r"]))
    reasons = (_reason(comparison, found[f"gamma_{comparison.name}"]) for comparison in comparisons)
    return Scored(one, other, found["match_probability"], tuple(filter(None, reasons)))


def _reason(comparison: Comparison, reached: int) -> str:
    """Splink counts the levels from the last, which is 0; below it, something was not said."""
    return comparison.levels[-1 - reached].reason if reached > 0 else ""

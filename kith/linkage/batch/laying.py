"""Lays rows out as columns for DuckDB, and the declared comparisons as Splink wants them said.

Splink and DuckDB are read only here and only when a caseload is to be linked: nothing else of Kith needs them.
"""

import logging
from collections.abc import Mapping, Sequence

from kith.language.errors import Refused
from kith.linkage.batch import blocking
from kith.linkage.batch.declared import COMPARISONS, Comparison, Level
from kith.linkage.batch.rows import Parts
from kith.records import sounds

Weights = Mapping[tuple[str, str], tuple[float, float]]  # of (comparison, level): how often of one person, of two

PAIRED = {"blocking_rule": "l.keys = r.keys and (l.asked or r.asked)", "arrays_to_explode": ["keys"]}
TEXT = ("given", "family", "given_sound", "family_sound", "born", "year", "month", "day", "sex", "postcode", "place",
        "phone", "email")  # fmt: skip
WORDS = ("given_words", "family_words", "called", "numbers", "systems", "keys")


def lines(rows: Sequence[Parts], asked: set[int] | None) -> list[dict]:
    """Each row as a line of the table; what it does not say is null."""
    shared = blocking.shared(rows)
    return [
        _line(row) | {"unique_id": place, "keys": shared[place], "asked": asked is None or place in asked}
        for place, row in enumerate(rows)
    ]


def wanted(table: Sequence[dict]) -> list[Comparison]:
    """The comparisons of which at least two lines say something."""
    return [one for one in COMPARISONS if sum(bool(line[one.says]) for line in table) > 1]


def linker(table: Sequence[dict], comparisons: Sequence[Comparison], weights: Weights, rare_counts: bool):
    """Splink, with the lines before it. In a handful of rows every name is as common as any other: nothing is rare."""
    try:
        import pyarrow
        import splink
        from splink.backends.duckdb import DuckDBAPI
    except ImportError as missing:
        raise Refused(f"Linking caseloads needs a package that is not here: {missing.name}. Install "
                      "requirements.lock again; everything else works without it.") from missing
    logging.getLogger("splink").setLevel(logging.CRITICAL)
    fields = [("unique_id", pyarrow.int64()), ("asked", pyarrow.bool_()), *((name, pyarrow.string()) for name in TEXT)]
    fields += [(name, pyarrow.list_(pyarrow.string())) for name in WORDS]
    laid = pyarrow.Table.from_pylist(list(table), schema=pyarrow.schema(fields))
    settings = splink.SettingsCreator(
        link_type="dedupe_only", comparisons=[_comparison(one, weights, rare_counts) for one in comparisons],
        blocking_rules_to_generate_predictions=[PAIRED], probability_two_random_records_match=1 / len(table),
    )  # fmt: skip
    return splink.Linker(DuckDBAPI().register(laid), settings, log_level=None)


def _line(row: Parts) -> dict:
    year, month, day = row.figures or (None, None, None)
    return {
        "given": " ".join(row.given) or None, "family": " ".join(row.family) or None,
        "given_sound": " ".join(map(sounds.close, row.given)) or None,
        "family_sound": " ".join(map(sounds.close, row.family)) or None,
        "given_words": list(row.given), "family_words": list(row.family), "called": sorted(row.called),
        "born": row.born or None, "year": year, "month": month, "day": day,
        "sex": row.row.sex if row.row.sex in ("female", "male") else None,
        "numbers": [f"{system} {value}" for system, value in row.row.numbers],
        "systems": [system for system, _ in row.row.numbers], "postcode": row.postcode or None,
        "place": " ".join(row.place) or None, "home": " ".join((*row.place, row.postcode)).strip() or None,
        "phone": row.phone or None, "email": row.email or None,
    }  # fmt: skip


def _comparison(one: Comparison, weights: Weights, rare_counts: bool) -> dict:
    null = {"sql_condition": one.missing, "label_for_charts": "not said", "is_null_level": True}
    levels = [null, *(_level(one, level, weights, rare_counts) for level in one.levels)]
    return {"output_column_name": one.name, "comparison_levels": levels}


def _level(comparison: Comparison, level: Level, weights: Weights, rare_counts: bool) -> dict:
    same, other = weights.get((comparison.name, level.says), (level.same, level.other))
    said = {"sql_condition": level.holds, "label_for_charts": level.says, "m_probability": same, "u_probability": other}
    return said | ({"tf_adjustment_column": level.rarer} if level.rarer and rare_counts else {})

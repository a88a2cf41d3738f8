"""Two families of caseloads whose truth is known: nobody is joined wrongly, and hardly anybody is missed.

The largest is for `make drill`.
"""

import csv

import pytest

from tests.drilling import LONG
from tests.linkage.real import linked, outcome, rows_of


def told(capsys, one) -> None:
    """Prints the figures, whether the test is asked for its output or not."""
    with capsys.disabled():
        print(f"\n{one}")


@pytest.mark.parametrize("name", ["dataset1", "dataset3"] if LONG else ["dataset1"])
def test_febrl(cases, capsys, name):
    rows = rows_of(cases / "c1_linkage_febrl" / f"{name}.csv")
    truth = {row.key: row.key.split("-")[1] for row in rows}
    one = outcome(f"FEBRL {name}", rows, linked(rows), truth)
    told(capsys, one)
    assert one.joined_wrongly == 0
    assert one.recall >= 0.99
    assert one.joined > one.pairs / 4  # a machine that asks about everything would be no help


def test_fake_1000(cases, capsys):
    path = cases / "c2_linkage_splink" / "fake_1000.csv"
    rows = rows_of(path)
    with path.open() as lines:
        truth = {line["unique_id"]: line["cluster"] for line in csv.DictReader(lines)}
    one = outcome("fake_1000", rows, linked(rows), truth)
    told(capsys, one)
    assert one.joined_wrongly == 0
    assert one.recall >= 0.90
    assert one.joined
    assert one.asked <= 1.2 * one.pairs  # and one that asks about everybody would be none either

"""A family in a refuge: the address is secret at once, for whoever looks, and no longer than somebody entitled says."""

from datetime import timedelta

import pytest

from kith.language.errors import Refused
from tests.web.invented import AT, said
from tests.web.test_confidence import words

HOME = "9 Saltgrass Row"


@pytest.fixture
def mia(place):
    said(place.mia, "person_details", AT - timedelta(hours=9), address=HOME, given_name="Mia", born="2026-05-12",
         family_name="Kowalska-Reid")
    return place


@pytest.mark.parametrize(("kind", "secret"), [("refuge", True), ("site", False), ("emergency", False)])
def test_a_refuge_is_secret_at_once(mia, signed_in, kind, secret):
    assert HOME in words(signed_in(mia.priya), f"/people/{mia.mia}")
    said(mia.mia, "family_arrived", AT - timedelta(hours=4), mia.priya, kind=kind, before="Fenwick")
    page = words(signed_in(mia.priya), f"/people/{mia.mia}")
    assert (HOME not in page) is secret
    assert "See the family for the first time: not yet seen" in page
    assert "Ask the previous area for the records, without saying where they are" in page


def test_what_kind_of_home_it_is_is_read_by_those_it_concerns(mia, signed_in):
    said(mia.mia, "family_arrived", AT - timedelta(hours=4), mia.priya, kind="refuge", before="Fenwick")
    assert "A refuge" in words(signed_in(mia.priya), f"/people/{mia.mia}/history")
    assert "A refuge" not in words(signed_in(mia.ruth), f"/people/{mia.mia}/history")


def test_only_somebody_entitled_ends_it(mia):
    root = said(mia.mia, "family_arrived", AT - timedelta(hours=4), mia.priya, kind="refuge",
                before="Fenwick").entries[0]
    from kith.intake.receiving import receive
    from kith.intake.statement import Said, Statement, Who
    mended = Said("family_arrived", {"kind": "other", "before": "Fenwick"}, happened=AT.isoformat(), corrects=root)
    with pytest.raises(Refused):
        receive(Statement("web", "mended", Who(key=mia.mia), (mended,), AT), by=mia.priya, at=AT)

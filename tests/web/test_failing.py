"""A page that breaks: whoever mends it learns where and of what kind, and nobody learns about whom."""

import logging

from kith.config.logs import Nameless
from kith.worklists.owed import mylist


def test_a_page_that_failed_leaves_its_trace_without_what_it_was_about(place, signed_in, monkeypatch, caplog):
    name = "Mia Kowalska-Reid"

    def breaks(*asked):
        raise LookupError(name, place.mia)

    monkeypatch.setattr(mylist, "my_list", breaks)
    with caplog.at_level(logging.ERROR):
        response = signed_in(place.priya).get("/")
    assert response.status_code == 500
    (record,) = (one for one in caplog.records if one.name == "kith.config.middleware")
    said = Nameless("{message}", style="{").format(record)
    assert said.startswith("The page “my_list” failed: LookupError.")
    assert 'web/mylist.py", line' in said
    assert "in breaks" in said
    assert name not in said
    assert place.mia not in said

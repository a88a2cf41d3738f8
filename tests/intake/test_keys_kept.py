"""What the database holds of keys is read from its entries, its acts and its tellings."""
from kith.config.holds import keys
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.intake.rounds import ticking
from tests.intake.place import MONDAY, asked, came, child, one, said


def test_every_key_that_was_said_cited_or_told_is_found_and_none_is_missed_when_it_goes(workers):
    mia = child()
    came(mia)
    said(mia, "accepted", MONDAY, workers["priya"], cites=(one(mia).id,))
    ticking.tick(MONDAY)
    held = keys.Kept({form: answered or () for form, answered in asked(keys.SAID)}, asked(keys.CITED))
    assert {"ed_attendance", "involvement", "accepted"} <= held.said.keys()
    assert "reason" in held.said["ed_attendance"]
    assert ("urgent_attendance", one(mia).duty) in held.cited
    assert list(keys.problems(FORMS, PATHWAYS, held)) == []
    without = {key: form for key, form in FORMS.items() if key != "involvement"}
    told = list(keys.problems(without, {}, held))
    assert any("Entries are kept of the form involvement" in sentence for sentence in told)
    assert any("cite the pathway urgent_attendance" in sentence for sentence in told)

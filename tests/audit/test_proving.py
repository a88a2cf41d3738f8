"""A proof stands alone: it is checked without the database, and no forged one passes."""

import copy
import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.audit import heads, lines, proving, sealing
from kith.audit.lines import Place
from kith.config import commands
from kith.config.home import audit as folder_of_home
from tests.audit import keeping
from tests.audit.keeping import AT, ids, owner, seal, write
from tests.audit.test_tampering import log
from tests.drilling import LONG


@pytest.fixture(scope="module")
def proofs(tmp_path_factory):
    """A proof of each kind, and the key."""
    folder, rows, last = tmp_path_factory.mktemp("proofs"), log((9, 4, 8)), None
    for begin, end in ((0, 9), (9, 13), (13, 21)):
        last = sealing.added(last, rows[begin:end], Place(1, rows[end - 1].place.xact, 1000), AT, folder)
        proving.journal.append(folder, last)
    proof = proving.prove(folder, 11, lambda after, upto, number: rows[number - 1])
    return proof, proving.prove_since(folder, 9), heads.public(folder)


def test_a_proof_holds_with_its_key_and_with_no_other(proofs, tmp_path):
    *both, key = proofs
    sealing.added(None, log((1,)), Place(1, 9, 0), AT, tmp_path)
    for proof in both:
        assert proving.holds(json.loads(json.dumps(proof)), key)
        assert not proving.holds(proof, heads.public(tmp_path))
        assert not proving.holds(proof, "nonsense")


PARTS = st.sampled_from(["event", "index", "path", "head.size", "head.root", "head.at", "head.upto", "head.before",
                         "signature", "earlier.head.size", "earlier.head.root", "earlier.signature"])
OTHER = st.one_of(st.integers(-3, 40), st.text(max_size=70), st.none(), st.lists(st.text(max_size=64), max_size=6),
                  st.binary(min_size=32, max_size=32).map(bytes.hex))


@settings(max_examples=50_000 if LONG else 800, deadline=None)
@given(st.booleans(), PARTS, OTHER, st.data())
def test_a_forged_proof_never_holds(proofs, kind, part, other, data):
    proof, key = proofs[kind], proofs[2]
    forged = copy.deepcopy(proof)
    *way, last = part.split(".")
    inner = forged
    for step in way:
        inner = inner.get(step, {})
    if last not in inner:
        return
    if last == "path":
        n = data.draw(st.integers(0, len(inner["path"]) - 1))
        other = [*inner["path"][:n], *([other] if isinstance(other, str) else []), *inner["path"][n + 1:]]
    same = json.dumps(inner[last]) == json.dumps(other) or last == "index" and str(other) == str(inner[last])
    inner[last] = other
    assert same or not proving.holds(forged, key)


@pytest.mark.parametrize("said", [{}, {"head": []}, {"head": {"size": "x"}}, {"event": 1, "path": 7}])
def test_what_is_no_proof_does_not_hold(proofs, said):
    assert not proving.holds(said, proofs[2])


@pytest.mark.usefixtures("own_database")
def test_an_event_is_proved_and_one_that_was_changed_is_not(tmp_path):
    write(*range(10))
    seal(tmp_path, longest=4)
    number = ids()[6]
    with keeping.cursor() as cur:
        proof = proving.prove(tmp_path, number, lambda *where: lines.one(cur, *where))
    assert "\tperson\tGET\tshown\t" in proof["event"]
    assert proving.holds(proof, heads.public(tmp_path))
    write(1)
    with pytest.raises(ValueError, match="not sealed"):
        proving.prove(tmp_path, ids()[-1], lambda *where: None)
    with owner() as cur:
        cur.execute("update audit_event set ended = 'refused' where id = %s", (number,))
    with keeping.cursor() as cur, pytest.raises(ValueError, match="not in the database as it was sealed"):
        proving.prove(tmp_path, number, lambda *where: lines.one(cur, *where))


@pytest.mark.usefixtures("own_database")
def test_the_command_seals_proves_checks_and_verifies(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("KITH_AUDIT", str(tmp_path / "sealed"))
    monkeypatch.setattr(commands, "open_database", lambda **_: None)
    assert folder_of_home() == tmp_path / "sealed"
    assert commands.main(["audit", "head"]) == commands.UNUSABLE
    write(*range(12))

    def said(*words, ends=0):
        assert commands.main(["audit", *words]) == ends
        return capsys.readouterr().out

    assert json.loads(said("seal", "--json")) == {"sealed": 12}
    (tmp_path / "head").write_text(said("head"))
    (tmp_path / "proof").write_text(said("prove", str(ids()[3])))
    assert said("check", str(tmp_path / "proof")).startswith("The event is in the log")
    write(1)
    said("seal")
    (tmp_path / "since").write_text(said("prove", "--since", "12"))
    assert json.loads(said("check", str(tmp_path / "since"), "--json"))["holds"]
    assert "All is well: 13 events" in said("verify", "--against", str(tmp_path / "head"))
    with owner() as cur:
        cur.execute("delete from audit_event where id = %s", (ids()[4],))
    found = json.loads(said("verify", "--json", ends=1))
    assert found["wrong"] == {"how": "missing", "event": ids()[3] + 1}
    assert f"Event {ids()[3] + 1} is the first" in said("verify", ends=1)
    (tmp_path / "proof").write_text((tmp_path / "proof").read_text().replace("shown", "refused"))
    assert "does not hold" in said("check", str(tmp_path / "proof"), ends=1)
    (tmp_path / "nothing").write_text("[]")
    assert commands.main(["audit", "check", str(tmp_path / "nothing")]) == commands.UNUSABLE

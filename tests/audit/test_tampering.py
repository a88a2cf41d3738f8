"""Whatever the owner of the database does to the log is found, and the first event it was done to is named."""

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.audit import heads, journal, lines, sealing, verifying
from kith.audit.heads import Signed
from kith.audit.lines import Place
from tests.audit import keeping
from tests.audit.keeping import AT, ids, owner, seal, verify, write
from tests.drilling import LONG

FIELDS = {"at": "at + interval '1 microsecond'", "worker_id": "99", "posts": "'named_nurse:1'", "sender": "'PAS@X'",
          "route": "'family'", "method": "'POST'", "ended": "'refused'", "why": "'x'",
          "subject_ids": "'{5}'", "reason": "'x'", "xact": "'7'", "life": "0"}
DEEDS = ("change", "remove", "put in", "swap", "cut off", "give another number")


# In the open: lists for tables, so that thousands of ways are tried.

def log(sizes):
    """Rows, and the batches in which they were sealed."""
    rows, number, xact = [], 0, 0
    for size in sizes:
        for _ in range(size):
            number, xact = number + 1, xact + 2
            rows.append(lines.line(f"1\t{xact}\t{number}\tevent {number * 7919 % 13}".encode()))
    return rows


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """Six batches, sealed once."""
    folder, made, last = tmp_path_factory.mktemp("model"), log((3, 1, 8, 5, 1, 6)), None
    batches, begin = [], 0
    for size in (3, 1, 8, 5, 1, 6):
        some = made[begin:begin + size]
        last = sealing.added(last, some, Place(1, some[-1].place.xact + 1, 0), AT, folder)
        batches.append(last)
        begin += size
    return made, batches, heads.known(heads.public(folder))


def tampered(rows, data):
    """The rows after one to three deeds, in the order of their places, as the database gives them."""
    rows = list(rows)
    for _ in range(data.draw(st.integers(1, 3))):
        n = data.draw(st.integers(0, len(rows) - 1))
        deed = data.draw(st.sampled_from(DEEDS))
        place, words = rows[n].place, rows[n].words.split(b"\t", 3)[3]
        if deed == "change":
            rows[n] = made(place, words + data.draw(st.sampled_from([b" ", b"x", b"\\N"])))
        elif deed == "remove":
            del rows[n]
        elif deed == "put in":
            number = data.draw(st.integers(25, 30)) if data.draw(st.booleans()) else place.id
            rows.append(made(Place(1, place.xact + data.draw(st.integers(-1, 1)), number), words))
        elif deed == "swap":
            other = data.draw(st.integers(0, len(rows) - 1))
            theirs = rows[other].words.split(b"\t", 3)[3]
            rows[n], rows[other] = made(place, theirs), made(rows[other].place, words)
        elif deed == "cut off":
            del rows[n:]
        else:
            place = Place(*(data.draw(st.integers(*some)) for some in ((1, 2), (0, 60), (0, 30))))
            rows[n] = made(place, words)
        rows = rows or [made(Place(1, 1, 99), b"x")]
    return sorted(rows)


def made(place, words):
    return lines.line(b"%d\t%d\t%d\t%s" % (*place, words))


@settings(max_examples=100_000 if LONG else 1_000, deadline=None)
@given(st.data())
def test_no_deed_is_overlooked(sealed, data):
    rows, batches, key = sealed
    after = tampered(rows, data)
    upto = batches[-1].signed.head.upto
    after = [one for one in after if one.place <= upto]
    found = verifying.check(iter(batches), iter(after), key)
    assert not found.journal
    if after == rows:
        assert found.well
        return
    assert found.wrong is not None
    first = next((n for n, (one, other) in enumerate(zip(rows, after, strict=False)) if one != other),
                 min(len(rows), len(after)))
    # Nothing before the first that differs is blamed, and what was held to be right is right.
    sealed_before = {one.place.id for one in rows[:first]}
    assert found.events <= first
    assert found.wrong.how in (verifying.INSERTED, verifying.MOVED) or found.wrong.event not in sealed_before


@settings(max_examples=20_000 if LONG else 400, deadline=None)
@given(st.integers(0, 23), st.data())
def test_the_first_event_is_named_with_what_was_done_to_it(sealed, n, data):
    rows, batches, key = sealed
    deed = data.draw(st.sampled_from(["changed", "missing", "inserted", "moved"]))
    after = list(rows)
    expected = rows[n].place.id
    if deed == "changed":
        after[n] = made(rows[n].place, b"something else")
    elif deed == "missing":
        del after[n]
    elif deed == "inserted":
        expected = 77
        after.insert(n, made(Place(1, rows[n].place.xact - 1, 77), b"event"))
    else:
        batch = next(one for one in batches if expected in one.ids)
        others = [m for m, one in enumerate(rows) if one.place.id in batch.ids and
                  one.words.split(b"\t", 3)[3] != rows[n].words.split(b"\t", 3)[3]]
        if not others:
            return
        m = data.draw(st.sampled_from(others))
        words = rows[n].words.split(b"\t", 3)[3], rows[m].words.split(b"\t", 3)[3]
        after[n], after[m] = made(rows[n].place, words[1]), made(rows[m].place, words[0])
        expected = min(rows[n].place.id, rows[m].place.id)
    found = verifying.check(iter(batches), iter(after), key)
    assert (found.wrong.how, found.wrong.event) == (deed, expected)


# In a real database.

@pytest.mark.usefixtures("own_database")
@pytest.mark.parametrize("round_", range(20 if LONG else 3))
def test_the_owner_of_a_real_database_is_found_out(tmp_path, round_):
    draw = random.Random(round_)
    for _ in range(4):
        write(*range(draw.randint(1, 6)))
        seal(tmp_path)
    assert verify(tmp_path).well
    for name, value in FIELDS.items():
        _done_and_undone(tmp_path, draw, f"update audit_event set {name} = {value} where id = %(one)s")
    for words in ("delete from audit_event where id = %(one)s", "delete from audit_event where id >= %(one)s",
                  "update audit_event set id = id + 1000 where id = %(one)s",
                  "update audit_event a set subject_ids = b.subject_ids from audit_event b "
                  "where a.id + b.id = %(one)s + %(other)s and a.id in (%(one)s, %(other)s) and a.id <> b.id",
                  "insert into audit_event (life, xact, at, route, ended) "
                  "select life, xact, at, 'person', 'shown' from audit_event where id = %(one)s",
                  "truncate audit_event"):
        _done_and_undone(tmp_path, draw, words)


def _done_and_undone(folder, draw, words):
    with owner() as cur:
        cur.execute("create table kept as table audit_event")
        one = _done(cur, draw, words)
    found = verify(folder)
    assert found.wrong, words
    assert not found.journal
    if words.startswith(tuple(f"update audit_event set {name} =" for name in FIELDS if name not in ("xact", "life"))):
        assert (found.wrong.how, found.wrong.event) == ("changed", one), words
    with owner() as cur:
        cur.execute("truncate audit_event")
        cur.execute("insert into audit_event overriding system value select * from kept")
        cur.execute("drop table kept")
    assert verify(folder).well


def _done(cur, draw, words):
    """Two events may be of the same people, and to let these change places changes nothing that could be found."""
    changed = None
    while changed is None:
        one, other = draw.sample(ids(), 2)
        cur.execute(words, {"one": one, "other": other})
        changed = cur.execute("(table audit_event except table kept) union all (table kept except table audit_event)"
                              ).fetchone()
    return one


@pytest.mark.usefixtures("own_database")
def test_an_event_written_for_a_transaction_that_has_not_happened_is_found(tmp_path):
    write(1)
    seal(tmp_path)
    with owner() as cur:
        cur.execute("insert into audit_event (xact, at, route, ended) values ('999999999', now(), 'person', 'shown')")
    assert verify(tmp_path).wrong.how == "inserted"


# And the journal.

@pytest.mark.usefixtures("own_database")
@pytest.mark.parametrize("change", [
    lambda said: said[1:],
    lambda said: [said[0], said[2]],
    lambda said: [said[1], said[0], said[2]],
    lambda said: [said[0], said[0] | {"leaves": said[1]["leaves"]}, said[2]],
    lambda said: [said[0] | {"ids": [9, 8]}, *said[1:]],
    lambda said: [said[0] | {"signature": said[1]["signature"]}, *said[1:]],
    lambda said: [said[0] | {"peaks": ""}, *said[1:]],
    lambda said: [*said[:2], said[2] | {"head": said[2]["head"] | {"at": "2020-01-01"}}],
    lambda said: [*said[:2], {"head": {}}],
    lambda said: [*said[:2], []],
])
def test_a_journal_that_was_changed_is_said_to_be_broken(tmp_path, change):
    for _ in range(3):
        write(1, 2)
        seal(tmp_path)
    keeping.rewrite(tmp_path, change)
    found = verify(tmp_path)
    assert not found.well
    assert "broken" in found.journal


@pytest.mark.usefixtures("own_database")
def test_a_head_kept_elsewhere_tells_what_was_cut_off_or_signed_anew(tmp_path):
    write(1, 2)
    seal(tmp_path)
    first = journal.last(tmp_path).signed
    write(3)
    seal(tmp_path)
    kept = journal.last(tmp_path).signed
    assert verify(tmp_path, against=kept).earlier
    assert verify(tmp_path, against=first).earlier
    keeping.rewrite(tmp_path, lambda said: said[:1])
    with owner() as cur:
        cur.execute("delete from audit_event where id = %s", (max(ids()),))
    assert verify(tmp_path).well                       # whoever holds both can cut off both
    assert not verify(tmp_path, against=kept).well     # but not what somebody else has kept
    other = tmp_path / "another"
    seal(other)
    assert not verify(other, against=first).well or journal.last(other).signed.head.root == first.head.root
    assert not Signed(kept.head, first.signature).holds(heads.known(heads.public(tmp_path)))

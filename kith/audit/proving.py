"""Proofs that stand alone: that an event is in the log, or that a head is an earlier one with events added."""

from collections.abc import Callable, Iterator, Mapping
from itertools import chain
from pathlib import Path

from kith.audit import heads, journal, tree
from kith.audit.heads import Signed
from kith.audit.journal import Batch
from kith.audit.lines import BEGINNING, Line, Place

LineOf = Callable[[Place, Place, int], Line | None]   # asks the database for an event between two places


def prove(folder: Path, event: int, line_of: LineOf) -> dict:
    """That an event is in the log under the newest head, with the event as the database has it now."""
    index, before, batch = _find(folder, event)
    newest = _newest(folder)
    line = line_of(before, batch.signed.head.upto, event)
    if line is None or tree.leaf(line.words) != batch.leaves[batch.ids.index(event)]:
        raise ValueError(f"Event {event} is not in the database as it was sealed. Run `kith audit verify`.")
    path = tree.hashes(tree.inclusion(index, newest.head.size), _leaves(folder, newest.head.size))
    return {"event": line.words.decode(), "index": index, "path": [one.hex() for one in path], **newest.kept(),
            "key": heads.public(folder)}


def prove_since(folder: Path, size: int) -> dict:
    """That the newest head is the one of this size with events added."""
    newest = _newest(folder)
    earlier = next((one.signed for one in journal.batches(folder) if one.signed.head.size == size), None)
    if earlier is None:
        raise ValueError(f"No head was ever signed at {size} events. `kith audit head` prints the newest.")
    path = tree.hashes(tree.consistency(size, newest.head.size), _leaves(folder, newest.head.size))
    return {"earlier": earlier.kept(), "path": [one.hex() for one in path], **newest.kept(),
            "key": heads.public(folder)}


def holds(proof: Mapping, key: str) -> bool:
    """Whether a proof of either kind is right and its heads are signed by this key; needs nothing else."""
    try:
        signed, path = Signed.read(proof), [bytes.fromhex(one) for one in proof["path"]]
        whose, root = heads.known(key), bytes.fromhex(signed.head.root)
        if not signed.holds(whose):
            return False
        if "earlier" in proof:
            earlier = Signed.read(proof["earlier"])
            return earlier.holds(whose) and tree.is_consistent(
                earlier.head.size, signed.head.size, path, bytes.fromhex(earlier.head.root), root)
        one = tree.leaf(proof["event"].encode())
        return tree.is_included(one, int(proof["index"]), signed.head.size, path, root)
    except (KeyError, TypeError, ValueError, IndexError, AttributeError):
        return False


def _find(folder: Path, event: int) -> tuple[int, Place, Batch]:
    """Which leaf an event is, after which place its batch begins, and the batch."""
    first, before = 0, BEGINNING
    for batch in journal.batches(folder):
        if event in batch.ids:
            return first + batch.ids.index(event), before, batch
        first, before = first + len(batch.ids), batch.signed.head.upto
    raise ValueError(f"Event {event} is not sealed. There is no such event, or it is younger than the newest head.")


def _newest(folder: Path) -> Signed:
    last = journal.last(folder)
    if last is None:
        raise ValueError(f"Nothing has been sealed in {folder} yet.")
    return last.signed


def _leaves(folder: Path, size: int) -> Iterator[bytes]:
    """The leaf hashes under a head; younger ones are not read."""
    every = chain.from_iterable(batch.leaves for batch in journal.batches(folder))
    return (one for one, _ in zip(every, range(size), strict=False))

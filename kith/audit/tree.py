"""A Merkle tree as in RFC 6962: one hash stands for a whole log, and short proofs say what is in it and what it was."""

from collections.abc import Iterable, Sequence
from hashlib import sha256

EMPTY = sha256(b"").digest()
Part = tuple[int, int]   # the leaves from the first number up to, and without, the second


def leaf(words: bytes) -> bytes:
    """The hash of one leaf; its prefix keeps it from ever being taken for a node."""
    return sha256(b"\x00" + words).digest()


def node(left: bytes, right: bytes) -> bytes:
    """The hash of two subtrees beside each other."""
    return sha256(b"\x01" + left + right).digest()


class Tree:
    """A tree that only grows, known by the roots of its full subtrees: as many as its size has ones in base two."""

    def __init__(self, size: int = 0, peaks: Sequence[bytes] = ()):
        if len(peaks) != size.bit_count():
            raise ValueError(f"{len(peaks)} peaks do not make a tree of {size} leaves.")
        self.size, self.peaks = size, list(peaks)

    def add(self, one: bytes) -> None:
        """One more leaf, by its hash; as many full subtrees join as there are ones at the end of the old size."""
        self.size += 1
        size, peaks = self.size, self.peaks
        while not size & 1:
            one = sha256(b"\x01" + peaks.pop() + one).digest()
            size >>= 1
        peaks.append(one)

    def root(self) -> bytes:
        """The hash of the whole."""
        if not self.peaks:
            return EMPTY
        *others, root = self.peaks
        for peak in reversed(others):
            root = node(peak, root)
        return root


def root(leaves: Iterable[bytes]) -> bytes:
    """The hash of the tree over these leaf hashes."""
    tree = Tree()
    for one in leaves:
        tree.add(one)
    return tree.root()


def inclusion(index: int, size: int, begin: int = 0) -> list[Part]:
    """The subtrees whose hashes lead from a leaf up to the root, the nearest first."""
    if size <= 1:
        return []
    half = _half(size)
    if index < half:
        return [*inclusion(index, half, begin), (begin + half, begin + size)]
    return [*inclusion(index - half, size - half, begin + half), (begin, begin + half)]


def consistency(first: int, size: int, begin: int = 0, known: bool = True) -> list[Part]:
    """The subtrees whose hashes show that a tree is an earlier one with leaves added; both roots follow from them."""
    if first == size:
        return [] if known else [(begin, begin + size)]
    half = _half(size)
    if first <= half:
        return [*consistency(first, half, begin, known), (begin + half, begin + size)]
    return [*consistency(first - half, size - half, begin + half, False), (begin, begin + half)]


def hashes(parts: Sequence[Part], leaves: Iterable[bytes]) -> list[bytes]:
    """The roots of these subtrees, from all leaf hashes in their order, each read once and none kept."""
    found, ordered = {}, sorted(parts)
    place, tree = 0, Tree()
    for n, one in enumerate(leaves):
        if place == len(ordered):
            break
        if n >= ordered[place][0]:
            tree.add(one)
            if n + 1 == ordered[place][1]:
                found[ordered[place]] = tree.root()
                place, tree = place + 1, Tree()
    return [found[part] for part in parts]


def is_included(one: bytes, index: int, size: int, path: Sequence[bytes], expected: bytes) -> bool:
    """Whether this leaf stands at this place of the tree that has this root."""
    if not 0 <= index < size:
        return False
    here, last = index, size - 1
    for other in path:
        if last == 0:
            return False
        if here & 1 or here == last:
            one = node(other, one)
            while here and not here & 1:
                here, last = here >> 1, last >> 1
        else:
            one = node(one, other)
        here, last = here >> 1, last >> 1
    return last == 0 and one == expected


def is_consistent(first: int, size: int, proof: Sequence[bytes], before: bytes, after: bytes) -> bool:
    """Whether the tree of this size and root is the earlier one with leaves added, and nothing else."""
    if not 0 < first <= size:
        return first == 0 <= size and not proof and before == EMPTY
    if first == size:
        return not proof and before == after
    steps = list(proof) if first & (first - 1) else [before, *proof]
    if not steps:
        return False
    here, last = first - 1, size - 1
    while here & 1:
        here, last = here >> 1, last >> 1
    old = new = steps[0]
    for other in steps[1:]:
        if last == 0:
            return False
        if here & 1 or here == last:
            old, new = node(other, old), node(other, new)
            while here and not here & 1:
                here, last = here >> 1, last >> 1
        else:
            new = node(new, other)
        here, last = here >> 1, last >> 1
    return last == 0 and old == before and new == after


def _half(size: int) -> int:
    """The largest power of two below a size."""
    return 1 << (size - 1).bit_length() - 1

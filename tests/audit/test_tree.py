"""The tree against the definition in RFC 6962 written out as it stands there, and against its published vectors."""

from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kith.audit import tree
from tests.drilling import LONG

# What implementations of Certificate Transparency are held to: eight leaves, and the root after each.
LEAVES = [bytes.fromhex(one) for one in (
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")]
ROOTS = (
    "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
    "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
    "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
    "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
    "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
    "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
    "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
    "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
)
PATHS = {
    (0, 8): ("96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
             "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
             "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"),
    (5, 8): ("bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
             "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
             "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    (2, 3): ("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",),
}
PROOFS = {
    (1, 8): PATHS[0, 8],
    (6, 8): ("0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
             "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
             "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7"),
    (2, 5): ("5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
             "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b"),
}
SIZES = st.integers(1, 40)
FORGED = st.sampled_from(["flip", "drop", "add", "swap", "place", "size", "leaf", "root"])


def naive(leaves):
    """MTH of section 2.1, word for word."""
    if not leaves:
        return sha256().digest()
    if len(leaves) == 1:
        return sha256(b"\0" + leaves[0]).digest()
    half = largest(len(leaves))
    return sha256(b"\1" + naive(leaves[:half]) + naive(leaves[half:])).digest()


def naive_path(index, leaves):
    """PATH of section 2.1.1, word for word."""
    if len(leaves) == 1:
        return []
    half = largest(len(leaves))
    if index < half:
        return [*naive_path(index, leaves[:half]), naive(leaves[half:])]
    return [*naive_path(index - half, leaves[half:]), naive(leaves[:half])]


def naive_proof(first, leaves, known=True):
    """SUBPROOF of section 2.1.2, word for word."""
    if first == len(leaves):
        return [] if known else [naive(leaves)]
    half = largest(len(leaves))
    if first <= half:
        return [*naive_proof(first, leaves[:half], known), naive(leaves[half:])]
    return [*naive_proof(first - half, leaves[half:], False), naive(leaves[:half])]


def largest(size):
    return max(power for power in (1 << n for n in range(20)) if power < size)


def made(size):
    return [str(n).encode() for n in range(size)]


def hashed(leaves):
    return [tree.leaf(one) for one in leaves]


def path(index, leaves):
    return tree.hashes(tree.inclusion(index, len(leaves)), hashed(leaves))


def proof(first, leaves):
    return tree.hashes(tree.consistency(first, len(leaves)), hashed(leaves))


def test_the_published_vectors():
    for size, expected in enumerate(ROOTS, 1):
        assert tree.root(hashed(LEAVES[:size])).hex() == expected
    for (index, size), expected in PATHS.items():
        assert tuple(one.hex() for one in path(index, LEAVES[:size])) == expected
    for (first, size), expected in PROOFS.items():
        assert tuple(one.hex() for one in proof(first, LEAVES[:size])) == expected
    assert tree.root([]) == tree.EMPTY


def test_every_proof_of_every_small_tree_is_the_one_of_the_definition_and_holds():
    for size in range(1, 34):
        leaves = made(size)
        root = naive(leaves)
        assert tree.root(hashed(leaves)) == root
        for index in range(size):
            assert (found := path(index, leaves)) == naive_path(index, leaves)
            assert tree.is_included(tree.leaf(leaves[index]), index, size, found, root)
            before = naive(leaves[: index + 1])
            assert (shown := proof(index + 1, leaves)) == naive_proof(index + 1, leaves)
            assert tree.is_consistent(index + 1, size, shown, before, root)


@settings(max_examples=20_000 if LONG else 200)
@given(SIZES, st.data())
def test_a_tree_taken_up_from_its_peaks_grows_as_if_it_had_never_been_put_down(size, data):
    cut = data.draw(st.integers(0, size))
    first = tree.Tree()
    for one in hashed(made(cut)):
        first.add(one)
    again = tree.Tree(first.size, first.peaks)
    for one in hashed(made(size))[cut:]:
        again.add(one)
    assert again.root() == naive(made(size))


@settings(max_examples=100_000 if LONG else 2_000)
@given(SIZES, FORGED, st.data())
def test_a_forged_inclusion_is_refused(size, how, data):
    leaves = made(size)
    index = data.draw(st.integers(0, size - 1))
    right = (tree.leaf(leaves[index]), index, size, path(index, leaves), naive(leaves))
    wrong = _forge(right, how, data)
    assert tree.is_included(*right)
    assert wrong == right or not tree.is_included(*wrong)


def _forge(right, how, data):
    one, index, size, way, root = right
    other = data.draw(st.binary(min_size=32, max_size=32))
    place = data.draw(st.integers(0, max(0, len(way) - 1)))
    if how in ("flip", "swap", "drop") and not way:
        return right
    return {
        "flip": (one, index, size, [*way[:place], other, *way[place + 1:]], root),
        "drop": (one, index, size, way[:place] + way[place + 1:], root),
        "add": (one, index, size, [*way[:place], other, *way[place:]], root),
        "swap": (one, index, size, way[place:] + way[:place], root),
        "place": (one, data.draw(st.integers(-1, size)), size, way, root),
        "size": (one, index, data.draw(st.integers(0, size)), way[:place], root),
        "leaf": (other, index, size, way, root),
        "root": (one, index, size, way, other),
    }[how]


@settings(max_examples=100_000 if LONG else 2_000)
@given(SIZES, st.sampled_from(["rewritten", "flip", "drop", "add", "before", "after"]), st.data())
def test_a_forged_history_is_refused(size, how, data):
    leaves = made(size)
    first = data.draw(st.integers(1, size))
    shown, before, after = proof(first, leaves), naive(leaves[:first]), naive(leaves)
    assert tree.is_consistent(first, size, shown, before, after)
    other = data.draw(st.binary(min_size=32, max_size=32))
    place = data.draw(st.integers(0, max(0, len(shown) - 1)))
    if how == "rewritten":
        changed = data.draw(st.integers(0, first - 1))
        again = [*leaves[:changed], b"changed", *leaves[changed + 1:]]
        shown, after = proof(first, again), naive(again)
    elif how in ("flip", "drop") and not shown:
        return
    elif how in ("flip", "drop", "add"):
        cut = place + (how != "add")
        shown = [*shown[:place], *([] if how == "drop" else [other]), *shown[cut:]]
    else:
        before, after = (other, after) if how == "before" else (before, other)
    assert not tree.is_consistent(first, size, shown, before, after)


@pytest.mark.parametrize(("size", "peaks"), [(1, ()), (3, (b"a",)), (0, (b"a",))])
def test_peaks_that_cannot_be_those_of_a_tree_are_refused(size, peaks):
    with pytest.raises(ValueError, match="peaks do not make"):
        tree.Tree(size, peaks)

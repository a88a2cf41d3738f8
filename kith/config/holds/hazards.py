"""The hazard log: what could harm somebody because of Kith, how bad and how likely, and the tests that hold it down.

A hazard is a small declaration in `docs/safety/hazards`. Its scores are those of the matrix of the clinical safety
standard DCB0129, and each of its controls names the test that shows that the control works.
"""
import ast
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import MISSING, dataclass, fields
from functools import cache
from pathlib import Path

from kith.config.holds.proofs import ROOT

FOLDER = "docs/safety/hazards"
SEVERITIES = ("minor", "significant", "considerable", "major", "catastrophic")
MATRIX = {
    "very high": (3, 4, 4, 5, 5),
    "high": (2, 3, 3, 4, 5),
    "medium": (2, 2, 3, 3, 4),
    "low": (1, 2, 2, 3, 4),
    "very low": (1, 1, 2, 2, 3),
}
ACCEPTABLE = 2
# A test that holds one of these may be passed over, and then shows nothing.
PASSED_OVER = {"skip", "skipif", "importorskip", "xfail"}


@dataclass(frozen=True)
class Hazard:
    """One thing that could go wrong, before and after its controls."""

    key: str
    group: str
    what: str
    cause: str
    effect: str
    at_first: tuple[str, str]  # severity, likelihood
    controls: tuple[tuple[str, str], ...]  # what holds it down, and the test that shows it
    remains: tuple[str, str]
    owner: str
    not_yet_controlled: tuple[str, ...] = ()
    to_be_accepted: tuple[str, ...] = ()  # by whom, and why no program makes it less; of what remains too high


def read(root: Path = ROOT) -> list[Hazard]:
    """Every hazard, in the order of the files and within them."""
    return [
        Hazard(key, path.stem, **{name: _fixed(said) for name, said in words.items()})
        for path in sorted((root / FOLDER).glob("*.toml"))
        for key, words in tomllib.loads(path.read_text("utf-8")).items()
    ]


def _fixed(said: object) -> object:
    return tuple(map(_fixed, said)) if isinstance(said, list) else said


def rating(scored: tuple[str, str]) -> int:
    """From 1, acceptable, to 5, which nobody may run."""
    severity, likelihood = scored
    return MATRIX[likelihood][SEVERITIES.index(severity)]


def above(found: Iterable[Hazard]) -> list[Hazard]:
    """Those that remain above what is acceptable, the worst first."""
    return sorted((one for one in found if rating(one.remains) > ACCEPTABLE), key=lambda one: -rating(one.remains))


def problems(root: Path = ROOT) -> Iterator[str]:
    """What does not hold of any hazard. Where Kith is installed without its documents there is no saying."""
    if not (root / FOLDER).is_dir():
        return
    found = read(root)
    keys = [one.key for one in found]
    yield from (f"Two hazards are called {key}." for key in sorted({key for key in keys if keys.count(key) > 1}))
    for one in found:
        yield from (f"The hazard {one.key} {said}." for said in (*_scores(one), *_controls(one, root)))


def _scores(one: Hazard) -> Iterator[str]:
    said = (each.name for each in fields(one) if each.default is MISSING and each.name != "controls")
    yield from (f"says nothing under {name}" for name in said if not getattr(one, name))
    scored = (one.at_first, one.remains)
    if any(len(pair) != 2 or pair[0] not in SEVERITIES or pair[1] not in MATRIX for pair in scored):
        yield "is not scored in the words of the matrix"
    elif rating(one.remains) > rating(one.at_first):
        yield "is worse with its controls than without"
    elif rating(one.remains) > ACCEPTABLE and not one.not_yet_controlled:
        yield "remains above what is acceptable, and does not say what is still to be done"
    elif (rating(one.remains) > ACCEPTABLE) != (len(one.to_be_accepted) == 2 and all(one.to_be_accepted)):
        yield "remains above what is acceptable, or does not, and says otherwise who must accept it and why"


def _controls(one: Hazard, root: Path) -> Iterator[str]:
    if not one.controls:
        yield "has no control"
    for _, test in one.controls:
        yield from wrong(test, root)


def wrong(test: str, root: Path = ROOT) -> Iterator[str]:
    """Why a test, named by its file and its name, shows nothing."""
    file, _, name = test.partition("::")
    if not (path := root / file).is_file() or not name:
        yield f"names {test}, and there is no such file"
    elif name not in (there := _functions(path, root)) or not name.startswith("test_"):
        yield f"names {test}, and there is no such test"
    elif _may_be_passed_over(name, there) or _marked(path):
        yield f"names {test}, which may be passed over, and then shows nothing"


@cache
def _functions(path: Path, root: Path) -> dict[str, ast.FunctionDef]:
    """The tests of a file by name, with the fixtures they may stand on."""
    above_it = [folder / "conftest.py" for folder in path.parents if folder.is_relative_to(root)]
    read_in = [*(one for one in reversed(above_it) if one.is_file()), path]
    found = [node for one in read_in for node in ast.walk(_tree(one)) if isinstance(node, ast.FunctionDef)]
    return {node.name: node for node in found}


def _may_be_passed_over(name: str, there: dict[str, ast.FunctionDef], seen: frozenset[str] = frozenset()) -> bool:
    if name in seen or not (node := there.get(name)):
        return False
    marks = [part for mark in node.decorator_list for part in ast.walk(mark)]
    stands_on = [one.arg for one in node.args.args]
    stands_on += [part.value for part in marks if isinstance(part, ast.Constant) and isinstance(part.value, str)]
    return _passes_over(node) or any(_may_be_passed_over(one, there, seen | {name}) for one in stands_on)


def _marked(path: Path) -> bool:
    """Whether every test of a file may be passed over at once."""
    return any(isinstance(node, ast.Assign | ast.Expr) and _passes_over(node) for node in _tree(path).body)


def _passes_over(tree: ast.AST) -> bool:
    names = (getattr(node, "attr", None) or getattr(node, "id", None) for node in ast.walk(tree))
    return any(name in PASSED_OVER for name in names)


@cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text("utf-8"), str(path))

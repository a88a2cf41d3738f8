"""The words of the trade are kept apart from the words of programs: no name of ours says `manager` or `task`."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.contracts.code import ROOT, modules, place, tree

# Words that say nothing (what does a manager do?), and words that mean something else to the people who use Kith.
UNUSED = "service_layer manager handler processor helper helpers util utils core common item items object objects"
UNUSED += " task tasks case alert alerts flag merge merged delete deleted services"

# Names that others chose and we must repeat: Django's, Python's, and the title of somebody's post.
GIVEN = {"objects", "items", "contextmanager"}
GIVEN |= {"CSC_MANAGER"}  # the person who runs the customer service centre


def test_our_names_use_our_words():
    wrong = [f"{place(path, line)}: {name}" for path in modules("kith") for name, line in _named(path) if _wrong(name)]
    assert not wrong, "Choose a word of the glossary for:\n" + "\n".join(wrong)


def test_our_files_use_our_words():
    wrong = [place(path) for path in modules("kith") if any(_wrong(part) for part in path.relative_to(ROOT).parts)]
    assert not wrong, "Choose a word of the glossary for:\n" + "\n".join(wrong)


def _named(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
            yield node.name, node.lineno
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id, node.lineno
        elif isinstance(node, ast.arg):
            yield node.arg, node.lineno


def _wrong(name: str) -> bool:
    parts = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name.removesuffix(".py")).lower().split("_")
    return name not in GIVEN and bool(set(parts) & set(UNUSED.split()))

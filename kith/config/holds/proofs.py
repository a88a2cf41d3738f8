"""Which rows of the catalogue are proved: read from the marks on scenarios and journeys, without running them."""
import ast
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

import kith
from kith.language.pathways import Pathway

ROOT = Path(kith.__file__).parent.parent
FOLDERS = ("tests/scenarios", "tests/journeys")


def proved(root: Path = ROOT) -> dict[str, list[str]]:
    """Row -> the tests that prove it, as file and name."""
    found: dict[str, list[str]] = defaultdict(list)
    for path in (path for folder in FOLDERS for path in sorted((root / folder).rglob("test_*.py"))):
        for test in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(test, ast.FunctionDef):
                for row in _rows(test):
                    found[row].append(f"{path.relative_to(root)}::{test.name}")
    return dict(sorted(found.items()))


def _rows(test: ast.FunctionDef) -> Iterator[str]:
    for mark in test.decorator_list:
        if isinstance(mark, ast.Call) and (getattr(mark.func, "id", "") or getattr(mark.func, "attr", "")) == "row":
            yield from (word.value for word in mark.args if isinstance(word, ast.Constant))


def problems(pathways: Iterable[type[Pathway]], root: Path = ROOT) -> Iterator[str]:
    """Pathways without a story, and rows a pathway answers that no test proves. Without tests there is no saying."""
    if not (root / FOLDERS[0]).is_dir():
        return
    rows = proved(root)
    for pathway in pathways:
        story = f"{FOLDERS[0]}/test_{pathway.key}.py"
        if not (root / story).is_file():
            yield f"The pathway {pathway.key} has no scenarios; tell its stories in {story}."
        for row in pathway.answers_rows:
            if row not in rows:
                yield f"The pathway {pathway.key} answers the row {row}, and no scenario or journey proves it."

"""Reads the project's own code, for the tests that hold it to its habits."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent


@cache
def files() -> tuple[Path, ...]:
    """Every file of the project: what git keeps, and what it would keep."""
    words = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    told = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return tuple(path for name in sorted(filter(None, told.split("\0"))) if (path := ROOT / name).is_file())


def modules(*folders: str) -> list[Path]:
    """The Python modules below these folders, migrations left out: Django writes those."""
    roots = [ROOT / folder for folder in folders or ("kith", "tests")]
    return [
        path
        for path in files()
        if path.suffix == ".py" and "migrations" not in path.parts and any(path.is_relative_to(root) for root in roots)
    ]


@cache
def tree(path: Path) -> ast.Module:
    """A module as Python reads it."""
    return ast.parse(path.read_text(), str(path))


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function of a module, those inside classes and functions too."""
    return (node for node in ast.walk(tree(path)) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def place(path: Path, line: int = 1) -> str:
    """Where something is, as an editor opens it."""
    return f"{path.relative_to(ROOT)}:{line}"

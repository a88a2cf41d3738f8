"""Nothing in the project knows the machine it was written on, or leaves a promise instead of code."""

import re
from pathlib import Path

from tests.contracts.code import files, modules, place

# Split, so that this file is not its own first find.
MACHINE = re.compile(r"(?<![\w.])/" + r"(work|home|root|Users|farm)/[a-z.]|(?<![\w.])/" + r"tmp/")
PROMISES = re.compile(
    r"\b(TO"
    + r"DO|FIX"
    + r"ME|XX"
    + r"X|NotImplemented"
    + r"Error)\b|# no"
    + r"qa|type: ig"
    + r"nore|mark\.(sk"
    + r"ip|xf"
    + r"ail)"
)


def test_no_path_of_one_machine():
    assert not _lines(files(), MACHINE)


def test_no_promise_instead_of_code():
    assert not _lines(modules(), PROMISES)


def _lines(paths, wrong: re.Pattern) -> list[str]:
    return [
        f"{place(path, number)}: {line.strip()}"
        for path in paths
        for number, line in enumerate(_text(path).splitlines(), 1)
        if wrong.search(line)
    ]


def _text(path: Path) -> str:
    try:
        return path.read_text()
    except UnicodeDecodeError:
        return ""  # a picture or a font

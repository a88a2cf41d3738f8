"""Small enough to be read: a function fits a screen, a module an evening's cup of tea, and each says what it is."""

import ast

from tests.contracts.code import functions, modules, place, tree

LONGEST_FUNCTION = 40
LONGEST_MODULE = 300


def test_no_function_is_longer_than_a_screen():
    long = [
        f"{place(path, one.lineno)} {one.name}: {one.end_lineno - one.lineno + 1} lines"
        for path in modules()
        for one in functions(path)
        if one.end_lineno - one.lineno + 1 > LONGEST_FUNCTION
    ]
    assert not long, "Divide these by meaning:\n" + "\n".join(long)


def test_no_module_is_longer_than_it_may_be():
    lengths = {path: len(path.read_text().splitlines()) for path in modules()}
    long = [f"{place(path)}: {length} lines" for path, length in lengths.items() if length > LONGEST_MODULE]
    assert not long, "Divide these by meaning:\n" + "\n".join(long)


def test_every_module_opens_with_a_sentence():
    silent = [place(path) for path in modules() if path.stat().st_size and not _sentence(ast.get_docstring(tree(path)))]
    assert not silent, "Say in one sentence what these are for:\n" + "\n".join(silent)


def _sentence(said: str | None) -> bool:
    return (
        bool(said) and said.split("\n")[0].rstrip().endswith((".", ":", ";", ",", "?")) and said.rstrip().endswith(".")
    )

"""Forms and pathways are data: a condition that is a piece of code could not be stored, said or compiled."""

import ast

import pytest

from tests.contracts.code import modules, place, tree


@pytest.mark.parametrize("folder", ["kith/forms", "kith/pathways"])
def test_no_code_hides_in_declarations(folder):
    hidden = [
        place(path, node.lineno)
        for path in modules(folder)
        if path.name != "__init__.py"
        for node in ast.walk(tree(path))
        if isinstance(
            node, ast.Lambda | ast.FunctionDef | ast.AsyncFunctionDef | ast.If | ast.For | ast.While | ast.Try
        )
    ]
    assert modules(folder), f"{folder} is empty"
    assert not hidden, "Declare these instead of computing them:\n" + "\n".join(hidden)

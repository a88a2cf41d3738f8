"""Every route says once who may ask for it, and none can be reached that the matrix of cells does not ask for."""

import ast
import inspect

from django.urls import get_resolver

from kith.access.roles import PLACES
from kith.web import routing
from tests.contracts.code import ROOT, modules, tree
from tests.web.matrix import rules
from tests.web.matrix.cells import every, routes

MAKES = {"path", "re_path", "URLPattern", "RoutePattern"}
MAY_MAKE = {"kith/web/routing.py", "kith/config/urls.py"}


def test_an_address_is_made_in_one_place():
    """`page` asks for a policy; the one other call only includes what it made."""
    made = {path.relative_to(ROOT).as_posix() for path in modules("kith")
            for node in ast.walk(tree(path)) if isinstance(node, ast.Call)
            and getattr(node.func, "id", getattr(node.func, "attr", "")) in MAKES and _of_django(path)}
    assert made == MAY_MAKE
    assert (ROOT / "kith/config/urls.py").read_text().count("path(") == 1


def test_every_route_has_a_policy_what_it_reads_and_what_it_takes():
    assert inspect.signature(routing.page).parameters["policy"].default is inspect.Parameter.empty
    for name, one in routes().items():
        page = one.callback
        assert page.__code__ is routing.page("x", page, "x", page.policy).callback.__code__, name
        assert callable(page.policy), name
        assert page.policy.__doc__ or page.policy.__qualname__.startswith("needs."), name
        assert page.reads in routing.READS, name
        assert page.takes in (("GET",), ("GET", "POST")), name


def test_no_two_routes_have_one_name():
    assert len(list(_every(get_resolver().url_patterns))) == len(routes())


def test_the_matrix_knows_every_route_and_no_other():
    ruled = {*rules.MAY, *rules.FOR_ANYBODY, *rules.FOR_FAMILIES}
    assert sorted(routes()) == sorted(ruled)
    assert {cell.route for cell in every()} == ruled
    assert len(every()) >= 10_000


def test_the_matrix_says_of_every_role_what_it_may():
    assert set(PLACES) == rules.EVERY_ROLE


def test_what_may_be_sent_is_as_the_matrix_has_it():
    assert {name for name, one in routes().items() if "POST" in one.callback.takes} == rules.TAKE_WHAT_IS_SENT


def test_whoever_need_not_sign_in_is_as_the_matrix_has_it():
    open_to_all = {name for name, one in routes().items() if one.callback.policy is routing.anybody}
    assert open_to_all == rules.FOR_ANYBODY
    assert {name for name, one in routes().items() if not getattr(one.callback, "login_required", True)} == (
        rules.FOR_ANYBODY | rules.FOR_FAMILIES)


def _of_django(path) -> bool:
    return "django.urls" in path.read_text()


def _every(found):
    for one in found:
        yield from _every(one.url_patterns) if hasattr(one, "url_patterns") else (one,)

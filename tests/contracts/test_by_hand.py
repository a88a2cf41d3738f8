"""What is begun by hand is led to by a page that says so, or written on one; whatever names none is offered nowhere."""
import ast
import re

import pytest

from kith.access import writing
from kith.engine.catalogue import FORMS
from tests.contracts.code import ROOT, modules, place, tree
from tests.web.matrix.cells import routes

LEADS = re.compile(r"""url\(["']fill_in["'], form=["'](\w+)["']\)([^>]*)""")
TEMPLATES = ROOT / "kith/web/templates"


def led_to() -> dict[str, set[str]]:
    """Form -> the templates that lead to its page, those left out that lead to what was said before."""
    found: dict[str, set[str]] = {}
    for path in sorted(TEMPLATES.rglob("*.jinja")):
        for key, rest in LEADS.findall(path.read_text()):
            if "corrects=" not in rest:
                found.setdefault(key, set()).add(path.name)
    return found


def test_no_page_leads_to_a_form_that_it_is_not_offered_by():
    assert len(led_to()) > 20
    assert {key for key in led_to() if not (FORMS[key].by_people or FORMS[key].led_to_by)} == set()


@pytest.mark.parametrize("form", [one for one in FORMS.values() if one.led_to_by], ids=lambda one: one.key)
def test_a_page_that_is_said_to_lead_to_it_does(form):
    assert form.key in led_to()


def test_what_a_page_sends_that_answers_nothing_says_that_it_is_written_there():
    sent = [(place(path, call.lineno), FORMS[known[call.args[1].id]]) for path in modules("kith/web")
            for known in [named(tree(path))] for call in ast.walk(tree(path)) if sends(call, known)]
    assert len(sent) >= 8
    assert not [where for where, form in sent if not writing.by_hand(form)]


def named(module: ast.Module) -> dict[str, str]:
    """The forms that a page has by a name of its own: name -> key."""
    found = re.findall(r"^([A-Z, _]+) = ((?:FORMS\['\w+'\](?:, )?)+)$", ast.unparse(module).replace("(", "").replace(
        ")", ""), re.MULTILINE)
    return {name: key for names, forms in found
            for name, key in zip(names.split(", "), re.findall(r"'(\w+)'", forms), strict=True)}


def sends(node: ast.AST, known: dict[str, str]) -> bool:
    """Whether it sends one of them, and cites no duty."""
    return (isinstance(node, ast.Call) and ast.unparse(node.func) == "saying.send" and len(node.args) == 4
            and getattr(node.args[1], "id", "") in known and not any(one.arg == "mends" for one in node.keywords))


def test_the_pages_that_declarations_name_are_there():
    named = {page for form in FORMS.values() for page in (*form.led_to_by, *form.written_on)}
    assert len(named) > 10
    assert named <= routes().keys()


# Where the program speaks for itself, and where each other way is claimed; nobody else says that it came so.
CLAIMS = {"PROGRAM": ("kith/intake",), "LINK": ("kith/intake/doors/replying.py", "kith/intake/doors/unprompted.py"),
          "OWN_PAGE": ("kith/intake/doors/own_page.py",), "ways.FRONT_DOOR": ("kith/intake/doors/concerns.py",),
          "MESSAGE": ("kith/exchange",),
          "PAGE": ("kith/web", "kith/packs", "kith/intake/ends", "kith/intake/filing.py")}
# What follows from what was taken, and was asked of that; and what is read back with the way it had.
FOLLOWS = ("kith/intake/others", "kith/intake/sharing.py", "kith/intake/unfiled.py", "kith/demo", "kith/bench")


def statements() -> list[tuple[str, str]]:
    """(where, the way it says) of each statement that the program makes for the pipe."""
    return [(where, next((ast.unparse(one.value) for one in call.keywords if one.arg == "way"), ""))
            for path in modules("kith") for where in [str(path.relative_to(ROOT))] if not where.startswith(FOLLOWS)
            for call in ast.walk(tree(path)) if isinstance(call, ast.Call) and ast.unparse(call.func) == "Statement"]


def test_every_door_says_by_which_way_it_came_and_none_claims_anothers():
    made = statements()
    assert len(made) >= 15
    assert not [where for where, way in made if way not in CLAIMS or not where.startswith(CLAIMS[way])]


def test_no_page_speaks_for_the_program():
    assert not [path for path in modules("kith/web", "kith/packs") if "by_itself" in path.read_text()]

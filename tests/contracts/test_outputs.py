"""Whatever leaves for a person or a family passes one gate: a new way out that goes around it fails here."""

import ast
import re
from pathlib import Path

from kith.intake.rounds import letters as leaving
from kith.language.channels import CHANNELS
from kith.notices import addressed, homeward
from kith.notices.letters import WAYS_OUT
from tests.contracts.code import ROOT, functions, modules, place, tree

# What can carry words out of this machine.
CARRIES = {"send_mail", "send_mass_mail", "EmailMessage", "EmailMultiAlternatives", "get_connection", "mail_admins",
           "mail_managers", "urlopen", "build_opener", "urlretrieve", "SMTP", "SMTP_SSL", "HTTPConnection",
           "HTTPSConnection", "create_connection", "socketpair", "Popen", "create_subprocess_exec",
           "open_connection", "socket"}
LIBRARIES = {"smtplib", "http.client", "urllib.request", "socket", "requests", "httpx", "aiohttp", "ftplib",
             "telnetlib", "asyncio", "subprocess", "django.core.mail"}
# Each module that can, and why nothing reaches a home by it except what the gate let go.
MAY = {
    "kith/notices/mailing.py": "to those who work here, and to places outside, at the address on our list",
    "kith/notices/gateway.py": "the gateway, used by kith/intake/rounds/letters.py, and by the three below for places",
    "kith/intake/rounds/letters.py": "what homeward.let_go let go",
    "kith/signing/elsewhere.py": "used by the two beside it: the gateway, and the national services",
    "kith/signing/national.py": "asks a national service who somebody is, and tells it nothing of anybody",
    "kith/exchange/scanning.py": "gives what came in to the virus scanner of this machine",
    "kith/exchange/mllp.py": "hears messages, and answers on the line they came by",
}
TO_A_PLACE = {"kith/notices/mailing.py", "kith/notices/outward.py", "kith/notices/doors.py"}
GATE = {"let_go", "once_more"}


def test_only_these_modules_can_send_anything():
    assert {_here(path) for path in modules("kith") if _carries(path)} - _machinery() == MAY.keys()


def test_what_was_let_go_is_made_by_the_gate_alone():
    """``Going`` holds the words and the address together; both ways to it ask safe contact in the same function."""
    made = [(path, one) for path in modules("kith") for one in functions(path) if _calls(one, "Going")]
    assert {(_here(path), one.name) for path, one in made} == {("kith/notices/homeward.py", name) for name in GATE}
    assert not [one.name for _, one in made if not _calls(one, "ask") or not _calls(one, "allows")]
    assert _calls(next(one for _, one in made if one.name == "let_go"), "open_at")


def test_every_way_that_leaves_by_itself_is_given_what_was_let_go():
    ways = {one.__name__: one for one in leaving.WAYS.values()}
    assert {*leaving.WAYS} == {*WAYS_OUT} - {"letter"}          # a letter leaves on paper, from its own page
    for one in functions(ROOT / "kith/intake/rounds/letters.py"):
        if one.name in ways:
            assert one.args.args[0].annotation.id == "Going"
    users = {_here(path) for path in modules("kith") if path.stem != "gateway" and re.search(
        r"from kith.notices import (.*, )?gateway\b", path.read_text())}
    assert users == {"kith/intake/rounds/letters.py", *TO_A_PLACE}


def test_what_goes_to_a_place_outside_goes_to_a_way_on_our_list_and_knows_no_person():
    """These three have no record and no name to send: what they are given is a place, a moment and a code."""
    for one in TO_A_PLACE:
        named = {alias.name for node in ast.walk(tree(ROOT / one)) if isinstance(node, ast.ImportFrom)
                 for alias in node.names}
        assert not {"subjects", "reading", "homeward", "addressed"} & named


def test_every_way_out_has_a_word_that_a_mark_can_close_and_an_address_that_may_be_missing():
    assert {*WAYS_OUT} <= CHANNELS.keys()
    assert addressed.NO_ADDRESS.keys() == {*WAYS_OUT}
    assert {*WAYS_OUT} - {"letter"} == homeward.SEEN_AT_ONCE


def test_nobody_else_says_that_something_has_left():
    wrong = [place(path) for path in modules("kith")
             if _here(path) != "kith/notices/kept.py" and "migrations" not in path.parts
             and re.search(r"(update|insert into) notices_letter", path.read_text())]
    queued = [place(ROOT / "kith/intake/rounds/unsent.py"), place(ROOT / "kith/notices/letters.py")]
    assert wrong == queued == sorted(wrong)
    # Of these two the one notes that a team was told, and the other keeps what may leave, asked at composing.
    assert "set owed" in (ROOT / "kith/intake/rounds/unsent.py").read_text()
    keeps = next(one for one in functions(ROOT / "kith/notices/letters.py") if one.name == "keep")
    assert _calls(keeps, "ask")
    assert _calls(keeps, "allows")


def _machinery() -> set[str]:
    """What starts the program, its database and its measurements: it knows no person."""
    return {_here(path) for path in modules("kith") if path.relative_to(ROOT).parts[1] in ("config", "bench")}


def _carries(path: Path) -> bool:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import) and {one.name for one in node.names} & LIBRARIES:
            return True
        if isinstance(node, ast.ImportFrom) and (node.module in LIBRARIES - {"django.core.mail"} or
                                                 {one.name for one in node.names} & CARRIES):
            return True
    return _calls(tree(path), *CARRIES)


def _calls(node: ast.AST, *names: str) -> bool:
    called = [one.func for one in ast.walk(node) if isinstance(one, ast.Call)]
    return any(getattr(one, "attr", getattr(one, "id", "")) in names for one in called)


def _here(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()

"""Every way by which words of a record leave passes one gate for homes that are kept secret; a new one fails here."""
import ast
from pathlib import Path

from kith.config.noting import WRITTEN
from kith.web import routing
from tests.contracts.code import ROOT, functions, modules, place, tree
from tests.web.matrix.cells import routes

# The files there are, each answered with what is made once it was looked through, or was given word for word before.
FILES = {"family_paper", "passport_paper", "passport_summary", "me_paper", "me_summary", "copy_paper", "family_own",
         "laid_out_paper"}
ANSWERS = {"HttpResponse", "JsonResponse", "FileResponse", "StreamingHttpResponse", "HttpResponseBase"}
MADE = {"kith/web/leaving.py"}                  # both kinds of file
NO_WORDS = {"kith/web/measuring/pages.py",      # counts as a spreadsheet, and nobody’s words
            "kith/web/calendar.py"}             # times, and nobody’s name
# Commands that read records. Those that print words of one do it by what `commanding.shows` gives them; the others have
# nothing to print but keys, counts and what they did.
SAY_WORDS = {"chronology": 0, "duties": 1, "link": 2}   # so many lines of each are of no record
SAY_NONE = {"export": "keys and rules; its files leave out what is secret, by `kith.worklists.returns.reading`",
            "rebuild": "how a duty was stored, and how it is reckoned", "backup": "a sealed file and how large it is"}


def test_a_file_is_made_of_what_was_looked_through():
    given = {name for name, one in routes().items() if not one.callback.gives.startswith(WRITTEN)}
    assert given == FILES
    assert {routes()[name].callback.gives.partition(";")[0] for name in FILES} == {routing.PDF, "application/fhir+json"}


def test_no_page_answers_in_another_way():
    wrong = [place(path, call.lineno) for path in modules("kith/web", "kith/config") if _here(path) not in MADE
             for call in _calls(tree(path), ANSWERS) if not _kind(call).startswith(WRITTEN)
             and _here(path) not in NO_WORDS]
    assert not wrong, "Answer with kith.web.leaving.Leaving:\n" + "\n".join(wrong)


def test_paper_is_set_only_inside_what_is_let_go():
    """But for a copy of a record, which is decided about piece by piece and then kept as it was given."""
    sets = {_here(path): _calls(tree(path), {"typeset"}) for path in modules("kith/web", "kith/packs")}
    inside = {name: [one for call in _calls(tree(ROOT / name), {"Leaving"}) for one in _calls(call, {"typeset"})]
              for name, found in sets.items() if found}
    assert len(inside) == 4
    assert [name for name, found in inside.items() if len(found) != len(sets[name])] == ["kith/web/requests/giving.py"]


def test_a_copy_is_looked_through_as_it_is_read():
    reads = next(one for one in functions(ROOT / "kith/packs/reading.py") if one.name == "_record")
    assert _calls(reads, {"spared"})
    assert _calls(reads, {"known"})


def test_a_letter_is_looked_through_as_it_is_let_go():
    making = [one for one in functions(ROOT / "kith/notices/homeward.py") if _calls(one, {"Going"})]
    assert {one.name for one in making} == {"let_go", "once_more"}
    assert all(_calls(call, {"_text"}) for one in making for call in _calls(one, {"Going"}))
    text = next(one for one in functions(ROOT / "kith/notices/homeward.py") if one.name == "_text")
    assert _calls(text, {"of"})


def test_a_command_prints_words_of_a_record_only_by_what_looks_through_them():
    reads = {path.stem for path in modules("kith/config/commands") if "commanding.shows(" in path.read_text()}
    assert reads == {*SAY_WORDS, *SAY_NONE}
    for name, many in SAY_WORDS.items():
        command = tree(ROOT / f"kith/config/commands/{name}.py")
        assert len(_calls(command, {"print"})) == many, name
        assert _calls(command, {"say"}), name


def test_what_takes_a_home_out_is_asked_in_few_places():
    asks = {_here(path) for path in modules("kith") if _calls(tree(path), {"spared"})}
    assert asks == {"kith/access/leaving.py", "kith/config/noting.py", "kith/packs/reading.py", "kith/web/leaving.py",
                    "kith/worklists/owed/notices.py"}


def _kind(call: ast.Call) -> str:
    said = next((one.value for one in call.keywords if one.arg == "content_type"), None)
    return said.value if isinstance(said, ast.Constant) else "text/html" if said is None else ""


def _calls(node: ast.AST, names: set[str]) -> list[ast.Call]:
    return [one for one in ast.walk(node) if isinstance(one, ast.Call)
            and getattr(one.func, "attr", getattr(one.func, "id", "")) in names]


def _here(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()

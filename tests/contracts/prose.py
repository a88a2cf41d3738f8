"""Everything the program says in words of its own: in templates, forms, pathways, and the sentences in its code."""

import ast
import html
import re
from collections.abc import Iterator
from pathlib import Path

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.phrasing import describing, numbered
from tests.contracts.code import ROOT, modules, place, tree

TEMPLATES = ROOT / "kith" / "web" / "templates"
# What the invented people of the demonstration say is theirs, and a measurement is read by whoever runs it.
NOT_OURS = ("kith/demo", "kith/bench", "kith/forms", "kith/pathways")
BLOCKS = "p|li|h[1-6]|td|th|tr|dt|dd|dl|ul|ol|label|button|legend|summary|caption|div|option|title|section|article|nav"
BREAK, WORD = "\n", "Somebody"
SQL = re.compile(r"^\s*(select|insert|update|delete|with|create|alter|drop|union|cross|left|from|where|and) ", re.I)
PROSE = re.compile(r"^[A-Z“][^<>{}|=]*\s[^<>|=]*[.?!]”?$", re.DOTALL)

Said = tuple[str, str]  # where it stands, and the words


def templates() -> Iterator[Said]:
    """The words of the pages, with a word in the place of whatever is filled in."""
    for path in sorted(TEMPLATES.rglob("*.jinja")):
        for words in _visible(path.read_text()):
            yield str(path.relative_to(ROOT)), words


def _visible(source: str) -> Iterator[str]:
    source = re.sub(r"{#.*?#}|{% macro.*?%}|<svg.*?</svg>|<script.*?</script>", " ", source, flags=re.DOTALL)
    source = re.sub(r"{%-?\s*(else|elif|for|endfor|block|endblock|extends|include|set|import)\b.*?%}", BREAK, source)
    source = re.sub(r"{{.*?}}", WORD, re.sub(r"{%.*?%}", "", source))
    source = re.sub(rf"</?(?:{BLOCKS})\b[^>]*>", BREAK, source)
    for words in re.sub(r"<[^>]*>", "", source).split(BREAK):
        if " " in (said := " ".join(html.unescape(words).split())):
            yield said


def forms() -> Iterator[Said]:
    """What the forms are called, ask, hint at and offer."""
    for key, form in FORMS.items():
        where = f"form {key}"
        yield from ((where, words) for words in (form.title, form.save or "", describing.story(form)))
        for question in _questions(form.questions.values()):
            yield from ((where, words) for words in (question.asks, question.hint or "", *question.choices().values()))


def _questions(questions) -> Iterator:
    for one in questions:
        yield one
        yield from _questions(getattr(one, "questions", {}).values())


def pathways() -> Iterator[Said]:
    """What the library says of each pathway, sentence by sentence, and what its duties are called."""
    for key, one in PATHWAYS.items():
        flow = describing.flow(one, FORMS)
        for words in (flow.title, flow.story, *numbered.sentences(flow), *(owed.what for owed in flow.owed)):
            yield f"pathway {key}", words


def sentences_in_code() -> Iterator[Said]:
    """Every string of the program that is a sentence: refusals, problems, notices, and the help of the command."""
    for path in modules("kith"):
        if not str(path.relative_to(ROOT)).startswith(NOT_OURS):
            yield from _said_in(path)


def _said_in(path: Path) -> Iterator[Said]:
    within = {id(part) for node in ast.walk(tree(path)) if isinstance(node, ast.JoinedStr) for part in ast.walk(node)}
    stories = {id(node.value) for node in ast.walk(tree(path)) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree(path)):
        whole = isinstance(node, ast.JoinedStr)
        if id(node) in stories or not (whole or isinstance(node, ast.Constant) and isinstance(node.value, str)
                                       and id(node) not in within):
            continue
        words = _joined(node) if whole else node.value
        if PROSE.match(words.strip()) and not SQL.match(words):
            yield place(path, node.lineno), " ".join(words.split())


def _joined(node: ast.JoinedStr) -> str:
    return "".join(part.value if isinstance(part, ast.Constant) else WORD for part in node.values)

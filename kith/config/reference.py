"""The reference pages, made from the declarations alone: a page and a picture a pathway, a page a form, the hazards."""

import json
from collections.abc import Iterator, Mapping

from kith.config import hazards, rules
from kith.engine import catalogue
from kith.engine.phrasing import describing, dictionaries, named, numbered
from kith.engine.phrasing.dictionaries import Asked
from kith.engine.shelves import shelves
from kith.web.pictures import flows

MADE = "*This page is made from the declaration by `kith docs`; change the declaration, not the page.*"


def pages() -> dict[str, str]:
    """File name -> text, for every form and pathway, the list of them, and the hazard log."""
    made = {"index.md": _text(_index()), "hazards.md": _text(hazards.page()), "rules.md": _text(_rules()),
            "addresses.json": _addresses()}
    for key, pathway in catalogue.PATHWAYS.items():
        flow = describing.flow(pathway, catalogue.FORMS)
        drawn = flows.draw(flow, " ".join(numbered.sentences(flow)))
        names = [f"{key}-{n}.svg" for n in range(1, len(drawn) + 1)]
        made |= {f"pathways/{name}": f"{picture}\n" for name, picture in zip(names, drawn, strict=True)}
        made[f"pathways/{key}.md"] = _text(_pathway(pathway, flow, names))
    return made | {f"forms/{key}.md": _text(_form(form)) for key, form in catalogue.FORMS.items()}


def _addresses() -> str:
    # The pages know the tables, which can be read only once Django is ready.
    from kith.web import addresses_described

    whole = addresses_described.document()
    # An address a line, so that a new one changes one line.
    lines = ",\n".join(f"{json.dumps(path)}: {json.dumps(one)}" for path, one in whole.pop("paths").items())
    return f'{json.dumps(whole, ensure_ascii=False)[:-1]}, "paths": {{\n{lines}\n}}}}\n'


def _text(lines: Iterator[str]) -> str:
    return "\n".join(lines).rstrip() + "\n"


def _rules() -> Iterator[str]:
    yield from ("# Who may do what", "", MADE.replace("declaration", "rules"), "")
    yield from rules.page()


def _index() -> Iterator[str]:
    yield from ("# Forms and pathways", "", MADE, "")
    yield from ("A form says what can be known. A pathway says what is then owed.", "")
    yield from ("What could go wrong, and the tests that hold it down, stands in the [hazard log](hazards.md).", "")
    yield ("Every address of the site, what it takes and what it answers, stands in [addresses.json](addresses.json) "
           "(OpenAPI 3.1).")
    yield ""
    yield from ("Who may do what, by role, reason and address, stands in the [rules](rules.md).", "")
    yield from _listed("Pathways", "pathways", catalogue.PATHWAYS)
    yield from _listed("Forms", "forms", catalogue.FORMS)


def _listed(heading: str, folder: str, kept: Mapping[str, type]) -> Iterator[str]:
    yield from (f"## {heading}", "")
    for shelf in shelves(kept):
        yield from (f"### {shelf.title}", "", shelf.story, "")
        yield from (f"- [{one.title}]({folder}/{one.key}.md): {describing.story(one)}" for one in shelf.declared)
        yield ""


def _pathway(pathway: type, flow: describing.Flow, pictures: list[str]) -> Iterator[str]:
    yield from (f"# {flow.title}", "", MADE, "", flow.story, "", f"From: {flow.source or 'no source is named'}.", "")
    for n, name in enumerate(pictures, 1):
        yield from (f"![{flow.title}, drawn, part {n} of {len(pictures)}]({name})", "")
    for n, sentence in enumerate(numbered.sentences(flow), 1):
        yield f"{n}. {sentence}"
    yield from ("", f"Key: `{flow.key}`. Proves rows: {', '.join(pathway.answers_rows) or 'none'}.")


def _form(form: type) -> Iterator[str]:
    yield from (f"# {form.title}", "", MADE, "")
    yield from (f"{fact}\n" for fact in dictionaries.form_facts(form, catalogue.FORMS))
    yield from ("| key | question | answer | choices | notes |", "|---|---|---|---|---|")
    for asked in dictionaries.dictionary(form, catalogue.FORMS):
        yield _row(asked, "")
        for column in asked.columns:
            yield _row(column, f"{asked.key}.")
    used = named.begun_by(form.key, catalogue.PATHWAYS)
    links = ", ".join(f"[{catalogue.PATHWAYS[key].title}](../pathways/{key}.md)" for key in used)
    yield from ("", f"Pathways that speak of it: {links or 'none'}.")


def _row(asked: Asked, before: str) -> str:
    choices = "; ".join(f"`{key}` {words}" for key, words in asked.choices)
    cells = (f"`{before}{asked.key}`", asked.asks, asked.answer, choices, " ".join(asked.notes))
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"

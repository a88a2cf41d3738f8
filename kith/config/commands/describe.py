"""Says a form or a pathway in plain English, in numbered sentences."""

import json
from argparse import ArgumentParser, Namespace

from kith.engine import catalogue
from kith.engine.phrasing import describing, dictionaries, numbered


def add_arguments(parser: ArgumentParser) -> None:
    """Which declaration to say."""
    parser.add_argument("kind", choices=("form", "pathway"), help="what to say")
    parser.add_argument("name", help='its key, such as "urgent_attendance", or its class, such as "UrgentAttendance"')
    parser.add_argument("--json", action="store_true", help="one JSON object instead of sentences")


def run(options: Namespace) -> int:
    """Prints the sentences."""
    declared = found(options.kind, options.name)
    said = _said(declared, options.kind)
    if options.json:
        print(json.dumps({"kind": options.kind, "key": declared.key, "title": declared.title,
                          "edition": catalogue.edition(declared), "sentences": said}, ensure_ascii=False))
        return 0
    print(f"{declared.title} ({options.kind} {declared.key}, edition {catalogue.edition(declared)})\n")
    if options.kind == "pathway":
        flow = describing.flow(declared, catalogue.FORMS)
        print(f"{flow.story}\nFrom: {flow.source or 'no source is named'}.\n")
    print("\n".join(f"{n}. {sentence}" for n, sentence in enumerate(said, 1)))
    return 0


def found(kind: str, name: str) -> type:
    """The form or pathway of this key or class name."""
    kept = catalogue.FORMS if kind == "form" else catalogue.PATHWAYS
    for key, declared in kept.items():
        if name in (key, declared.__name__):
            return declared
    raise ValueError(f'There is no {kind} called "{name}". There are: {", ".join(sorted(kept))}.')


def _said(declared: type, kind: str) -> list[str]:
    if kind == "form":
        return dictionaries.form_sentences(declared, catalogue.FORMS)
    return numbered.sentences(describing.flow(declared, catalogue.FORMS))

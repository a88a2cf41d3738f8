"""Looks whether every form, pathway, setting and role holds together, and says which rows and hazards are proved."""

import json
from argparse import ArgumentParser, Namespace

from kith.config import home, vault
from kith.config.database import folders
from kith.config.holds import forms, hazards, keys, pathways, proofs, settings
from kith.config.home import locality
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.phrasing.grammar import number
from kith.language.settings import Setting

BROKEN = 1


def add_arguments(parser: ArgumentParser) -> None:
    """For people or for machines."""
    parser.add_argument("--json", action="store_true", help="one JSON object instead of sentences")


def run(options: Namespace) -> int:
    """Prints what does not hold, then the rows; 1 when anything does not hold."""
    found, rows = problems(), proofs.proved()
    answered = {row for pathway in PATHWAYS.values() for row in pathway.answers_rows}
    unproved = sorted(answered - rows.keys())
    doubtful = [one for one in _once(settings.declared()) if not one.verified]
    if options.json:
        remains = {one.key: hazards.rating(one.remains) for one in hazards.read()}
        print(json.dumps({"problems": found, "proved": rows, "not_proved": unproved,
                          "not_verified": [one.name for one in doubtful],
                          "hazards": remains, "secrets": vault.places()}, ensure_ascii=False))
    else:
        print("\n".join([*found, *_said(found, rows, unproved, doubtful), *_hazards(), *_secrets()]))
    return BROKEN if found else 0


def problems() -> list[str]:
    """Everything that does not hold, each a sentence that says what is wrong, where, and what to do."""
    declared = settings.declared()
    return [
        *(one for form in FORMS.values() for one in forms.problems(form)),
        *(one for pathway in PATHWAYS.values() for one in pathways.problems(pathway)),
        *pathways.unmeasured(),
        *settings.problems(declared),
        *settings.local_problems(locality(), settings.written()),
        *settings.hours_problems(locality()),
        *settings.drawn_problems(locality()),
        *keys.problems(FORMS, PATHWAYS, keys.kept()),
        *proofs.problems(PATHWAYS.values()),
        *hazards.problems(),
        *vault.problems(),
        *home.problems(),
        *folders.problems(),
    ]


def _said(found: list[str], rows: dict, unproved: list[str], doubtful: list[Setting]) -> list[str]:
    """What holds, in sentences."""
    counted = f"{number(len(found), 'thing does')} not hold"
    held = counted if found else "Everything holds together"
    return [
        f"{held}: {len(FORMS)} forms, {len(PATHWAYS)} pathways.",
        f"Proved by {sum(map(len, rows.values()))} marks: {', '.join(rows) or 'no row'}.",
        f"Answered by a pathway and not proved: {', '.join(unproved) or 'none'}.",
        f"Settings nobody has verified: {', '.join(one.name for one in doubtful) or 'none'}.",
    ]


def _hazards() -> list[str]:
    """How many there are, and each that remains above what is acceptable."""
    there = hazards.read()
    high = [f"- {hazards.rating(one.remains)} of 5: {one.what}." for one in hazards.above(there)]
    return [f"Hazards: {len(there)}, of which {len(high)} remain above what is acceptable.", *high]


def _secrets() -> list[str]:
    """Where each secret comes from, and none of them."""
    return ["Secrets, and where each comes from:",
            *(f"- {name}, which {vault.SECRETS[name]}: {place}." for name, place in vault.places().items())]


def _once(found: list[Setting]) -> list[Setting]:
    return list({one.name: one for one in found}.values())

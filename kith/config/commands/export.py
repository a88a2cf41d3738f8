"""Puts a return together that a law asks for, and says what it lacks to whoever can mend it."""
import json
from argparse import ArgumentParser, Namespace
from pathlib import Path

from kith.engine.phrasing.grammar import number

NEEDS_DATABASE = READS_RECORDS = True


def add_arguments(parser: ArgumentParser) -> None:
    """Which return, of which year, and where to."""
    parser.add_argument("what", choices=["ssda903"], help="ssda903: the yearly return on children in care")
    parser.add_argument("--year", type=int, required=True, metavar="YEAR", help="the year that ends on its 31 March")
    parser.add_argument("--out", type=Path, metavar="DIR", help="the folder that the files go into")
    parser.add_argument("--check", action="store_true", help="write no file: only say what is missing")
    parser.add_argument("--at", metavar="MOMENT", help="as of this moment (now)")
    parser.add_argument("--json", action="store_true", help="one JSON object a line")


def run(options: Namespace) -> int:
    """Writes the files and prints what they lack; 1 where anything is missing that somebody here can mend."""
    from kith.config import clock, commanding
    from kith.exchange import ssda903
    from kith.records.database import cursor
    from kith.worklists.returns import layouts, reading

    if not options.check and options.out is None:
        raise ValueError("Say with --out in which folder the files go, or only check with --check.")
    layout, at = layouts.layout(options.year), clock.now(options.at)
    with cursor() as cur:
        children = reading.children(cur, layout, at)
    commanding.shows("export", [child.who.id for child in children])
    lacks = ssda903.check(children, at)
    written = {} if options.check else ssda903.write([child for child in children if child.episodes], options.out)
    _say(options, layout, written, lacks, len(children))
    return 1 if lacks else 0


def _say(options: Namespace, layout, written: dict, lacks: dict, children: int) -> None:
    from kith.worklists.returns.layouts import LEFT_TO_THE_AUTHORITY

    if options.json:
        lines = [{"file": name, "lines": many} for name, many in written.items()]
        lines += [{"subject": key, "rule": one.rule, "what": one.words, "mends": one.mends}
                  for key, found in lacks.items() for one in found]
        lines += [{"left_to_the_authority": name, "what": words} for name, words in LEFT_TO_THE_AUTHORITY.items()]
        print("\n".join(json.dumps(one, ensure_ascii=False) for one in lines))
        return
    print(f"{children} children, by the layout of {layout.year}. {layout.source}.")
    for name, many in written.items():
        print(f"{name}.csv: {number(many, 'line')}")
    for key, found in lacks.items():
        for one in found:
            print(f"{key}  rule {one.rule}: {one.words} ({one.mends.replace('_', ' ')})")
    print("Left to the authority: " + "; ".join(LEFT_TO_THE_AUTHORITY.values()) + ".")

"""Sets a value of the locality from a day on, once it is sure that the value can be read; what cannot is refused."""

import json
import os
import re
import sys
import tomllib
from argparse import ArgumentParser, Namespace
from datetime import date
from pathlib import Path

from kith.config import clock
from kith.config.holds import settings
from kith.config.home import home, locality

REFUSED = 1
UNREADABLE = "{path} cannot be read with it: {fault}. Write it by hand, beside what stands there of the same name."


def add_arguments(parser: ArgumentParser) -> None:
    """Which value, and from when."""
    parser.add_argument("name", help="the name of the setting, as in the reference")
    parser.add_argument("value", help="a number, or words; several lines stand in one value")
    parser.add_argument("--from", dest="began", metavar="DAY", help="from this day on, such as 2026-04-01 (today)")


def run(options: Namespace) -> int:
    """Adds it to the locality’s own file, or says in sentences why not."""
    began = date.fromisoformat(options.began) if options.began else clock.now().date()
    own = Path(os.environ.get("KITH_LOCALITY") or home() / "locality.toml")
    words = locality().read_text("utf-8").rstrip() + "\n" + _said(options.name, options.value, began)
    draft = own.with_name(f"{own.name}.{os.getpid()}")
    try:
        draft.parent.mkdir(parents=True, exist_ok=True)
        draft.write_text(words, encoding="utf-8")
        if wrong := _wrong(draft, options.name, own.name):
            print("\n".join(wrong), "Nothing was changed.", sep="\n", file=sys.stderr)
            return REFUSED
        draft.replace(own)
    finally:
        draft.unlink(missing_ok=True)
    print(f"{options.name} is set from {began.isoformat()} in {own}. It holds once Kith has been started again.")
    return 0


def _said(name: str, value: str, began: date) -> str:
    literal = value if re.fullmatch(r"-?\d+", value) else json.dumps(value, ensure_ascii=False)
    key = name if re.fullmatch(r"[\w.]+", name) else json.dumps(name)
    return f"\n[[settings.{key}]]\nfrom = {began.isoformat()}\nvalue = {literal}\n"


def _wrong(draft: Path, name: str, file: str) -> list[str]:
    try:
        tomllib.loads(draft.read_text("utf-8"))
    except tomllib.TOMLDecodeError as fault:
        return [UNREADABLE.format(path=file, fault=fault)]
    found = [*settings.local_problems(draft, settings.written()), *settings.drawn_problems(draft)]
    return [one.replace(draft.name, file) for one in found if name in one]

"""Builds an invented locality, prints its sign-ins by role, and serves it."""

import json
import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from datetime import datetime
from functools import partial
from pathlib import Path

from kith.config import clock, progress
from kith.config.home import home

NEEDS_DATABASE = True
FEWEST, MOST = 60, 800_000  # the stories alone are about fifty people; NHS numbers kept for tests are under a million


def add_arguments(parser: ArgumentParser) -> None:
    """How large, at which moment, and whether to serve it."""
    parser.add_argument("--people", type=int, default=2000, help="about how many people live there (2000)")
    parser.add_argument("--port", type=int, default=8000, help="the port to answer on (8000)")
    parser.add_argument("--no-serve", action="store_true", help="build it, print the sign-ins, and end")
    parser.add_argument("--at", help="the moment the locality lives at (now)")
    parser.add_argument("--seed", type=int, default=1, help="another number makes another town (1)")
    parser.add_argument("--json", action="store_true", help="one JSON object a sign-in, and nothing else")


def run(options: Namespace) -> int:
    """Builds unless that was done before, then prints and serves."""
    from kith.config.commands.serve import serve
    from kith.config.together import refuse_taken_port

    if not FEWEST <= options.people <= MOST:
        raise ValueError(f"{options.people} people cannot be made. Choose a number from {FEWEST} to {MOST}.")
    clock.now(options.at)   # what is no moment is refused whether or not the locality is there already
    if not options.no_serve:
        refuse_taken_port("127.0.0.1", options.port)
    _be_reached_at(options.port)
    built = _built(options)
    _print(built["password"], options.json, clock.now(built["at"] or None))
    if options.no_serve:
        return 0
    if built["at"]:
        os.environ["KITH_AT"] = built["at"]
    return serve(port=options.port, work=True)


def _built(options: Namespace) -> dict[str, str]:
    """What is remembered of the building: the password, and the moment where one was asked for."""
    from kith.demo import building, sign_ins

    if building.is_built():
        return _remembered()
    _move_in()
    password = os.environ.get("KITH_DEMO_PASSWORD") or sign_ins.password()
    shown = partial(progress.shown, quiet=options.json)
    building.build(options.people, clock.now(options.at), password, options.seed, shown)
    # Written last: a home without it holds a locality that was never finished.
    built = {"password": password, "at": clock.now(options.at).isoformat() if options.at else ""}
    with os.fdopen(os.open(_note(), os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        json.dump(built, file)
    return built


def _move_in() -> None:
    """Its file lies in the home, so that every command that is run there later counts in the same teams' hours."""
    from django.conf import settings

    if "KITH_LOCALITY" not in os.environ:
        settings.KITH_LOCALITY = home() / "locality.toml"
        shutil.copyfile(Path(__file__).parents[2] / "demo" / "locality.toml", settings.KITH_LOCALITY)


def _remembered() -> dict[str, str]:
    if not _note().exists():
        raise ValueError(
            f"The database of {home()} holds a locality that this command did not finish building. "
            "Name an empty folder with KITH_HOME and begin again."
        )
    print("The locality is there already; it was not built again.", file=sys.stderr)
    return json.loads(_note().read_text())


def _note() -> Path:
    return home() / "demo.json"


def _be_reached_at(port: int) -> None:
    """What links in e-mail begin with, where nobody has said otherwise."""
    from django.conf import settings

    settings.KITH_SITE = os.environ.setdefault("KITH_SITE", f"http://localhost:{port}")


def _print(password: str, as_json: bool, at: datetime) -> None:
    from kith.demo import sign_ins, told_here
    from kith.demo.lives import own_passport, reply_link

    if not as_json:
        links = reply_link.words(at), reply_link.unasked(at), own_passport.words(at)
        print(sign_ins.table(password), told_here.table(), *links, sep="\n", flush=True)
        return
    for one in sign_ins.each():
        print(json.dumps(one | {"password": password}), flush=True)
    if own := own_passport.sign_in(at):   # a young person has no password: a link, and a code to it
        print(json.dumps(own), flush=True)

"""What must be so of every setting: a source, one meaning for one name, no value nobody reads, hours that are hours."""
import ast
import tomllib
from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import kith
from kith.engine import drawn
from kith.engine.catalogue import PATHWAYS
from kith.engine.phrasing.named import settings_of
from kith.language.roles import DRAWN
from kith.language.settings import Setting

ROOM = Path(kith.__file__).parent
HOURS = {"from", "opens", "closes", "weekends"}
LOCALITY = ROOM / "config" / "locality.toml"


def declared() -> list[Setting]:
    """Every setting the pathways read, as each declares it."""
    return [one for pathway in PATHWAYS.values() for one in settings_of(pathway)]


def written() -> set[str]:
    """The name of every setting there is, those of other rooms too: read from the code, without running it."""
    named = (words for path in ROOM.rglob("*.py") if "setting(" in (words := path.read_text("utf-8")))
    calls = (node for words in named for node in ast.walk(ast.parse(words))
             if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "setting" and node.args)
    return {name.value for call in calls if isinstance(name := call.args[0], ast.Constant)}


def problems(found: list[Setting]) -> Iterator[str]:
    """Everything that does not hold of these settings."""
    first: dict[str, Setting] = {}
    for one in found:
        if not one.source or not one.says:
            yield f"The setting {one.name} has no source, or does not say what it is."
        if first.setdefault(one.name, one) != one:
            yield f"The setting {one.name} is declared twice with different meanings; declare it once and share it."


def local_problems(path: Path, known: set[str]) -> Iterator[str]:
    """Values a locality has set for a name that nothing reads are a slip: the default would go on unnoticed."""
    for name, values in _flat(tomllib.loads(path.read_text("utf-8")).get("settings", {})):
        if name not in known:
            yield f"{path.name} sets {name}, which nothing reads; compare it with the names in the reference."
        for one in values:
            if "from" not in one or "value" not in one:
                yield f"{path.name} sets {name} without from or value; write both."


def drawn_problems(path: Path) -> Iterator[str]:
    """Steps of which nobody could be asked are named; until they are mended those before them go on."""
    for name, values in _flat(tomllib.loads(path.read_text("utf-8")).get("settings", {})):
        for one in values if name == DRAWN.name else []:
            yield from (f"{path.name} draws the steps of {name} from {one.get('from')}, and {sentence} Until it is "
                        "mended, the steps before it go on." for sentence in drawn.problems(one.get("value")))


def hours_problems(path: Path) -> Iterator[str]:
    """Hours that cannot be read would stop every reckoning, and a slip in a word would go on unnoticed."""
    for team, given in tomllib.loads(path.read_text("utf-8")).get("hours", {}).items():
        if not isinstance(given, list) or not all(map(_are_hours, given)):
            yield (f"{path.name} gives {team} hours that cannot be read. Write under [[hours.{team}]] "
                   "from = 2026-01-01, opens = \"08:00\", closes = \"18:00\" and, if they work then, weekends = true; "
                   "nothing else is read.")


def _are_hours(given: dict) -> bool:
    """A day's work closes on the day on which it opened, or nobody could count to its close."""
    try:
        opens, closes = time.fromisoformat(given["opens"]), time.fromisoformat(given["closes"])
    except (KeyError, TypeError, ValueError):
        return False
    dated, weekends = isinstance(given.get("from"), date), given.get("weekends", False)
    return dated and opens < closes and isinstance(weekends, bool) and given.keys() <= HOURS


def _flat(tree: dict, before: str = "") -> list[tuple[str, list]]:
    """A dotted name is read as nested tables; this gives the name back."""
    found = []
    for key, inner in tree.items():
        name = f"{before}.{key}" if before else key
        found += [(name, inner)] if isinstance(inner, list) else _flat(inner, name)
    return found

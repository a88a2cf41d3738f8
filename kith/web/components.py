"""NHS.UK's components, each shape rendered once and remembered; what a person typed is never part of what is kept."""

import json
import re
from collections.abc import Mapping
from functools import lru_cache

from jinja2 import ChainableUndefined, Environment, PackageLoader
from markupsafe import Markup, escape

# Letters that Unicode gives to nobody stand in a remembered shape where this page's own words will go.
HOLES = re.compile("[\ue000-\uf8ff]")
FIRST_HOLE = 0xE000
WORDS = ("text", "html", "href", "value", "visuallyHiddenText")


def hole(n: int) -> str:
    """The place for the nth thing that differs from page to page."""
    return chr(FIRST_HOLE + n)


def component(name: str, **params) -> Markup:
    """One component, such as button or details, from its parameters; only its shape is remembered."""
    words: list[str] = []
    return filled(name, _hollow(params, words), *words)


def _hollow(params: object, words: list[str]) -> object:
    """The parameters with a hole for every word people read, and the words put aside."""
    if isinstance(params, Mapping):
        return {key: _worded(key, value, words) for key, value in params.items()}
    return [_hollow(one, words) for one in params] if isinstance(params, list | tuple) else params


def _worded(key: str, value: object, words: list[str]) -> object:
    if key not in WORDS or not isinstance(value, str) or not value:
        return _hollow(value, words)
    words.append(value)
    return hole(len(words) - 1)


def filled(name: str, params: Mapping, *parts: str) -> Markup:
    """A component whose holes are filled with these parts, in order; text is escaped, markup is not."""
    shape = _shape(name, json.dumps(params, sort_keys=True))
    # All in one pass, so that what somebody typed cannot open a hole of its own.
    return Markup(HOLES.sub(lambda found: escape(_part(parts, found[0])), shape))


def _part(parts: tuple, letter: str) -> str:
    n = ord(letter) - FIRST_HOLE
    return parts[n] if n < len(parts) else ""


@lru_cache(maxsize=4096)
def _shape(name: str, params: str) -> str:
    folder = re.sub(r"(?<=[a-z])(?=[A-Z])", "-", name).lower()
    macro = _environment().get_template(f"nhsuk/components/{folder}/macro.jinja").module
    return str(getattr(macro, name)(json.loads(params))).strip()


@lru_cache(maxsize=1)
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("nhsuk_frontend_jinja"),
        autoescape=True,
        undefined=ChainableUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )

"""What the database can keep of text and answers: a stray byte from a machine must not lose the rest of a message."""

import json
from datetime import datetime

import orjson

# PostgreSQL keeps neither this nor half a letter; both reach us only from broken machines, and mean nothing to anybody.
NOTHING = "\\u0000"


def text(said: str) -> str:
    """The text without zero bytes and half letters."""
    if said.isascii() and "\x00" not in said:
        return said
    return said.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def answers(said: object) -> str:
    """Answers as JSON, with every text in them storable."""
    try:
        written = orjson.dumps(said).decode()
    except TypeError:   # half a letter, or a number of twenty digits
        return json.dumps(_cleaned(said), default=datetime.isoformat)
    return json.dumps(_cleaned(orjson.loads(written))) if NOTHING in written else written


def _cleaned(said: object) -> object:
    if isinstance(said, str):
        return text(said)
    if isinstance(said, dict):
        return {text(str(name)): _cleaned(value) for name, value in said.items()}
    if isinstance(said, list | tuple):
        return [_cleaned(value) for value in said]
    return said

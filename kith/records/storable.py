"""What the database can keep of text and answers: a stray byte from a machine must not lose the rest of a message."""

import json

# PostgreSQL keeps neither of these; both reach us only from broken machines, and neither means anything to anybody.
NOTHING, HALF_A_LETTER = "\\u0000", "\\ud"


def text(said: str) -> str:
    """The text without zero bytes and half letters."""
    if said.isascii() and "\x00" not in said:
        return said
    return said.replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


def answers(said: object) -> str:
    """Answers as JSON, with every text in them storable."""
    written = json.dumps(said)
    if NOTHING in written or HALF_A_LETTER in written:
        return json.dumps(_cleaned(said))
    return written


def _cleaned(said: object) -> object:
    if isinstance(said, str):
        return text(said)
    if isinstance(said, dict):
        return {text(str(name)): _cleaned(value) for name, value in said.items()}
    if isinstance(said, list | tuple):
        return [_cleaned(value) for value in said]
    return said

"""The blanks a sentence may have: what nobody fills would be shown to people as a hole."""
from string import Formatter

ALWAYS = {"name", "when", "count", "nth"}   # what `engine.saying` can fill whatever the cause


def blanks(template: str) -> set[str]:
    """The names between braces; one that cannot be read is given back as it stands."""
    try:
        return {name for _, name, _, _ in Formatter().parse(template) if name is not None}
    except ValueError:
        return {template}


def said(docstring: str | None) -> bool:
    """Does a docstring begin with a whole sentence?"""
    return bool(docstring) and docstring.split("\n\n")[0].rstrip().endswith((".", "!", "?"))

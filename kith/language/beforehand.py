"""A form that the family reads before it is sent: what of it, under which plain headings, and where that is unsafe."""
from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Beforehand:
    """Its words are laid out as a plain sheet for each parent by themselves, and then it is asked what they say to it.

    ``title``: with {name} for the child. ``why``: the sentence under it. ``parts``: each question that is laid out, and
    its heading. ``chosen``: those of them that are laid out only where the writer says so. ``asks``: the question
    whether they have read it, ``unsafe`` its answer where that is not safe, ``because`` the question why.
    """

    title: str
    why: str
    parts: Mapping[str, str]
    chosen: tuple[str, ...]
    asks: str
    unsafe: str
    because: str

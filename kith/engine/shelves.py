"""Forms and pathways by what they are about: a shelf for each folder, with the title that its docstring begins with."""
import sys
from collections.abc import Mapping
from itertools import groupby
from typing import NamedTuple


class Shelf(NamedTuple):
    """One subject: its folder's name, its title, what it is about in one sentence, and what stands on it, by title."""

    key: str
    title: str
    story: str
    declared: tuple[type, ...]


def shelves(kept: Mapping[str, type]) -> list[Shelf]:
    """Shelves in order of title; a folder's docstring says "Title: what it is about." """
    by_folder = sorted(kept.values(), key=lambda one: (folder(one), one.title.casefold()))
    made = (_shelf(name, tuple(found)) for name, found in groupby(by_folder, key=folder))
    return sorted(made, key=lambda shelf: shelf.title.casefold())


def folder(declared: type) -> str:
    """The package in which a form or pathway stands."""
    return declared.__module__.rpartition(".")[0]


def _shelf(name: str, declared: tuple[type, ...]) -> Shelf:
    title, _, story = (sys.modules[name].__doc__ or "").partition(": ")
    return Shelf(name.rpartition(".")[2], title, story[:1].upper() + story[1:], declared)

"""Whoever is asked by name must work here, and where they are not involved with the person it asks why them."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.gates.gate import Gate
from kith.language.questions import Question


@dataclass(frozen=True)
class AsksSomebody(Gate):
    """A colleague by name, or a service, is asked to act: whoever is meant is found, and whoever is not around the
    person is questioned, until ``unless`` says why it is for them.
    """

    how: Question       # how they are named: by their name ("worker"), or by what they do ("service")
    worker: Question
    service: Question
    unless: Question

    says: ClassVar[str] = ("Whoever is asked by name must work here, and where they are not involved with the person "
                           "it asks why them.")

"""From an age on it is given to a role that the locality agreed to, or it is said why not."""
from dataclasses import dataclass
from typing import ClassVar

from kith.language.conditions import Test
from kith.language.gates.gate import Gate
from kith.language.questions import Question
from kith.language.settings import Setting


@dataclass(frozen=True)
class AgreedRole(Gate):
    """From an age on it is given to one of the roles that the locality agreed to; ``unless`` says why to another.

    ``when``: of which entries this is asked; None: of each.
    """

    role: Question
    unless: Question
    from_age: Setting
    roles: Setting
    when: Test | None = None

    says: ClassVar[str] = "From an age on it is given to a role that the locality agreed to, or it is said why not."

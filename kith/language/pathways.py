"""A pathway says what is then owed: an event, a clock, and the duties it begins."""
from dataclasses import dataclass
from typing import Any, ClassVar

from kith.language.duties import Duty
from kith.language.each import Each
from kith.language.forms import key_of
from kith.language.loops import Loop
from kith.language.promises import Promises
from kith.language.steps import Steps


@dataclass(frozen=True)
class Source:
    """Where a rule comes from, in words a reader can look up."""

    title: str


@dataclass(frozen=True)
class Law:
    """The days on which a rule was law; a cause outside them begins nothing."""

    began: str = ""
    ended: str = ""


class Pathway:
    """Subclass it with duties; the docstring tells the story behind the rule."""

    title: ClassVar[str] = ""
    source: ClassVar[Source | None] = None
    answers_rows: ClassVar[tuple[str, ...]] = ()
    begins_when: ClassVar[Any] = None
    clock: ClassVar[str] = ""
    law: ClassVar[Law | None] = None
    look_back: ClassVar[Any] = None
    read_history: ClassVar[Duty | None] = None   # owed once for each entry that taught us of old causes
    continues_after_death: ClassVar[bool] = False
    was: ClassVar[str] = ""
    loop: ClassVar[Loop | None] = None
    promises: ClassVar[Promises | None] = None   # what its duties mean for a young person in care, as they read it
    duties: ClassVar[dict[str, Duty]] = {}
    key: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        if cls.__mro__[1] is not Pathway:
            raise TypeError(f"{cls.__name__}: a pathway may not inherit from another; its duties would vanish.")
        cls.key = key_of(cls.__name__)
        cls.duties = {}
        for key, duty in [pair for declared in vars(cls).items() for pair in _duties_of(*declared)]:
            if key in cls.duties:
                raise TypeError(f"{cls.__name__}.{key}: two duties may not have one key.")
            cls.duties[key] = duty
            setattr(cls, key, duty)


def _duties_of(key: str, declared) -> list[tuple[str, Duty]]:
    """What one line of a pathway owes: a duty, or one for each of several who owe it, each step, or each rung."""
    match declared:
        case Duty() if key != "read_history":
            return [(key, declared)]
        case Each() | Loop() | Steps():
            return [*declared.duties().items()]
    return []

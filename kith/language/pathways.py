"""A pathway says what is then owed: an event, a clock, and the duties it begins."""
from dataclasses import dataclass
from typing import Any, ClassVar

from kith.language.duties import Duty
from kith.language.forms import key_of


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
    loop: ClassVar[Any] = None   # a Loop: gives a duty for each of its rungs, before those declared beside it
    duties: ClassVar[dict[str, Duty]] = {}
    key: ClassVar[str] = ""

    def __init_subclass__(cls) -> None:
        if cls.__mro__[1] is not Pathway:
            raise TypeError(f"{cls.__name__}: a pathway may not inherit from another; its duties would vanish.")
        cls.key = key_of(cls.__name__)
        rungs = cls.loop.duties() if cls.loop else {}
        mine = {key: value for key, value in vars(cls).items() if isinstance(value, Duty)}
        cls.duties = rungs | {key: duty for key, duty in mine.items() if key != "read_history"}
        for key, duty in rungs.items():
            setattr(cls, key, duty)

"""The answer to who is meant, with its reason in a sentence for people."""
from dataclasses import dataclass
from typing import Literal

from kith.linkage.comparing import Compared
from kith.records.subjects import Subject

MOST_CANDIDATES = 10


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that may be the person, for somebody to decide."""

    subject: Subject
    reasons: tuple[str, ...]
    against: tuple[str, ...]

    @property
    def subject_id(self) -> int:
        """The number of the record."""
        return self.subject.id


@dataclass(frozen=True, slots=True)
class Resolved:
    """The answer, and why, in a sentence for people."""

    kind: Literal["known", "new", "unsure", "sealed"]
    why: str
    subject: Subject | None = None
    candidates: tuple[Candidate, ...] = ()
    numbers: frozenset[tuple[str, str]] = frozenset()  # those of the given ones that somebody holds already

    @property
    def certain(self) -> bool:
        """Whether something may be filed at once: on a record we hold, or on a new one."""
        return self.kind in ("known", "new")

    @property
    def subject_id(self) -> int | None:
        """The record it is about, when we hold it."""
        return self.subject.id if self.subject else None


def unsure(why: str, found: list[tuple[Subject, Compared]]) -> Resolved:
    once = {subject.id: Candidate(subject, compared.reasons, compared.against) for subject, compared in found}
    return Resolved("unsure", why, None, tuple(once.values())[:MOST_CANDIDATES])

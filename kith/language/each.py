"""What each of several owes by itself, alike but for whose it is: none answers for another."""
from typing import NamedTuple

from kith.language.conditions import Condition, all_of, by_another
from kith.language.duties import After, Duty
from kith.language.events import Evidence
from kith.language.questions import Question
from kith.language.roles import Role


class Whose(NamedTuple):
    """One of them: who owes it, and where it is theirs (None: always)."""

    owner: Role
    when: Condition | None = None


class Each:
    """One duty for each of these, under its own key; ``facts`` are those of a `Duty`, and hold for all.

    ``by``: the question by which an entry says whose it is. Whatever is said for a service after it began does its own,
    wherever it was written, and no other's. ``then`` and ``saying``: each comes after the one that has its key, where
    that was answered so, and is called by both, as `gp_report`.
    ``of_others``: whoever said it does not owe it, since nobody is asked to read their own word.
    """

    def __init__(self, whose: dict[str, Whose], what: str, when: Condition | None = None, by: Question | None = None,
                 then: str = "", saying: Condition | None = None, of_others: bool = False, **facts):
        self.whose, self.what, self.when, self.by, self.facts = whose, what, when, by, facts
        self.then, self.saying, self.of_others = then, saying, of_others

    def duties(self) -> dict[str, Duty]:
        return {f"{key}_{self.then}" if self.then else key:
                Duty(self.what, one.owner, when=self._when(one), **self.facts | self._done(one) | self._after(key))
                for key, one in self.whose.items()}

    def _after(self, key: str) -> dict:
        return {"after": After(key, self.saying) if self.saying else key} if self.then else {}

    def _done(self, one: Whose) -> dict:
        if self.by is None:
            return {}
        theirs = Evidence(self.by.form, "follows", self.by.is_in(one.owner.key))
        return {"done_when": theirs, "filled": ((self.by.key, one.owner.key),)}

    def _when(self, one: Whose) -> Condition | None:
        others = by_another(one.owner) if self.of_others else None
        each = [condition for condition in (one.when, self.when, others) if condition is not None]
        return all_of(each) if each else None


def named_in(question: Question, roles: dict[str, Role]) -> dict[str, Whose]:
    """Those services that an answer names by their role."""
    return {key: Whose(role, question.is_in(role.key)) for key, role in roles.items()}

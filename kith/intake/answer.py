"""What intake answers to a statement: what became of it, and what it began and ended."""
from dataclasses import dataclass, field, fields, replace


@dataclass(frozen=True)
class Answer:
    """``outcome``: filed, duplicate, unfiled or refused; ``sentence`` says why, for people."""

    outcome: str
    sentence: str
    subjects: list[str] = field(default_factory=list)      # Kith's keys
    entries: list[int] = field(default_factory=list)
    begun: list[dict] = field(default_factory=list)        # duty, pathway, what, level, role, due
    ended: list[dict] = field(default_factory=list)
    notices: list[dict] = field(default_factory=list)      # level, team, role, why
    said_before: bool = False

    def together(self, other: "Answer") -> "Answer":
        """What became of two statements that came as one."""
        lists = {name: getattr(self, name) + getattr(other, name)
                 for name in ("subjects", "entries", "begun", "ended", "notices")}
        return replace(self, **lists, said_before=self.said_before and other.said_before)

    def waiting(self, many: int) -> "Answer":
        """The same, of which part waits for somebody to say whom it is about."""
        named = "1 of those it names is" if many == 1 else f"{many} of those it names are"
        return replace(self, sentence=f"{self.sentence} {named} not known yet, and it waits as unfiled post for each.")

    def kept(self) -> dict:
        """As it is stored beside the post."""
        return {one.name: getattr(self, one.name) for one in fields(self)}

    @classmethod
    def again(cls, kept: dict) -> "Answer":
        """The first answer, given a second time."""
        return replace(cls(**kept), said_before=True)

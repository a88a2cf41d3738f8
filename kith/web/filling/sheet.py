"""A form on a page: its questions as they are asked now, what was written so far, and what is wrong with it."""
from dataclasses import dataclass, field
from datetime import datetime

from kith.duties.live import Sent
from kith.intake.doors.drafts import Kept
from kith.language import Form
from kith.language.questions import Question
from kith.language.rights import ByConsent, despite
from kith.web import steps
from kith.web.filling import asking, siblings, timing
from kith.web.filling.beside import Last
from kith.web.filling.offering import Offer
from kith.web.filling.siblings import Sibling


@dataclass(frozen=True)
class Sheet:
    """A form on a page: what was written so far, what is wrong with it, and where it goes."""

    form: type[Form]
    about: str
    raw: dict
    number: str
    duty: str = ""
    corrects: str = ""
    saved: str = ""
    goes_on: str = ""             # the number of the draft that this page began with
    drafts: tuple[Kept, ...] = ()   # what else is kept of this page, the newest first
    first: Sent | None = None   # what was sent before and waits: the question why this is another is asked then only
    problems: dict[str, str] = field(default_factory=dict)
    offers: tuple[Offer, ...] = ()
    siblings: tuple[Sibling, ...] = ()   # of whom else the same can be written, each with what is theirs alone
    last: Last | None = None   # last time's answers, where they are laid beside
    mends: bool = False        # it opened with what was sent and came back
    overtaken: bool = False    # somebody else was first while this was written
    at: datetime | None = None   # when it is asked, where what can be answered depends on it
    strikes: bool = False      # it is only struck out, and nothing of it is asked again
    only: frozenset[str] = frozenset()   # where one completes another entry: what is asked of it; empty: everything

    @property
    def questions(self):
        """The form's questions, then when it happened, then, of a correction, what was wrong."""
        if self.strikes:
            return asking.questions(timing.Corrected.questions, self.raw, self.problems)
        asked = {key: self._now(one) for key, one in self.form.questions.items() if self._is_asked(key)}
        drawn = asking.questions(asked, self.raw, self.problems, self.last)
        if timing.is_asked(self.form, mends=bool(self.corrects)):
            drawn += asking.questions(timing.questions(self.form), self.raw, self.problems)
        return drawn + asking.questions(timing.Corrected.questions, self.raw, self.problems) if self.corrects else drawn

    def _now(self, one: Question) -> Question:
        one = one if self.about else asking.of_nobody(one, self.form)
        one = one if self.corrects else asking.at_first(one, self.raw.get(one.key))
        return steps.as_drawn(one, self.form, self.raw.get(one.key), self.at) if self.at else one

    def _is_asked(self, key: str) -> bool:
        """Of a completion only what it completes; why this is another only where one was sent before."""
        if key == self.form.another_because:
            return bool(self.first or key in self.problems or self.raw.get(key))
        if key == "over" and isinstance(self.form.by_right, ByConsent) and not self.corrects:
            return bool(key in self.problems or self.raw.get(key))   # what is given only now is not over
        if key == despite(self.form):
            return bool(key in self.problems or self.raw.get(key))
        if self.form.questions[key].on_mending and not (self.corrects or self.raw.get(key)):
            return False
        return not (self.siblings and key in siblings.of_each(self.form)) and (not self.only or key in self.only)

    @property
    def alone(self):
        """Where several children may be written of: what is of the page's own child alone."""
        return asking.questions(siblings.of_each(self.form), self.raw, self.problems)

    @property
    def error_summary(self):
        """What is wrong, each line leading to its question."""
        asked = self.form.questions | timing.Told.questions | timing.Corrected.questions
        asked = asked | siblings.questions(self.form, self.siblings)
        return asking.error_summary(asked, self.problems)

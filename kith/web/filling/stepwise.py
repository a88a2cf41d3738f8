"""One question a page, without script: what was answered before travels along unseen, and is sent with the last.

What cannot wait does not wait for the last question: it is sent as soon as it is said.
"""
from collections.abc import Mapping
from dataclasses import dataclass, field

from django.http import HttpRequest
from markupsafe import Markup

from kith.engine.filling import fill, meets
from kith.language import Form
from kith.language.conditions import Condition
from kith.language.questions import Question
from kith.web.filling import asking, posted

AT, BACK = "_at", "_back"


@dataclass(frozen=True)
class Step:
    """Where somebody is; ``done``: everything was asked, or what they said cannot wait."""

    form: type[Form]
    asked: Mapping[str, Question]
    key: str
    raw: dict
    problems: dict[str, str] = field(default_factory=dict)
    done: bool = False

    @property
    def nth(self) -> str:
        """Question 2 of 6."""
        return f"Question {list(self.asked).index(self.key) + 1} of {len(self.asked)}"

    @property
    def first(self) -> bool:
        return self.key == next(iter(self.asked))

    @property
    def last(self) -> bool:
        return self.key == next(reversed(self.asked))

    @property
    def question(self) -> Markup:
        """The one question, what was answered before, and which this is."""
        before = ((key, self.raw[key]) for key in self.asked if key != self.key and key in self.raw)
        kept = [Markup('<input type="hidden" name="{}" value="{}">').format(key, one) for key, said in before
                for one in (said if isinstance(said, list) else [said])]
        here = Markup('<input type="hidden" name="{}" value="{}">').format(AT, self.key)
        return Markup("").join([here, *kept, asking.questions({self.key: self.asked[self.key]}, self.raw,
                                                               self.problems)])

    @property
    def summary(self) -> Markup:
        return asking.error_summary({self.key: self.asked[self.key]}, self.problems)

    def at_fault(self, problems: Mapping[str, str]) -> "Step":
        """The first question with which something is wrong."""
        key = next((key for key in self.asked if key in problems), self.key)
        return Step(self.form, self.asked, key, self.raw, dict(problems))


def step(request: HttpRequest, form: type[Form], asked: Mapping[str, Question], given: Mapping,
         at_once: Condition | None = None) -> Step:
    """The question that comes now. ``given``: answered before the first, such as by the link that led here.

    Whoever sends all of it at once, as a program does, is not asked one by one.
    """
    keys = list(asked)
    raw = dict(given) | {key: said for key, said in posted.raw(form, request.POST).items() if key in asked}
    here = request.POST.get(AT, "")
    if request.method != "POST" or here not in keys:
        first = next((key for key in keys if key not in given), keys[0])
        return Step(form, asked, first, raw, done=request.method == "POST")
    place = keys.index(here)
    if request.POST.get(BACK):
        return Step(form, asked, keys[max(0, place - 1)], raw)
    filled = fill(form, raw)
    if here in filled.problems:
        return Step(form, asked, here, raw, {here: filled.problems[here]})
    cannot_wait = at_once is not None and meets(at_once, filled.answers) and not _missing(filled.problems, asked)
    if here == keys[-1] or cannot_wait:
        return Step(form, asked, here, raw, done=True)
    return Step(form, asked, keys[place + 1], raw)


def _missing(problems: Mapping[str, str], asked: Mapping[str, Question]) -> bool:
    return any(key in asked for key in problems)

"""What can be answered to one thing that was sent, from its declaration: the same by a link and by telephone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest
from markupsafe import Markup

from kith.engine.catalogue import FORMS
from kith.intake import replying
from kith.intake.replying import BY, REPLIED, Outside, Spoken
from kith.language import Choice, Form, Text
from kith.language.errors import Problems
from kith.language.questions import Question
from kith.web import asking, posted, saying
from kith.web.fields import Field, drawn
from kith.worklists.asked import Asked, Step

ACKNOWLEDGED = "acknowledged"
DECIDES = "decision"   # the question of a form by which something is decided
BACK = {"another": "This is for another team", "unknown": "I do not know this child"}
WHAT, TEAM, WHO, NUMBER = "reply_what", "reply_team", "reply_who", "_number"
WHICH = Text("Which team is it for?", hint="If you know it")
NAMED = Text("3. Your name and job", hint=REPLIED.questions[BY].hint)
CHOOSE = "Choose what will happen."


@dataclass(frozen=True)
class Answering:
    """The answers there are, what was given so far, and what is wrong with it."""

    asked: Asked
    raw: Mapping = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    named: Text = NAMED

    @property
    def ways(self) -> dict[str, tuple[str, Step]]:
        """Answer -> (its words, what it answers); one for each form that is still owed."""
        ways: dict[str, tuple[str, Step]] = {}
        for one in self.asked.owed:
            ways.setdefault(one.form, (_words(one, self.asked.owed), one))
        return dict(sorted(ways.items(), key=lambda way: way[0] != ACKNOWLEDGED))

    @property
    def options(self) -> dict[str, str]:
        """Everything that can be chosen."""
        return {form: words for form, (words, _) in self.ways.items()} | BACK

    @property
    def questions(self) -> Markup:
        """Which of them, each with what it asks; then who says so."""
        reveals = {form: asking.questions(_asks(FORMS[form]), self.raw, self.problems) for form in self.ways}
        reveals["another"] = drawn(Field(WHICH, TEAM, self.raw.get(TEAM, ""), self.problems.get(TEAM, "")))
        opened = {answer: inner for answer, inner in reveals.items() if inner}
        what = Choice("2. What will happen?", self.options)
        return Markup("\n").join((
            drawn(Field(what, WHAT, self.raw.get(WHAT, ""), self.problems.get(WHAT, ""), opened)),
            drawn(Field(self.named, WHO, self.raw.get(WHO, ""), self.problems.get(WHO, "")))))

    @property
    def summary(self) -> Markup:
        """What is wrong, each line leading to its question."""
        every: dict[str, Question] = {WHAT: Choice("", self.options)}
        for form in self.ways:
            every |= _asks(FORMS[form])
        return asking.error_summary(every | {TEAM: WHICH, WHO: NAMED}, self.problems)


def written(request: HttpRequest, asked: Asked) -> Answering:
    """What was posted."""
    raw: dict = {key: request.POST.get(key, "").strip() for key in (WHAT, TEAM, WHO)}
    now = Answering(asked, raw)
    if raw[WHAT] in now.ways:
        form = FORMS[raw[WHAT]]
        raw |= {key: said for key, said in posted.raw(form, request.POST).items() if key in _asks(form)}
    return Answering(asked, raw)


def send(now: Answering, outside: Outside, spoken: Spoken, number: str) -> str:
    """Hands it to intake; gives the words of what was said. All that is wrong at once, by where it stands."""
    chosen = now.raw.get(WHAT, "")
    if chosen not in now.options:
        problems = {WHAT: CHOOSE} | ({} if spoken.who else {WHO: "Write your name and your job."})
        raise Problems(problems)
    words = now.options[chosen]
    cites = [one.key for one in now.asked.owed]
    try:
        if chosen in BACK:
            raw = {"why": chosen} | ({"team": now.raw.get(TEAM, "")} if chosen == "another" else {})
            replying.sent_back(outside, raw, cites, words, spoken, number)
        else:
            form, step = FORMS[chosen], now.ways[chosen][1]
            raw = {key: said for key, said in now.raw.items() if key in form.questions}
            replying.answered(outside, form, raw, [step.key], words, spoken, number, _before(now, step))
    except Problems as problems:
        raise Problems({_place(path): said for path, said in problems.by_question.items()}) from None
    return words


def number(request: HttpRequest) -> str:
    """The number of this very page, so that one sent twice is one thing said once."""
    return request.POST.get(NUMBER) or saying.new_number()


def left_unread(asked: Asked) -> Sequence[str]:
    """The names of what nobody there has opened."""
    return [one.name for one in asked.unread]


def _before(now: Answering, step: Step) -> int:
    """The entry by which the same was answered before, if it was."""
    return now.asked.told.roots.get((step.form, step.key), 0) if now.asked.told else 0


def _asks(form: type[Form]) -> dict[str, Question]:
    """What a form asks beside who says it, which is asked once."""
    return {key: question for key, question in form.questions.items() if key != BY}


def _words(step: Step, owed: Sequence[Step]) -> str:
    """How somebody who is no user says it."""
    decides = any(DECIDES in FORMS[one.form].questions for one in owed)
    if step.form == ACKNOWLEDGED:
        return f"I have it. I will {'decide' if decides else 'answer'} by the due time"
    return "We have decided" if DECIDES in FORMS[step.form].questions else step.act or FORMS[step.form].save


def _place(path: str) -> str:
    return {"team": TEAM, BY: WHO}.get(path, path)



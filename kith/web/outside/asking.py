"""What can be answered to one thing that was sent, from its declaration: the same by a link and by telephone."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from django.http import HttpRequest
from markupsafe import Markup

from kith.engine.catalogue import FORMS
from kith.intake.doors import replying
from kith.intake.doors.replying import BY, REPLIED, Outside, Spoken
from kith.language import Choice, Form, Text
from kith.language.errors import Problems, Refused
from kith.language.questions import Question
from kith.web.filling import asking, posted
from kith.web.filling.fields import Field, drawn, select
from kith.worklists.desks.asked import Asked, Step

ACKNOWLEDGED = "acknowledged"
DECIDES = "decision"   # the question of a form by which something is decided
BACK = {"another": "This is for another team", "unknown": "I do not know this child"}
WHAT, TO, TEAM, WHO = "reply_what", "reply_to", "reply_team", "reply_who"
PASSED_ON = FORMS["passed_on"]
WHICH = Choice("Which team is it for?", PASSED_ON.questions["role"].choices())
ELSE = {"else": "Another team, or I do not know which"}
REASON = Text("Why is it for them?", hint="Write the team’s name too, if you know it.")
NAMED = Text("3. Your name and job", hint=REPLIED.questions[BY].hint)
NAMELESS = "Write your name and your job."
CHOOSE = "Choose what will happen."
PLACES = {BY: WHO}   # where a question of a form stands on the page
BACK_PLACES = PLACES | {"role": TO, "why": TEAM, "team": TEAM}


@dataclass(frozen=True)
class Answering:
    """The answers there are, what was given so far, and what is wrong with it."""

    asked: Asked
    raw: Mapping = field(default_factory=dict)
    problems: Mapping[str, str] = field(default_factory=dict)
    named: Text = NAMED
    what: str = "2. What will happen?"

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
        return {form: words for form, (words, _) in self.ways.items()} | self.back

    @property
    def back(self) -> dict[str, str]:
        """What is about a place itself is nobody else's, and no child is there to be unknown."""
        return BACK if self.asked.subject.kind == "person" else {}

    @property
    def questions(self) -> Markup:
        """Which of them, each with what it asks; then who says so."""
        reveals = {form: asking.questions(_asks(FORMS[form]), self.raw, self.problems) for form in self.ways}
        reveals |= {"another": self._whose} if self.back else {}
        opened = {answer: inner for answer, inner in reveals.items() if inner}
        what, only = Choice(self.what, self.options), "".join(self.options) if len(self.options) == 1 else ""
        return Markup("\n").join((
            drawn(Field(what, WHAT, self.raw.get(WHAT, only), self.problems.get(WHAT, ""), opened)),
            drawn(Field(self.named, WHO, self.raw.get(WHO, ""), self.problems.get(WHO, "")))))

    @property
    def _whose(self) -> Markup:
        """Whose it is then: never theirs who say that it is not."""
        has = {one.role for one in self.asked.owed}
        to = {role: words for role, words in WHICH.choices().items() if role not in has} | ELSE
        return (select(Field(WHICH, TO, self.raw.get(TO, ""), self.problems.get(TO, "")), to, "Choose a team")
                + drawn(Field(REASON, TEAM, self.raw.get(TEAM, ""), self.problems.get(TEAM, ""))))

    @property
    def summary(self) -> Markup:
        """What is wrong, each line leading to its question."""
        every: dict[str, Question] = {WHAT: Choice("", self.options)}
        for form in self.ways:
            every |= _asks(FORMS[form])
        return asking.error_summary(every | {TO: WHICH, TEAM: REASON, WHO: NAMED}, self.problems)


def written(request: HttpRequest, asked: Asked) -> Answering:
    """What was posted."""
    raw: dict = {key: request.POST.get(key, "").strip() for key in (WHAT, TO, TEAM, WHO)}
    now = Answering(asked, raw)
    if raw[WHAT] in now.ways:
        form = FORMS[raw[WHAT]]
        raw |= {key: said for key, said in posted.raw(form, request.POST).items() if key in _asks(form)}
    return Answering(asked, raw)


def send(now: Answering, outside: Outside, spoken: Spoken, number: str) -> str:
    """Hands it to intake; gives the words of what was said. All that is wrong at once, by where it stands."""
    chosen = now.raw.get(WHAT, "")
    if chosen not in now.options:
        problems = {WHAT: CHOOSE} | ({} if spoken.who else {WHO: NAMELESS})
        raise Problems(problems)
    words = now.options[chosen]
    cites = now.asked.waits
    try:
        if chosen in BACK:
            _back(now, chosen, outside, cites, spoken, number)
        else:
            form, step = FORMS[chosen], now.ways[chosen][1]
            raw = {key: said for key, said in now.raw.items() if key in form.questions}
            replying.answered(outside, form, raw, [step.key], words, spoken, number, _before(now, step))
    except Problems as problems:
        places = BACK_PLACES if chosen in BACK else PLACES
        raise Problems({places.get(path, path): said for path, said in problems.by_question.items()}) from None
    except Refused as refused:
        raise Problems({WHAT: refused.sentence}) from None
    return words


def _back(now: Answering, chosen: str, outside: Outside, cites: Sequence[str], spoken: Spoken, number: str) -> None:
    """Where they say whose it is, it goes there; else it is somebody’s to find out."""
    to, why, words = now.raw.get(TO, ""), now.raw.get(TEAM, ""), BACK[chosen]
    if chosen == "another" and to not in WHICH.choices() | ELSE:
        raise Problems({"role": "Choose a team. “I do not know which” is an answer too."}
                       | ({} if spoken.who else {BY: NAMELESS}))
    if chosen == "another" and to not in ELSE:
        replying.passed_on(outside, {"role": to, "why": why}, cites, words, spoken, number)
    else:
        replying.sent_back(outside, {"why": chosen, "team": why} if to else {"why": chosen}, cites, words, spoken,
                           number)


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



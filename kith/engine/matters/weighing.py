"""What others know of a topic, beside what an assessment says of it. It lists; whoever assesses answers."""
from collections.abc import Iterable
from typing import NamedTuple

from kith.engine.phrasing.saying import day
from kith.engine.standing import Standing
from kith.language.forms import Form
from kith.language.questions import Question
from kith.language.topics import HOUSES, TOPICS

ENOUGH = 2          # who know of one thing: silence is then no answer to it
DENIED, SILENT = "denied", "silent"


class Fact(NamedTuple):
    """One thing that an entry tells of a topic: who says so, and the question that tells it."""

    topic: str
    source: str
    question: str
    entry: Standing


class Known(NamedTuple):
    """One topic that others know of, and what the assessment says of it: it was denied, or it is silent."""

    topic: str
    facts: tuple[Fact, ...]
    here: str = SILENT

    @property
    def title(self) -> str:
        return TOPICS[self.topic]

    @property
    def sources(self) -> list[str]:
        """Each once, the first first."""
        return list(dict.fromkeys(one.source for one in self.facts))

    @property
    def apart(self) -> int:
        """How many of different services: two of one service have often heard it of each other."""
        return len({HOUSES.get(source, source) for source in self.sources})

    @property
    def said(self) -> list[str]:
        """Each source with its day."""
        return list(dict.fromkeys(f"{one.source}, {day(one.entry.moment, one.entry.recorded)}" for one in self.facts))


def topics_told(question: Question, answer) -> frozenset[str]:
    """The topics of which this answer tells."""
    if isinstance(question.tells, dict):
        chosen = answer if isinstance(answer, list) else [answer]
        return frozenset(question.tells[one] for one in chosen if isinstance(one, str) and one in question.tells)
    if not question.tells or not answer:
        return frozenset()
    told = answer == "yes" if question.kind == "yes_no" else answer not in list(question.choices())
    return frozenset({question.tells}) if told else frozenset()


def topics_asked(form: type[Form]) -> frozenset[str]:
    """The topics of which any question of this form may tell."""
    said = (one.tells for one in form.questions.values() if one.tells)
    return frozenset().union(*(one.values() if isinstance(one, dict) else (one,) for one in said))


def facts(form: type[Form], entry: Standing, source: str) -> list[Fact]:
    """Everything that one entry tells of any topic."""
    return [Fact(topic, source, key, entry) for key, one in form.questions.items()
            for topic in sorted(topics_told(one, entry.answers.get(key)))]


def listed(found: Iterable[Fact], form: type[Form] | None = None, answers: dict | None = None) -> list[Known]:
    """Topic by topic what others know; of an assessment, without what it tells itself."""
    asked = topics_asked(form) if form else frozenset()
    own = (topics_told(one, (answers or {}).get(key)) for key, one in form.questions.items()) if form else ()
    told_here = frozenset().union(*own)
    by_topic: dict[str, list[Fact]] = {}
    for one in found:
        by_topic.setdefault(one.topic, []).append(one)
    return [Known(topic, tuple(by_topic[topic]), DENIED if topic in asked else SILENT)
            for topic in TOPICS if topic in by_topic and topic not in told_here]


def row(known: Known) -> dict:
    """A line of the list as it is kept; it is called by its topic, so that mending the assessment keeps its answer."""
    return {"_row": known.topic, "topic": known.topic, "sources": "; ".join(known.said), "many": len(known.sources),
            "apart": known.apart, "two": "yes" if len(known.sources) >= ENOUGH else "no", "here": known.here}

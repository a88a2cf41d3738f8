"""A pathway in words, part by part: the same stand in the command, the pages, the drawings and the docs."""
from collections.abc import Iterator
from dataclasses import dataclass

from kith.engine.phrasing import Forms, due_by, ladder, phrase, plain, ways
from kith.engine.phrasing.grammar import typeset
from kith.engine.phrasing.named import settings_of
from kith.engine.phrasing.notes import of_duty, of_pathway
from kith.language.duties import HAPPENED, After, Duty
from kith.language.events import Count, Where
from kith.language.pathways import Pathway


@dataclass(frozen=True)
class Owed:
    """One duty of a pathway, in the parts the drawing sets apart."""

    key: str
    what: str
    owner: str
    due: str
    done: str
    ladder: tuple[str, ...]
    after: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Way:
    """One event that is enough to begin: as declared, and as the list says it ("" where it says nothing)."""

    when: str
    says: str


@dataclass(frozen=True)
class Flow:
    """A pathway in the parts the drawing sets apart; the numbered sentences are made of the same parts."""

    key: str
    title: str
    story: str
    source: str
    begins: tuple[Way, ...]
    clock: str
    owed: tuple[Owed, ...]
    notes: tuple[str, ...]
    settings: tuple[str, ...]


def flow(pathway: type[Pathway], forms: Forms) -> Flow:
    """The pathway in words, part by part."""
    every = [*pathway.duties.items(), *([("read_history", pathway.read_history)] if pathway.read_history else [])]
    return Flow(
        key=pathway.key, title=pathway.title, story=story(pathway),
        source=phrase(pathway.source, forms), begins=tuple(_ways(pathway.begins_when, forms)),
        clock=("Time is counted from when it happened, however late anybody hears of it."
               if pathway.clock == HAPPENED else "Time is counted from when it became known here."),
        owed=tuple(_owed(key, duty, pathway, forms) for key, duty in every),
        notes=tuple(of_pathway(pathway, forms)),
        settings=tuple(phrase(setting, forms) for setting in settings_of(pathway)),
    )


def story(declared: type) -> str:
    """What a declaration's docstring tells, on one line."""
    return typeset(" ".join((declared.__doc__ or "").split()))


def _ways(event, forms: Forms) -> Iterator[Way]:
    """A union may carry one sentence for all its ways; each way's own goes first."""
    for way in ways(event):
        yield Way(phrase(way, forms), plain(way.says or event.says, **_known(way, forms)))


def _known(way, forms: Forms) -> dict[str, str]:
    """Of a count its length; of a choice what is said where it is not known."""
    if isinstance(way, Count) and way.within:
        return {"within": phrase(way.within, forms)}
    questions = forms[way.form].questions if isinstance(way, Where) and way.form in forms else {}
    return {key: words for key, question in questions.items() if (words := question.choices().get("other"))}


def _owed(key: str, duty: Duty, pathway: type[Pathway], forms: Forms) -> Owed:
    after = _after(duty, pathway, forms)
    return Owed(key, duty.what, duty.owner.title, due_by(duty.due), phrase(duty.done_when, forms),
                tuple(ladder(duty.escalate, forms)), after, tuple(of_duty(key, duty, pathway, forms)))


def _after(duty: Duty, pathway: type[Pathway], forms: Forms) -> str:
    if not (key := duty.comes_after):
        return ""
    done = f"“{pathway.duties[key].what if key in pathway.duties else key}” is done"
    return f"{done}, and {phrase(duty.after.saying, forms)}" if isinstance(duty.after, After) else done

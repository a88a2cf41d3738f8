"""A pathway said in plain numbered sentences: the same words stand in the command, the pages and the docs."""
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from kith.engine.phrasing import Forms, all_of, due_by, ladder, phrase, plain, ways, whose
from kith.engine.phrasing.grammar import typeset
from kith.language.duties import BESIDE, HAPPENED, NOBODY, After, Duty
from kith.language.events import Count, Where
from kith.language.pathways import Pathway
from kith.language.phrases import Phrases
from kith.language.questions import Question
from kith.language.settings import Setting

LEVELS = {"urgent": "It is urgent: the owner is told at once.", "soon": "It stands on the owner’s list.",
          "routine": "It is routine: the owner hears of it in the morning’s message."}


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
        notes=tuple(_pathway_notes(pathway, forms)),
        settings=tuple(phrase(setting, forms) for setting in settings_of(pathway)),
    )


def sentences(flow: Flow) -> list[str]:
    """The whole pathway, one thought a sentence, in the order in which things happen."""
    owed = [said for owed in flow.owed for said in duty_sentences(owed)]
    local = [f"A local value: {said}." for said in flow.settings]
    return [*_begins(flow.begins), flow.clock, *owed, *flow.notes, *local]


def words_of(phrases: Phrases, forms: Forms) -> tuple[list[str], dict[str, tuple[str, ...]]]:
    """The rules by which a free text is asked about, a sentence each; and for each kind of words the words."""
    rules = [f"It asks where there are {phrase(rule, forms)}." for rule in phrases.rules]
    kinds = {kind.title: kind.words for rule in phrases.rules for kind in rule.kinds}
    over = phrases.passed_over
    return rules, kinds | ({f"passed over: {over.title}": over.words} if over.words else {})


def _begins(begins: tuple[Way, ...]) -> list[str]:
    if len(begins) == 1:
        return [f"It begins when {begins[0].when}.{_shown(begins[0])}"]
    return [f"It begins in any of {len(begins)} ways.",
            *(f"Way {n}: {way.when}.{_shown(way)}" for n, way in enumerate(begins, 1))]


def _shown(way: Way) -> str:
    return f" The list then says: “Because {way.says}.”" if way.says else ""


def duty_sentences(owed: Owed) -> list[str]:
    """One duty: what, who and by when; what ends it; who hears when it is silent; what else is to know."""
    silent = ". ".join(step[0].upper() + step[1:] if n else step for n, step in enumerate(owed.ladder)) \
        or "it stays on the list as late"
    after = f"After {owed.after}: " if owed.after else ""
    return [f"{after}{owed.what}. It is owed by {owed.owner}, {owed.due}.",
            f"It is done when {owed.done}.", f"If nobody does it: {silent}.", *owed.notes]


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
                tuple(ladder(duty.escalate, forms)), after, tuple(_duty_notes(key, duty, pathway, forms)))


def _after(duty: Duty, pathway: type[Pathway], forms: Forms) -> str:
    if not (key := duty.comes_after):
        return ""
    done = f"“{pathway.duties[key].what if key in pathway.duties else key}” is done"
    return f"{done}, and {phrase(duty.after.saying, forms)}" if isinstance(duty.after, After) else done


def _duty_notes(key: str, duty: Duty, pathway: type[Pathway], forms: Forms) -> Iterator[str]:
    if key == "read_history":
        yield "It is owed once when old facts become known late, instead of one duty for each of them."
    yield LEVELS.get(duty.level, f"Its level is {duty.level}.")
    if duty.for_each is not None:
        row = "each row of " if isinstance(duty.for_each, Question) else ""
        yield f"It is owed once for {row}{phrase(duty.for_each, forms)}."
    if duty.every:
        yield f"It is owed again, {due_by(duty.every)}, counted from when it was last done."
    if duty.while_ is not None:
        yield f"It is owed only while {whose(duty.while_, forms)} is {duty.while_.title}."
    if duty.unless is not None:
        yield f"It is not owed once {phrase(duty.unless, forms)}."
    if others := dict.fromkeys(pathway.duties[key].what for key in duty.done_with.split() if key in pathway.duties):
        yield f"It is done too when {all_of(f'“{what}”' for what in others)} is done."
    if duty.shared:
        yield "What comes while it is not done, or answers what began it, shares it: it is owed once, and done once."
    if duty.ahead:
        yield f"It is owed only before a day: {phrase(duty.ahead, forms)}."
    if duty.passing:
        yield f"It may be passed on to {phrase(duty.passing, forms)}."
    if duty.reopens:
        yield "It is asked again when what it rested on is corrected."
    if duty.when is not None:
        yield f"It is owed only where {phrase(duty.when, forms)}."
    for tell in duty.tell:
        yield f"When it begins, {phrase(tell, forms)}."
    if duty.filled:
        yield f"Its form opens with answers filled in: {all_of(f'“{words}”' for _, words in _filled(duty, forms))}."
    if duty.beside:
        yield f"Its page lays {BESIDE[duty.beside]} beside the answer."
    yield _waivers(duty)
    if duty.hand_over == NOBODY:
        yield "It is personal and cannot be handed over."


def _filled(duty: Duty, forms: Forms) -> Iterator[tuple[str, str]]:
    """Each question that is answered already, with its answer as people read it."""
    questions = forms[duty.done_when.form].questions if duty.done_when.form in forms else {}
    for key, answer in duty.filled:
        question = questions.get(key)
        yield (question.asks, question.choices().get(answer, answer)) if question else (key, answer)


def _waivers(duty: Duty) -> str:
    if not duty.waived_by:
        return "Nobody may set it aside."
    return f"It may be set aside, with a reason, by {all_of(role.title for role in duty.waived_by)}."


def _pathway_notes(pathway: type[Pathway], forms: Forms) -> Iterator[str]:
    if pathway.law:
        yield f"This rule {phrase(pathway.law, forms)}; what happened outside those days begins nothing."
    if pathway.look_back is not None:
        yield f"It looks back {phrase(pathway.look_back, forms)}; what is older is read all at once, not one by one."
    if pathway.continues_after_death:
        yield "It goes on after a death."


def settings_of(word) -> list[Setting]:
    """Every local value a declaration uses, each once, in the order met."""
    found: dict[str, Setting] = {}
    _collect(word, found)
    return list(found.values())


def _collect(word, found: dict[str, Setting]) -> None:
    if isinstance(word, Setting):
        found.setdefault(word.name, word)
    elif isinstance(word, type) and issubclass(word, Pathway):
        for part in (word.begins_when, word.look_back, word.read_history, *word.duties.values()):
            _collect(part, found)
    elif isinstance(word, (tuple, list)):
        for part in word:
            _collect(part, found)
    elif is_dataclass(word):
        for part in fields(word):
            _collect(getattr(word, part.name), found)


def begun_by(form: str, pathways: dict[str, type[Pathway]]) -> list[str]:
    """The keys of the pathways in whose words this form appears."""
    return [key for key, pathway in pathways.items() if form in _forms_of(pathway)]


@cache
def _forms_of(pathway: type[Pathway]) -> frozenset[str]:
    return frozenset(_forms_in(pathway))


def _forms_in(word) -> Iterator[str]:
    if isinstance(word, type) and issubclass(word, Pathway):
        for part in (word.begins_when, word.read_history, *word.duties.values()):
            yield from _forms_in(part)
    elif isinstance(word, Question):
        yield word.form
    elif isinstance(word, (tuple, list)):
        for part in word:
            yield from _forms_in(part)
    elif is_dataclass(word):
        if isinstance(getattr(word, "form", None), str):
            yield word.form
        for part in fields(word):
            yield from _forms_in(getattr(word, part.name))

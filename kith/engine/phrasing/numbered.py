"""A pathway in numbered sentences, one thought each, in the order in which things happen."""
from kith.engine.phrasing import Forms, phrase
from kith.engine.phrasing.describing import Flow, Owed, Way
from kith.engine.phrasing.duties import VERIFIED
from kith.language.phrases import Phrases


def sentences(flow: Flow) -> list[str]:
    """The whole pathway, one thought a sentence, in the order in which things happen."""
    owed = [said for owed in flow.owed for said in duty_sentences(owed)]
    local = [f"A {'value' if said.endswith(VERIFIED[True]) else 'local value'}: {said}." for said in flow.settings]
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

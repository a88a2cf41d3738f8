"""How far what was just said reaches: whether it may change what is owed about somebody related (D29)."""
from collections.abc import Iterable
from functools import cache

from kith.duties.worlds import Known
from kith.engine.catalogue import PATHWAYS
from kith.engine.facts import DETAILS
from kith.engine.folding import fold
from kith.engine.listening import listeners, parts, reads
from kith.engine.reckoned.conditions import could_hold
from kith.engine.safety import MARK
from kith.engine.standing import Version, said
from kith.engine.world import RELATION
from kith.language.conditions import Condition
from kith.language.events import Arrives, Count, Through, Where
from kith.language.pathways import Pathway
from kith.language.questions import Rows

BESIDES = (DETAILS, MARK)    # read for an age or a way that is not safe, whatever else is asked of them


def reaches_others(known: Known, added: Iterable[Version]) -> bool:
    """``known``: all that has been said, these added."""
    return any(_reaches(known, version) for version in added)


def _reaches(known: Known, version: Version) -> bool:
    """Most messages tell nothing of what a relative's pathway asks; only what one asks concerns it, new or changed."""
    if version.form == RELATION:
        return True
    if not listeners.reaching(version.form, corrected=version.root != version.seq):
        return False
    person = known.person.get(version.subject)
    same = [one for one in known.versions if one.seq < version.seq and known.person.get(one.subject) == person
            and (one.form, one.occasion) == (version.form, version.occasion)]
    mine = [one for one in same if one.root == version.root]
    asked = _conditions(version.form, alongside=bool(mine))
    # What was told on another record of theirs too is one happening with this: then only reckoning tells.
    return len(mine) < len(same) or _as_read(mine, asked) != _as_read([*mine, version], asked)


def _as_read(versions: list[Version], asked: Iterable[Condition | None]) -> tuple | None:
    """What relatives' pathways find in it: nothing, where none of what they ask of such an entry could hold."""
    stands = fold(versions) if versions else None
    words = said([stands]) if stands else {}
    if stands is None or not any(could_hold(one, words) for one in asked):
        return None
    answers = {key: stands.answers.get(key) for key in _asked_of_relatives(stands.form)}
    return stands.happened, stands.precision, stands.other, answers


def _read_of_relatives(form: str) -> list[type[Pathway]]:
    return [pathway for pathway in PATHWAYS.values()
            if any(one.form == form and one.relations for one in reads.readings(pathway))]


@cache
def _conditions(form: str, alongside: bool) -> tuple[Condition | None, ...]:
    """What is asked of such an entry on a relative's record; None, which always holds, where it is read otherwise.

    A companion's entry completes no count: what is asked of it is left out while it is new.
    """
    events = [event for pathway in _read_of_relatives(form) for event in parts.all_events(pathway)]
    along = [event for one in events if isinstance(one, Count) and one.companions
             for event in parts.events_in(one.companions)]
    there = [inner for event in events if isinstance(event, Through) and (alongside or event not in along)
             for inner in parts.events_in(event.event)]
    asked = [event.condition for event in there if isinstance(event, Where) and event.form == form]
    dated = [None for event in there if isinstance(event, Arrives) and getattr(event.date, "form", form) == form]
    return (*asked, *dated, *([None] if not asked or form in BESIDES else []))


@cache
def _asked_of_relatives(form: str) -> tuple[str, ...]:
    """The questions of a form that some pathway reading it of relatives asks, and the lists whose rows it goes by."""
    pathways = _read_of_relatives(form)
    rows = [duty.for_each for pathway in pathways for duty in pathway.duties.values()
            if isinstance(duty.for_each, Rows)]
    return tuple({question for pathway in pathways for read, question in reads.questions_read(pathway)
                  if read == form} | {question.key for question in rows if question.form == form})

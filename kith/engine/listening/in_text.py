"""In which free texts a pathway listens for words."""
from functools import cache

from kith.engine.catalogue import PATHWAYS
from kith.engine.listening.parts import events_in
from kith.language.conditions import Speaks
from kith.language.events import Where


@cache
def speaking(pathway: str) -> tuple[Speaks, ...]:
    """The tests of words in a free text by which this pathway begins."""
    begins = PATHWAYS[pathway].begins_when if pathway in PATHWAYS else None
    found = [event.condition for event in events_in(begins) if isinstance(event, Where)] if begins else []
    return tuple(one for one in found if isinstance(one, Speaks))

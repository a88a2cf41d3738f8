"""What must be so of whatever a duty tells: what goes to a home has a safe route, and gives nothing away."""
from collections.abc import Iterator

from kith.access.roles import PLACES
from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.language.conditions import Both, Condition, Either, Unsafe
from kith.language.duties import Duty, Tell
from kith.language.pathways import Pathway
from kith.language.roles import AUDIENCE
from kith.language.sharing import PURPOSES
from kith.notices.letters import WAYS_OUT
from kith.notices.wording import gives_away


def problems(pathway: type[Pathway], duty: Duty) -> Iterator[str]:
    """Everything that does not hold of what one duty tells, and of what its form opens with."""
    for tell in duty.tell:
        yield from _home(pathway, duty, tell) if tell.to in AUDIENCE else _work(tell)
    yield from _filled(duty)


def _home(pathway: type[Pathway], duty: Duty, tell: Tell) -> Iterator[str]:
    if tell.otherwise is None:
        yield f"it tells {tell.to.title} and does not say who takes the safe route; write otherwise=."
    elif tell.otherwise == duty.owner:
        pass   # whoever owes it goes on owing it, and sees that it was held
    elif tell.otherwise.key not in PLACES:
        yield f"{tell.otherwise.title} takes the safe route, and nobody can be found in that role."
    elif not _takes(pathway, tell):
        yield (f"where its {tell.channel} is held, {tell.otherwise.title} is told and owes nothing; "
               f"declare what is then owed with when=unsafe(\"{tell.channel}\").")
    if tell.channel not in WAYS_OUT:
        yield f"it tells {tell.to.title} by “{tell.channel}”; use one of {', '.join(WAYS_OUT)}."
    if not tell.says.strip().endswith("."):
        yield f"it tells {tell.to.title} nothing; write says= as a whole sentence."
    if tell.purpose and tell.purpose not in PURPOSES:
        yield f"it tells {tell.to.title} for “{tell.purpose}”, which nobody could agree to; use a purpose."
    if found := gives_away(tell.says):
        yield f"it tells {tell.to.title} “{found}”, which gives away what nobody else at home may know."


def _takes(pathway: type[Pathway], tell: Tell) -> bool:
    return any(duty.owner == tell.otherwise and tell.channel in _closed(duty.when) for duty in pathway.duties.values())


def _closed(condition: Condition | None) -> set[str]:
    match condition:
        case Both() | Either():
            return _closed(condition.left) | _closed(condition.right)
        case Unsafe():
            return {condition.channel} if isinstance(condition.channel, str) else set()
    return set()


def _work(tell: Tell) -> Iterator[str]:
    if tell.channel != "notice":
        yield f"it tells {tell.to.title} by “{tell.channel}”; whoever works here is told by a notice."


def _filled(duty: Duty) -> Iterator[str]:
    form = FORMS.get(duty.done_when.form)
    if form and duty.filled:
        found = fill(form, dict(duty.filled), whole=False)
        yield from (f"its form opens with an answer that does not fit: {said}" for said in found.problems.values())

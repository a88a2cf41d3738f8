"""The steps at which somebody asks again, as drawn here: who stands at each, and which of them a form offers."""
from datetime import datetime

from kith.duties.settings import values
from kith.engine.drawn import Drawn, drawn
from kith.engine.phrasing.grammar import either
from kith.language import Form
from kith.language.gates import StandsAtStep
from kith.language.questions import Question
from kith.language.roles import DRAWN, MAY_STAND, STEPS, WHOEVER_DECIDED, WHOEVER_IS_ASKED
from kith.web.wording import number

TITLES = {role.key: role.title for role in MAY_STAND} | {WHOEVER_DECIDED.key: "whoever decided"}
DECIDED = {role.key: role.title for role in WHOEVER_IS_ASKED.one_of}


def here(at: datetime) -> tuple[Drawn, ...]:
    """The steps in force."""
    return drawn(DRAWN, values(), at)


def offered(at: datetime) -> dict[str, str]:
    """Each step that is drawn, with who stands there and how long they have."""
    return {key: f"Step {n}: {stands(step)} ({number(step.days, 'working day')})"
            for n, (key, step) in enumerate(zip(STEPS, here(at), strict=False), 1)}


def as_drawn(question: Question, form: type[Form], answered: object, at: datetime) -> Question:
    """Of the question at which step it is, the drawn ones alone, and beside them one that was answered when it was."""
    if not any(isinstance(gate, StandsAtStep) and gate.step is question for gate in form.gates):
        return question
    found = offered(at)
    earlier = {answered: STEPS[answered]} if answered in STEPS and answered not in found else {}
    return question.offering(found | earlier)


def stands(step: Drawn) -> str:
    """Where it is another for some: “the named midwife, where the midwife decided; otherwise the named nurse”."""
    served: dict[str, list[str]] = {}
    for service, role in step.stands.items():
        served.setdefault(role, []).append(DECIDED.get(service, ""))
    some = [f"{TITLES[role]}, where {either(whom)} decided" for role, whom in served.items() if all(whom)]
    rest = [TITLES[role] for role, whom in served.items() if "" in whom and role in TITLES]
    return "; otherwise ".join(filter(None, ["; ".join(some), *rest]))

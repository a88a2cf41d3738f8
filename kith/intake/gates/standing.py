"""A step that is asked must be one at which somebody stands here, for whose decision it is."""
from kith.duties.settings import values
from kith.engine.drawn import drawn, number, standing
from kith.intake import times
from kith.intake.gates.asked import Asked, Found
from kith.language.gates import StandsAtStep
from kith.language.roles import ASKED


def somebody(gate: StandsAtStep, asked: Asked) -> Found:
    """What is wrong where nobody does: which step it would be instead."""
    whose, n = str(asked.said.get(gate.whose.key)), number(asked.said)
    happened, _ = times.happened(asked.draft.said.happened)
    found = standing(drawn(gate.drawn, values(), happened or asked.at), whose, n)
    if whose not in ASKED or found is None or found[0] == n:
        return {}, {}
    return {gate.step.key: f"At step {n} nobody stands here for a decision of “{ASKED[whose]}”. Choose step "
                           f"{found[0]}: {found[1].title}."}, {}

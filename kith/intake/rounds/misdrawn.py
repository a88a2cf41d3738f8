"""Steps that a locality drew and nobody can read are not followed: the service desk owes that they are mended."""
from datetime import datetime

from kith.duties.settings import values
from kith.engine.drawn import problems
from kith.intake import faults
from kith.language.roles import DRAWN

MEANS = "The steps before it go on. Mend it with `kith set`, which refuses what cannot be read."


def notice(at: datetime) -> int:
    """Says each once a day; how many values of the setting cannot be read."""
    found = [(began, wrong) for began, value in values().set.get(DRAWN.name, ()) if (wrong := problems(value))]
    for began, wrong in found:
        faults.report(f"The steps of a disagreement from {began.date().isoformat()} are not followed: {wrong[0]}",
                      MEANS, at)
    return len(found)

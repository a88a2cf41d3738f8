"""How many worlds are drawn: few at each `make test`, many in the drill (KITH_DRILL=1)."""
import os

from hypothesis import HealthCheck, settings

DRILL = bool(os.environ.get("KITH_DRILL"))
EXAMPLES = 1500 if DRILL else 60


def drawn(examples: int = EXAMPLES):
    """A property tried on this many worlds; slow drawing is no fault of the engine."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))

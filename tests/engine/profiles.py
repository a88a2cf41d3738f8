"""How many worlds are drawn: few at each `make test`, many in the drill (`make drill`), and others in each drill."""
from hypothesis import HealthCheck, settings

from tests.drilling import LONG

EXAMPLES = 300 if LONG else 25


def drawn(examples: int = EXAMPLES):
    """A property tried on this many worlds; slow drawing is no fault of the engine."""
    return settings(max_examples=examples, deadline=None, suppress_health_check=list(HealthCheck))

"""Keys, codes and secrets by a lot that each test draws again the same, so that what fails once can be looked at twice.

A key that reads as a postcode and a code that ends as somebody's initial each failed a test one time in fifty, and
nobody could see it again. `KITH_LOT=anything` draws others; `make drill` does.
"""

import os
import random
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

LOT = os.environ.get("KITH_LOT", "the usual one")
_draws = random.Random()


def stand_in() -> None:
    """From here on what the program draws is drawn here."""
    secrets.choice, secrets.randbelow = _draws.choice, _draws.randrange
    secrets.token_bytes = lambda many=None: _draws.randbytes(many or secrets.DEFAULT_ENTROPY)


def begin(test: str) -> None:
    """The same for the same test, in whatever order they run."""
    _draws.seed(f"{LOT}: {test}")


@contextmanager
def apart(fixture: str) -> Iterator[None]:
    """What several tests share is drawn the same whichever of them is the first."""
    before = _draws.getstate()
    begin(fixture)
    yield
    _draws.setstate(before)

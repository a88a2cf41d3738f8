"""Every route, asked for in every way, by everybody, for a record in every state: none answers otherwise than ruled.

`make test` asks a sample that is another one each day, and the same for the same seed; `make drill` asks all of them.
"""

import os
from datetime import UTC, datetime

from tests.drilling import LONG
from tests.web.matrix.cells import every, some

MANY = 1_500
SEED = int(os.environ.get("KITH_SEED", datetime.now(UTC).date().toordinal()))


def test_no_cell_answers_otherwise_than_the_rules_say(asking):
    cells = every()
    asked = cells if LONG else some(cells, MANY, SEED)
    wrong = [f"{cell}: {what}" for cell in asked for what in asking.wrong(cell)]
    print(f"\n{len(asked):,} of {len(cells):,} cells, {len(wrong)} wrong (KITH_SEED={SEED})")
    assert not wrong, "\n".join(wrong[:200])
    assert len(cells) >= 10_000

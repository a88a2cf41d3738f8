"""Every route, asked for in every way, by everybody, for a record in every state: none answers otherwise than ruled.

`make test` asks a sample that is another one each day, and the same for the same seed; `make drill` asks all of them.
"""

import os
from datetime import UTC, datetime
from itertools import product

from tests.drilling import LONG
from tests.drills import bars
from tests.web.matrix.cells import EVERYBODY, METHODS, every, routes, some

MANY = 100
SEED = int(os.environ.get("KITH_SEED", datetime.now(UTC).date().toordinal()))


def test_no_cell_answers_otherwise_than_the_rules_say(asking):
    cells = every()
    asked = cells if LONG else some(cells, MANY, SEED)
    wrong, bar = [], bars.Bar("Cells", len(asked))
    for n, cell in enumerate(asked, 1):
        wrong += [f"{cell}: {what}" for what in asking.wrong(cell)]
        bar.at(n, "; ".join(wrong[-1:]) or "none wrong so far")
    print(f"\n{len(asked):,} of {len(cells):,} cells, {len(wrong)} wrong (KITH_SEED={SEED})")
    assert not wrong, "\n".join(wrong[:200])
    assert len(cells) >= 10_000


def test_every_route_is_asked_in_every_way_by_everybody():
    asked = {(cell.route, cell.method, cell.who) for cell in every()}
    assert {(route, method) for route, method, _ in asked} == {*product(routes(), METHODS)}
    assert {(route, who) for route, _, who in asked} == {*product(routes(), EVERYBODY)}
    assert {(method, who) for _, method, who in asked} == {*product(METHODS, EVERYBODY)}

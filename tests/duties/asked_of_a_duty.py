"""What the page of one duty asks, and what it lays beside the answer, for which no whole table is read."""
from kith.access import staffing
from kith.worklists.about import histories
from kith.worklists.about.meetings import clashing
from kith.worklists.owed import duty, laid, returned
from tests.records.invented import MONDAY


def asked(cur, ids) -> dict:
    """Of one that nothing else here reckons anew."""
    (one,) = cur.execute("select min(subject_id) from duties_duty where subject_id <> all(%s)", (ids,)).fetchone()
    priya = cur.execute("select min(id) from access_worker").fetchone()[0]
    posts, key, about = staffing.roles_of(cur, priya, MONDAY), f"d{one}", {"about": one}
    page = duty.read(cur, key, MONDAY)
    assert page.trigger
    return {
        "one duty": lambda: duty.read(cur, key, MONDAY, priya, posts),
        "what began it": lambda: duty.began(cur, page),
        "whether it is mine": lambda: duty.is_mine(cur, key, priya, posts),
        "who could take it": lambda: duty.takers(cur, page, priya, posts, MONDAY),
        "what it rests on": lambda: cur.execute(laid.ROOTS, about | {"roots": [page.trigger]}),
        "what was said of it since": lambda: cur.execute(laid.SINCE, about | {"form": "ed_attendance", "root": 1}),
        "what it points to": lambda: cur.execute(
            laid.SAME_HAPPENING, about | {"form": "ed_attendance", "happening": "now"}),
        "what answered the one before": lambda: cur.execute(laid.BEFORE, {"key": key, "before": "read"}),
        "all that is laid beside it": lambda: laid.beside(cur, page),
        "what was sent and came back": lambda: cur.execute(returned.JUDGED, {"keys": [key], "form": "ed_attendance"}),
        "whom it was asked of": lambda: cur.execute(returned.ASKED, ([key], "gp")),
        "visits side by side": lambda: histories.side_by_side(cur, one, priya, MONDAY),
        "other meetings then": lambda: clashing.beside(cur, duty.began(cur, page), one, "gp", MONDAY),
    }

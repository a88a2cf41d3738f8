"""The drop-ins for care leavers: where each was planned, whether it was held, and which one nobody has spoken of."""
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from psycopg import Cursor

from kith.engine.citing import cites, last_answering
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.drop_in_followed import DropInFollowed
from kith.forms.looked_after.drop_in_held import DropInHeld
from kith.forms.looked_after.drop_in_planned import DropInPlanned
from kith.records.reading import VERSION

SAID = f"""
select {VERSION} from access_team t join records_entry e on e.subject_id = t.subject_id
where t.kind = 'looked_after' and e.form = any(%s) order by e.seq
"""
# Each names the day of one drop-in: the first of a place, the next one, or the one that is held instead.
DAYS = {DropInPlanned.key: "day", DropInHeld.key: "next", DropInFollowed.key: "day"}
OPEN = "select occasion, id from duties_duty where pathway = 'drop_ins_held' and open"


@dataclass(frozen=True, slots=True)
class Session:
    """One drop-in: at which place, on which day, what was said of it, and the duty to say so while nobody has."""

    place: str
    kind: str
    day: date
    said: Mapping | None
    duty: str

    @property
    def held(self) -> bool | None:
        return self.said and self.said.get("held") == "yes"


def sessions(cur: Cursor) -> list[Session]:
    """Every one that was planned, by its day."""
    stands = {one.occasion: one for one in
              fold_all(Version(*row) for row in cur.execute(SAID, (list(DAYS),)).fetchall())}
    said = {key: one.answers for key, one in last_answering(stands.values(), DropInHeld.key).items()}
    owed = dict(cur.execute(OPEN).fetchall())
    found = (_session(one, stands, said, owed) for one in stands.values() if day_of(one.answers.get(DAYS[one.form])))
    return sorted(filter(None, found), key=lambda one: (one.day, one.place))


def next_of_each(found: Iterable[Session], today: date) -> list[Session]:
    """Of each place the next one that is still to come."""
    return list({one.place: one for one in reversed(list(found)) if one.day >= today and one.said is None}.values())


def _session(one: Standing, stands: Mapping[str, Standing], said: Mapping, owed: Mapping[str, str]) -> Session | None:
    """What began with a plan that was taken back was none."""
    first: Standing | None = one
    while first and first.form != DropInPlanned.key:
        first = stands.get(_answers(first))
    if first is None:
        return None
    return Session(str(first.answers["place"]), str(first.answers["kind"]), day_of(one.answers[DAYS[one.form]]),
                   said.get(one.occasion), owed.get(one.occasion, ""))


def _answers(one: Standing) -> str:
    """The happening that whatever it answers began with."""
    return next((cite.occasion for cite in cites(one)), "")

"""Some entries involve a service by what they say, as their form declares: it need not wait to be told of the child."""
from collections.abc import Iterator
from datetime import datetime

from psycopg import Cursor

from kith.access import involvement, roles
from kith.engine.calendar import local
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.family.involvement import Involvement
from kith.intake.statement import Said, Statement, Who
from kith.language.roles import Role
from kith.records import reading, subjects

INVOLVING = {form.key: form.involves for form in FORMS.values() if form.involves}
READS = frozenset(INVOLVING)
SENDER = "kith"
# The teams that do this here now: none that closed, that another one followed, or that only answers by a link.
TEAMS = """
select t.key from access_team t where t.kind = %s and not t.outside and not exists (
    select from (select distinct on (e.root) e.form, e.how, e.answers from records_entry e
        where e.subject_id = t.subject_id and e.form in ('team_closed', 'service_moved') order by e.root, e.seq desc
    ) said where said.how <> 'strike' and coalesce(said.answers ->> 'since', '') <= %s)
order by t.key limit 2
"""


def shares(cur: Cursor, version: Version, at: datetime) -> Iterator[Statement]:
    """The one team that does it here is involved, unless it is. Where there are several nobody is chosen by a machine:
    what they owe then has no owner, and falls to the duty desk.
    """
    role, about = INVOLVING[version.form], subjects.header(cur, version.subject)
    if version.how == "strike":
        mine = _by_program(cur, version, role)
        raw = mine.answers | {"ended": local(at).date().isoformat()} if mine else {}
    else:
        raw = _involved(cur, version, role, at)
    if raw:
        said = Said(Involvement.key, raw, happened=at.isoformat())
        yield Statement(SENDER, f"involved by {version.seq}", Who(key=about.key), (said,), at)


def _involved(cur: Cursor, version: Version, role: Role, at: datetime) -> dict[str, str]:
    around = {one.role for one in involvement.of(cur, version.subject, at)}
    teams = cur.execute(TEAMS, (roles.BY_SUBJECT[role], local(at).date().isoformat())).fetchall()
    if role.key in around or len(teams) != 1:
        return {}
    return {"role": role.key, "team": teams[0][0], "began": local(version.recorded).date().isoformat()}


def _by_program(cur: Cursor, version: Version, role: Role) -> Standing | None:
    """That what involved them never was ends what the program had said, and what nobody has said anew since."""
    said = fold_all(Version(*row) for row in reading.versions(cur, [version.subject], [Involvement.key]))
    return next((one for one in said if one.answers.get("role") == role.key and not one.answers.get("ended")
                 and all(each.sender == SENDER for each in one.versions)), None)

"""Each month that is over, every service is asked for its return of grave harm, so that no silence reads as none."""
from datetime import datetime

from kith.engine.calendar import local_moment
from kith.intake import by_itself
from kith.intake.rounds import monthly
from kith.intake.statement import Said
from kith.records.database import committed
from kith.statuses.grave_harm import BY_LINK, SIGN_RETURNS

# Open teams that worked before the month was over, with the last month that each was asked for.
TEAMS = """
select s.key, (select max(a.answers ->> 'month') from records_entry a where a.subject_id = t.subject_id
    and a.form = 'law_return_asked')
from access_team t join records_subject s on s.id = t.subject_id
where t.kind = any(%s) and (not t.outside or t.kind = any(%s))
    and exists (select from records_entry o where o.subject_id = t.subject_id and o.form = 'team_opened'
        and o.happened_at < %s)
    and not exists (select from records_entry c where c.subject_id = t.subject_id and c.form = 'team_closed'
        and c.happened_at < %s)
order by t.key
"""


def ask_due(at: datetime) -> int:
    """Asks every team for each month that is over and was not asked for; at first only for the one before."""
    with committed() as cur:
        began = local_moment(monthly.began(at))
        teams = cur.execute(TEAMS, ([*SIGN_RETURNS], [*BY_LINK], began, at)).fetchall()
    asked = [(key, month) for key, last in teams for month in monthly.owed(last, monthly.over(at))]
    for key, month in asked:
        said = Said("law_return_asked", {"month": month.isoformat()}, occasion=f"return:{key}:{month}",
                    happened=at.isoformat())
        by_itself.say(f"return:{key}:{month}", key, said, at)
    return len(asked)

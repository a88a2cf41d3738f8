"""What follows from a notice that a child is in care: the day it began, and whether we were told of it late."""
from collections.abc import Iterable, Iterator
from datetime import date, datetime

from psycopg import Cursor

from kith.duties.settings import calendar, values
from kith.engine.calendar import local, local_moment
from kith.engine.days import day_of
from kith.engine.folding import fold_all
from kith.engine.standing import Standing, Version
from kith.forms.looked_after.care_notice_given import CareNoticeGiven
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.notice_came_late import NoticeCameLate
from kith.intake.statement import Said, Who
from kith.language import setting
from kith.records import reading, subjects

READS = frozenset({LookedAfterBegan.key, CareNoticeGiven.key})
IN_TIME = setting("looked_after.working_days_for_notice", 5, "Working days after coming into care in which the local "
                  "authority tells health, where it could not beforehand",
                  "Care Planning Regulations 2010 (SI 2010/959), regulation 13; the number not verified")
HISTORY = setting("looked_after.days_until_it_is_history", 365, "Days after coming into care from which on what is "
                  "recorded of it is history that was brought over, and no notice that came late", "Local")
FORMS = (LookedAfterBegan.key, NoticeCameLate.key)
TAKEN_ALONG = tuple(key for key in CareNoticeGiven.questions if key in LookedAfterBegan.questions)


def shares(cur: Cursor, version: Version, known: Iterable[Version], at: datetime) -> Iterator[tuple]:
    """A notice given by answering is recorded as one; of each that stands it is said whether it came late."""
    about = Who(key=subjects.header(cur, version.subject).key)
    says = _notice(cur, version) if version.form == CareNoticeGiven.key else _lateness(cur, version, at)
    yield from ((about, one) for one in says)


def _notice(cur: Cursor, version: Version) -> Iterator[Said]:
    """The day on which it was answered is the day we were told; what they say of an earlier one is heard later."""
    said = version.answers
    if said.get("in_care") == "yes" and version.how != "strike" and not _known(cur, version):
        raw = {key: said[key] for key in TAKEN_ALONG if said.get(key)}
        raw["told_on"] = local(version.recorded).date().isoformat()
        yield Said(LookedAfterBegan.key, raw, f"notice {version.root}", happened=str(said["since"]))


def _known(cur: Cursor, version: Version) -> bool:
    """Whether another notice has said so already of that very day: told twice, a child came into care once."""
    own, since = f"notice {version.root}", str(version.answers["since"])
    return any(one.moment and local(one.moment).date().isoformat() == since and not one.occasion.endswith(own)
               for one in fold_all(Version(*row) for row in
                                   reading.versions(cur, [version.subject], (LookedAfterBegan.key,))))


def _lateness(cur: Cursor, version: Version, at: datetime) -> Iterator[Said]:
    """Of one that was in time after all, or never was, whatever had been said is taken back."""
    said = {one.root: one for one in fold_all(Version(*row) for row in reading.versions(cur, [version.subject], FORMS))}
    occasion, notice = f"late notice {version.root}", said.get(version.root)
    before = next((one for one in said.values() if one.occasion.endswith(occasion)), None)
    days = _days(notice, at) if notice else 0
    if days and (before is None or before.answers.get("days") != days):
        yield Said(NoticeCameLate.key, {"days": days}, occasion, happened=local(notice.moment).date().isoformat())
    elif before and not days:
        yield Said(NoticeCameLate.key, {}, occasion, how="strike", reason="The notice came in time.")


def _days(notice: Standing, at: datetime) -> int:
    """Working days until we were told; none where that was in time, or so long ago that it is history."""
    began, told = local(notice.moment).date(), _told(notice)
    days = calendar().working_days_between(local_moment(began), local_moment(told)) if told > began else 0
    late = days > values().of(IN_TIME, notice.moment)
    return days if late and (told - began).days <= values().of(HISTORY, at) else 0


def _told(notice: Standing) -> date:
    return min(filter(None, (day_of(notice.answers.get("told_on")), local(notice.recorded).date())))

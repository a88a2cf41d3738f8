"""A review's lesson from its notice to its proof: measures with days, a change that is read, a figure that falls."""
from datetime import datetime, timedelta
from types import SimpleNamespace

import pytest

from kith.engine.matters import lessons as meaning
from kith.intake import locality
from kith.intake.rounds import lessons
from kith.language.errors import Problems, Refused
from kith.records.database import cursor
from kith.worklists.desks import lessons as reading
from tests.intake.place import LONDON, asked, said
from tests.scenarios.lessons import CHANGED, DIARY
from tests.scenarios.rows import row

JUNE = datetime(2026, 6, 2, 10, tzinfo=LONDON)
DAY, HOUR = timedelta(days=1), timedelta(hours=1)
NOVEMBER, DECEMBER = datetime(2026, 12, 1, 0, 5, tzinfo=LONDON), datetime(2027, 1, 1, 0, 5, tzinfo=LONDON)
# So many visits of November, of which so many were ticked in time.
VISITS = """
insert into duties_duty (id, subject_id, person_id, pathway, duty, occasion, row_key, after_root, citation, edition,
    what, act, form, form_how, level, state, open, role, due_at, learnt_at, reasons, witnesses, trigger_root,
    next_role, marks, label, print, reckoned_at)
select %(month)s || n, 1, 1, 'home_visit_ticked_off', 'tick', %(month)s || n, '', 0, '[]', 'e', 'w', 'a', 'f',
    'answers', 'soon', case when n <= %(done)s then 'done' else 'done late' end, false, 'midwife', %(due)s, %(due)s,
    '[]', '{}', 1, '', '{}', 'ordinary', 'p', %(due)s from generate_series(1, 100) n
"""


@pytest.fixture
def judith(staff, monkeypatch):
    monkeypatch.setenv("KITH_AT", DECEMBER.isoformat())
    return staff["judith"]


@pytest.fixture
def whole(judith) -> str:
    with cursor() as cur:
        return locality.key(cur, JUNE)


def owed(duty: str) -> str:
    return asked("select id from duties_duty where duty = %s and open order by due_at limit 1", duty)[0][0]


def says(key: str, by, form: str, at: datetime, duty: str = "", **raw):
    return said(key, form, at, by, cites=(owed(duty),) if duty else (), **raw)


def visits(month: str, due: datetime, done: int) -> None:
    with cursor() as cur:
        cur.execute(VISITS, {"month": month, "due": due, "done": done})


def learnt(at: datetime):
    with cursor() as cur:
        return reading.learnt(cur, at)


@pytest.fixture
def changed(whole, judith) -> str:
    """Notified on 2 June, begun with a diary by the 12th, taught in July and changed from August."""
    says(whole, judith, "review_notified", JUNE, kind="review", called="Review 3")
    says(whole, judith, "learning_begun", JUNE + DAY, "begin", at_once="yes", meanwhile=[DIARY])
    says(whole, judith, "lessons_drawn", JUNE + 30 * DAY, "draw", lessons=[{"lesson": "No visit is lost"}])
    says(whole, judith, "lesson_changed", JUNE + 31 * DAY, "change", **CHANGED | {"must_read": ["health_visiting"]})
    return whole


@row("CP15")
def test_what_holds_until_the_report_stands_with_its_day_before_any_lesson(whole, judith):
    says(whole, judith, "review_notified", JUNE, kind="review", called="Review 3")
    says(whole, judith, "learning_begun", JUNE + DAY, "begin", at_once="yes", meanwhile=[DIARY])
    (review,) = learnt(JUNE + 2 * DAY).reviews
    assert [(one.what, one.by_day, one.outcome) for one in review.measures] == [(DIARY["what"], "2026-06-12", "")]
    says(whole, judith, "measure_stands", JUNE + 3 * DAY, "stands", outcome="stands", words="I saw the diary")
    (review,) = learnt(JUNE + 4 * DAY).reviews
    assert review.measures[0].outcome == "stands"
    assert review.lessons == []


@row("CP15")
def test_a_lesson_without_a_change_is_not_learnt(whole, judith):
    says(whole, judith, "review_notified", JUNE, kind="review", called="Review 3")
    says(whole, judith, "learning_begun", JUNE + DAY, "begin", at_once="no", why_not="Nothing is known yet")
    says(whole, judith, "lessons_drawn", JUNE + 30 * DAY, "draw", lessons=[{"lesson": "No visit is lost"}])
    (lesson,) = learnt(JUNE + 31 * DAY).lessons
    assert (lesson.state, lesson.says) == ("not_learnt", "No visit is lost")
    says(whole, judith, "lesson_changed", JUNE + 31 * DAY, "change", **CHANGED)
    assert learnt(JUNE + 32 * DAY).lessons[0].state == "changed"


@row("CP15")
def test_96_of_100_are_proof_and_80_open_it_again(changed, judith):
    visits("nov", datetime(2026, 11, 20, tzinfo=LONDON), 96)
    assert lessons.count_due(NOVEMBER) == 1
    assert lessons.count_due(NOVEMBER + HOUR) == 0          # once a month
    assert learnt(NOVEMBER).lessons[0].state == "followed"
    visits("dec", datetime(2026, 12, 20, tzinfo=LONDON), 64)   # 160 of 200 in the months that count
    assert lessons.count_due(DECEMBER) == 1
    (lesson,) = learnt(DECEMBER).lessons
    counted = lesson.changes[0].counts[-1].answers
    assert (int(counted["owed"]), int(counted["in_time"]), counted["held"]) == (200, 160, "fell")
    assert lesson.state == "open_again"
    assert owed("mend")


@row("CP15")
def test_a_month_in_which_nothing_was_owed_mends_nothing():
    fallen, idle, kept = ({"held": held} for held in ("fell", "none", "yes"))
    for counts, state in (([fallen, idle], meaning.OPEN_AGAIN), ([fallen, idle, kept], meaning.FOLLOWED),
                          ([idle], meaning.CHANGED_ONLY)):
        change = meaning.Change(SimpleNamespace(recorded=JUNE), counts=[SimpleNamespace(answers=one) for one in counts])
        assert meaning.Lesson("1.1", "A lesson", "", None, [change]).state == state


def test_it_stays_open_until_something_else_changes_and_is_not_asked_twice(changed, judith):
    visits("nov", datetime(2026, 11, 20, tzinfo=LONDON), 80)
    lessons.count_due(NOVEMBER)
    lessons.count_due(DECEMBER)
    assert len(asked("select 1 from duties_duty where duty = 'mend'")) == 1
    again = CHANGED | {"says": "The board shows what is unticked.", "from_day": "2027-01-04"}
    says(changed, judith, "lesson_changed", DECEMBER + DAY, "mend", **again)
    (lesson,) = learnt(DECEMBER + 2 * DAY).lessons
    assert [one.said.answers["from_day"] for one in lesson.changes] == ["2026-08-01", "2027-01-04"]
    assert lesson.state == "changed"


@row("CP15")
def test_what_is_found_again_opens_the_lesson_of_before(changed, judith):
    number = learnt(JUNE + 40 * DAY).lessons[0].number
    later = JUNE + 60 * DAY
    says(changed, judith, "review_notified", later, kind="audit", called="Audit 9")
    says(changed, judith, "learning_begun", later, "begin", at_once="no", why_not="Nothing is known yet")
    with pytest.raises(Problems, match=r"no number 9999\.1"):
        says(changed, judith, "lessons_drawn", later, "draw", lessons=[{"lesson": "Lost again", "before": "9999.1"}])
    says(changed, judith, "lessons_drawn", later, "draw", lessons=[{"lesson": "Lost again", "before": number}])
    states = {one.number: one.state for one in learnt(later).lessons}
    assert states[number] == "found_again"
    says(changed, judith, "lesson_changed", later + DAY, "change", **CHANGED)
    assert {one.state for one in learnt(later + DAY).lessons} == {"changed"}


def test_a_change_names_what_is_there(changed, judith):
    says(changed, judith, "review_notified", JUNE + 40 * DAY, kind="audit", called="Audit 9")
    says(changed, judith, "lessons_drawn", JUNE + 41 * DAY, "draw", lessons=[{"lesson": "Another"}])
    for wrong in ({"which": "The form for visits"}, {"measured_by": "visits"}):
        with pytest.raises(Problems, match="There is no pathway called"):
            says(changed, judith, "lesson_changed", JUNE + 42 * DAY, "change", **CHANGED | wrong)
    says(changed, judith, "lesson_changed", JUNE + 42 * DAY, "change", **CHANGED | {"changes": "form",
         "which": "home visit: what came of it"})
    lesson = next(one for one in learnt(JUNE + 43 * DAY).lessons if one.says == "Another")
    assert lesson.changes[0].said.answers["which"] == "home_visit_ticked"


@row("CP15")
def test_whoever_must_read_it_is_asked_once_and_nobody_else(changed, staff):
    at = JUNE + 32 * DAY
    assert lessons.tell_due(at) == 3                      # two health visitors and their lead
    assert lessons.tell_due(at + HOUR) == 0
    mine = asked("""select d.id from duties_duty d join access_worker w on w.subject_id = d.subject_id
        where w.username = 'priya' and d.pathway = 'lesson_read_in_time'""")[0][0]
    with cursor() as cur:
        key = cur.execute("""select s.key from access_worker w join records_subject s on s.id = w.subject_id
            where w.username = 'priya'""").fetchone()[0]
    said(key, "lesson_read", at + HOUR, staff["priya"], cites=(mine,), fits="no", why="There is no signal there")
    assert list(learnt(at + DAY).read.values()) == [(3, 1, 1)]


def test_only_those_who_answer_for_learning_open_it(whole, staff):
    with pytest.raises(Refused):
        said(whole, "review_notified", JUNE, staff["priya"], kind="review", called="Review 3")

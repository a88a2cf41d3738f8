"""A training is recorded on the worker’s own record by somebody else, and takes the place of the one before."""
from collections.abc import Sequence
from datetime import date, datetime, timedelta

from psycopg import Cursor

from kith.access import staffing, training
from kith.access.models import Worker
from kith.access.staffing import Post
from kith.duties.settings import values
from kith.duties.waiting import list_for_reckoning
from kith.engine.calendar import local
from kith.engine.catalogue import FORMS, edition
from kith.engine.filling import fill
from kith.engine.folding import fold_all
from kith.engine.standing import Version
from kith.intake import programs, workers
from kith.intake.doors import access_review
from kith.intake.following import follow_up
from kith.language.errors import Problems, Refused
from kith.pathways.access.training_ending import DAYS
from kith.records import reading, writing
from kith.records.database import committed

FORM = FORMS["training_recorded"]
NOT_YOURS = "A training is recorded by the lead of a team in which the worker has a post, and never by themselves."


def record(worker: Worker, raw: dict, by: Worker, posts: Sequence[Post], at: datetime) -> None:
    """Keeps what was done and until when it is in date; what needs attention is said by question."""
    with committed() as cur:
        _require_may(cur, worker, by, posts, at)
        answers = _answers(raw, at)
        whose = workers.record(cur, worker.pk, at)
        _replace(cur, whose, answers["what"], by, at)
        programs.add(cur, whose, FORM.key, f"training:{answers['what']}:{at.isoformat()}", answers, at, by=by.pk)
        training.keep(cur, worker.pk, answers["what"], date.fromisoformat(answers["until"]))
        list_for_reckoning(cur, [whose], at)
    follow_up([whose], at)


def may_record(cur: Cursor, worker_id: int, by: int, posts: Sequence[Post], at: datetime) -> bool:
    """Whether somebody with these posts may record a training of this worker."""
    teams = {post.team_id for post in staffing.roles_of(cur, worker_id, at)}
    return worker_id != by and any(access_review.may_read(posts, team) for team in teams)


def _require_may(cur: Cursor, worker: Worker, by: Worker, posts: Sequence[Post], at: datetime) -> None:
    if not may_record(cur, worker.pk, by.pk, posts, at):
        raise Refused(NOT_YOURS)


def _answers(raw: dict, at: datetime) -> dict:
    """As the form reads them, with the day on which the worker is told that it ends."""
    given = {key: raw[key] for key in ("what", "done", "until") if raw.get(key)}
    filled = fill(FORM, given, whole=False)
    problems = dict(filled.problems) | {key: f"Answer this: {FORM.questions[key].asks}"
                                        for key in ("what", "done", "until") if key not in given}
    if not problems:
        problems = _impossible(filled.answers, local(at).date())
    if problems:
        raise Problems(problems)
    until = date.fromisoformat(filled.answers["until"])
    tell_on = until - timedelta(days=int(values().of(DAYS, at)))
    return filled.answers | {"tell_on": tell_on.isoformat()}


def _impossible(answers: dict, today: date) -> dict[str, str]:
    if not all(len(answers[key]) == 10 for key in ("done", "until")):
        return {key: "Write the day, the month and the year." for key in ("done", "until") if len(answers[key]) < 10}
    if date.fromisoformat(answers["done"]) > today:
        return {"done": "This day is still to come. Record a training when it has been done."}
    return {} if answers["until"] > answers["done"] else {"until": "It cannot end before it was done."}


def _replace(cur: Cursor, whose: int, what: str, by: Worker, at: datetime) -> None:
    """Of the same training nobody is told any more that an earlier one ends; of one whose end was told, this is the
    answer.
    """
    said = fold_all(Version(*row) for row in reading.versions(cur, [whose], [FORM.key]))
    today = local(at).date().isoformat()
    rows = [writing.NewEntry(
        subject_id=whose, form=FORM.key, edition=edition(FORM), occasion=one.occasion, root=one.root,
        happened_at=one.happened, precision=one.precision, received_at=at, stated_at=at,
        answers={"replaced": "yes"}, how="part", sender="kith")
        for one in said if one.answers.get("what") == what and one.answers.get("tell_on", "") > today
        and "replaced" not in one.answers]
    if rows:
        writing.add(cur, rows, by=by.pk, at=at)

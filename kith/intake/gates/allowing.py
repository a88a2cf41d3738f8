"""May they: whether a worker may say this of whom it is about, and act so on the duties that it cites."""
from collections.abc import Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access import all_teams, confidence, permission, policy, staffing, visibility, workers, writing
from kith.access.models import Worker
from kith.access.visibility import SEE_EVERYONE
from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.intake.gates.acting import Asking, role_for, theirs
from kith.intake.statement import Statement
from kith.intake.whom.recognising import Recognised
from kith.language.errors import Refused
from kith.language.forms import Form
from kith.records import subjects
from kith.records.subjects import Subject

# They answer for the teams as well: whose day is not signed off, whose work nobody takes.
FOR_EVERY_TEAM = SEE_EVERYONE | {"designated_nurse"}


def role_and_team(cur: Cursor, drafts: Sequence[Draft], cited: Sequence[Cited], record: int, by: Worker, at: datetime
                  ) -> tuple[str, str]:
    """(the role they act in, their team), or Refused in a sentence."""
    asking = Asking(cur, by, staffing.roles_of(cur, by.pk, at), at)
    if not all(draft.form.recorded_by for draft in drafts):
        permission.require(asking.roles, "record")
    about, acted_in = subjects.header(cur, record), ""
    for draft in drafts:
        on = [one for one in cited if one.key in draft.said.cites]
        require_may_record(asking, draft.form, about, on)
        acted_in = acted_in or role_for(asking, draft, on)
    role, post = acted_in or asking.roles[0], asking.posts[0]
    own = confidence.spoken_in(post.team_kind)
    if not own:
        return role, post.team_name
    for draft in drafts:
        confidence.require_stays(draft.form, asked_for=bool(draft.said.cites))
    # Whatever is said there is that service's own, whichever part somebody has in it.
    return role if role == own else f"{role}:{own}", post.team_name


def require_known(cur: Cursor, statement: Statement, whose: Recognised, by: Worker, at: datetime) -> None:
    """Of somebody who is named, and whom we hold, only those say something who may open their page: whoever adds a
    person changes nothing of a record that they cannot see.
    """
    if whose.made or statement.about.key or visibility.visible(cur, by.pk, [whose.subject_id], at):
        return
    raise Refused("We hold this person already, and nothing was changed. Search for them again, and open their page or "
                  "give your reason.")


def require_may_record(asking: Asking, form: type[Form], about: Subject, on: Sequence[Cited]) -> None:
    """Refuses a form about a record of another kind, and what others record of it."""
    policy.record(form.title, about.kind, (about.kind,) if form.about == "any" else _kinds(form))
    if form.recorded_by and about.kind == workers.KIND and workers.of(asking.cur, about.id) == asking.by.pk:
        raise Refused("You cannot say this of yourself: somebody else reads it, or writes it down, for you.")
    if form.recorded_by:
        # Whoever a form names may say it of any team, and where they record nothing else.
        writing.require_recorder(form, asking.roles)
        return
    if about.kind != "person" and not _answers_for(asking, about, on):
        raise Refused("You cannot record this: it is not your team’s. Tell its lead, or the duty desk.")


def _kinds(form: type[Form]) -> tuple[str, ...]:
    return (form.about, subjects.MATTER) if form.stands_alone else (form.about,)


def _answers_for(asking: Asking, about: Subject, on: Sequence[Cited]) -> bool:
    """What is said of a team, a feed or a piece of post is said by those who answer for it."""
    if about.kind == "team" and all_teams.team_of(asking.cur, about.id) in asking.teams:
        return True
    if about.kind == "team" and not FOR_EVERY_TEAM.isdisjoint(asking.roles):
        return True
    if about.kind == "post" and permission.may(asking.roles, "file_post"):
        return True
    return any(theirs(asking, one) for one in on)

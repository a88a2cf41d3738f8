"""Acts on duties: whether one is theirs to take, offer, close or set aside, and in which role they do so."""
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access import outside, permission, policy, staffing
from kith.access.finding import owner, who_now
from kith.access.models import Worker
from kith.access.staffing import Post
from kith.duties.settings import values
from kith.engine.calendar import add_months, local
from kith.engine.catalogue import FORMS
from kith.intake import citing
from kith.intake.citing import Cited, declared
from kith.intake.entering import Draft
from kith.language.acts import ACTS
from kith.language.duties import NOBODY
from kith.language.errors import Problems, Refused
from kith.language.roles import TEAM_LEAD
from kith.statuses.needs import MONTHS_WITHOUT


@dataclass(frozen=True)
class Asking:
    """Whoever wants to say something now, with the posts they hold."""

    cur: Cursor
    by: Worker
    posts: Sequence[Post]
    at: datetime

    @property
    def roles(self) -> list[str]:
        return [post.role for post in self.posts]

    @property
    def teams(self) -> set[int]:
        return {post.team_id for post in self.posts}


def theirs(asking: Asking, one: Cited) -> bool:
    """Theirs by name, offered to them, told to them on its ladder, or held by a team of theirs."""
    if asking.by.pk in (one.bearer, one.offered, *one.told):
        return True
    held = owner(one.subject_id, one.role, one.bearer, one.label)
    return who_now(asking.cur, [held], asking.at)[held].team_id in asking.teams


def role_for(asking: Asking, draft: Draft, on: Sequence[Cited]) -> str:
    """The role an act is done in, where it asks for one; an answer is given in whatever role they hold."""
    act = draft.form.acts_as
    if not act:
        _require_asked_for(draft, on)
        return ""
    if not on:
        raise Refused("Say which duty this is about: open it, and choose what to do there.")
    permission.require(asking.roles, ACTS[act].needs)
    for one in on:
        policy.act_on_duty(act, one.state)
    if ACTS[act].by_holder:
        _require_theirs(asking, on)
    return RULES[act](asking, draft, on) or "" if act in RULES else ""


def _require_asked_for(draft: Draft, on: Iterable[Cited]) -> None:
    for one in on:
        if one.form != draft.form.key:
            wanted = FORMS[one.form].title if one.form in FORMS else "another form"
            raise Refused(f"That is answered by “{wanted}”, not by “{draft.form.title}”. Open it and answer it there.")


def _require_theirs(asking: Asking, on: Iterable[Cited]) -> None:
    if not all(theirs(asking, one) for one in on):
        raise Refused("This is not yours or your team’s. Ask whoever holds it, or their lead, to hand it over.")


def _accept(asking: Asking, draft: Draft, on: Sequence[Cited]) -> None:
    """Of two who take it at once the second hears that it is taken."""
    if any(one.bearer not in (None, asking.by.pk) and one.offered != asking.by.pk for one in on):
        raise Refused("Somebody has said that this is theirs. Ask them, or their lead, to hand it over to you.")


def _hand_over(asking: Asking, draft: Draft, on: Sequence[Cited]) -> None:
    if any(duty.hand_over == NOBODY for duty in map(declared, on) if duty):
        raise Refused("This is one person’s own duty, and cannot be handed over.")
    if not staffing.holds_a_post(asking.cur, draft.answers["to"], asking.at):
        raise Problems({"to": "Choose somebody who holds a post today."})


def _close(asking: Asking, draft: Draft, on: Sequence[Cited]) -> None:
    if not all(one.marks.get("span_ended") for one in on):
        raise Refused("This cannot be closed by hand: what it rests on still stands. Answer it, or have it set aside.")


def _waive(asking: Asking, draft: Draft, on: Sequence[Cited]) -> str:
    """In a role that the pathway names; a lead is one for what their own team holds."""
    roles = [_entitled(asking, one) for one in on]
    _require_soon(draft, asking.at)
    return roles[0]


def _require_soon(draft: Draft, at: datetime) -> None:
    """What is set aside for want of capacity is owed again before it is forgotten."""
    until, last = draft.answers.get("only_until"), add_months(local(at).date(), int(values().of(MONTHS_WITHOUT, at)))
    if until and until > last.isoformat():
        raise Problems({"only_until": f"For want of capacity it is set aside until {last:%d/%m/%Y} at the latest."})


def _entitled(asking: Asking, one: Cited) -> str:
    duty = declared(one)
    named = {role.key: role.title for role in (duty.waived_by if duty else ())}
    mine = (role for role in asking.roles if role in named)
    role = next((role for role in mine if role != TEAM_LEAD.key or theirs(asking, one)), None)
    if role is None:
        who = " or ".join(named.values()) or "nobody"
        raise Refused(f"Only {who} can set this aside. Ask them, and write the reason a stranger would understand.")
    return role


def _pass_on(asking: Asking, draft: Draft, on: Sequence[Cited]) -> None:
    """Whoever has it, or must say whose it is, says which team it is for; never the one that has it.

    What a place says where nobody signs in, whoever hears it over the telephone writes down for them; and whoever sent
    what came back knows best whom they meant.
    """
    if not _is_outside(asking, on) and not all(_came_back_to(asking.by, one) for one in on):
        _require_theirs(asking, on)
    require_moves(asking.cur, on, draft.answers["role"])


def _send_back(asking: Asking, draft: Draft, on: Sequence[Cited]) -> None:
    """What cannot go to another is only hastened by it; for what can go, whoever signs in says so themselves."""
    if moves(on):
        if not _is_outside(asking, on):
            _require_theirs(asking, on)
        require_moves(asking.cur, on)


def moves(on: Iterable[Cited]) -> bool:
    """Whether all of it is something that was sent, and can go to the team that it is for."""
    return all(duty is not None and duty.passing is not None for duty in map(declared, on))


def require_moves(cur: Cursor, on: Sequence[Cited], role: str = "") -> None:
    """It is a thing that was sent, nobody has decided on it, and it does not stay where it is."""
    if not moves(on):
        raise Refused("This cannot be passed on: it is about what you know yourselves. Hand it over, or answer it.")
    for one in on:
        if citing.is_decided(cur, one):
            raise Refused("This was decided here. What is new for another team is sent to them.")
        if one.role == role:
            raise Problems({"role": "That is the team that has it now. Choose the one that it is for."})


def _came_back_to(by: Worker, one: Cited) -> bool:
    return bool(one.marks.get("came_back")) and one.asked_by == by.pk


def _is_outside(asking: Asking, on: Sequence[Cited]) -> bool:
    """Whether all of it is with places where nobody signs in."""
    held = [owner(one.subject_id, one.role, one.bearer, one.label) for one in on]
    holders = who_now(asking.cur, held, asking.at)
    teams = {holders[one].team_id for one in held}
    return teams == outside.places(asking.cur, teams).keys()


# What some acts ask for besides; the role in which it is done, where the act asks for one.
RULES = {"accept": _accept, "hand_over": _hand_over, "close": _close, "waive": _waive, "pass_on": _pass_on,
         "send_back": _send_back}

"""An action of a plan: who is meant by a name, whether they know the child, and what is no answer to a need."""
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.access.role_cards import card
from kith.access.roles import place, title
from kith.engine import rows, vagueness
from kith.engine.calendar import local
from kith.engine.catalogue import FORMS
from kith.engine.facts import day_of
from kith.engine.rows import Needed
from kith.engine.weighing import ENOUGH
from kith.forms.plans.plan_action import PlanAction
from kith.intake import citing
from kith.intake.citing import Cited
from kith.intake.entering import Draft
from kith.language.errors import Problems
from kith.statuses.needs import CARRYING

# Colleagues of a service held in confidence are not found by name: that they were asked would tell who goes there.
CALLED = """
select distinct w.id, w.full_name from access_worker w
join access_post_standing p on p.worker_id = w.id and p.began <= %(at)s and (p.ended is null or p.ended > %(at)s)
join access_team t on t.id = p.team_id
where w.is_active and t.kind <> all(%(kinds)s) and (lower(w.full_name) = lower(%(said)s) or w.id::text = %(said)s)
"""
ROLES = """
select p.role from access_post_standing p where p.worker_id = %s and p.began <= %s and (p.ended is null or p.ended > %s)
"""
TEAM = "select 1 from access_team where kind = %s limit 1"
INVOLVED = """
select 1 from records_together r join access_involvement i on i.subject_id = r.other_id
where r.subject_id = %s and i.began <= %s and (i.ended is null or i.ended > %s)
    and (i.role = %s or i.worker_id::text = %s)
"""
KNOWN = "“Did not tell us” is not an answer when two others know of it. Say what you asked, or what you will do."
UNLESS = "Ask somebody who is, or write here why it is for them. It stays yours until they take it on."
STAYS = ("Your service is held in confidence: whoever you ask would learn that somebody goes there. Do it yourself, or "
         f"tell others what they must know under “{FORMS['told_to_others'].title}”.")


def complete(cur: Cursor, drafts: Iterable[Draft], cited: Iterable[Cited], role: str, subject_id: int, at: datetime
             ) -> list[Draft]:
    """The drafts, with the worker meant by a name; Problems where something is no answer, or asks somebody unknown."""
    cited = list(cited)
    return [_complete(cur, draft, cited, role, subject_id, at)
            if draft.form is PlanAction and draft.said.how == "whole" else draft for draft in drafts]


def _complete(cur: Cursor, draft: Draft, cited: list[Cited], role: str, subject_id: int, at: datetime) -> Draft:
    said, cited = draft.answers, [one for one in cited if one.key in draft.said.cites]
    wrong = _ground(cur, said, cited) | _vague(said, at)
    asks = said.get("does_it") in ("worker", "service")
    if asks and confidence.service(role):
        raise Problems(wrong | {"does_it": STAYS})
    by_name = said.get("does_it") == "worker"
    to = _named(cur, said["to"], at) if by_name else []
    if by_name and len(to) != 1:
        wrong |= {"to": f"{_nobody(to, said['to'])} Write the whole name, or choose a service."}
    elif asks:
        wrong |= _involved(cur, subject_id, said, to[0] if to else "", at)
    if wrong:
        raise Problems(wrong)
    return replace(draft, answers=said | {"to": to[0]}) if to else draft


def _vague(said: Mapping, at: datetime) -> dict[str, str]:
    """What is vague about an action, said once before it is kept; a reason is enough, and nothing is written anew."""
    if said.get("becomes") != "action" or said.get("why_vague"):
        return {}
    who = "I" if said.get("does_it") == "me" else said.get("to") or title(said.get("role", ""))
    found = vagueness.hints(what=said["what"], who=who, by=day_of(said["by_day"]), measure=said["measure"],
                            today=local(at).date())
    if not found:
        return {}
    says = " ".join(dict.fromkeys(hint.says for hint in found))
    whole = f"{vagueness.in_one(said['what'], found)} " if len(found) > 1 else ""
    return {"why_vague": f"{whole}{says} Mend it above, or write here why you leave it."}


def called(cur: Cursor, name: str, at: datetime) -> str:
    """The number of the one colleague who is called so."""
    found = _named(cur, name, at)
    if len(found) != 1:
        raise Problems({"to": f"{_nobody(found, name)} Write the whole name."})
    return found[0]


def _nobody(found: list[str], name: str) -> str:
    return f"{'Several people are' if found else 'Nobody with a post today is'} called “{name[:40]}”."


def _named(cur: Cursor, said: str, at: datetime) -> list[str]:
    """The numbers of those who are called so, or of whoever has this number, where an action is corrected."""
    asked = {"said": " ".join(said.split()), "at": at, "kinds": list(confidence.KINDS)}
    return [str(row[0]) for row in cur.execute(CALLED, asked).fetchall()]


def _involved(cur: Cursor, subject_id: int, said: Mapping, to: str, at: datetime) -> dict[str, str]:
    """Whoever is not around the child is questioned, with what their role does and does not do."""
    role = "" if to else said["role"]
    if role and not cur.execute(TEAM, (place(role).covers,)).fetchone():
        return {"role": f"No team here is {title(role)}’s. Choose another service, or somebody by name."}
    if said.get("why_them") or cur.execute(INVOLVED, (subject_id, at, at, role, to)).fetchone():
        return {}
    held = [row[0] for row in cur.execute(ROLES, (to, at, at)).fetchall()] if to else [role]
    who = "This worker" if to else title(role)[:1].upper() + title(role)[1:]
    cards = [one for one in map(card, held) if one]
    return {"why_them": " ".join((f"{who} is not involved with this person.", *cards, UNLESS))}


def _ground(cur: Cursor, said: Mapping, cited: list[Cited]) -> dict[str, str]:
    """A young person’s silence is no answer to what several others know."""
    silent = said.get("ground") == "not_told"
    known = silent and any(len(one.said.get("sources") or ()) >= ENOUGH for one in _needs(cur, cited))
    return {"ground": KNOWN} if known else {}


def _needs(cur: Cursor, cited: list[Cited]) -> Iterator[Needed]:
    """The needs that these duties ask to be answered, as they stand."""
    for cite, entry in citing.what_began(cur, [one.citation for one in cited], [form.key for form in CARRYING]):
        yield from (need for need in rows.needs(FORMS[entry.form], entry.answers) if need.row == cite.row)

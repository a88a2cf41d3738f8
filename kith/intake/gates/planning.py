"""Who is meant by a name where somebody is asked to act, whether they know the child, and what is vague about it."""
from datetime import datetime

from psycopg import Cursor

from kith.access import confidence
from kith.access.role_cards import card
from kith.access.roles import place, title
from kith.engine.calendar import local
from kith.engine.catalogue import FORMS
from kith.engine.days import day_of
from kith.engine.filling import meets
from kith.engine.matters import vagueness
from kith.intake.gates.asked import Asked, Found
from kith.language.errors import Problems
from kith.language.gates import AsksSomebody, SaidPlainly

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
UNLESS = "Ask somebody who is, or write here why it is for them. It stays yours until they take it on."
STAYS = ("Your service is held in confidence: whoever you ask would learn that somebody goes there. Do it yourself, or "
         f"tell others what they must know under “{FORMS['told_to_others'].title}”.")


def plainly(gate: SaidPlainly, asked: Asked) -> Found:
    """What is vague about an action, said once before it is kept; a reason is enough, and nothing is written anew."""
    said, whose = asked.said, gate.whose
    if not meets(gate.when, said) or said.get(gate.unless.key):
        return {}, {}
    how, worker, service = (said.get(one.key) for one in (whose.how, whose.worker, whose.service))
    who = worker or title(service or "") if how in ("worker", "service") else "I"
    what, measure = said[gate.what.key], said[gate.measure.key]
    found = vagueness.hints(what=what, who=who, by=day_of(said[gate.by.key]), measure=measure,
                            today=local(asked.at).date())
    if not found:
        return {}, {}
    says = " ".join(dict.fromkeys(hint.says for hint in found))
    whole = f"{vagueness.in_one(what, found)} " if len(found) > 1 else ""
    return {gate.unless.key: f"{whole}{says} Mend it above, or write here why you leave it."}, {}


def whom(gate: AsksSomebody, asked: Asked) -> Found:
    """The worker who is meant by a name; nobody is guessed, and whoever is not around the child is questioned."""
    said, how = asked.said, asked.said.get(gate.how.key)
    if how not in ("worker", "service"):
        return {}, {}
    if confidence.service(asked.role):
        return {gate.how.key: STAYS}, {}
    to = _named(asked.cur, said[gate.worker.key], asked.at) if how == "worker" else []
    if how == "worker" and len(to) != 1:
        return {gate.worker.key: f"{_nobody(to, said[gate.worker.key])} Write the whole name, or choose a service."}, {}
    return _involved(gate, asked, to[0] if to else ""), {gate.worker.key: to[0]} if to else {}


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


def _involved(gate: AsksSomebody, asked: Asked, to: str) -> dict[str, str]:
    """Whoever is not around the child is questioned, with what their role does and does not do."""
    cur, said, at = asked.cur, asked.said, asked.at
    role = "" if to else said[gate.service.key]
    if role and not cur.execute(TEAM, (place(role).covers,)).fetchone():
        return {gate.service.key: f"No team here is {title(role)}’s. Choose another service, or somebody by name."}
    if said.get(gate.unless.key) or cur.execute(INVOLVED, (asked.subject_id, at, at, role, to)).fetchone():
        return {}
    held = [row[0] for row in cur.execute(ROLES, (to, at, at)).fetchall()] if to else [role]
    who = "This worker" if to else title(role)[:1].upper() + title(role)[1:]
    cards = [one for one in map(card, held) if one]
    return {gate.unless.key: " ".join((f"{who} is not involved with this person.", *cards, UNLESS))}

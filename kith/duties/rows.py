"""One duty as reckoned becomes one row of the projection; its print tells whether anything changed."""
import hashlib
from datetime import UTC, datetime

import orjson

from kith.access.permission import may_owe
from kith.access.roles import SAFEGUARDING_DESK
from kith.engine.catalogue import PATHWAYS, edition
from kith.engine.reckoned import labels
from kith.engine.reckoned.happenings import Reason
from kith.engine.reckoning import STANDING_STATES, Owed
from kith.language import roles
from kith.language.roles import Role


def row_of(one: Owed, person: int, at: datetime) -> dict:
    """Column -> plain value, as `jsonb_populate_recordset` takes it."""
    pathway, duty, label = PATHWAYS[one.cite.pathway], one.duty, labels.of(one)
    row = {
        "id": one.cite.short, "subject_id": one.cite.record, "person_id": person, "pathway": one.cite.pathway,
        "duty": one.cite.duty, "occasion": one.cite.occasion, "row_key": one.cite.row, "after_root": one.cite.after,
        "citation": list(one.cite), "edition": edition(pathway),
        "what": duty.what if duty else pathway.title, "act": duty.act if duty else "",
        "level": duty.level if duty else "",
        "form": duty.done_when.form if duty else "", "form_how": duty.done_when.how if duty else "",
        "state": one.state, "open": one.state in STANDING_STATES, "role": _owed_by(one, label),
        "bearer_id": one.bearer, "offered_id": int(one.offered) if one.offered.isdigit() else None,
        "asked_by": one.asked_by, "start_at": _iso(one.start), "due_at": _iso(one.due),
        "happened_at": _iso(one.happened), "learnt_at": _iso(one.learnt),
        "reasons": [_reason(reason) for reason in one.reasons],
        "witnesses": list(one.witnesses), "trigger_root": one.trigger, "evidence": one.evidence,
        "closed_at": _iso(one.closed), "told_step": one.climb.told, "told_at": _iso(one.climb.told_at),
        "next_step_at": _iso(one.climb.next_at), "next_role": role_key(one.climb.next_role, one),
        "marks": one.marks, "label": label,
    }
    row["print"] = hashlib.sha256(orjson.dumps(list(row.values()))).hexdigest()[:16]
    return row | {"reckoned_at": _iso(at), "not_reckoned_since": None}


def _owed_by(one: Owed, label: str) -> str:
    """Who owes it; whoever may not see what it rests on owes nothing by it: the safeguarding desk does (D20)."""
    role = role_key(one.role, one)
    return role if may_owe(role, label) else SAFEGUARDING_DESK


def role_key(role: Role | None, one: Owed) -> str:
    """A role as it is stored: whoever asked is that worker; a lead is the lead of whoever owns the duty."""
    if role is None:
        return ""
    if role == roles.THE_SENDERS_LEAD:
        return f"{roles.TEAM_LEAD.key}:worker:{one.asked_by}" if one.asked_by else roles.DUTY_DESK.key
    if role in (roles.THE_RECORDER, roles.THE_SENDER, roles.THE_LAST_ONE, roles.THE_WORKER):
        worker = one.bearer if role != roles.THE_SENDER else one.asked_by
        return f"worker:{worker}" if worker else roles.DUTY_DESK.key
    if role == roles.TEAM_LEAD and one.role != roles.TEAM_LEAD and one.role is not None:
        return f"{role.key}:{role_key(one.role, one)}"
    return role.key


def _reason(reason: Reason) -> dict:
    """Whom to speak to, and that it is kept, stand only where it is so: most rows stay as small as they are."""
    kept = vars(reason) | {"when": _iso(reason.when)}
    return {key: value for key, value in kept.items() if value or key not in ("speak_to", "kept")}


def _iso(moment: datetime | None) -> str | None:
    """One moment has one spelling, whichever clock it was told by; or its print would differ when it is read again."""
    return moment.astimezone(UTC).isoformat() if moment else None

"""With which service somebody is, each by itself: what is decided about a child reaches every one, and each reads it.

A duty that is owed only while such a status stands is kept as the status is: of a service held in confidence it is
known to nobody else.
"""
from kith.forms.family.involvement import Involvement
from kith.language import Escalate, Law, Span, Whose, arrives, during, when_overdue, working_days
from kith.language.roles import (
    CAMHS,
    DRUG_AND_ALCOHOL,
    GP,
    HEALTH_VISITOR,
    LOOKED_AFTER_NURSE,
    MIDWIFE,
    SCHOOL_NURSE,
    SEXUAL_HEALTH,
    TEAM_LEAD,
    Role,
)


def with_service(role: Role) -> Span:
    said = Involvement.role.is_in(role.key)
    return Span(title=f"with {role.title}", begins=Involvement.where(said), ends=arrives(Involvement.ended, where=said))


ROLES = {"health_visitor": HEALTH_VISITOR, "school_nurse": SCHOOL_NURSE, "midwife": MIDWIFE,
         "looked_after": LOOKED_AFTER_NURSE, "gp": GP, "camhs": CAMHS, "drug_and_alcohol": DRUG_AND_ALCOHOL,
         "sexual_health": SEXUAL_HEALTH}
INVOLVED = {key: Whose(role, during(with_service(role))) for key, role in ROLES.items()}

# What was decided before anybody was asked to read it is in the record, and is not asked about afterwards.
READ_FROM = Law(began="2026-07-01")
UNOPENED = Escalate(when_overdue(TEAM_LEAD), again=working_days(2))

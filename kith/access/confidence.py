"""Services held in confidence: what would tell that somebody goes to one, and whose that is to know."""
from collections.abc import Iterable
from functools import cache

from kith.access.roles import BY_SUBJECT, place
from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.listening.listeners import BEGUN_BY
from kith.engine.listening.parts import events_in
from kith.engine.standing import Version
from kith.language.errors import Refused
from kith.language.events import Where
from kith.language.forms import SEALED, Form
from kith.language.roles import AUDIENCE, IN_CONFIDENCE, UNIVERSAL, keys
from kith.statuses import areas, care, expecting

CONFIDING = frozenset(keys(IN_CONFIDENCE))
KINDS = frozenset(BY_SUBJECT[role] for role in IN_CONFIDENCE)
# Who is around somebody, and where they are expected, is read by every service: what would be shown there is not taken
# from one held in confidence. Of an appointment the program itself would later say that nobody knows what came of it.
# The page that several services keep together begins duties of all of them, who would read whose word that was. That
# somebody is on a plan, or in care, stands on every page, with the day and the service whose word it is.
STANDS = (care.ON_A_PLAN, care.IN_NEED, care.LOOKED_AFTER, care.MARAC, areas.NOT_ACCEPTED, expecting.PREGNANT)
SHOWN_TO_ALL = frozenset({"relationship", "network_asked", "appointment", "followed_together", "lead_named",
                          "service_says", "plan_stepped_down"}) | frozenset(
    one.form for span in STANDS for event in (span.begins, span.ends) for one in events_in(event)
    if isinstance(one, Where))
CARE, NOBODYS = frozenset(role.key for role in BY_SUBJECT), ""   # what a lead seals is not every lead's


def service(role: str) -> str:
    """The service in confidence that this role works in; empty for all others."""
    head = role.rpartition(":")[2]
    return head if head in CONFIDING else ""


def spoken_in(team_kind: str) -> str:
    """The service in confidence that teams of this kind are; empty for all others."""
    return next((key for key in CONFIDING if place(key).covers == team_kind), "")


def whose(versions: Iterable[Version]) -> frozenset[str]:
    """The roles whose own this entry is: said there, sealed, or naming such a service; empty where anybody may know."""
    found: set[str] = set()
    for one in versions:
        form, named, said = FORMS.get(one.form), one.answers.get("role"), service(one.role)
        found |= {said} - {""} | ({named} if isinstance(named, str) else set()) & CONFIDING
        if is_sealed(form):
            found |= recorders(form) | {one.role if one.role in CARE else NOBODYS}
    return frozenset(found)


def is_sealed(form: type[Form] | None) -> bool:
    """Whether an entry of this form, and what is owed for it, is known only to those whose it is."""
    return form is not None and form.label == SEALED


def recorders(form: type[Form]) -> frozenset[str]:
    """The services in confidence that alone record this form."""
    return frozenset(keys(form.recorded_by)) & CONFIDING


def require_stays(form: type[Form], *, asked_for: bool) -> None:
    """A service held in confidence says nothing that every service, or the family, would then read.

    What it is asked for by others it answers: they know already that it is asked.
    """
    if leaves(form, asked_for=asked_for):
        raise Refused(f"“{form.title}” is read by others, or tells the family. Your service is held in confidence: "
                      "write it in your own record. What others must know, record under “"
                      f"{FORMS['told_to_others'].title}”.")


def leaves(form: type[Form], *, asked_for: bool = False) -> bool:
    """Whether others, or the family, would read what such a service says by this form."""
    begins = frozenset() if asked_for else begins_for_others()
    return form.key in SHOWN_TO_ALL | tells_home() | begins


@cache
def tells_home() -> frozenset[str]:
    """The forms that begin what is told to the person or the family: they are not for a service held in confidence."""
    telling = (key for key, one in PATHWAYS.items()
               if any(tell.to in AUDIENCE for duty in one.duties.values() for tell in duty.tell))
    return frozenset().union(*(BEGUN_BY[key] for key in telling))


@cache
def begins_for_others() -> frozenset[str]:
    """The forms that begin what the services around somebody owe, each of which would read whose word that rests on.

    Not what somebody is called or who works with them, which is in no chronology, and nothing that is sealed.
    """
    others = CARE - CONFIDING | {UNIVERSAL.key}
    begun = (BEGUN_BY[key] for key, one in PATHWAYS.items()
             if any(duty.owner.key in others for duty in one.duties.values()))
    return frozenset(key for keys in begun for key in keys if not is_sealed(FORMS[key])) - {
        "person_details", "involvement"}


@cache
def begun_for(pathway: str) -> frozenset[str]:
    """The services in confidence whose forms begin what this pathway owes: those who work there know of it."""
    begun = (FORMS[form] for form in BEGUN_BY.get(pathway, ()) if form in FORMS)
    return frozenset().union(*(recorders(form) for form in begun if is_sealed(form)))

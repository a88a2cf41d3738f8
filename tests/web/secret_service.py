"""A sexual health service beside the invented place: a girl of fourteen goes there, and nobody else hears of it."""

from dataclasses import dataclass
from datetime import timedelta

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from tests.web.invented import AT, YEAR_AGO, said

NUMBER = "9990004404"
TEAM, NURSE = "The Lantern", "Inge Falk"
HIDDEN = ("quillwort", "harrowgorse", TEAM, NURSE, "exual health", "raffic light", "xploitation")
ASKED = {"told": "yes", "lifestyle": "She spoke of quillwort", "active": "yes", "partner_age": "23", "gap": "yes",
         "coerced": "no", "several": "no", "missing": "no", "understands": "yes", "help_offered": ["counselling"],
         "manner": "alone"}
RED = {"behaviour": "A partner of 23, by the harrowgorse", "sexual": "yes", "colour": "red", "why": "He is 23"}
TOLD = {"basis": "threshold", "passed": "Red at the quillwort clinic", "told": "yes",
        "needs": ["named_nurse", "school_nurse"], "what": "An older man may harm her",
        "decided": "Social care was asked to act today", "speak_to": "Ask for Inge, 01632 960148"}


@dataclass(frozen=True)
class Around:
    """The girl's key, and who works around her."""

    lena: str
    inge: Worker
    lead: Worker
    beth: Worker
    angela: Worker
    rowan: Worker
    dean: Worker


def around() -> Around:
    """A girl of fourteen with a school nurse; a service she may come to, and those who answer for everybody."""
    teams = {kind: all_teams.add_team(kind, name, kind, "Community", phone="01632 960140", at=YEAR_AGO)
             for kind, name in (("sexual_health", TEAM), ("school_nursing", "School nursing"),
                                ("safeguarding", "Safeguarding"), ("oversight", "Caldicott"),
                                ("social_care", "Front door"))}
    held = (("inge", NURSE, "sexual_health", "sexual_health"), ("lead", "Ola Brandt", "sexual_health", "team_lead"),
            ("beth", "Beth Rowntree", "school_nursing", "school_nurse"),
            ("angela", "Angela Frost", "safeguarding", "named_nurse"),
            ("rowan", "Rowan Hext", "oversight", "caldicott_guardian"),
            ("dean", "Dean Whitlock", "social_care", "csc_front_door"))
    people = {}
    for username, name, kind, role in held:
        people[username] = staffing.add_worker(username, name, None, f"{username}@kith.example")
        staffing.put_on(people[username], teams[kind], role, YEAR_AGO)
    raw = {"family_name": "Marlow", "given_name": "Lena", "born": "2012-03-04", "nhs_number": NUMBER, "sex": "female"}
    who = Who(nhs_number=NUMBER, family_name="Marlow", given_name="Lena", born="2012-03-04")
    at = AT - timedelta(days=50)
    lena = receive(Statement("PAS@RCB", "lena", who, (Said("person_details", raw, happened=at.isoformat()),), at),
                   by=None, at=at).subjects[0]
    said(lena, "involvement", role="school_nurse", team="school_nursing", worker="beth", began="2026-05-14")
    return Around(lena, **people)


def comes(one: Around, hours: int = 4) -> dict[str, int]:
    """She comes to the service, is assessed, and a behaviour is judged red; the roots of what was said."""
    then = AT - timedelta(hours=hours)
    # Whoever registers her there is a worker of the service; a sender's own list may say so too.
    said(one.lena, "involvement", then, one.inge, role="sexual_health", team="sexual_health", worker="inge",
         began=then.date().isoformat())
    return {form: said(one.lena, form, then, one.inge, **raw).entries[0]
            for form, raw in (("sexual_health_assessment", ASKED), ("behaviour_judged", RED))}

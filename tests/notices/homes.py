"""A young person whose post somebody else opens, and everybody around her who works here."""

from datetime import datetime

from kith.access import all_teams, staffing
from kith.access.models import Worker
from kith.intake.answer import Answer
from kith.intake.statement import Who
from tests.intake.place import DAY, LONG_AGO, MONDAY, asked, nhs, said

LETTERS = "select channel, state, text, trouble from notices_letter order by id"
ADDRESS = "14 Weir Lane"


def colleagues(workers: dict[str, Worker]) -> dict[str, Worker]:
    """A school nurse and a CAMHS practitioner beside those of the place."""
    for name, kind, role in (("beth", "school_nursing", "school_nurse"), ("ruby", "camhs", "camhs")):
        team = all_teams.add_team(f"t-{name}", f"Team {name}", kind, "Community", phone="01632 960125", at=LONG_AGO)
        workers[name] = staffing.add_worker(name, name.title(), None, f"{name}@kith.example")
        staffing.put_on(workers[name], team, role, LONG_AGO)
    return workers


def zara(number: int = 700, **details) -> str:
    """Sixteen, with an address, followed by both; gives her key."""
    who = Who(nhs_number=nhs(number), family_name="Zarasen", given_name="Zara", born="2010-03-04")
    known = {"family_name": "Zarasen", "given_name": "Zara", "born": "2010-03-04", "address": ADDRESS,
             "postcode": "ZZ99 3VZ"} | details
    key = said(who, "person_details", LONG_AGO, happened="", **known).subjects[0]
    for role, name in (("school_nurse", "beth"), ("camhs", "ruby")):
        said(key, "involvement", LONG_AGO, role=role, team=f"t-{name}", worker=name, began="2025-01-01")
    return key


def missed(key: str, by: Worker, at: datetime = MONDAY) -> Answer:
    """The second appointment she did not come to; the first was a week ago."""
    said(key, "appointment_outcome", at - 7 * DAY, by, outcome="did_not_come", role="camhs")
    return said(key, "appointment_outcome", at, by, outcome="did_not_come", role="camhs")


def letters() -> list[tuple]:
    return asked(LETTERS)

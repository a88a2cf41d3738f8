"""Messages of a hospital about children of the measured locality, each the first word of a new visit."""

from datetime import datetime
from itertools import count

from kith.exchange.hl7v2.writing import message
from kith.records import subjects
from kith.records.database import cursor

SENDER = "PAS@BGH"
FEVER, BRUISE = "Fever", "Bruise to left arm"

_number = count(1)


def arrivals(children: list[int], reason: str, at: datetime) -> list[bytes]:
    """One arrival of each of these children."""
    with cursor() as cur:
        known = subjects.headers(cur, children)
    return [_arrival(known[child], reason, next(_number), at) for child in children]


def _arrival(child: subjects.Subject, reason: str, number: int, at: datetime) -> bytes:
    person = {"family_name": child.family_name, "given_name": child.given_name, "born": child.born.isoformat(),
              "sex": child.sex, "nhs_number": child.nhs_number, "address": child.address, "postcode": child.postcode,
              "gp_practice": child.gp_practice, "local": (("BGH:PAS", f"N{child.id}"),)}
    visit = {"number": f"BGH:B{number}", "site": "Bench General Hospital", "arrived": at.isoformat(), "reason": reason,
             "brought_by": "Car"}
    return message("A04", person, visit, SENDER, f"B{number}", at).encode()

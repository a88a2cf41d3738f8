"""The hospital's words for each sending: HL7 messages, as its own system would write them."""

from kith.demo.people import Person
from kith.demo.sendings import ARRIVED, DETAILS, FOUND, LEFT, SAME_PERSON, Sending
from kith.demo.statements import details
from kith.demo.visits import Visit
from kith.exchange.hl7v2.writing import message

HOSPITAL = "NGH"
SENDER = f"PAS@{HOSPITAL}"
SITE = "Northbrook General Hospital"
# A hospital knows a person's name, birth, address and practice; not who else they are.
ASKED_AT_THE_DESK = (
    "family_name",
    "given_name",
    "born",
    "sex",
    "nhs_number",
    "address",
    "postcode",
    "gp_practice",
    "gp_practice_name",
)


def text(one: Sending) -> str:
    """The message as it goes over the line."""
    person = patient(one.visit.person)
    if one.event == SAME_PERSON:
        person["was"] = {part: person[part] for part in ("family_name", "given_name")} | {"local": _numbers(one.was)}
    if one.event in (SAME_PERSON, DETAILS):
        return message(one.event, person, None, SENDER, one.number, one.stated)
    return message(one.event, person, visit(one.visit, one.event), SENDER, one.number, one.stated)


def patient(person: Person) -> dict:
    """What the desk wrote down about a person, under the hospital's own number for them."""
    known = details(person)
    return {question: known[question] for question in ASKED_AT_THE_DESK if question in known} | {
        "local": _numbers(person.key)
    }


def visit(told: Visit, event: str) -> dict:
    """What is known of a visit at this event: first why they came, then what was found, then where they went."""
    known = {"number": f"{HOSPITAL}:{told.number}", "site": SITE, "arrived": told.arrived.isoformat()}
    if event in (ARRIVED, FOUND, LEFT):
        known |= {"reason": told.finding.reason, **told.says}
    if event in (FOUND, LEFT) and told.finding.code:
        known["diagnosis"] = [{"code": code, "words": words} for code, words in told.finding.diagnoses]
    if event == LEFT:
        known |= {"left_at": told.left_at.isoformat(), "left_to": told.left_to}
        known |= {"left_before_seen": "yes"} if told.left_before_seen else {}
    return known


def _numbers(key: str) -> tuple[tuple[str, str], ...]:
    return ((f"{HOSPITAL}:PAS", f"N{key[1:]}" if key[0] == "p" else f"T{key[1:]}"),)

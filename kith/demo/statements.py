"""Turns invented families into what a door would hand to intake, in the order in which it was said."""

from collections import defaultdict
from dataclasses import asdict
from datetime import date, datetime, timedelta

from kith.demo.care import involvements
from kith.demo.people import Family, Person, Tie
from kith.intake.statement import Said, Statement, Who

SENDER = "demo"
# Maternity gives the unborn a number of its own, since they have no NHS number before they are born.
MATERNITY = "NGH:MAT"
BY_BIRTH = {"mother", "father", "sibling", "half_sibling", "grandparent"}


def statements(family: Family, day: date) -> list[Statement]:
    """Everything that is said about a family: who they are, what they are to each other, and what happened."""
    said = defaultdict(list)
    for person in family.people:
        said[person.joined, person.key].append(
            Said("person_details", details(person), happened=person.joined.isoformat())
        )
    for tie in family.ties:
        moment = _both_known(family, tie)
        said[moment, tie.subject].append(_relationship(family, tie, moment))
    for fact in [*family.facts, *involvements(family, day)]:
        said[fact.said, fact.subject].append(Said(fact.form, fact.raw, happened=fact.happened))
    return [_statement(family, n, *when, says) for n, (when, says) in enumerate(sorted(said.items(), key=_first))]


def who(person: Person) -> Who:
    """How the demo names a person to a door."""
    return Who(
        nhs_number=person.nhs_number,
        local=() if person.nhs_number else ((MATERNITY, person.key),),
        family_name=person.family,
        given_name=person.given,
        born=person.born.isoformat() if person.born else "",
        sex=person.sex,
        postcode=person.home.postcode,
    )


def details(person: Person) -> dict[str, str]:
    """The answers of the form about who a person is; what is not known is left out."""
    answers = {
        "family_name": person.family,
        "given_name": person.given,
        "known_as": person.known_as,
        "born": person.born.isoformat() if person.born else "",
        "expected": person.expected.isoformat() if person.expected else "",
        "sex": person.sex,
        "nhs_number": person.nhs_number,
        "address": person.home.address,
        "postcode": person.home.postcode,
        "phone": person.phone,
        "gp_practice": person.practice.code,
        "gp_practice_name": person.practice.name,
        "language": person.language,
        "interpreter": "yes" if person.interpreter else "",
    }
    return {question: answer for question, answer in answers.items() if answer}


def _first(dated: tuple) -> tuple:
    return dated[0]


def _both_known(family: Family, tie: Tie) -> datetime:
    # Someone can be named as a mother only once both records are there; an hour keeps the order plain.
    return max(family.person(tie.subject).joined, family.person(tie.other).joined) + timedelta(hours=1)


def _relationship(family: Family, tie: Tie, moment: datetime) -> Said:
    subject, other_person = family.person(tie.subject), family.person(tie.other)
    other = {part: value for part, value in asdict(who(other_person)).items() if value}
    raw = {"kind": tie.kind, "who": other, "parental_responsibility": tie.parental_responsibility}
    raw |= {"began": tie.began.isoformat() if tie.began else "", "ended": tie.ended.isoformat() if tie.ended else ""}
    since = tie.began or _kin_since(tie, subject, other_person) or moment.date()
    return Said("relationship", {key: word for key, word in raw.items() if word}, happened=since.isoformat())


def _kin_since(tie: Tie, subject: Person, other: Person) -> date | None:
    # Kin are kin from the birth of the younger, long before anybody tells us.
    if tie.kind in BY_BIRTH and subject.born and other.born:
        return max(subject.born, other.born)
    return None


def _statement(family: Family, n: int, moment: datetime, subject: str, says: list[Said]) -> Statement:
    return Statement(SENDER, f"{subject}-{n}", who(family.person(subject)), tuple(says), moment)

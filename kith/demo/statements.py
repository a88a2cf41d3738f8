"""Turns invented families into what a door would hand to intake, in the order in which it was said."""

from collections import defaultdict
from dataclasses import asdict, replace
from datetime import date, datetime, timedelta

from kith.demo import in_care
from kith.demo.care import involvements
from kith.demo.people import Family, Person, Tie
from kith.demo.teams import Roll
from kith.intake.statement import Said, Statement, Who

SENDER = "demo"
ALWAYS = Roll()
# Maternity gives the unborn a number of its own, since they have no NHS number before they are born.
MATERNITY = "NGH:MAT"
BY_BIRTH = {"mother", "father", "sibling", "half_sibling", "grandparent"}


def statements(family: Family, day: date, roll: Roll = ALWAYS) -> list[Statement]:
    """Everything that is said about a family: who they are, what they are to each other, and what happened."""
    order = {person.key: n for n, person in enumerate(sorted(family.people, key=_eldest_first))}
    said = defaultdict(list)
    for person in family.people:
        details_of = Said("person_details", details(person), happened=person.joined.isoformat())
        said[person.joined, order[person.key], person.key].append(details_of)
    for tie in family.ties:
        moment = _both_known(family, tie, order)
        said[moment, order[tie.subject], tie.subject].append(_relationship(family, tie, moment))
    for fact in [*in_care.whole(family, day), *involvements(family, day, roll)]:
        one = Said(fact.form, fact.raw, happened=fact.happened)
        said[fact.said, order[fact.subject], fact.subject].append(one)
    return [
        _statement(family, n, moment, subject, says)
        for n, ((moment, _, subject), says) in enumerate(sorted(said.items(), key=_when))
    ]


def who(person: Person) -> Who:
    """How the demo names a person to a door."""
    if person.expected:
        return Who(local=((MATERNITY, person.key),))
    return Who(
        nhs_number=person.nhs_number,
        family_name=person.family,
        given_name=person.given,
        born=person.born.isoformat(),
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


def _eldest_first(person: Person) -> tuple[datetime, date]:
    return person.joined, person.born or date.max


def _when(dated: tuple) -> tuple:
    return dated[0]


def _both_known(family: Family, tie: Tie, order: dict[str, int]) -> datetime:
    """At once where the other record is there already; else an hour after the later of the two."""
    subject, other = family.person(tie.subject), family.person(tie.other)
    if other.joined <= subject.joined and order[tie.other] < order[tie.subject]:
        return subject.joined
    return max(subject.joined, other.joined) + timedelta(hours=1)


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
    person = family.person(subject)
    about = who(person)
    if person.expected and any(said.form == "person_details" for said in says):
        # The first time, a family name; not "Baby of Amara", which would be taken for Amara herself.
        about = replace(about, family_name=person.family)
    return Statement(SENDER, f"{subject}-{n}", about, tuple(says), moment)

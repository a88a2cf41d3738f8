"""A RelatedPerson of the national record: somebody around a person, with what they are to them."""

from collections.abc import Mapping

from kith.exchange import relations
from kith.exchange.births import believed
from kith.exchange.fhir.parts import coded, inner, listed, nhs_number, of_use, said, words
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said, Who


def who(related: Mapping) -> Who:
    """The person whom they are related to."""
    patient = inner(related, "patient")
    number = nhs_number(patient) or words(patient, "reference").rpartition("/")[2]
    if not number:
        raise Unreadable("RelatedPerson.patient has no NHS number, so nobody knows whose relative this is.",
                         "RelatedPerson.patient")
    return Who(nhs_number=number)


def says(related: Mapping) -> tuple[Said, ...]:
    """Who they are and what they are to the person; somebody without a name or number finds nobody."""
    named, kind = _named(related), _kind(related)
    if not named:
        raise Unreadable("RelatedPerson has neither a name nor an NHS number, so it tells of nobody.",
                         "RelatedPerson.name")
    if kind is None:
        raise Unreadable("RelatedPerson.relationship is of work and not of a family, so it is not kept.",
                         "RelatedPerson.relationship")
    period = inner(related, "period")
    dates = {"began": words(period, "start")[:10], "ended": words(period, "end")[:10]}
    return (Said("relationship", said({"kind": kind, "who": named, **dates}), how="part"),)


def _kind(related: Mapping) -> str | None:
    kinds = [relations.kind(*coded(one)) for one in listed(related, "relationship")]
    # One person may be both: what is said more closely counts, a mother before a next of kin.
    return next((kind for kind in kinds if kind not in (None, "other_relative")), kinds[0] if kinds else "contact_with")


def _named(related: Mapping) -> dict[str, str]:
    name = of_use(listed(related, "name"), "usual", "official", "")
    return said({"family_name": words(name, "family"), "given_name": words(name, "given"),
                 "nhs_number": nhs_number(related), "born": believed(words(related, "birthDate"))})

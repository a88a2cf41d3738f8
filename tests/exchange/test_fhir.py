"""The national record of people: what is open is taken, what is restricted is kept secret, and nobody is guessed."""

import json

import pytest

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.exchange import fhir
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Said, Statement

NUMBER, OLD = "9990000018", "9990000026"
NHS = "https://fhir.nhs.uk/Id/nhs-number"


def patient(mark="U", number=NUMBER, **more) -> dict:
    return {
        "resourceType": "Patient", "id": number, "meta": {"security": [{"code": mark}]},
        "identifier": [{"system": NHS, "value": number}],
        "name": [{"use": "old", "family": "Reid", "given": ["Mia"]},
                 {"use": "usual", "family": "Seabrook", "given": ["Mia", "Rose"]}],
        "gender": "female", "birthDate": "2026-05-12",
    } | more


HOME = {"address": [{"use": "temp", "line": ["The Inn"]},
                    {"use": "home", "line": ["4 Heron Way", "Marsh"], "postalCode": "ZZ1 1AA"}],
        "telecom": [{"use": "home", "system": "phone", "value": "01632 960001"}]}


def read(resource) -> list:
    return list(fhir.read((resource if isinstance(resource, str) else json.dumps(resource)).encode()))


def one(resource) -> Statement:
    (told,) = read(resource)
    assert isinstance(told, Statement), told
    return told


def refused(resource) -> str:
    (told,) = read(resource)
    assert isinstance(told, Unreadable), told
    return told.sentence


def answers(told: Statement, form: str) -> dict | None:
    return next((said.raw for said in told.says if said.form == form), None)


def found(*patients, score=1) -> dict:
    entries = [{"fullUrl": f"https://pds.example/Patient/{one['id']}", "resource": one, "search": {"score": score}}
               for one in patients]
    return {"resourceType": "Bundle", "type": "searchset", "entry": entries}


def test_who_it_is_and_what_the_record_carries():
    told = one(patient(**HOME))
    assert (told.about.nhs_number, told.about.family_name, told.about.given_name) == (NUMBER, "Seabrook", "Mia")
    assert answers(told, "person_details") == {
        "family_name": "Seabrook", "given_name": "Mia", "born": "2026-05-12", "sex": "female", "nhs_number": NUMBER,
        "address": "4 Heron Way, Marsh", "postcode": "ZZ1 1AA", "phone": "01632 960001",
    }
    assert answers(told, "home_secret") is None


@pytest.mark.parametrize("mark", ["R", ""])
def test_a_restricted_record_keeps_the_home_secret_whatever_it_still_carries(mark):
    told = one(patient(mark, **HOME))
    assert answers(told, "home_secret") == {}
    assert not {"address", "postcode", "phone", "email"} & set(answers(told, "person_details"))


@pytest.mark.parametrize("mark", ["V", "REDACTED"])
def test_nothing_of_a_redacted_record_is_kept(mark):
    assert "nothing of it may be kept here" in refused(patient(mark))


def test_a_number_that_was_replaced_names_the_same_person():
    bundle = found(patient())
    bundle["entry"][0]["fullUrl"] = f"https://pds.example/Patient/{OLD}"
    assert [who.nhs_number for who in one(bundle).same_person] == [OLD]
    assert one(found(patient())).same_person == ()


def test_a_search_that_finds_several_or_somebody_alike_says_nothing_of_anybody():
    assert "found 2 people" in refused(found(patient(), patient(number=OLD)))
    assert "only alike" in refused(found(patient(), score=0.97))
    assert "found nobody" in refused(found())


def test_a_relative_is_somebody_s():
    told = one({
        "resourceType": "RelatedPerson", "patient": {"identifier": {"system": NHS, "value": NUMBER}},
        "relationship": [{"coding": [{"code": "N"}]}, {"coding": [{"code": "PRNFOST", "display": "foster parent"}]}],
        "name": [{"use": "usual", "family": "Okoro", "given": ["Grace"]}], "period": {"start": "2026-02-01"},
    })
    assert told.about.nhs_number == NUMBER
    assert told.says == (Said("relationship", {
        "kind": "foster_carer", "who": {"family_name": "Okoro", "given_name": "Grace"}, "began": "2026-02-01",
    }, how="part"),)


@pytest.mark.parametrize("text", [
    "", "{", "[]", "null", "3", '{"resourceType": 3}', '{"resourceType": "Observation"}', "[" * 100_000,
    '{"resourceType": "Patient"}', '{"resourceType": "Patient", "id": [], "name": {"family": {}}, "meta": 7}',
    '{"resourceType": "RelatedPerson", "patient": "x"}', '{"resourceType": "Bundle", "entry": [1, {"resource": 2}]}',
    '{"resourceType": "OperationOutcome", "issue": [{"code": "not-found"}]}',
])
def test_whatever_else_comes_is_refused_in_a_sentence(text):
    told = read(text)
    assert all(isinstance(one, Unreadable) and one.sentence.endswith(".") for one in told)
    assert len(told) == 1


def test_one_resource_a_line_is_read_too():
    lines = "\n".join(json.dumps(patient(number=number)) for number in (NUMBER, OLD))
    assert [told.about.nhs_number for told in read(lines)] == [NUMBER, OLD]


def test_the_same_record_twice_is_one_message():
    assert one(patient()).number == one(patient()).number != one(patient("R")).number


def test_every_resource_of_the_sandbox_is_a_statement_that_fits_or_a_sentence(cases):
    kinds = {"filed": 0, "secret": 0, "refused": 0}
    for path in sorted((cases / "b4_fhir_pds_sandbox").rglob("*.json")):
        told = list(fhir.read(path.read_bytes()))
        assert told, path.name
        for said in told:
            if isinstance(said, Unreadable):
                kinds["refused"] += 1
                continue
            kinds["secret" if answers(said, "home_secret") == {} else "filed"] += 1
            for part in said.says:
                # Some of its people have numbers that nobody is given, and are refused for that by the pipe.
                assert set(fill(FORMS[part.form], part.raw, whole=False).problems) <= {"nhs_number"}, path.name
    assert kinds["secret"] >= 4
    assert kinds["filed"] >= 25

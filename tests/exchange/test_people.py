"""PID, PD1 and NK1 say who a message is about and who is around them, and no more than they carry."""

import pytest

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from tests.exchange import samples


def about(pid):
    return statement(parse(samples.text(pid=pid))).about


def details(*segments, pid=samples.PID):
    return samples.answers(samples.text("A31", *segments, pid=pid, pv1=""), "person_details")


def test_a_person_is_known_by_everything_that_could_find_them():
    who = about(samples.PID)
    assert (who.nhs_number, who.local) == ("9990000018", (("RXX:PAS", "123"),))
    assert (who.family_name, who.given_name, who.born) == ("SEABROOK", "MIA", "2026-09-21")
    assert (who.sex, who.postcode) == ("female", "ZZ1 1AA")


def test_details_are_only_those_carried():
    assert details() == {
        "family_name": "SEABROOK",
        "given_name": "MIA",
        "born": "2026-09-21",
        "sex": "female",
        "nhs_number": "9990000018",
        "address": "4 HERON WAY, MARSH",
        "postcode": "ZZ1 1AA",
    }
    assert details(pid="PID|1||123^^^PAS|||||M") == {"sex": "male"}


def test_two_quotation_marks_clear_an_answer():
    told = details(pid='PID|1||123^^^PAS||SEABROOK^""|||||||||""')
    assert told == {"family_name": "SEABROOK", "given_name": ""}
    assert details(pid='PID|1||123^^^PAS||SEABROOK||||||||""') == {"family_name": "SEABROOK", "phone": ""}


@pytest.mark.parametrize(
    "identifier",
    [
        "999 000 0018^^^NHS",
        "9990000018^^^RXX^NH",
        "9990000018^^^NHSNBR^NHSNMBR",
        "9990000018^^^&2.16.840.1.113883.2.1.4.1&ISO",
        "9990000018^^^https://fhir.nhs.uk/Id/nhs-number",
        "123^^^PAS~9990000018^^^NHS",
    ],
)
def test_an_nhs_number_is_known_by_who_gave_it(identifier):
    assert about(f"PID|1||{identifier}||SEABROOK").nhs_number == "9990000018"


@pytest.mark.parametrize("pid", ["PID|1||123^^^PAS||||||||||||||||9990000018", "PID|1|9990000018|123^^^PAS"])
def test_an_nhs_number_may_stand_bare_where_feeds_put_it(pid):
    who = about(pid)
    assert (who.nhs_number, who.local) == ("9990000018", (("RXX:PAS", "123"),))


def test_a_bare_number_elsewhere_is_the_hospitals():
    who = about("PID|1||9990000018||SEABROOK||||||||||||||403281375")
    assert (who.nhs_number, who.local) == ("", (("RXX", "9990000018"),))


def test_a_wrong_nhs_number_is_explained_and_finds_nobody():
    message = samples.text(pid="PID|1||9990000019^^^NHS~123^^^PAS||SEABROOK")
    who = statement(parse(message)).about
    assert (who.nhs_number, who.local) == ("", (("RXX:PAS", "123"),))
    assert "nhs_number" not in samples.answers(message, "person_details")
    told = "PID-3 gives 9990000019 as NHS number. One digit is wrong: "
    assert samples.answers(message)["unreadable"].startswith(told)


def test_two_nhs_numbers_are_a_doubt():
    message = samples.text(pid="PID|1||9990000018^^^NHS~9990000026^^^NHS||SEABROOK")
    who = statement(parse(message)).about
    assert (who.nhs_number, who.local) == ("9990000018", ())
    assert "gives 9990000026" in samples.answers(message)["unreadable"]


def test_two_hospitals_may_give_one_number_to_two_children():
    one = about("PID|1||77^^^MRN||A")
    other = statement(parse(samples.text(pid="PID|1||77^^^MRN||B").replace("|RXX|", "|RYY|"))).about
    assert (one.local, other.local) == ((("RXX:MRN", "77"),), (("RYY:MRN", "77"),))


def test_names_addresses_and_phones_are_chosen_among_several():
    told = details(
        "PD1|||MARSH SURGERY^^Y99999|G9^DOE",
        pid="PID|1||1||MIMI^^^^^^N~SEABROOK&VAN^MIA^^^^^L||202609|F"
        "|||BAD ST^^^^ZZ9 9ZZ^^BA~4 HERON WAY^^MARSH^^zz1  1aa^^H"
        "||m@example.org^NET~01632960101||PL^Polish||||||||||||||20261101|Y",
    )
    assert told == {
        "family_name": "SEABROOK", "given_name": "MIA", "known_as": "MIMI", "born": "2026-09", "sex": "female",
        "address": "4 HERON WAY, MARSH", "postcode": "ZZ1 1AA", "phone": "01632960101", "language": "Polish",
        "gp_practice": "Y99999", "gp_practice_name": "MARSH SURGERY", "died": "yes", "died_on": "2026-11-01",
    }  # fmt: skip


def test_a_date_that_cannot_be_read_is_as_if_it_had_not_come():
    assert "born" not in details(pid="PID|1||1||SEABROOK||196513121515")


def test_next_of_kin_are_said_on_the_patient():
    row = "NK1|1|SEABROOK^ANIA|MTH||||NOK|20260921|||||||F|19980404|" + "|" * 16 + "9990000026^^^NHS"
    said = samples.said(samples.text("A31", row), "relationship")
    assert said.how == "part"
    assert said.raw == {
        "kind": "mother",
        "began": "2026-09-21",
        "who": {"nhs_number": "9990000026", "family_name": "SEABROOK", "given_name": "ANIA", "born": "1998-04-04",
                "sex": "female"},
    }  # fmt: skip


@pytest.mark.parametrize(
    ("coded", "kind"),
    [
        ("MTH", "mother"), ("FTH^Father", "father"), ("01", "spouse"), ("1", "spouse"), ("2", "partner"),
        ("16", "other_relative"),
        ("12", "mother"), ("13", "father"), ("06", "foster_carer"), ("GRD", "carer"), ("PRN", "parent"),
        ("^Step-father", "step_parent"), ("05", "step_parent"), ("^Step daughter", "step_child"),
        ("^Step-sister", "other_relative"), ("^Identical twin", "identical_twin"), ("^Twin brother", "twin"),
        ("^Adopted son", "adopted_child"), ("^Adoptive father", "adoptive_parent"), ("^Wife", "spouse"),
        ("^Divorced husband", "divorced"), ("SPO", "partner"), ("^Boyfriend", "partner"),
        ("^Half sister", "half_sibling"), ("^Maternal grandmother", "grandparent"),
        ("^Ex partner", "former_partner"), ("^Foster mother", "foster_carer"), ("^Foster child", "cared_for"),
        ("Mum", "mother"), ("^Mother in law", "other_relative"), ("6^Tochter", "other_relative"),
        ("99", "other_relative"), ("", "other_relative"), ("XYZ", "other_relative"), ("^Neighbour", "contact_with"),
    ],
)  # fmt: skip
def test_relations_are_said_in_our_words(coded, kind):
    assert samples.answers(samples.text("A31", f"NK1|1|DOE^JO|{coded}"), "relationship")["kind"] == kind


@pytest.mark.parametrize("row", ["NK1|1|DOE^JO|SEL", "NK1|1||MTH", "NK1|1|DOE^JO|EMR", "NK1|1|DOE^JO|^Social worker"])
def test_no_relationship_is_made_of_the_patient_an_employer_or_nobody(row):
    assert samples.said(samples.text("A31", row), "relationship") is None


@pytest.mark.parametrize(("mark", "secret"), [("Y", True), ("N", False), ("", False)])
def test_a_hospital_says_that_where_somebody_lives_is_kept_secret(mark, secret):
    says = statement(parse(samples.text("A31", f"PD1||||||||||||{mark}", pv1=""))).says
    assert ("home_secret" in [said.form for said in says]) is secret


@pytest.mark.parametrize("born", ["19000101", "18500101", "20300101", "20261124", "203001"])
def test_a_date_of_birth_that_nobody_has_is_as_if_it_had_not_come(born):
    """1 January 1900 stands for "not known"; taken for a birth date, a child of six would be an adult everywhere."""
    pid = samples.PID.replace("20260921", born)
    assert about(pid).born == ""
    assert "born" not in details(pid=pid)
    kin = samples.said(samples.text("A31", f"NK1|1|REID^ADA|MTH|||||||||||||{born}", pv1=""), "relationship")
    assert "born" not in kin.raw["who"]


@pytest.mark.parametrize("born", ["20261123", "202611", "19200101", "19010101"])
def test_a_date_of_birth_that_somebody_may_have_is_taken(born):
    assert about(samples.PID.replace("20260921", born)).born.replace("-", "") == born


@pytest.mark.parametrize(("number", "tied"), [("4^^^PAS", False), ("4", False), ("9990000026^^^NHS", True)])
def test_a_nameless_next_of_kin_is_nobody_but_by_an_nhs_number(number, tied):
    """A row's own count in NK1-33 is another patient's hospital number, and would make a stranger the father."""
    row = f"NK1|1||FTH{'|' * 30}{number}"
    assert bool(samples.said(samples.text("A31", row, pv1=""), "relationship")) is tied

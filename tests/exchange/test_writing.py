"""A message written about invented people is read back as what went in, whatever was in it."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from kith.engine import nhs_number
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message

AT = datetime(2026, 11, 23, 10, 6, tzinfo=UTC)

_letters = st.characters(codec="utf-8", exclude_categories=("C", "Z"))
words = st.text(_letters, min_size=1, max_size=12).filter(lambda text: text != '""')
dates = st.dates(datetime(1930, 1, 1, tzinfo=UTC).date(), AT.date()).map(str)
moments = st.integers(0, 4_000_000_000).map(lambda seconds: datetime.fromtimestamp(seconds, UTC).isoformat())
numbers = (
    st.integers(999_000_000, 999_999_999)
    .map(lambda nine: f"{nine}{nhs_number.check_digit(str(nine))}")
    .filter(lambda number: not nhs_number.problem(number))
)
local = st.lists(st.sampled_from(["RXX", "RXX:PAS", "RXX:ED", "2.16.840.1"]).flatmap(
    lambda system: st.tuples(st.just(system), st.from_regex(r"[A-Z]{2}[0-9]{4}", fullmatch=True))
), max_size=3, unique=True)  # fmt: skip
sexes = st.sampled_from(["male", "female", "other", "unknown"])

whos = st.fixed_dictionaries(
    {"family_name": words}, optional={"given_name": words, "born": dates, "sex": sexes, "nhs_number": numbers}
)
kin = st.fixed_dictionaries(
    {"kind": st.sampled_from(["mother", "father", "parent", "child", "sibling", "half_sibling", "partner", "carer",
                              "former_partner", "foster_carer", "cared_for", "grandparent", "grandchild",
                              "other_relative", "contact_with", "adoptive_parent", "adopted_child", "step_parent",
                              "step_child", "twin", "identical_twin", "spouse", "divorced"]), "who": whos},
    optional={"began": dates, "ended": dates},
)  # fmt: skip
people = st.fixed_dictionaries(
    {"family_name": words, "given_name": words, "local": local},
    optional={"known_as": words, "born": dates, "sex": sexes, "nhs_number": numbers, "died": st.just("no"),
              "address": st.lists(words.filter(lambda text: "," not in text), min_size=1, max_size=6).map(", ".join),
              "postcode": st.from_regex(r"ZZ[0-9] [0-9][A-Z]{2}", fullmatch=True), "language": words,
              "gp_practice": words, "gp_practice_name": words, "kin": st.lists(kin, max_size=3)},
)  # fmt: skip
visits = st.fixed_dictionaries(
    {"number": st.from_regex(r"(VISIT:)?V[0-9]{1,6}", fullmatch=True), "arrived": moments},
    optional={"site": words, "left_at": moments, "planned_return": st.sampled_from(["yes", "no"]),
              "reason": st.from_regex(r"Cough and [a-z]{3,8}", fullmatch=True),
              "left_to": st.sampled_from(["home", "admitted", "transferred", "died", "other"]),
              "brought_by": st.sampled_from(["Ambulance", "Car", "On foot", "Helicopter", "Public transport"]),
              "diagnosis": st.lists(st.fixed_dictionaries({"code": st.just("J06.9"), "words": words}), min_size=1)},
)  # fmt: skip


def read(*told, **more):
    return statement(parse(message(*told, sender="PAS@RXX", number="7", at=AT, **more)))


@given(people)
def test_a_person_is_read_back(person):
    told = read("A31", person, None)
    details = {key: value for key, value in person.items() if key not in ("local", "kin")}
    assert told.says[0].raw == details
    assert set(told.about.local) == set(person["local"])
    assert told.about.nhs_number == person.get("nhs_number", "")
    assert [one.raw for one in told.says[1:]] == person.get("kin", [])


@given(people, visits)
def test_a_visit_is_read_back(person, visit):
    told = next(one for one in read("A08", person, visit).says if one.form == "ed_attendance")
    assert told.occasion == visit["number"]
    expected = {key: value for key, value in visit.items() if key != "number"}
    assert {key: told.raw.get(key) for key in expected} == expected | {
        key: _same_moment(told.raw[key], visit[key]) for key in ("arrived", "left_at") if key in visit
    }


def _same_moment(read_back, written):
    assert datetime.fromisoformat(read_back) == datetime.fromisoformat(written)
    return read_back


def test_a_stay_is_read_back():
    visit = {"form": "hospital_stay", "number": "V1", "ward": "Ward 4", "site": "Northbrook", "kind": "inpatient",
             "admitted": "2026-11-23T10:05:00+00:00", "reason": "Wheeze", "planned": "no"}  # fmt: skip
    (told,) = read("A01", {"local": [("RXX", "1")]}, visit).says
    assert told.raw == {key: value for key, value in visit.items() if key not in ("form", "number")}


def test_what_is_cleared_is_read_as_cleared():
    (details, visit) = read("A08", {"family_name": "DOE", "phone": ""}, {"number": "V1", "left_at": ""}).says
    assert (details.raw["phone"], visit.raw["left_at"]) == ("", "")


def test_leaving_before_being_seen_is_read_back():
    told = read("A03", {"family_name": "DOE"}, {"number": "V1", "left_before_seen": "yes"}).says[1].raw
    assert (told["left_before_seen"], told["left_to"]) == ("yes", "other")


def test_an_earlier_record_and_segments_of_the_senders_own_are_written():
    joined = read("A40", {"local": [("RXX", "1")], "was": {"local": [("RXX", "2")], "family_name": "DOE"}}, None)
    assert joined.same_person[0].local == (("RXX", "2"),)
    assert "ZU1|9" in message("A31", {}, None, "PAS@RXX", "1", AT, z=["ZU1|9"])


def test_a_number_that_is_no_nhs_number_can_be_written_to_show_what_happens():
    assert read("A31", {"family_name": "DOE", "nhs_number": "9990000019"}, None).about.nhs_number == ""

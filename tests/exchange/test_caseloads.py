"""A caseload is read under whatever names its columns have, and one that says nothing of anybody is refused."""

import pytest

from kith.exchange import caseloads
from kith.exchange.unreadable import Unreadable


def read(text: str):
    """The rows of a file with these lines."""
    return caseloads.read(text.encode(), "ours")[0]


def test_each_service_has_its_own_words_for_a_person():
    (mine,) = read("Surname,First Name,DOB,Gender,Post Code,NHS No,Case ID,street_number,suburb,state\n"
                   "Kowalska,Mia,12/5/2026,F,ZZ1 1AA,999 000 0018,C7,12,Marsh,wa\n")
    assert (mine.key, mine.caseload) == ("line 2", "ours")
    assert (mine.family_name, mine.given_name, mine.born, mine.sex) == ("Kowalska", "Mia", "2026-05-12", "female")
    assert (mine.nhs_number, mine.local) == ("9990000018", (("case_id", "C7"),))
    assert (mine.address, mine.postcode, mine.died) == ("12 Marsh", "ZZ1 1AA", False)


def test_columns_that_mean_nothing_to_us_are_named():
    assert caseloads.read(b"surname,favourite colour\nReid,red\n", "x")[1] == ("favourite colour",)


def test_short_rows_empty_lines_and_odd_dates_lose_nobody():
    rows = read("id,surname,first_name,dob,died\n7,Reid\n\n,,,,\n8,Adu,Noah,31/31/2020,2026-01-01\n")
    assert [(row.key, row.family_name, row.born, row.died) for row in rows] == [
        ("7", "Reid", "", False), ("8", "Adu", "2020-31-31", True),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "No column says who"),
        ("colour\nred\n", "No column says who"),
        ("id,surname\n1,Reid\n1,Adu\n", "same number of their own"),
        ('id,surname\n1,"Reid', "not a CSV file"),
    ],
)
def test_what_cannot_be_read_is_refused_in_a_sentence(text, why):
    with pytest.raises(Unreadable, match=why):
        read(text)


def stated(text: str, team="amh"):
    return [told for _, told in caseloads.statements(text.encode(), team, "adult_mental_health", "csv:amh")]


def test_each_row_says_who_somebody_is_and_that_the_team_is_involved():
    (told,) = stated("client_id,surname,first_name,dob,start date\n17,Okoro,Grace,2/1/1990,5/1/2026\n")
    assert told.about.local == (("amh:client_id", "17"),)
    assert {said.form: said.raw for said in told.says} == {
        "person_details": {"family_name": "Okoro", "given_name": "Grace", "born": "1990-01-02"},
        "involvement": {"role": "adult_mental_health", "team": "amh", "began": "2026-01-05"},
    }
    assert told.says[1].happened == "2026-01-05"


def test_the_same_row_in_next_month_s_file_is_the_same_message():
    header, row, more = "id,surname,born\n", "7,Reid,1990-01-02\n", "8,Adu,1991-01-02\n"
    for named in (header, header.replace("id", "client_id")):
        (first,), (_, again) = stated(named + row), stated(named + more + row)
        assert (first.number, first.text) == (again.number, again.text)


def test_a_number_that_cannot_be_one_finds_nobody():
    (told,) = stated("surname,nhs_number\nReid,123\n")
    assert told.about.nhs_number == ""
    assert "nhs_number" not in told.says[0].raw


def test_the_day_that_stands_for_not_known_is_not_taken_for_a_date_of_birth():
    rows, _ = caseloads.read(b"surname,dob\nReid,01/01/1900\nReid,02/03/1990\nReid,12 March 1990\n", "hv")
    assert [row.born for row in rows] == ["", "1990-03-02", "12 March 1990"]

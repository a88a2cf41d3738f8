"""A CSV file names a form's questions in its header, and each row is a statement or a reason why not."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kith.engine.catalogue import FORMS
from kith.engine.filling import fill
from kith.exchange import csv
from kith.exchange.unreadable import Unreadable
from kith.intake.statement import Statement
from tests.scenarios.rows import row

HEADER = "nhs_number,family_name,category,local_authority,happened,occasion"
ROW = "9990000018,Seabrook,neglect,Northbrook,2026-11-02,P7"


def rows(text, form="child_protection_plan_began", sender="social care"):
    data = text if isinstance(text, bytes) else text.encode()
    return [told for _, told in csv.read(data, FORMS[form], sender)]


def test_a_row_is_a_statement():
    (told,) = rows(f"{HEADER}\n{ROW}\n")
    assert (told.sender, told.about.nhs_number, told.about.family_name) == ("social care", "9990000018", "Seabrook")
    (said,) = told.says
    assert said.raw == {"category": "neglect", "local_authority": "Northbrook"}
    assert (said.form, said.happened, said.occasion, said.how) == (
        "child_protection_plan_began", "2026-11-02", "P7", "whole")  # fmt: skip
    assert told.text == f"{HEADER}\r\n{ROW}\r\n"


def test_the_same_row_is_the_same_message_in_any_file():
    first, again = rows(f"{HEADER}\n{ROW}\n{ROW}")
    (other,) = rows(f"{HEADER}\n{ROW.replace('P7', 'P8')}")
    assert first.number == again.number != other.number


def test_an_empty_cell_says_nothing_and_an_empty_row_is_no_row():
    (told,) = rows(f"{HEADER}\r\n\r\n,,,,,\r\n9990000018,,neglect,,,\r\n")
    assert told.says[0].raw == {"category": "neglect"}


def test_a_persons_own_questions_also_say_who_it_is():
    (told,) = rows("nhs_number,family_name,born\n9990000018,Seabrook,2026-09-21", "person_details")
    assert told.about.born == told.says[0].raw["born"] == "2026-09-21"


def test_people_and_repeating_groups_have_a_column_for_each_part():
    (told,) = rows("nhs_number,kind,who.family_name,who.born\n9990000018,mother,Seabrook,1998-04-04", "relationship")
    assert told.says[0].raw == {"kind": "mother", "who": {"family_name": "Seabrook", "born": "1998-04-04"}}
    (told,) = rows("nhs_number,diagnosis.2.words,diagnosis.1.code\n9990000018,Bruise,S00.1", "ed_attendance")
    assert told.says[0].raw == {"diagnosis": [{"code": "S00.1"}, {"words": "Bruise"}]}
    assert not fill(FORMS["ed_attendance"], told.says[0].raw).problems


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "The file is empty"),
        ("\n", "The file is empty"),
        ("nhs_number,categry\n1,2", '"Child protection plan began" has no column "categry". Its columns are: nhs_'),
        ("nhs_number,category.1.words\n1,2", 'no column "category.1.words"'),
        ("nhs_number,category,category\n1,2,3", 'The column "category" stands in the header twice.'),
        ("category\nneglect", "No column says who each row is about"),
        (f'{HEADER}\n"', "not a CSV file"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_a_sentence(text, told):
    with pytest.raises(Unreadable) as refused:
        rows(text)
    assert told in refused.value.sentence
    assert refused.value.sentence.endswith(".")


def test_each_row_is_told_by_its_line():
    told = csv.read(f'{HEADER}\n{ROW}\n\n{ROW}\n"a\nb",,,,,\n'.encode(), FORMS["child_protection_plan_began"], "a")
    assert [line for line, _ in told] == [2, 4, 6]


def test_a_row_that_does_not_fit_is_refused_and_the_next_one_taken():
    short, whole = rows(f"{HEADER}\n9990000018,Seabrook\n{ROW}")
    assert short.sentence.startswith("Line 2 has 2 cells and the header 6.")
    assert isinstance(whole, Statement)
    (long,) = rows(f"{HEADER}\n9990000018,{'x' * 30_000},,,,")
    assert long.sentence == "Line 2 has a cell of more than 20,000 letters."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "latin-1", "utf-16"])
def test_spreadsheets_write_letters_in_their_own_way(encoding):
    (told,) = rows(f"{HEADER}\n,Zo\u00eb,neglect,,,".encode(encoding))
    assert told.about.family_name == "Zo\u00eb"


def test_the_spectrum_of_csv_files_is_read_as_its_authors_meant(cases):
    """Their columns are none of ours, so the cells are compared as they are read, before they become a statement."""
    paths = sorted((cases / "f4_csv_parsing" / "csvs").glob("*.csv"))
    assert len(paths) > 5
    for path in paths:
        wanted = json.loads((cases / "f4_csv_parsing" / "json" / f"{path.stem}.json").read_text(encoding="utf-8"))
        header, *body = [row for _, row in csv.lines(path.read_bytes()) if row]
        read = [dict(zip(header, row, strict=True)) for row in body]
        if isinstance(wanted, list):  # line ends within cells were changed when the files were collected
            assert read == json.loads(json.dumps(wanted).replace("\\r\\n", "\\n")), path.name
        else:  # the values told for this one are another file's
            assert header == list(wanted), path.name


@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: f"{HEADER}\n{text}".encode()))
def test_no_file_does_anything_but_become_statements_or_be_refused(data):
    try:
        told = rows(data)
    except Unreadable as refused:
        told = [refused]
    assert all(isinstance(one, Statement | Unreadable) for one in told)


@row("HV08")
def test_a_notice_is_a_row_about_nobody_yet_and_names_people_in_its_groups():
    (told,) = rows(
        "force,reference,happened,place,postcode,risk,child_present,adults.1.part,adults.1.who.family_name,"
        "adults.1.who.born,adults.2.part,children.1.how,children.1.who.given_name\n"
        'Marshshire,MP/1,2026-07-11T22:40,"14 Marsh Road",NB1 2AB,high,yes,harmed,Anasen,1997-03-02,harmer,seen,Leo',
        "police_notice")
    (said,) = told.says
    assert said.raw["adults"] == [{"part": "harmed", "who": {"family_name": "Anasen", "born": "1997-03-02"}},
                                  {"part": "harmer"}]
    assert said.raw["children"] == [{"how": "seen", "who": {"given_name": "Leo"}}]
    assert not fill(FORMS["police_notice"], said.raw).problems

"""What the doors read is kept by the pipe: files by the command, messages by the wire, each once."""

import json
from argparse import ArgumentParser

import pytest
from django.db import connection

from kith.access import all_teams, staffing
from kith.config.commands import receive
from kith.exchange.hl7v2 import door
from kith.exchange.hl7v2.parsing import parse
from kith.intake import filing
from kith.language.errors import Refused
from kith.worklists.about import register
from tests.exchange import samples
from tests.exchange.test_door import AT
from tests.scenarios.rows import row

pytestmark = pytest.mark.usefixtures("own_database")

PLANS = """nhs_number,family_name,given_name,born,category,happened
9990000018,SEABROOK,MIA,2026-09-21,neglect,2026-11-02
9990000018,SEABROOK,MIA,2026-09-21,bad luck,2026-11-02
9990000018,SEABROOK
"""


@pytest.fixture
def received(capsys):
    """Runs the command and gives what it printed."""

    def run(*words):
        parser = ArgumentParser()
        receive.add_arguments(parser)
        assert receive.run(parser.parse_args([*map(str, words), "--at", "2026-11-23T10:07"])) == 0
        said = capsys.readouterr().out.splitlines()
        return [json.loads(line) for line in said] if "--json" in words else said

    return run


def test_each_message_of_a_file_is_told_of_and_none_is_kept_twice(received, tmp_path):
    path = tmp_path / "night.hl7"
    path.write_text(samples.text("A04") + samples.text("A60").replace("|M1|", "|M2|"))
    first, other = received(path, "--json")
    assert (first["outcome"], other["outcome"]) == ("filed", "refused")
    assert set(first) >= {"file", "outcome", "sentence", "subjects", "entries", "begun", "ended", "notices"}
    assert (len(first["subjects"]), other["subjects"], other["place"]) == (1, [], "message 2")
    again, _ = received(path, "--json")
    assert (again["outcome"], again["entries"]) == ("duplicate", first["entries"])


def test_people_are_told_in_sentences_and_a_count(received, tmp_path):
    path = tmp_path / "night.hl7"
    path.write_text(samples.text("A04") + samples.text("A04"))
    lines = received(tmp_path)
    assert lines[0].startswith(f"{path}, message 1: filed. ")
    assert lines[-1] == "1 filed, 1 duplicate, 0 unfiled, 0 refused."


def test_a_csv_file_is_received_row_by_row(received, tmp_path):
    path = tmp_path / "plans.csv"
    path.write_text(PLANS)
    told = received(path, "--as", "csv:child_protection_plan_began", "--from", "social care", "--json")
    assert [(one["place"], one["outcome"]) for one in told] == [
        ("line 2", "filed"), ("line 3", "refused"), ("line 4", "refused")]  # fmt: skip
    assert told[0]["sender"] == "social care"


def test_a_csv_file_with_a_wrong_header_is_one_refusal(received, tmp_path):
    path = tmp_path / "plans.csv"
    path.write_text("nhs_number,categry\n9990000018,neglect\n")
    (told,) = received(path, "--as", "csv:child_protection_plan_began", "--json")
    assert 'no column "categry"' in told["sentence"]


@pytest.mark.parametrize(
    ("language", "told"),
    [("fhir:x", "no language of files"), ("csv:visit", 'no form "visit"'), ("csv", 'no form ""'),
     ("pdf", "no language of files"), ("hl7v2:x", "no language of files")],
)  # fmt: skip
def test_an_unknown_language_is_refused_in_a_sentence(received, tmp_path, language, told):
    with pytest.raises(ValueError, match=told):
        received(tmp_path, "--as", language)


CASELOAD = """client_id,surname,first_name,dob,nhs_no,start date
17,Okoro,Grace,2/1/1990,9990000034,5/1/2026
18,Seabrook,Tom,,,6/1/2026
"""


def test_a_caseload_brings_people_into_the_register_of_its_team_once(received, tmp_path):
    all_teams.add_team("amh", "Marsh mental health", "adult_mental_health", "Community", at=AT)
    path = tmp_path / "caseload.csv"
    path.write_text(CASELOAD)
    told = received(path, "--as", "caseload:amh", "--json")
    assert [one["outcome"] for one in told] == ["filed", "unfiled"]
    assert "ask" in [duty["duty"] for duty in told[0]["begun"]]
    assert [one["outcome"] for one in received(path, "--as", "caseload:amh", "--json")] == ["duplicate", "duplicate"]
    (grace,) = register.register(None, AT)
    assert (grace.subject.given_name, grace.asked) == ("Grace", "not_asked")


def owed_of_the_left_out() -> list[tuple]:
    with connection.cursor() as cursor:
        cursor.execute("select s.given_name, d.role, d.state from duties_duty d join records_subject s "
                       "on s.id = d.subject_id where d.pathway = 'left_out' order by 1, 2")
        return cursor.fetchall()


@row("AM07")
def test_whom_a_later_caseload_of_the_team_leaves_out_is_asked_about_and_not_let_go(received, tmp_path):
    all_teams.add_team("amh", "Marsh mental health", "adult_mental_health", "Community", at=AT)
    all_teams.add_team("other", "Fen mental health", "adult_mental_health", "Community", at=AT)
    header, grace = CASELOAD.splitlines()[:2]
    asha = "19,Bello,Asha,2/3/1991,9990000042,7/1/2026"
    path, less = tmp_path / "caseload.csv", tmp_path / "less.csv"
    path.write_text("\n".join((header, grace, asha)))
    less.write_text("\n".join((header, asha)))
    received(path, "--as", "caseload:amh")
    received(less, "--as", "caseload:other")                # of somebody else's people another team's file says nothing
    assert owed_of_the_left_out() == []
    received(less, "--as", "caseload:amh")
    received(less, "--as", "caseload:amh")                                       # given twice, it asks once
    assert owed_of_the_left_out() == [("Grace", "adult_mental_health", "due")]
    assert [one.subject.given_name for one in register.register(None, AT)] == ["Asha", "Grace"]


def test_whose_row_waited_and_was_filed_is_in_the_caseload(received, tmp_path):
    all_teams.add_team("amh", "Marsh mental health", "adult_mental_health", "Community", at=AT)
    clerk = staffing.add_worker("pete", "Pete", None, "")
    staffing.put_on(clerk, all_teams.add_team("post", "Post room", "post", "Hospital", at=AT), "post_clerk", AT)
    header, grace, _ = CASELOAD.splitlines()
    path = tmp_path / "caseload.csv"
    path.write_text(CASELOAD)
    received(path, "--as", "caseload:amh")
    with connection.cursor() as cursor:
        cursor.execute("select s.key from intake_unfiled u join records_subject s on s.id = u.subject_id")
        ((waits,),) = cursor.fetchall()
    filing.file_post(waits, "new", "", clerk, AT)
    received(path, "--as", "caseload:amh")
    assert owed_of_the_left_out() == []
    path.write_text("\n".join((header, grace)))
    received(path, "--as", "caseload:amh")
    assert owed_of_the_left_out() == [("Tom", "adult_mental_health", "due")]


def test_half_a_caseload_asks_about_nobody_and_is_a_fault(received, tmp_path):
    all_teams.add_team("amh", "Marsh mental health", "adult_mental_health", "Community", at=AT)
    header, grace = CASELOAD.splitlines()[:2]
    others = [f"{n},Bello,{name},2/3/1991,{number},7/1/2026" for n, name, number in (
        (19, "Asha", "9990000042"), (20, "Ben", "9990000050"))]
    path = tmp_path / "caseload.csv"
    path.write_text("\n".join((header, grace, *others)))
    received(path, "--as", "caseload:amh")
    path.write_text("\n".join((header, grace)))
    received(path, "--as", "caseload:amh")
    assert owed_of_the_left_out() == []
    with connection.cursor() as cursor:
        cursor.execute("select answers ->> 'means' from records_entry where form = 'fault'")
        assert [means for means, in cursor.fetchall() if "It lacks 2 of 3 people." in means]


@pytest.mark.parametrize(("team", "why"), [("nobody", "no team with the key"), ("ae", "no caseload")])
def test_a_caseload_of_no_team_is_refused_in_a_sentence(received, tmp_path, team, why):
    all_teams.add_team("ae", "A&E", "emergency", "Hospital", at=AT)
    with pytest.raises(Refused, match=why):
        received(tmp_path, "--as", f"caseload:{team}")


def test_somebody_new_is_known_by_what_the_row_says_of_them(received, tmp_path):
    path = tmp_path / "plans.csv"
    path.write_text(PLANS)
    received(path, "--as", "csv:child_protection_plan_began", "--json")
    with connection.cursor() as cursor:
        cursor.execute("select family_name, given_name, born::text from records_subject where kind = 'person'")
        assert cursor.fetchall() == [("SEABROOK", "MIA", "2026-09-21")]


def test_the_national_record_is_received_and_what_it_keeps_secret_is_secret_here(received, tmp_path):
    named = {"family": "Seabrook", "given": ["Mia"], "use": "usual"}
    path = tmp_path / "mia.json"
    for mark in "UR":
        path.write_text(json.dumps({
            "resourceType": "Patient", "id": "9990000018", "name": [named], "birthDate": "2026-05-12",
            "meta": {"security": [{"code": mark}]}, "address": [{"use": "home", "line": ["4 Heron Way"]}]}))
        assert [one["outcome"] for one in received(path, "--as", "fhir", "--json")] == ["filed"]
    assert [one["outcome"] for one in received(path, "--as", "fhir", "--json")] == ["duplicate"]
    with connection.cursor() as cursor:
        cursor.execute("select address, address_protected from records_subject where nhs_number = '9990000018'")
        assert cursor.fetchall() == [("4 Heron Way", True)]


def test_every_answer_of_the_sandbox_passes_the_whole_pipe(received, cases):
    told = received(cases / "b4_fhir_pds_sandbox", "--as", "fhir", "--json")
    assert {one["outcome"] for one in told} <= {"filed", "duplicate", "unfiled", "refused"}
    assert all(one["sentence"].endswith(".") for one in told)
    again = received(cases / "b4_fhir_pds_sandbox", "--as", "fhir", "--json")
    assert {one["outcome"] for one in again} <= {"duplicate", "refused"}


def test_a_missing_file_is_refused_in_a_sentence(received, tmp_path):
    with pytest.raises(Refused, match="There is no file or folder"):
        received(tmp_path / "missing.hl7")


def test_a_message_on_the_wire_is_acknowledged_once_it_is_kept():
    message = samples.text("A04").encode()
    first, again = (parse(door.take_whatever_comes(message, AT)) for _ in range(2))
    assert (first.field("MSA", 1), first.field("MSA", 2)) == ("AA", "M1")
    assert again.field("MSA", 3) == first.field("MSA", 3)
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from records_entry where form = 'ed_attendance'")
        assert cursor.fetchone() == (1,)


def test_what_cannot_be_read_on_the_wire_is_a_fault_for_the_service_desk():
    for event in ("A60", "A61"):
        assert parse(door.take_whatever_comes(samples.text(event).encode(), AT)).field("MSA", 1) == "AR"
    with connection.cursor() as cursor:
        cursor.execute("select answers ->> 'what' from records_entry where form = 'fault'")
        assert cursor.fetchall() == [("Messages from PAS@RXX cannot be read.",)]


@pytest.mark.parametrize("suite", ["a2_hl7_itk_uk", "a4_hl7_parser_suites"])
def test_messages_that_others_wrote_pass_the_whole_pipe_and_a_second_time_change_nothing(received, cases, suite):
    first = received(cases / suite, "--json")
    outcomes = {one["outcome"] for one in first}
    assert "filed" in outcomes
    assert outcomes <= {"filed", "duplicate", "unfiled", "refused"}
    with connection.cursor() as cursor:
        cursor.execute("select count(*) from records_entry")
        kept = cursor.fetchone()
        again = received(cases / suite, "--json")
        cursor.execute("select count(*) from records_entry")
        assert cursor.fetchone() == kept
    assert {one["outcome"] for one in again} <= {"duplicate", "refused"}


def test_a_folder_says_what_it_passed_over_and_why(tmp_path, capsys):
    (tmp_path / "one.hl7").write_text("MSH|")
    (tmp_path / "rota.csv").write_text("a,b")
    parser = ArgumentParser()
    receive.add_arguments(parser)
    assert receive.run(parser.parse_args([str(tmp_path), "--at", "2026-11-23T10:07"])) == 0
    told = capsys.readouterr().err
    assert "Passed over, since the name does not end in" in told
    assert "rota.csv" in told

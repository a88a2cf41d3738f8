"""The commands that tell what is owed and what happened."""
import json
from datetime import timedelta

import pytest

from kith.config.commands import main
from tests.web import invented
from tests.web.invented import AT


def told(capsys, *words: str) -> list[dict]:
    assert main([*words, "--json"]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_duties_of_a_person_by_their_number(rounds, capsys):
    found = {one["pathway"]: one for one in told(capsys, "duties", "--nhs", "999 000 4102")}
    one = found["urgent_attendance"]
    assert one["state"] == "overdue"
    assert one["owner"] | {"phone": ""} == {"role": "health_visitor", "person": "Priya Nair", "team": "Marsh team",
                                            "team_key": "hv-marsh", "phone": "", "fallback": False}
    assert one["due"] == "2026-07-13T17:00:00+01:00"
    assert one["because"].startswith("Because Mia is under 1 and A&E recorded a bruise on Sat 11 Jul")
    assert one["sentence"].startswith("Decide what to do about an A&E visit: overdue, was due Mon 13 Jul, 17:00, "
                                      "owed by Priya Nair, Marsh team. Because Mia is under 1")
    assert {"key", "duty", "evidence", "step", "level"} <= set(one)


def test_duties_of_a_team_are_what_it_answers_for(rounds, capsys):
    found = told(capsys, "duties", "--team", "hv-marsh")
    assert {one["owner"]["team_key"] for one in found} == {"hv-marsh"}
    assert rounds.place.duty in {one["key"] for one in found}


def test_another_moment_is_reckoned_and_nothing_is_stored(rounds, capsys):
    before = told(capsys, "duties", "--subject", rounds.place.mia)
    then = told(capsys, "duties", "--subject", rounds.place.mia, "--at", (AT - timedelta(days=2)).isoformat())
    assert next(one for one in then if one["pathway"] == "urgent_attendance")["state"] == "due"
    assert told(capsys, "duties", "--subject", rounds.place.mia) == before


def test_an_ended_duty_names_its_evidence(rounds, capsys):
    invented.said(rounds.place.mia, "ed_family", at=AT - timedelta(days=1), home="Mother")
    found = {one["pathway"]: one for one in told(capsys, "duties", "--subject", rounds.place.mia)}
    assert found["family_questions"]["state"].startswith("done")
    assert found["family_questions"]["evidence"]


def test_the_chronology_tells_every_entry_newest_first_and_what_was_struck_out(rounds, capsys):
    invented.said(rounds.place.mia, "ed_attendance", at=AT - timedelta(days=1), reason="Cough")
    found = told(capsys, "chronology", "--nhs", invented.NUMBER)
    assert [one["form"] for one in found][:2] == ["ed_attendance", "ed_attendance"]
    assert found[0]["answers"] == {"reason": "Cough"}
    assert found[0]["stands"]
    moments = [one["happened"] for one in found if one["happened"]]
    assert moments == sorted(moments, reverse=True)


@pytest.mark.parametrize(("words", "sentence"), [
    (["duties", "--nhs", "123"], "An NHS number is ten digits"),
    (["duties", "--nhs", "9990004994"], "Nobody with the NHS number"),
    (["duties", "--team", "nonsense"], 'There is no team "nonsense". There are: ae,'),
    (["duties", "--subject", "zzz"], 'There is no record with the key "zzz".'),
    (["chronology", "--nhs", "letters"], "An NHS number is ten digits"),
    (["duties", "--at", "yesterday"], "is not a moment")])
def test_what_cannot_be_answered_ends_in_one_sentence(rounds, capsys, words, sentence):
    assert main(words) == 2
    said = capsys.readouterr()
    assert sentence in said.err
    assert said.err.count("\n") == 1
    assert said.out == ""


def test_people_get_sentences(rounds, capsys):
    assert main(["duties", "--subject", rounds.joe]) == 0
    assert capsys.readouterr().out == "Nothing is owed.\n"

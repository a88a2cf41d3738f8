"""A hospital's own number that was joined to a person's other one goes on naming them, and takes nobody else's name."""

import pytest

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.answer import Answer
from kith.intake.filing import file_post
from kith.intake.receiving import receive
from tests.intake import place
from tests.intake.place import DAY, HOSPITAL, MONDAY, asked, child, header, heard, nhs, owed

OLD = (("RCB:PAS", "OLD9"),)
MIA = {"family_name": "Miasen", "given_name": "Mia", "born": "2026-05-12"}


def visit(number: str, at=MONDAY + DAY, **who) -> Answer:
    """An arrival under the earlier number."""
    told = {"number": f"RCB:{number}", "arrived": at.isoformat(), "reason": "Bruise to left arm"}
    return receive(statement(parse(message("A04", {"local": OLD} | who, told, HOSPITAL, number, at))), None, at)


def joined(called: dict) -> str:
    """A girl of whom the hospital says that it knew her by another number, and by what name, before."""
    mia = child("Mia", n=31)
    assert receive(heard("A40", mia, "", MONDAY, who={"was": {"local": OLD} | called}), None, MONDAY).outcome == "filed"
    return mia


@pytest.fixture(params=[{}, {"family_name": "Miasen", "given_name": "Mia"}, {"family_name": "Quill"}],
                ids=["no name", "her name", "another name"])
def mia(request, workers) -> str:
    return joined(request.param)


@pytest.mark.parametrize("who", [
    {"family_name": "Adu", "given_name": "Noah", "born": "2019-01-05"},
    {"family_name": "Adu", "given_name": "Noah", "born": "2026-05-12"},
    {"family_name": "Adu", "given_name": "Noah"},
    {"born": "2019-01-05"},
    MIA | {"nhs_number": nhs(55)},
], ids=["somebody else", "born that day", "name alone", "birth date alone", "another NHS number"])
def test_somebody_else_under_it_is_for_a_person_to_decide(mia, who):
    answer = visit("V1", **who)
    assert (answer.outcome, answer.subjects) == ("unfiled", [])
    ((candidates,),) = asked("select candidates from intake_unfiled")
    assert header(candidates[0]["key"]).person_id == header(mia).id
    assert candidates[0]["against"]


@pytest.mark.parametrize("who", [MIA, MIA | {"nhs_number": nhs(31)}, {"born": "2026-05-12"}, {}, MIA | {"born": ""}, {
    "family_name": "Smith", "given_name": "Mia", "born": "2026-05-12"}],
    ids=["herself", "her NHS number", "birth date", "nothing said", "name", "another family name"])
def test_she_herself_is_known_by_it(mia, who):
    answer = visit("V1", **who)
    assert (answer.outcome, header(answer.subjects[0]).person_id) == ("filed", header(mia).id)
    assert [one.person for one in owed(mia, "urgent_attendance")] == [header(mia).id]
    assert place.differences(MONDAY + DAY) == []


def test_the_name_she_had_under_it_is_hers_too(workers):
    """The hospital knew her by another name, says so, and sends late what it wrote down under it."""
    mia = joined({"family_name": "Quill", "given_name": "Zeta"})
    answer = visit("V1", family_name="Quill", given_name="Zeta", born="2026-05-12")
    assert (answer.outcome, header(answer.subjects[0]).person_id) == ("filed", header(mia).id)
    assert visit("V2", family_name="Adu", given_name="Noah", born="2026-05-12").outcome == "unfiled"


def test_a_stranger_whom_nobody_could_name_is_known_by_the_number_alone(workers):
    """Whoever it turns out to be: the record says nothing of who it is, and is joined with nobody."""
    visit("V1", family_name="Unknown", given_name="Male", born="")
    ((post,),) = asked("select s.key from intake_unfiled u join records_subject s on s.id = u.subject_id")
    stranger = file_post(post, "new", "", workers["pete"], MONDAY + DAY, why="Nobody could say").subjects
    assert visit("V2", family_name="Adu", given_name="Noah", born="2019-01-05").subjects == stranger

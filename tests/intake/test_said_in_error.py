"""An NHS number said of somebody in error was another child's: it leads nobody to them, and waits to be whose it is."""

from datetime import datetime

import pytest

from kith.access.models import Worker
from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.hl7v2.writing import message
from kith.intake.answer import Answer
from kith.intake.filing import file_post
from kith.intake.receiving import receive
from kith.intake.statement import Said, Statement, Who
from tests.intake import place
from tests.intake.place import DAY, HOUR, MONDAY, asked, child, header, nhs, owed, said

MIA = {"family_name": "Miasen", "given_name": "Mia", "born": "2026-05-12"}
TWIN = MIA | {"given_name": "Leo"}
NOAH = {"family_name": "Adu", "given_name": "Noah", "born": "2019-01-05"}
WRONG, RIGHT = nhs(740), nhs(741)
WAITING = "select s.key from intake_unfiled u join records_subject s on s.id = u.subject_id where u.filed_at is null"


def root_of(key: str) -> int:
    """The details that were said last of them."""
    return asked("select max(e.root) from records_entry e join records_subject s on s.id = e.subject_id "
                 "where s.key = %s and e.form = 'person_details'", key)[0][0]


def visit(number: str, who: dict, at: datetime = MONDAY + DAY) -> Answer:
    """An arrival at another hospital."""
    told = {"number": f"RXX:{number}", "arrived": at.isoformat(), "reason": "Bruise to left arm"}
    return receive(statement(parse(message("A04", who, told, "PAS@RXX", number, at))), None, at)


def decided(decision: str, whose: str, workers: dict[str, Worker]) -> Answer:
    ((post,),) = asked(WAITING)
    return file_post(post, decision, whose, workers["pete"], MONDAY + 2 * DAY, why="Asked the hospital")


@pytest.fixture
def mia(workers) -> str:
    """Known by a number of the hospital's own; then somebody wrote down for her the number of another child."""
    key = said(Who(local=(("RCB:PAS", "1"),), **MIA), "person_details", MONDAY, happened="", **MIA).subjects[0]
    said(key, "person_details", MONDAY, workers["priya"], **MIA, nhs_number=WRONG)
    assert header(key).nhs_number == WRONG
    return key


@pytest.fixture(params=["struck out", "left empty", "another"])
def mended(request, mia, workers) -> str:
    """What was said in error was struck out, or said again without the number, or with the right one."""
    again = {"struck out": {"how": "strike"}, "left empty": MIA, "another": MIA | {"nhs_number": RIGHT}}
    said(mia, "person_details", MONDAY + HOUR, workers["priya"], corrects=root_of(mia), reason="The other child's",
         **again[request.param])
    assert header(mia).nhs_number == (RIGHT if request.param == "another" else "")
    return mia


@pytest.mark.parametrize("who", [
    TWIN, NOAH, NOAH | {"born": MIA["born"]}, MIA, MIA | {"local": (("RCB:PAS", "1"),)}, {},
], ids=["twin", "noah", "born that day", "herself", "herself by another number", "nobody named"])
def test_nothing_that_comes_with_it_is_filed_and_nothing_is_lost(mended, who):
    before = owed(mended)
    answer = visit("V1", who | {"nhs_number": WRONG})
    assert (answer.outcome, answer.subjects) == ("unfiled", [])
    assert owed(mended) == before
    (candidates,), = asked("select candidates from intake_unfiled")
    assert mended in [one["key"] for one in candidates]
    ((post,),) = asked(WAITING)
    assert [one.role for one in owed(post, "unfiled_post")] == ["post_clerk"]


def test_before_it_was_corrected_it_led_to_her(mia):
    assert visit("V1", MIA | {"nhs_number": WRONG}).subjects == [mia]


def test_once_somebody_decided_whose_it_is_it_leads_to_them(mended, workers):
    visit("V1", NOAH | {"nhs_number": WRONG})
    noah = decided("new", "", workers).subjects[0]
    assert (header(noah).nhs_number, header(noah).given_name) == (WRONG, "Noah")
    assert visit("V2", NOAH | {"nhs_number": WRONG}, MONDAY + 3 * DAY).subjects == [noah]
    assert visit("V3", TWIN | {"nhs_number": WRONG}, MONDAY + 3 * DAY).outcome == "unfiled"
    assert place.differences(MONDAY + 4 * DAY) == []


def test_whoever_is_held_without_it_is_offered_first(mended, workers):
    noah = said(Who(**NOAH), "person_details", MONDAY, happened="", **NOAH).subjects[0]
    visit("V1", NOAH | {"nhs_number": WRONG})
    ((candidates,),) = asked("select candidates from intake_unfiled")
    assert [one["key"] for one in candidates] == [noah, mended]
    assert decided("person", noah, workers).subjects == [noah]
    assert visit("V2", NOAH | {"nhs_number": WRONG}, MONDAY + 3 * DAY).subjects == [noah]


def test_a_message_that_is_hers_all_the_same_does_not_make_the_number_hers(mended, workers):
    visit("V1", MIA | {"nhs_number": WRONG})
    assert decided("person", mended, workers).subjects == [mended]
    assert visit("V2", TWIN | {"nhs_number": WRONG}, MONDAY + 3 * DAY).outcome == "unfiled"


def test_somebody_who_writes_it_for_another_child_gives_it_to_them(mended, workers):
    noah = said(Who(**NOAH), "person_details", MONDAY, happened="", **NOAH).subjects[0]
    said(noah, "person_details", MONDAY + DAY, workers["priya"], **NOAH, nhs_number=WRONG)
    assert visit("V1", NOAH | {"nhs_number": WRONG}, MONDAY + 3 * DAY).subjects == [noah]


def test_a_correction_that_was_itself_the_error_is_taken_back_the_same_way(mended, workers):
    said(mended, "person_details", MONDAY + DAY, workers["priya"], **MIA, nhs_number=WRONG)
    assert visit("V1", MIA | {"nhs_number": WRONG}, MONDAY + 3 * DAY).subjects == [mended]


def test_where_it_only_gave_way_to_another_number_whoever_says_so_is_believed(mia, workers):
    """Somebody wrote the new number over the old; then the national record says that one took the other's place."""
    said(mia, "person_details", MONDAY + HOUR, workers["priya"], **MIA, nhs_number=RIGHT, corrects=root_of(mia),
         reason="A new number")
    told = Statement("PDS", "P1", Who(nhs_number=RIGHT, **MIA), (Said("person_details", MIA, how="part"),),
                     MONDAY + DAY, same_person=(Who(nhs_number=WRONG),))
    assert receive(told, None, MONDAY + DAY).outcome == "filed"
    answer = visit("V1", MIA | {"nhs_number": WRONG}, MONDAY + 3 * DAY)
    assert (answer.outcome, header(answer.subjects[0]).person_id) == ("filed", header(mia).id)
    assert visit("V2", NOAH | {"nhs_number": WRONG}, MONDAY + 3 * DAY).outcome == "unfiled"
    assert place.differences(MONDAY + 4 * DAY) == []


def test_a_relation_told_under_it_stays_a_name(mended, workers):
    brother = child("Kacper", "2022-03-04")
    said(brother, "relationship", MONDAY + DAY, workers["priya"], kind="sibling", who=TWIN | {"nhs_number": WRONG})
    assert asked("select other_id from records_entry where form = 'relationship'") == [(None,)]


def test_a_mother_named_by_it_expects_nobody(mended, workers):
    """Whose baby a newborn may be is asked by the mother's number, which must be hers."""
    said(mended, "pregnancy_notified", MONDAY, workers["priya"], expected="2026-08-01")
    newborn = {"family_name": "Reid", "given_name": "Baby", "born": "2026-07-30", "nhs_number": nhs(742)}
    mother = {"kind": "mother", "who": {"family_name": "Reid", "given_name": "Ada", "nhs_number": WRONG}}
    answer = visit("V1", newborn | {"kin": [mother]}, MONDAY + 18 * DAY)
    assert answer.outcome == "filed"


def test_a_hospital_with_another_number_is_asked_about_until_the_right_one_is_written_down(workers):
    own = {"local": (("RXX:PAS", "77"),)}
    key = visit("V1", MIA | own | {"nhs_number": WRONG}).subjects[0]
    answer = visit("V2", MIA | own | {"nhs_number": RIGHT})
    assert answer.outcome == "unfiled"
    assert "Once the right one stands on their page, such messages need nobody." in answer.sentence
    said(key, "person_details", MONDAY + 2 * DAY, workers["priya"], **MIA, nhs_number=RIGHT)
    assert visit("V3", MIA | own | {"nhs_number": RIGHT}, MONDAY + 3 * DAY).subjects == [key]
    assert visit("V4", MIA | {"nhs_number": WRONG}, MONDAY + 3 * DAY).outcome == "unfiled"

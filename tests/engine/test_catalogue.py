"""Which forms a pathway reads, which could begin it, and through whom another record's form reaches it."""
import sys
from types import ModuleType, SimpleNamespace

import pytest

from kith.engine.catalogue import ACTS, FORMS, PATHWAYS, as_declared
from kith.engine.listening import listeners
from kith.engine.listening.listeners import BEGUN_BY, LISTENING, begins_with, forms_read, reaching
from kith.engine.listening.parts import all_events, questions_in
from kith.engine.listening.reads import Reading, questions_read, read_in, readings
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.language import Form, Pathway, finding
from kith.language.events import Where
from kith.language.shapes import dump_pathway, load_pathway
from kith.pathways.emergency.urgent_attendance import UrgentAttendance
from tests.engine.made_up import (
    AdultInHospital,
    AskedAgain,
    EachDocument,
    HealthInCare,
    SisterHurt,
    Together,
    TwentyEightWeeks,
)

AROUND = AdultInHospital.begins_when.relations
SIBLINGS = SisterHurt.begins_when.relations


def kept(pathway: type[Pathway]) -> list[bool]:
    return [as_declared(question).sensitive for event in all_events(pathway) if isinstance(event, Where)
            for question in questions_in(event.condition)]


def test_a_question_kept_in_confidence_is_so_in_a_pathway_read_back_too():
    read_back = [load_pathway(dump_pathway(one)) for one in PATHWAYS.values()]
    assert [kept(one) for one in read_back] == [kept(one) for one in PATHWAYS.values()]
    assert any(any(kept(one)) for one in read_back)


def test_every_file_is_found_by_its_name():
    assert FORMS["ed_attendance"] is EdAttendance
    assert PATHWAYS["urgent_attendance"] is UrgentAttendance
    assert ACTS == {"accepted": "accept", "cannot_wait": "hasten", "closed": "close", "declined": "decline",
                    "handed_over": "hand_over", "not_delivered": "hasten", "passed_on": "pass_on", "replied": "reply",
                    "sent_back": "send_back", "service_followed": "pass_on", "waived": "waive"}


def test_two_of_one_name_are_refused(monkeypatch):
    package = ModuleType("invented")
    package.__path__ = []
    for name in ("one", "two"):
        module = ModuleType(f"invented.{name}")
        module.Same = type("Same", (Form,), {"__module__": module.__name__})
        monkeypatch.setitem(sys.modules, module.__name__, module)
    found = [SimpleNamespace(name=f"invented.{name}") for name in ("one", "two")]
    monkeypatch.setattr(finding.pkgutil, "walk_packages", lambda path, prefix: found)
    with pytest.raises(TypeError, match="Two declarations are called same"):
        finding.declared_in(package, Form)


@pytest.mark.parametrize(("pathway", "forms"), [
    (AdultInHospital, {"relationship"}), (SisterHurt, {"relationship"}), (Together, {"ed_attendance"}),
    (TwentyEightWeeks, {"person_details", "pregnancy_notified"}), (HealthInCare, {"looked_after_began"}),
    (AskedAgain, {"ed_attendance"}), (EachDocument, {"referral"})])
def test_without_one_of_these_on_the_record_it_begins_nothing(pathway, forms):
    assert begins_with(pathway.begins_when) == forms


def test_what_is_read_through_others_says_through_whom():
    assert set(read_in(AdultInHospital.begins_when)) == {
        Reading("relationship"), Reading("hospital_stay", AROUND), Reading("person_details", AROUND)}
    assert Reading("relationship", ("adoptive_parent", "father", "mother", "parent")) in read_in(SisterHurt.begins_when)
    assert Reading("ed_attendance", SIBLINGS) in read_in(SisterHurt.begins_when)


def test_a_companion_is_read_alongside():
    assert Reading("ed_attendance", SIBLINGS, alongside=True) in read_in(Together.begins_when)
    assert Reading("ed_attendance", SIBLINGS) not in read_in(Together.begins_when)


def test_a_pathway_listens_to_events_evidence_acts_who_held_a_role_and_a_death():
    forms = {one.form for one in readings(HealthInCare)}
    assert forms == {"looked_after_began", "looked_after_ended", "flags_read", "ed_family", "person_details",
                     "pregnancy_ended", "born_settled", "involvement", "care_moved", *ACTS}
    assert "history_read" in {one.form for one in readings(AdultInHospital)}


def test_every_pathway_is_found_by_each_form_that_begins_it():
    assert BEGUN_BY["raised_from_digest"] == {"reread", "not_routine"}
    for key, pathway in PATHWAYS.items():
        for form in BEGUN_BY[key]:
            assert pathway in LISTENING[form]


def test_what_no_pathway_reads_is_not_read():
    assert "hospital_stay" not in forms_read()
    assert {"ed_attendance", "relationship", "person_details", *ACTS} <= forms_read()


def test_a_companions_new_entry_reaches_nobody_and_one_taken_back_reaches_the_others(monkeypatch):
    monkeypatch.setattr(listeners, "PATHWAYS", {"together": Together, "adult_in_hospital": AdultInHospital})
    reaches = reaching.__wrapped__
    assert reaches("ed_attendance") == ()
    assert set(reaches("ed_attendance", corrected=True)) == set(SIBLINGS)
    assert set(reaches("hospital_stay")) == set(AROUND)


def test_what_is_material_is_what_the_conditions_read():
    assert set(questions_read(AskedAgain)) == {
        ("ed_attendance", "self_harm"), ("ed_attendance", "overdose"), ("person_details", "born")}
    assert set(questions_read(TwentyEightWeeks)) == {("person_details", "expected"), ("pregnancy_notified", "expected")}
    assert ("relationship", "kind") in questions_read(AdultInHospital)
    assert questions_read(EachDocument) == ()

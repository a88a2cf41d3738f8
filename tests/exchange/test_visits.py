"""Arrivals, updates, departures and their undoing are told of the right visit, with only what each message carries."""

import pytest

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.unreadable import Unreadable
from tests.exchange import samples
from tests.exchange.samples import answers, said, text


def leaving(coded):
    """An A03 that says how the visit ended."""
    return text("A03", pv1=samples.PV1.replace("VISITID" + "|" * 17, "VISITID" + "|" * 17 + coded) + "|202611231130")


def test_an_arrival_is_a_visit_to_the_department():
    told = said(text("A04", "PV2|||^Fell from sofa" + "|" * 35 + "A"), "ed_attendance")
    assert (told.occasion, told.how, told.happened) == ("VISITID:V77", "part", "2026-11-23T10:05:00+00:00")
    assert told.raw == {
        "site": "NORTHBROOK GENERAL", "arrived": "2026-11-23T10:05:00+00:00", "reason": "Fell from sofa",
        "brought_by": "Ambulance", "injury": "yes", "injury_kind": "other",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("event", "kind", "form"),
    [
        ("A04", "E", "ed_attendance"), ("A04", "", "ed_attendance"), ("A01", "E", "ed_attendance"),
        ("A04", "EMERGENCY", "ed_attendance"), ("A08", "", "ed_attendance"), ("A04", "U", "ed_attendance"),
        ("A04", "O", "hospital_stay"), ("A01", "I", "hospital_stay"), ("A01", "", "hospital_stay"),
        ("A05", "E", "hospital_stay"), ("A04", "R", "hospital_stay"), ("A02", "I", "hospital_stay"),
    ],
)  # fmt: skip
def test_the_kind_of_visit_decides_the_form(event, kind, form):
    assert [one.form for one in statement(parse(text(event, kind=kind))).says if one.form != "person_details"] == [form]


def test_an_update_carries_what_it_carries():
    pv1 = "PV1|1|E|||||||||||||||||V77^^^VISITID"
    assert answers(text("A08", "DG1|1||S52.5^Fracture of wrist^ICD10", pv1=pv1)) == {
        "diagnosis": [{"code": "S52.5", "words": "Fracture of wrist"}],
        "injury": "yes",
        "injury_kind": "fracture",
    }
    assert said(text("A08", pv1=pv1), "ed_attendance").happened == ""


def test_a_place_that_is_not_said_is_the_senders_at_the_beginning_only():
    pv1 = "PV1|1|E|||||||||||||||||V77^^^VISITID"
    assert answers(text("A04", pv1=pv1))["site"] == "RXX"
    assert "site" not in answers(text("A03", pv1=pv1))


def test_an_update_of_the_person_alone_tells_of_no_visit():
    assert said(text("A08", pv1=""), "ed_attendance") is None
    assert answers(text("A08", pv1=""), "person_details")["family_name"] == "SEABROOK"


@pytest.mark.parametrize("event", ["A28", "A31"])
def test_a_persons_own_message_tells_of_no_visit(event):
    assert [one.form for one in statement(parse(text(event))).says] == ["person_details"]


@pytest.mark.parametrize(
    ("coded", "told"),
    [
        ("02", {"left_to": "home"}), ("3", {"left_to": "home"}), ("01", {"left_to": "admitted"}),
        ("07", {"left_to": "transferred"}), ("10", {"left_to": "died"}), ("14", {"left_to": "other"}),
        ("12", {"left_to": "other", "left_before_seen": "yes"}),
        ("13", {"left_to": "other", "left_before_seen": "yes"}),
        ("1066301000000103", {"left_to": "other", "left_before_seen": "yes"}),
        ("^Did not wait", {"left_to": "other", "left_before_seen": "yes"}),
        ("306706006", {"left_to": "admitted"}), ("19", {"left_to": "home"}),
        ("^Admitted to ward", {"left_to": "admitted"}),
    ],
)  # fmt: skip
def test_a_departure_says_when_and_where_to(coded, told):
    raw = answers(leaving(coded))
    assert {key: raw[key] for key in ("left_to", "left_before_seen") if key in raw} == told
    assert raw["left_at"] == "2026-11-23T11:30:00+00:00"


def test_a_departure_nobody_understands_is_said():
    assert answers(leaving("QQ"))["unreadable"] == 'PV1-36 gives "QQ" as how the visit ended.'


def test_without_its_time_a_departure_is_when_the_message_says_it_was():
    assert answers(text("A03"))["left_at"] == "2026-11-23T10:06:00+00:00"


def test_a_departure_undone_clears_it():
    raw = answers(text("A13"))
    assert (raw["left_at"], raw["left_to"], raw["left_before_seen"]) == ("", "", "")
    assert answers(text("A13", kind="I"), "hospital_stay")["left_at"] == ""


def test_a_move_and_its_undoing_say_where_the_patient_is():
    for event, taken_back in (("A02", ()), ("A12", ("site", "ward"))):
        told = said(text(event, kind="I"), "hospital_stay")
        assert (told.raw["ward"], told.takes_back) == ("RES1", taken_back)


def test_a_move_out_of_the_department_that_is_taken_back_leaves_no_stay():
    visit, stay = statement(parse(text("A12"))).says[1:]
    assert (visit.form, visit.how, visit.takes_back) == ("ed_attendance", "part", ("site",))
    assert (stay.form, stay.how, stay.occasion) == ("hospital_stay", "strike", "VISITID:V77")
    assert stay.reason == "The sender took the move back (A12)."
    assert said(text("A12", kind=""), "hospital_stay") is None        # not knowing, no stay is taken away


@pytest.mark.parametrize(
    ("kind", "forms"),
    [("E", ["ed_attendance"]), ("I", ["hospital_stay"]), ("", ["ed_attendance", "hospital_stay"])],
)
def test_a_visit_that_never_was_is_struck_out(kind, forms):
    told = statement(parse(text("A11", kind=kind))).says
    assert [(one.form, one.how, one.occasion) for one in told] == [(form, "strike", "VISITID:V77") for form in forms]
    assert all(one.reason == "The sender said that this visit did not take place (A11)." for one in told)


def test_a_planned_stay_happens_when_it_was_planned():
    told = said(text("A05", kind="P"), "hospital_stay")
    assert told.raw == {"site": "NORTHBROOK GENERAL", "ward": "RES1", "planned": "yes"}
    assert told.happened == "2026-11-23T10:06:00+00:00"
    assert said(text("A38", kind="P"), "hospital_stay").how == "strike"


def test_a_stay_says_its_kind_and_whether_it_was_planned():
    pv1 = "PV1|1|I|WARD 4^^^NORTHBROOK GENERAL|21|||||||||||||||V8|||||||||||||||||||||||||202611231005|202611241000"
    assert answers(text("A01", "DG1|1||J21.9^Bronchiolitis", pv1=pv1), "hospital_stay") == {
        "site": "NORTHBROOK GENERAL", "ward": "WARD 4", "admitted": "2026-11-23T10:05:00+00:00",
        "left_at": "2026-11-24T10:00:00+00:00", "reason": "Bronchiolitis", "kind": "inpatient", "planned": "no",
    }  # fmt: skip


def test_a_visit_without_a_number_is_known_by_its_account_or_its_beginning():
    pv1 = "PV1|1|E" + "|" * 42 + "202611231005"
    account = samples.PID.replace("|2|||", "|F|||") + "|" * 6 + "|A55^^^ACC"
    assert said(text(pid=account, pv1=pv1), "ed_attendance").occasion == "ACC:A55"
    unnumbered = said(text(pv1=pv1), "ed_attendance").occasion
    assert unnumbered == said(text("A08", pv1=pv1), "ed_attendance").occasion == "9990000018 2026-11-23T10:05:00+00:00"
    assert said(text("A08", pv1="PV1|1|E"), "ed_attendance").occasion == ""
    assert said(text("A04", pid="PID|1", pv1=pv1), "ed_attendance").occasion == ""


def test_what_could_not_be_read_is_said_and_the_rest_kept():
    pv1 = samples.PV1.format(kind="E").replace("202611231005", "noonish")
    raw = answers(text("A04", "PV2|||267036007", "DG1|1||B45678", "DG1|2||^???", pv1=pv1))
    assert raw["unreadable"] == (
        'PV2-3 (the reason) gives the code 267036007 without words. PV1-44 is "noonish", which is no moment. '
        'DG1-3 (a diagnosis) holds "???", which cannot be read.'
    )
    assert raw["diagnosis"] == [{"code": "", "words": "B45678"}, {"code": "", "words": "???"}]
    assert raw["arrived"] == "2026-11-23T10:06:00+00:00"


def test_an_arrival_without_a_visit_is_still_an_arrival():
    raw = answers(text("A04", pv1=""))
    assert raw["arrived"] == "2026-11-23T10:06:00+00:00"
    assert raw["unreadable"] == "The message has no PV1 segment, so of the visit only A04 is known."
    assert "PV1-2 does not say" in answers(text("A08", kind=""))["unreadable"]
    assert "unreadable" not in answers(text("A04", kind=""))


@pytest.mark.parametrize(
    ("message", "where", "told"),
    [
        (text("A60"), "MSH-9", "MSH-9 says ADT A60"),
        (text("A04").replace("ADT^A04", "ORU^R01"), "MSH-9", "MSH-9 says ORU R01"),
        (text("A04").replace("ADT^A04", ""), "MSH-9", "MSH-9 says A04"),
        (text("A04", pid=""), "PID", "no PID segment"),
        (text("A03", pv1=""), "PV1", "no PV1 segment"),
        (text("A11", pv1="PV1|1|E"), "PV1-19", "PV1-19 is empty"),
        (text("A04").replace("|PAS|RXX|", "|||"), "MSH-3", "MSH-3 and MSH-4 are both empty"),
    ],
)
def test_what_concerns_no_visit_is_refused(message, where, told):
    with pytest.raises(Unreadable) as refused:
        statement(parse(message))
    assert told in refused.value.sentence
    assert refused.value.where == where


def test_a_statement_says_who_said_it_and_when():
    told = statement(parse(text("A04")))
    assert (told.sender, told.number) == ("PAS@RXX", "M1")
    assert told.stated_at.isoformat() == "2026-11-23T10:06:00+00:00"
    assert told.text.startswith("MSH|")
    assert statement(parse(text("A04").replace("|PAS|RXX|", "|||")), sender="KIOSK").sender == "KIOSK"
    assert statement(parse(text("A04").replace("|PAS|RXX|", "|^1.2.3^ISO||"))).sender == "1.2.3"


def test_a_message_without_a_number_is_known_by_what_it_says():
    unnumbered = text("A04").replace("|M1|", "||")
    first, again = statement(parse(unnumbered)), statement(parse(unnumbered))
    assert first.number == again.number != ""
    assert statement(parse(unnumbered.replace("MIA", "MAY"))).number != first.number

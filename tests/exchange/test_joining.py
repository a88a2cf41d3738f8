"""A40 and A34 say that two sets of numbers name one person, and are refused where they say nothing."""

import pytest

from kith.exchange.hl7v2.mapping import statement
from kith.exchange.hl7v2.parsing import parse
from kith.exchange.unreadable import Unreadable
from tests.exchange import samples


@pytest.mark.parametrize("event", ["A18", "A30", "A34", "A36", "A39", "A40"])
def test_two_records_are_said_to_be_one_person(event):
    told = statement(parse(samples.text(event, "MRG|456^^^PAS^MR||||||SEABROOKE^MYA", pv1="")))
    assert told.about.nhs_number == "9990000018"
    (was,) = told.same_person
    assert (was.local, was.family_name, was.given_name) == ((("RXX:PAS", "456"),), "SEABROOKE", "MYA")
    assert [one.form for one in told.says] == ["person_details"]


def test_an_older_message_names_the_earlier_record_in_mrg_4():
    told = statement(parse(samples.text("A34", "MRG||||9990000026^^^NHS", pv1="")))
    assert told.same_person[0].nhs_number == "9990000026"


@pytest.mark.parametrize(
    ("segments", "pid", "told"),
    [
        ([], samples.PID, "needs one MRG segment after each PID; here are 0. Nobody was joined"),
        (["MRG|1", "MRG|2"], samples.PID, "here are 2"),
        (["MRG|"], samples.PID, "MRG-1 is empty"),
        (["MRG|456^^^PAS"], "PID|1||||SEABROOK", "PID-3 is empty"),
        (["MRG|123^^^PAS"], samples.PID, "the same number"),
        (["MRG|9990000018^^^NHS"], samples.PID, "the same number"),
    ],
)
def test_what_joins_nothing_is_refused(segments, pid, told):
    with pytest.raises(Unreadable, match=told):
        statement(parse(samples.text("A40", *segments, pid=pid, pv1="")))


PAIRS = ("MRG|456^^^PAS", "PID|2||9990000026^^^NHS||BIRCH^TOM||20250301", "PD1||||G1", "MRG|457^^^PAS~458^^^PAS")


def test_each_pair_of_a_message_is_told_of_its_own_person():
    told = statement(parse(samples.text("A40", *PAIRS, pv1="")))
    (also,) = told.also
    assert (told.number, also.number) == ("M1", "M1 pair 2")
    assert (told.about.nhs_number, also.about.nhs_number) == ("9990000018", "9990000026")
    assert [one.same_person[0].local for one in (told, also)] == [
        (("RXX:PAS", "456"),), (("RXX:PAS", "457"), ("RXX:PAS", "458"))]
    assert [one.says[0].raw["family_name"] for one in (told, also)] == ["SEABROOK", "BIRCH"]
    assert also.says[0].raw.get("postcode") is None        # nothing of one pair is said of another
    assert told.text == also.text


@pytest.mark.parametrize("wrong", ["MRG|", "MRG|457^^^PAS\rMRG|458^^^PAS", "ZZZ|1", "MRG|9990000026^^^NHS"])
def test_a_message_of_which_one_pair_joins_nothing_is_refused_whole(wrong):
    with pytest.raises(Unreadable, match="MRG"):
        statement(parse(samples.text("A40", *PAIRS[:-1], wrong, pv1="")))


def test_other_messages_join_nobody():
    assert statement(parse(samples.text("A08", "MRG|456^^^PAS"))).same_person == ()

"""The people a hospital names around a child: each once, known again by the next message, never a nameless record."""

import pytest

from kith.duties import worlds
from kith.intake.receiving import receive
from kith.intake.whom import linking
from kith.language.errors import Problems
from kith.records import search
from kith.records.database import cursor
from tests.intake.place import HOUR, MONDAY, asked, child, header, heard, nhs, said

ANIA = {"family_name": "Kowalska", "given_name": "Ania", "born": "2001-03-04", "postcode": "ZZ1 1AA", "sex": "female"}
NAMED_ONLY = {"family_name": "Kowalska", "given_name": "Ania"}


@pytest.fixture
def mia(workers) -> str:
    return child(n=4)


def came(mia: str, *kin: dict, event: str = "A08", hour: int = 0, sender: str = "PAS@RCB") -> None:
    said = [{"who": who, "kind": "mother"} for who in kin]
    receive(heard(event, mia, "V1", MONDAY + hour * HOUR, arrived=MONDAY.isoformat(), who={"kin": said}), None,
            MONDAY + hour * HOUR)


def mothers(mia: str) -> list[tuple]:
    """(who she is, the key of her record if she has one) of every mother who stands."""
    with cursor() as cur:
        standing = worlds.read(cur, [header(mia).id], ["relationship"]).world().standing
    kin = [one for (_, form), entries in standing.items() for one in entries
           if form == "relationship" and one.subject == header(mia).id]
    keys = dict(asked("select id, key from records_subject"))
    return [(one.answers["who"].get("given_name"), keys.get(one.other)) for one in kin]


def people() -> int:
    return asked("select count(*) from records_subject where kind = 'person'")[0][0]


def test_a_mother_nobody_knew_gets_a_record_with_her_name(mia):
    came(mia, ANIA)
    ((_, key),) = mothers(mia)
    ania = header(key)
    assert (ania.given_name, ania.family_name, str(ania.born), ania.postcode, ania.sex) == (
        "Ania", "Kowalska", "2001-03-04", "ZZ1 1AA", "female")
    with cursor() as cur:
        assert [one.key for one in search.search(cur, "Ania Kowalska")] == [key]


def test_every_message_names_her_anew_and_she_stays_one(mia):
    for hour, event in enumerate(("A04", "A08", "A08", "A03")):
        came(mia, ANIA, event=event, hour=hour)
    assert len(mothers(mia)) == 1
    assert people() == 2


def test_she_is_still_the_same_when_a_message_only_names_her(mia):
    came(mia, ANIA)
    (known,) = mothers(mia)
    came(mia, NAMED_ONLY, hour=1)
    came(mia, {key: ANIA[key] for key in ("family_name", "given_name", "born")}, hour=2)
    assert mothers(mia) == [known]
    assert people() == 2


def test_she_is_the_same_in_whatever_order_it_becomes_known_who_she_is(mia):
    came(mia, NAMED_ONLY)
    assert mothers(mia) == [("Ania", None)]
    came(mia, ANIA, hour=1)
    ((name, key),) = mothers(mia)
    assert (name, header(key).given_name) == ("Ania", "Ania")
    came(mia, NAMED_ONLY, hour=2)
    assert mothers(mia) == [(name, key)]


def test_two_mothers_of_one_name_are_two_where_their_numbers_say_so(mia):
    came(mia, ANIA | {"nhs_number": nhs(70)}, {**ANIA, "born": "1999-01-01", "nhs_number": nhs(71)})
    assert len({key for _, key in mothers(mia)}) == 2


def test_a_message_that_names_her_twice_names_one_mother(mia):
    came(mia, NAMED_ONLY, NAMED_ONLY)
    came(mia, ANIA, ANIA, hour=1)
    assert len(mothers(mia)) == 1


def test_two_who_are_only_named_are_two_mothers(mia):
    came(mia, NAMED_ONLY, {"family_name": "Reid", "given_name": "Jo"})
    came(mia, NAMED_ONLY, {"family_name": "REID", "given_name": "Jo"}, hour=1)
    assert sorted(mothers(mia), key=str) == [("Ania", None), ("Jo", None)]


def test_her_other_child_is_her_other_child(mia):
    ola = child("Ola", "2023-01-05", n=5)
    came(mia, ANIA)
    came(ola, ANIA)
    assert mothers(mia) == mothers(ola)
    assert people() == 3


@pytest.mark.parametrize("named", [{}, NAMED_ONLY, {"family_name": "Miasen", "given_name": "Mia"}],
                         ids=["no name", "the mother’s name", "the child’s name"])
def test_nobody_is_their_own_mother(mia, named):
    """A clerk writes the child's number beside the mother's name, and some systems write it there by themselves."""
    came(mia, named | {"nhs_number": header(mia).nhs_number})
    assert mothers(mia) == [(named.get("given_name"), None)]
    assert people() == 1


def test_nor_under_another_number_that_is_theirs(mia, workers):
    other = child("Mia", n=5)
    linking.decide("join", mia, other, "The same girl", workers["lynn"], MONDAY)
    came(mia, {"nhs_number": header(other).nhs_number})
    assert mothers(mia) == [(None, None)]


def test_whoever_chooses_the_same_person_is_told_so(mia, workers):
    with pytest.raises(Problems, match="This is the same person"):
        said(mia, "relationship", by=workers["priya"], kind="sibling", who={"key": mia})

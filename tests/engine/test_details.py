"""Whose word on who somebody is goes before whose: the national record, then child health, a hospital, a paper."""
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kith.engine.details import SETTLED, known
from kith.engine.folding import fold
from kith.engine.standing import Version
from kith.engine.values import Values

AT = datetime(2026, 7, 13, tzinfo=UTC)
NONE = Values()
RIGHT = {"family_name": "Bello", "given_name": "Joe", "born": "2024-03-01", "sex": "male"}


def word(sender: str, hour: int, by: int | None = None, form: str = "person_details", **answers):
    """What one sender says, stated at this hour."""
    at = AT + timedelta(hours=hour)
    return fold([Version(1, hour + 1, hour + 1, form, sender, "part", at, "moment", at, at, at, by=by, sender=sender,
                         answers=answers)])


def test_a_hospitals_later_misspelling_does_not_go_before_the_national_record():
    said = [word("PDS", 0, **RIGHT), word("PAS@RCB", 5, family_name="Belo", phone="01632 960001")]
    assert known(said, NONE, AT) == RIGHT | {"phone": "01632 960001"}


def test_each_goes_before_the_next_whoever_spoke_last():
    said = [word("PDS", 0, sex="male"), word("CHIS", 1, given_name="Joseph", sex="female"),
            word("PAS@RCB", 2, family_name="Bello", given_name="Jo"), word("web", 3, by=7, family_name="Belo")]
    assert known(said, NONE, AT) == {"sex": "male", "given_name": "Joseph", "family_name": "Bello"}


def test_among_equals_the_later_word_counts_and_what_was_taken_back_counts_for_nothing():
    said = [word("PAS@RCB", 0, family_name="Bello"), word("ED@RCB", 1, family_name="Belo")]
    assert known(said, NONE, AT)["family_name"] == "Belo"
    assert known([*said, word("PAS@QMC", 2, family_name="")], NONE, AT)["family_name"] == "Belo"


def test_street_and_postcode_are_one_senders():
    said = [word("PDS", 0, postcode="ZZ1 1AA"), word("PAS@RCB", 1, address="2 New Road", postcode="ZZ2 2BB")]
    assert known(said, NONE, AT) == {"postcode": "ZZ1 1AA"}


def test_a_name_goes_before_none_yet_and_a_date_found_out_before_all():
    said = [word("PDS", 0, given_name="Baby of Ann", born="2026-07-01"), word("web", 1, by=7, given_name="Joe")]
    assert known(said, NONE, AT)["given_name"] == "Joe"
    said.append(word("web", 2, by=7, form=SETTLED, born="2026-07-02", grounds="The red book"))
    assert known(said, NONE, AT) == {"given_name": "Joe", "born": "2026-07-02"}


def test_a_locality_says_which_systems_are_which():
    here = Values({"details.child_health": ((AT, "RIO SYSTMONE"),)})
    said = [word("RIO@HV", 0, family_name="Bello"), word("PAS@RCB", 1, family_name="Belo")]
    assert (known(said, NONE, AT)["family_name"], known(said, here, AT)["family_name"]) == ("Belo", "Bello")


WORDS = st.builds(dict, sender=st.sampled_from(["PDS", "CHIS", "PAS@RCB", "web"]), hour=st.integers(0, 9),
                  family_name=st.sampled_from(["", "Bello", "Belo"]),
                  born=st.sampled_from(["", "2024-03-01", "2024-03"]))


@given(st.lists(WORDS, min_size=1, max_size=6, unique_by=lambda one: one["hour"]), st.randoms())
def test_the_order_in_memory_changes_nothing_and_the_weaker_never_go_before_the_stronger(words, shuffled):
    said = [word(**{key: value for key, value in one.items() if value or key == "hour"}) for one in words]
    again = list(said)
    shuffled.shuffle(again)
    found = known(said, NONE, AT)
    assert found == known(again, NONE, AT)
    national = [one["family_name"] for one in sorted(words, key=lambda one: one["hour"])
                if one["sender"] == "PDS" and one["family_name"]]
    assert not national or found["family_name"] == national[-1]

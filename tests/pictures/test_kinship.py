"""What somebody is to the one whose page it is, in a word or two that cannot be read of somebody else."""

import pytest

from kith.web.family.describing import missing_name
from kith.web.family.kinship import Kinship
from kith.worklists.about.ties import Tie
from kith.worklists.network.people import Gap, Network, Person

SHE, HE = "female", "male"
PEOPLE = {"Gwen": SHE, "Tom": HE, "Kamal": HE, "Nour": SHE, "Layla": SHE, "Ben": HE, "Baby of Gwen": "unknown"}
TIES = (("Nour", "Gwen", "mother"), ("Layla", "Gwen", "mother"), ("Ben", "Gwen", "mother"), ("Ben", "Tom", "father"),
        ("Nour", "Kamal", "father"), ("Ben", "Nour", "half_sibling"), ("Gwen", "Tom", "partner"),
        ("Gwen", "Kamal", "divorced"))


def around(own: str, ties: tuple[tuple[str, str, str], ...]) -> Kinship:
    """Everybody named in these ties, as the page of one of them has them."""
    named = {name for of, who, _ in ties for name in (of, who)}
    people = tuple(Person(name, name, name, PEOPLE[name], None, "", None, False, None, name == own, 1, True)
                   for name in PEOPLE if name in named)
    return Kinship(Network(people, tuple(Tie(*tie) for tie in ties), (), (), (), (), ()))


@pytest.mark.parametrize(("own", "who", "word"), [
    ("Tom", "Nour", "Gwen’s daughter"),            # and not his own son's half-sister
    ("Kamal", "Ben", "Gwen’s son"),
    ("Ben", "Nour", "half-sister"),
    ("Ben", "Kamal", "Gwen’s divorced husband"),
    ("Layla", "Tom", "Gwen’s partner"),
    ("Layla", "Gwen", "mother"),
])
def test_somebody_further_off_is_said_by_way_of_whoever_says_most(own, who, word):
    assert around(own, TIES).word(who) == word


def test_where_nothing_else_is_known_it_is_said_by_way_of_a_child():
    known = (("Ben", "Tom", "father"), ("Ben", "Nour", "half_sibling"))
    assert around("Tom", known).word("Nour") == "Ben’s half-sister"


def test_of_a_baby_without_a_name_it_cannot_be_read_of_another_baby():
    """“Baby of Gwen’s half-sister” would be a baby of Gwen's half-sister."""
    known = (("Baby of Gwen", "Tom", "father"), ("Baby of Gwen", "Nour", "half_sibling"))
    kin = around("Tom", known)
    assert kin.word("Nour") == "half-sister of Baby of Gwen"
    missing = Gap("mother", ("Baby of Gwen",), "not_asked", (), None, False, "", False, "", ())
    assert missing_name(missing, kin) == "Mother of Baby of Gwen"

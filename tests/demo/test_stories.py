"""The people whom the pages and the pictures speak of are in every town, as their stories say."""

import pytest

from kith.demo import sign_ins, told_here
from kith.demo.lives.babies import MIA_NUMBER
from tests.demo.towns import AT, made

AGES = {
    "Mia Kowalska-Reid": (63, 63),
    "Idris Bello": (112, 112),
    "Noah Adu": (334, 336),
    "Chi Okoro": (15 * 365, 16 * 365),
    "Rosa Lindqvist": (49, 49),
    "Mohammed Aziz": (5 * 365, 6 * 365),
}


def family_of(town, name):
    person = town.named(name)
    return next(family for family in town.families if person in family.people), person


@pytest.mark.parametrize("seed", [1, 7])
@pytest.mark.parametrize("name", AGES)
def test_they_are_as_old_as_their_story_says(name, seed):
    days = (AT.date() - made(100, seed).named(name).born).days
    assert AGES[name][0] <= days <= AGES[name][1]


def test_each_story_of_the_list_names_somebody_who_lives_there_and_somebody_who_signs_in():
    signs_in = {one["username"] for one in sign_ins.each()}
    for story in told_here.STORIES:
        assert story.as_whom in signs_in, story
        assert story.who in ("My list", "Lessons") or made(100).named(story.who), story
        assert story.what in told_here.table()


def test_mia_is_on_a_plan_and_has_a_half_brother_and_a_father_who_began_again():
    family, mia = family_of(made(100), "Mia Kowalska-Reid")
    names = {(tie.kind, family.person(tie.other).given) for tie in family.ties if tie.subject == mia.key}
    assert {("mother", "Ania"), ("father", "Jordan"), ("half_sibling", "Kacper")} <= names
    assert [fact.raw["category"] for fact in family.facts if fact.form == "child_protection_plan_began"] == ["neglect"]
    assert mia.nhs_number == MIA_NUMBER


def test_the_unborn_are_persons_with_an_expected_date_and_no_number():
    town = made(100)
    for name, weeks_to_go in (("Baby of Amara Okafor", 15), ("Baby of Shauna Doyle", 13)):
        baby = town.named(name)
        assert (baby.born, baby.nhs_number) == (None, "")
        assert (baby.expected - AT.date()).days // 7 == weeks_to_go


def test_noah_has_a_team_and_nobody_by_name():
    family, noah = family_of(made(100), "Noah Adu")
    parts = [fact.raw for fact in family.facts if fact.form == "involvement" and fact.subject == noah.key]
    assert [part["team"] for part in parts] == ["hv-marsh"]
    assert "worker" not in parts[0]


def test_kai_lives_with_a_foster_carer_and_uses_his_own_name():
    family, kai = family_of(made(100), "Chi Okoro")
    kinds = {tie.kind: family.person(tie.other) for tie in family.ties if tie.subject == kai.key}
    assert kai.known_as == "Kai"
    assert kinds["foster_carer"].home == kinds["lives_with"].home
    assert kinds["mother"].home != kinds["lives_with"].home


def test_the_stories_do_not_depend_on_how_large_the_town_is():
    small, large = made(100), made(600)
    assert small.families[:17] == large.families[:17]

"""A choice that was offered is heard; what nobody answered is asked in another way."""
from kith.forms.looked_after.assessment_chosen import AssessmentChosen
from kith.forms.looked_after.assessment_offered import AssessmentOffered
from kith.language.roles import TEAM_LEAD, THE_RECORDER
from kith.pathways.looked_after.choice_heard import ChoiceHeard
from tests.scenarios.caring import in_care
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

hear, again = ChoiceHeard.hear, ChoiceHeard.again


def offered():
    one = in_care()
    one.says(AssessmentOffered, "Mon 1 Jun 09:00", by=4, kind="review", asked_how="link", offers=[
        {"place_kind": kind, "starts": "2026-07-04T10:00+01:00", "person": "Ruth Amos"}
        for kind in ("clinic", "school", "youth")])
    return one


def chosen(one, when: str, **raw):
    one.says(AssessmentChosen, when, kind="review", **({"how": "link", "who": "young_person"} | raw))


@row("LA12")
def test_he_chooses_the_youth_club_on_saturday():
    one = offered()
    asked = owed(one, hear, at="Mon 1 Jun 10:00").is_("due", by=THE_RECORDER, until="Tue 9 Jun 00:00",
                                                     why="Because Kai was offered a choice on Mon 1 Jun.")
    assert asked.one.bearer == 4
    chosen(one, "Tue 2 Jun 17:30", chosen="offered", place_kind="youth", starts="2026-07-04T10:00+01:00")
    owed(one, hear, at="Wed 3 Jun 09:00").is_("done")
    owed(one, again, at="Wed 3 Jun 09:00").is_("done")


@row("LA12")
def test_no_answer_is_asked_in_another_way():
    one = offered()
    chosen(one, "Mon 8 Jun 09:00", chosen="no_answer", how="phone")
    owed(one, hear, at="Mon 8 Jun 10:00").is_("done")
    owed(one, again, at="Mon 8 Jun 10:00").is_("due", by=THE_RECORDER, until="Tue 16 Jun 00:00")
    chosen(one, "Wed 10 Jun 09:00", chosen="any", how="carer", who="carer")
    owed(one, again, at="Wed 10 Jun 10:00").is_("done")


def test_silence_climbs():
    one = offered()
    owed(one, hear, at="Mon 1 Jun 10:00").is_told()
    owed(one, hear, at="Tue 9 Jun 00:00").is_("overdue").tells(1, TEAM_LEAD)
    nothing_owed(one, again, at="Tue 9 Jun 00:00")


def test_who_was_offered_nothing_chooses_nothing():
    nothing_owed(in_care(), hear, at="Mon 1 Jun 10:00")

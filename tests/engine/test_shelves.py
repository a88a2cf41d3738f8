"""What forms and pathways are about: every folder has a title, and one title is never two folders'."""
import pytest

from kith.engine.catalogue import FORMS, PATHWAYS
from kith.engine.shelves import shelves
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.plans.plan_action import PlanAction


@pytest.mark.parametrize("kept", [FORMS, PATHWAYS], ids=["forms", "pathways"])
def test_everything_stands_on_one_shelf_which_has_a_title_and_says_what_it_is_about(kept):
    found = shelves(kept)
    assert sorted(one.key for shelf in found for one in shelf.declared) == sorted(kept)
    assert all(shelf.title and shelf.story.endswith(".") for shelf in found), [shelf.key for shelf in found]
    assert len({shelf.title for shelf in found}) == len(found)


def test_a_subject_is_called_the_same_where_its_forms_and_where_its_pathways_stand():
    titles = {shelf.key: shelf.title for shelf in shelves(FORMS)}
    assert {shelf.key: shelf.title for shelf in shelves(PATHWAYS)}.items() <= titles.items()


def test_shelves_stand_in_order_of_title_and_so_does_what_is_on_them():
    found = shelves({one.key: one for one in (PlanAction, EdAttendance)})
    assert [shelf.title for shelf in found] == ["A&E and hospital", "Needs and plans"]
    for shelf in shelves(FORMS):
        assert list(shelf.declared) == sorted(shelf.declared, key=lambda one: one.title.casefold())

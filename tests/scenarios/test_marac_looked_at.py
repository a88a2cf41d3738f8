"""A plan of MARAC is asked about as a child in need plan is: the stories are told once, there."""
from kith.pathways.meetings.marac_looked_at import MaracLookedAt
from tests.scenarios.test_in_need_looked_at import KINDS


def test_its_stories_are_told_with_those_of_a_child_in_need_plan():
    assert MaracLookedAt.look in [kind.look for kind in KINDS]

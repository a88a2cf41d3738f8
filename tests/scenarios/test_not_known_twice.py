"""Unknown twice is talked over in supervision."""
from kith.forms.adults.taken_to_supervision import TakenToSupervision
from kith.language.roles import ADULT_MENTAL_HEALTH, NAMED_NURSE, TEAM_LEAD
from kith.pathways.adults.not_known_twice import NotKnownTwice
from tests.scenarios.adults import asked, places, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

supervise = NotKnownTwice.supervise


@row("AM03")
def test_places_unknown_at_two_reviews_go_to_supervision():
    one = wayne()
    places(one, "Wed 1 Jul 11:00", club="not_known")
    nothing_owed(one, supervise, at="Wed 1 Jul 12:00")
    places(one, "Wed 8 Jul 11:00", club="not_known")
    duty = owed(one, supervise, at="Wed 8 Jul 12:00").is_("due", by=ADULT_MENTAL_HEALTH, until="Thu 23 Jul 00:00")
    assert duty.sentence == "Because where Wayne meets children was not known for the second time."
    assert [tell.to for tell in supervise.tell] == [TEAM_LEAD]


@row("AM01")
def test_children_unknown_twice_too_and_silence_climbs():
    one = wayne()
    asked(one, "Wed 1 Jul 11:00", others="refused")
    asked(one, "Wed 8 Jul 11:00", living="not_known")
    owed(one, supervise, at="Wed 8 Jul 12:00").is_told()
    owed(one, supervise, at="Thu 23 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, supervise, at="Fri 7 Aug 00:00").tells(2, NAMED_NURSE)


def test_talked_over_in_time():
    one = wayne()
    asked(one, "Wed 1 Jul 11:00", others="refused")
    asked(one, "Wed 8 Jul 11:00", others="refused")
    one.says(TakenToSupervision, "Thu 9 Jul 11:00", decided="Ask his sister, with his leave", next_try="2026-07-20")
    owed(one, supervise, at="Thu 9 Jul 12:00").is_("done")


def test_two_unknowns_more_than_a_year_apart_are_not_twice():
    one = wayne(since="Thu 1 May 2025 10:00")
    asked(one, "Thu 1 May 2025 11:00", others="refused")
    asked(one, "Wed 8 Jul 11:00", others="refused")
    nothing_owed(one, supervise, at="Wed 8 Jul 12:00")

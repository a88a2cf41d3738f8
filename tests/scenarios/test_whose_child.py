"""A cot where there was said to be no child: both words stand, and the question whose is owed."""
import pytest

from kith.forms.adults.seen_at_home import SeenAtHome
from kith.forms.adults.whose_signs import WhoseSigns
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER
from kith.pathways.adults.whose_child import WhoseChild
from tests.scenarios.adults import LOLA, asked, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

whose = WhoseChild.whose


def seen(one, when: str, signs=("cot",), present: str = "no", **said):
    known = {} if signs == ("none",) and present == "no" else {"whose": "known", "which": "His niece, he says"}
    return one.says(SeenAtHome, when, by=7, present=present, signs=list(signs), hazards="None seen",
                    lives_here="He alone", **known | said)


@row("AM04")
def test_a_cot_against_no_children_asks_whose_and_keeps_the_old_word():
    one = wayne()
    old = asked(one, "Thu 2 Jul 10:00")
    seen(one, "Wed 8 Jul 14:00")
    duty = owed(one, whose, at="Wed 8 Jul 15:00").is_("due", by=THE_RECORDER, until="Thu 9 Jul 17:00")
    assert duty.sentence == ("Because signs of a child were seen at Wayne’s home on Wed 8 Jul, where there was said to "
                             "be no child.")
    assert old.root in duty.one.witnesses
    assert duty.one.bearer == 7


@pytest.mark.parametrize("more", [{"signs": ("none",)}, {"signs": ("cot",)}])
def test_no_sign_or_a_child_known_already_asks_nothing(more):
    one = wayne()
    asked(one, "Thu 2 Jul 10:00", living="yes", children=[LOLA])
    seen(one, "Wed 8 Jul 14:00", **more)
    nothing_owed(one, whose, at="Wed 8 Jul 15:00")


@row("AM04")
def test_a_sign_nobody_can_explain_asks_whoever_was_said_to_have_what():
    one = wayne()
    seen(one, "Wed 8 Jul 14:00", present="yes", signs=("none",), whose="not_known")
    owed(one, whose, at="Wed 8 Jul 15:00").is_("due")


@row("AM04")
def test_no_children_said_after_a_cot_was_seen_asks_too():
    one = wayne()
    seen(one, "Wed 8 Jul 14:00")
    asked(one, "Thu 9 Jul 10:00")
    duty = owed(one, whose, at="Thu 9 Jul 11:00").is_("due")
    assert "after signs of a child had been seen at home" in duty.sentence


@row("AM04")
def test_answered_and_then_the_statement_no_longer_stands_against_it():
    one = wayne()
    asked(one, "Thu 2 Jul 10:00")
    seen(one, "Wed 8 Jul 14:00")
    duty = owed(one, whose, at="Wed 8 Jul 15:00")
    one.says(WhoseSigns, "Thu 9 Jul 10:00", answers=duty, answer="child", children=[LOLA], words="His daughter stays")
    owed(one, whose, at="Thu 9 Jul 11:00").is_("done")
    seen(one, "Fri 10 Jul 14:00")
    owed(one, whose, at="Fri 10 Jul 15:00").is_("done")


def test_unanswered_it_climbs():
    one = wayne()
    asked(one, "Thu 2 Jul 10:00")
    seen(one, "Wed 8 Jul 14:00")
    owed(one, whose, at="Wed 8 Jul 15:00").is_told()
    owed(one, whose, at="Thu 9 Jul 17:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(one, whose, at="Tue 14 Jul 00:00").tells(2, NAMED_NURSE)

"""A family on the agenda of maternity liaison is spoken of in its month, and what is decided is somebody’s to do."""
import pytest

from kith.engine.filling import fill
from kith.forms.teams.liaison_listed import LiaisonListed
from kith.forms.teams.liaison_spoken import LiaisonSpoken
from kith.language.roles import GP, MIDWIFE, NAMED_MIDWIFE, NAMED_NURSE
from kith.pathways.teams.liaison_spoken_of import LiaisonSpokenOf
from kith.pathways.teams.link_decision_done import LinkDecisionDone
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

speak, first, do = LiaisonSpokenOf.speak, LiaisonSpokenOf.first, LinkDecisionDone.duties["do"]
AT = "Wed 1 Jul 06:01"
DECIDED = {"outcome": "discussed", "decision": "See her at home", "role": "gp", "by_day": "2026-07-24"}
CARRIED = {"outcome": "carried", "absent": "visitor"}


def on_it(**raw):
    one = person("Mia", born="2 weeks ago")
    one.says(LiaisonListed, "Wed 1 Jul 06:00", month="2026-07-01", until="2026-07-31", cluster="Marsh", practice="gp",
             **{"why": ["plan"], "carried": 0, "first": "no"} | raw)
    return one


@row("AN02")
def test_it_is_spoken_of_by_the_end_of_the_month():
    owed(on_it(), speak, at=AT).is_("due", by=MIDWIFE, until="Sat 1 Aug 00:00",
                                    why="Because Mia came onto the agenda of maternity liaison on Wed 1 Jul.")


@row("AN02")
def test_who_was_carried_over_goes_first():
    one = on_it(why=["plan", "carried"], carried=1, first="yes")
    owed(one, first, at=AT).is_("due", by=MIDWIFE, until="Sat 1 Aug 00:00", why=(
        "Because Mia was carried over from one maternity liaison to the next on Wed 1 Jul, and goes first."))
    assert (first.level, speak.level) == ("urgent", "soon")
    nothing_owed(one, speak, at=AT)


def test_whoever_is_not_on_it_is_not_owed_a_word():
    nothing_owed(person("Mia", born="2 weeks ago"), speak, at=AT)


@pytest.mark.parametrize(("when", "state"), [("Fri 31 Jul 23:59", "done"), ("Sat 1 Aug 00:01", "done late")])
@pytest.mark.parametrize("said", [DECIDED, CARRIED], ids=["spoken of", "carried over"])
@row("AN02")
def test_spoken_of_or_carried_over_in_time_and_late(when, state, said):
    one = on_it()
    one.says(LiaisonSpoken, when, by=9, answers=owed(one, speak, at=AT), **said)
    owed(one, speak, at="Mon 3 Aug 09:00").is_(state)


@row("AN02")
def test_what_is_decided_is_done_by_whom_it_names_by_the_day_it_names():
    one = on_it()
    one.says(LiaisonSpoken, "Mon 13 Jul 10:00", by=9, **DECIDED)
    owed(one, do, at="Mon 13 Jul 11:00").is_("due", by=GP, until="Sat 25 Jul 00:00",
                                             why="Because maternity liaison decided something about Mia on Mon 13 Jul.")
    assert fill(LiaisonSpoken, {"outcome": "discussed"}).problems.keys() == {"decision", "role", "by_day"}


def test_nobody_spoke_the_named_midwife_hears_and_then_the_named_nurse():
    one = on_it()
    owed(one, speak, at=AT).is_told()
    owed(one, speak, at="Sat 1 Aug 00:00").is_("overdue").tells(1, NAMED_MIDWIFE).is_told()
    owed(one, speak, at="Sat 8 Aug 00:00").tells(2, NAMED_NURSE)

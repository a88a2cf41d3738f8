"""In place of a meeting both sides answer about a child in writing; one side's answer is not the other's."""
from kith.forms.teams.link_answered import LinkAnswered
from kith.forms.teams.link_asked import LinkAsked
from kith.language.roles import GP, HEALTH_VISITOR, TEAM_LEAD
from kith.pathways.teams.link_answered_in_writing import LinkAnsweredInWriting
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person

practice, visitor = (LinkAnsweredInWriting.duties[key] for key in ("practice", "visitor"))
ANSWER = {"knows": "Not seen since May", "proposes": "A visit this week, by me"}


def asked():
    mia = person(born="3 years ago")
    mia.says(LinkAsked, "Wed 1 Jul 09:00", by=3, what="Who sees her next?")
    return mia


@row("HV03", "GP01")
def test_both_are_owed_by_the_same_day():
    mia = asked()
    owed(mia, practice, at="Wed 1 Jul 10:00").is_("due", by=GP, until="Thu 16 Jul 00:00")
    owed(mia, visitor, at="Wed 1 Jul 10:00").is_("due", by=HEALTH_VISITOR, until="Thu 16 Jul 00:00")


def test_nobody_was_asked():
    nothing_owed(person(born="3 years ago"), practice, at="Wed 1 Jul 10:00")


@row("HV03")
def test_one_sides_answer_is_not_the_others():
    mia = asked()
    mia.says(LinkAnswered, "Wed 15 Jul 23:59", by=4, answers=owed(mia, visitor, at="Wed 15 Jul 23:59"), **ANSWER)
    owed(mia, visitor, at="Thu 16 Jul 09:00").is_("done")
    owed(mia, practice, at="Thu 16 Jul 09:00").is_("overdue")


def test_answered_a_minute_late():
    mia = asked()
    mia.says(LinkAnswered, "Thu 16 Jul 00:01", by=8, answers=owed(mia, practice, at="Thu 16 Jul 00:01"), **ANSWER)
    owed(mia, practice, at="Thu 16 Jul 09:00").is_("done late")


def test_silence_climbs():
    mia = asked()
    owed(mia, practice, at="Wed 1 Jul 10:00").tells(0, GP).is_told()
    owed(mia, practice, at="Thu 16 Jul 00:00").tells(1, TEAM_LEAD)

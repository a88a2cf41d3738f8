"""A team’s lead hears each month how whole what the team sent was; what all teams sent together is owed by nobody."""
from kith.forms.sent.gaps_counted import GapsCounted
from kith.forms.sent.gaps_read import GapsRead
from kith.language.roles import NAMED_NURSE, TEAM_LEAD
from kith.pathways.sent.gaps_told import GapsTold
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, team

read = GapsTold.duties["read"]


def counted(whose: str = "team"):
    marsh = team("health_visiting", "Mon 1 Jun 09:00")
    marsh.says(GapsCounted, "Wed 1 Jul 00:05", by=None, whose=whose, of_form="referral", month="2026-06", sent="4",
               whole="3", at_once="1", reasoned="0")
    return marsh


@row("CM07")
def test_the_lead_of_the_team_reads_it():
    marsh = counted()
    owed(marsh, read, at="Wed 1 Jul 09:00").is_("due", by=TEAM_LEAD, until="Thu 16 Jul 00:00")
    marsh.says(GapsRead, "Wed 15 Jul 23:59", answers=owed(marsh, read, at="Wed 15 Jul 23:59"))
    owed(marsh, read, at="Thu 16 Jul 00:01").is_("done")


def test_what_all_teams_sent_together_is_owed_by_nobody():
    nothing_owed(counted("all"), read, at="Wed 1 Jul 09:00")


def test_unread_it_climbs_after_another_week():
    marsh = counted()
    owed(marsh, read, at="Wed 1 Jul 09:00").tells(0, TEAM_LEAD).is_told()
    owed(marsh, read, at="Thu 16 Jul 09:00").is_("overdue").tells(None)
    owed(marsh, read, at="Fri 24 Jul 00:00").tells(1, NAMED_NURSE)

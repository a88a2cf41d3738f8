"""A client coaches football on Saturdays: the club is weighed, and social care's advice is a decision."""
from kith.forms.adults.risk_analysis import RiskAnalysis
from kith.forms.adults.risk_analysis_signed import RiskAnalysisSigned
from kith.language.roles import ADULT_MENTAL_HEALTH, TEAM_LEAD
from kith.pathways.adults.risk_where_children_are import RiskWhereChildrenAre
from tests.scenarios.adults import places, wayne
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed

analyse, sign = RiskWhereChildrenAre.analyse, RiskWhereChildrenAre.sign
CLUB = {"_row": "club", "place": "club", "words": "Coaches the under-elevens on Saturdays"}


@row("AM03")
def test_a_club_is_weighed():
    one = wayne()
    places(one, "Wed 1 Jul 11:00", rows=[CLUB], club="yes")
    duty = owed(one, analyse, at="Wed 1 Jul 12:00", row="club")
    duty.is_("due", by=ADULT_MENTAL_HEALTH, until="Thu 9 Jul 00:00")
    one.says(RiskAnalysis, "Thu 2 Jul 10:00", answers=duty, place="Marsh Rovers", lives="not_known", effect="none",
             sees="not_known", analysis="Well, and never alone with them", actions="Ask again at the next review",
             social_care="consult", told=["nobody"])
    owed(one, analyse, at="Thu 2 Jul 11:00").is_("done")
    signed = owed(one, sign, at="Thu 2 Jul 11:00").is_("due")
    one.says(RiskAnalysisSigned, "Fri 3 Jul 10:00", answers=signed, read="agreed")
    owed(one, sign, at="Fri 3 Jul 11:00").is_("done")


def test_nowhere_with_children_asks_for_nothing():
    one = wayne()
    places(one, "Wed 1 Jul 11:00", work="not_known")
    nothing_owed(one, analyse, at="Wed 1 Jul 12:00")


def test_the_last_day_and_the_lead():
    one = wayne()
    places(one, "Wed 1 Jul 11:00", rows=[CLUB], club="yes")
    owed(one, analyse, at="Wed 1 Jul 12:00").is_told()
    owed(one, analyse, at="Wed 8 Jul 23:59").is_("due")
    owed(one, analyse, at="Thu 9 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD)

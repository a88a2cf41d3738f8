"""Law by its day: the day before and the day of it give each their own rule, and whoever must act reads which."""
from datetime import date

import pytest

from kith.engine.catalogue import PATHWAYS
from kith.engine.days import in_words
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.child_died import ChildDied
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.grave_harm.honour_abuse import HonourAbuse
from kith.forms.grave_harm.serious_incident import SeriousIncident
from kith.pathways.grave_harm.child_death_notified import ChildDeathNotified
from kith.pathways.grave_harm.fgm_feared import FgmFeared
from kith.pathways.grave_harm.fgm_mandatory_report import FgmMandatoryReport
from kith.pathways.grave_harm.honour_abuse_acted_on import HonourAbuseActedOn
from kith.pathways.grave_harm.serious_incident_notified import SeriousIncidentNotified
from kith.statuses.involved import READ_FROM
from tests.scenarios.rows import row
from tests.scenarios.story import nothing_owed, owed, person, told
from tests.scenarios.test_fgm_risk_at_birth import HAD
from tests.scenarios.when import moment

LAWFUL = [one for one in PATHWAYS.values() if one.law not in (None, READ_FROM) and ".grave_harm." in one.__module__]
SEEN = {"how": "signs_seen", "regulated": "yes", "words": "At an examination", "signs": ["none"], "danger": "no"}


def says(form, when: str, born: str, **raw):
    one = person("Hodan", born=born)
    one.says(form, when, **raw)
    return one


@row("CP09")
def test_fgm_that_was_seen_before_the_law_is_referred_all_the_same_and_from_its_day_reported():
    # Given what a doctor saw on the day before the duty to report was law, and on the day of it
    before, since = (says(FgmFinding, when, "2004-01-01", **SEEN) for when in (
        "Fri 30 Oct 2015 10:00", "Sat 31 Oct 2015 10:00"))
    # Then on the day before it is referred and weighed, as what is feared is; and nothing is owed to the police
    for duty in (FgmFeared.refer, FgmFeared.safe, FgmFeared.weigh):
        owed(before, duty, at="Fri 30 Oct 2015 10:10").is_("due")
        nothing_owed(since, duty, at="Sat 31 Oct 2015 10:10")
    nothing_owed(before, FgmMandatoryReport.report, at="Fri 30 Oct 2015 10:10")
    # And on the day of it the doctor tells the police, who refers her by the same pathway
    for duty in (FgmMandatoryReport.report, FgmMandatoryReport.refer, FgmMandatoryReport.safe):
        owed(since, duty, at="Sat 31 Oct 2015 10:10").is_("due")


@row("CP09")
@pytest.mark.parametrize(("when", "is_owed"), [("Fri 30 Oct 2015 10:00", False), ("Sat 31 Oct 2015 10:00", True)])
def test_what_a_girl_told_at_booking_is_reported_from_the_day_of_the_law(when, is_owed):
    one = says(FgmHistory, when, "2000-01-01", **HAD)
    check = owed if is_owed else nothing_owed
    check(one, FgmMandatoryReport.report, at=when)


@row("CP09")
@pytest.mark.parametrize(("when", "is_owed"), [("Sun 26 Feb 2023 10:00", False), ("Mon 27 Feb 2023 10:00", True)])
def test_a_marriage_under_eighteen_is_a_crime_from_its_day_and_was_acted_on_before(when, is_owed):
    told_of = says(HonourAbuse, when, "2006-06-01", what=["marriage"], alone="yes", words="In August", danger="no")
    closed = says(SafeContact, when, "2006-06-01", channels=["letter"], forced_marriage="yes")
    for one in (told_of, closed):
        (owed if is_owed else nothing_owed)(one, HonourAbuseActedOn.crime, at=when)
        owed(one, HonourAbuseActedOn.refer, at=when)
        owed(one, HonourAbuseActedOn.advice, at=when)


@row("CP09")
@pytest.mark.parametrize(("form", "duty", "raw"), [
    (ChildDied, ChildDeathNotified.notify, {"place": "home", "expected": "no", "harm": "no", "family": "not_known"}),
    (SeriousIncident, SeriousIncidentNotified.panel, {"what": "harmed", "abuse": "yes", "words": "A fracture",
                                                      "safe": "He is on the ward"})])
def test_a_death_and_a_serious_incident_are_notified_from_the_day_of_that_law(form, duty, raw):
    nothing_owed(says(form, "Thu 28 Jun 2018 10:00", "2016-01-01", **raw), duty, at="Thu 28 Jun 2018 10:10")
    owed(says(form, "Fri 29 Jun 2018 10:00", "2016-01-01", **raw), duty, at="Fri 29 Jun 2018 10:10").is_("due")


@row("CP09")
def test_when_the_commissioner_hears_of_an_incident_is_what_the_framework_of_its_day_said():
    # Given a locality that left the framework of 2015 for that of 2022 on 1 October 2023, and agreed other days then
    told.settings = {"incidents.working_days_to_the_commissioner": ((moment("Sun 1 Oct 2023 00:00")[0], 5),)}
    raw = {"what": "service", "abuse": "no", "words": "The wrong drug", "safe": "He is on the ward"}
    for when, until in (("Fri 29 Sep 2023 10:00", "Tue 3 Oct 2023 17:00"), ("Mon 2 Oct 2023 10:00",
                                                                           "Mon 9 Oct 2023 17:00")):
        owed(says(SeriousIncident, when, "2016-01-01", **raw), SeriousIncidentNotified.commissioner, at=when).is_(
            "due", until=until)


@pytest.mark.parametrize("pathway", LAWFUL, ids=lambda one: one.key)
def test_whoever_must_act_reads_which_law_it_is_and_since_when(pathway):
    assert in_words(date.fromisoformat(pathway.law.began)) in pathway.source.title

"""A digest with visits in it is read within the week."""
from kith.forms.emergency.digest_read import DigestRead
from kith.forms.emergency.weekly_digest import WeeklyDigest
from kith.language.roles import LIAISON_NURSE, NAMED_NURSE, TEAM_LEAD
from kith.pathways.emergency.digest_signed import DigestSigned
from tests.scenarios.rows import row
from tests.scenarios.story import Record, nothing_owed, owed

read = DigestSigned.read


def digest(listed: int, **more):
    team = Record("Health visitors north")
    team.says(WeeklyDigest, "Mon 13 Jul 06:00", by=None, week="2026-07-06", listed=str(listed), **more)
    return team


@row("AE10", "P1")
def test_a_digest_is_signed_within_five_working_days():
    duty = owed(digest(123), read, at="Mon 13 Jul 09:00").is_("due", by=TEAM_LEAD, until="Tue 21 Jul 00:00")
    assert duty.sentence == "Because the digest of routine A&E visits was made on Mon 13 Jul."


def test_an_empty_digest_is_nobodys_work_and_one_visit_is():
    nothing_owed(digest(0), read, at="Mon 13 Jul 09:00")
    owed(digest(1), read, at="Mon 13 Jul 09:00").is_("due")


def test_signed_in_time_and_late():
    for when, state in (("Mon 20 Jul 23:59", "done"), ("Tue 21 Jul 00:01", "done late")):
        team = digest(123)
        team.says(DigestRead, when, answers=owed(team, read, at="Mon 13 Jul 09:00"))
        owed(team, read, at="Wed 22 Jul 09:00").is_(state)


def test_reading_another_digest_signs_nothing():
    team = digest(123)
    team.says(DigestRead, "Tue 14 Jul 09:00")
    owed(team, read, at="Wed 15 Jul 09:00").is_("due")


def test_unread_climbs():
    team = digest(123)
    owed(team, read, at="Mon 13 Jul 06:00").tells(0, TEAM_LEAD).is_told()
    owed(team, read, at="Tue 21 Jul 00:00").is_("overdue").tells(1, TEAM_LEAD).is_told()
    owed(team, read, at="Wed 29 Jul 00:00").tells(2, NAMED_NURSE).is_told()
    owed(team, read, at="Thu 6 Aug 00:00").tells(3, NAMED_NURSE)


@row("AE10")
def test_the_digest_of_children_whom_no_team_follows_is_signed_by_the_liaison_nurse():
    nobodys = digest(2, nobodys="yes")
    nothing_owed(nobodys, read, at="Mon 13 Jul 09:00")
    owed(nobodys, DigestSigned.desk, at="Mon 13 Jul 09:00").is_("due", by=LIAISON_NURSE, until="Tue 21 Jul 00:00")
    nothing_owed(digest(2, nobodys="no"), DigestSigned.desk, at="Mon 13 Jul 09:00")

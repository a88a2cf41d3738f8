"""What did not interrupt anybody is still read: each week's digest is signed by the team it went to."""
from kith.forms.emergency.digest_read import DigestRead
from kith.forms.emergency.weekly_digest import WeeklyDigest
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, working_days
from kith.language.roles import LIAISON_NURSE, TEAM_LEAD


class DigestSigned(Pathway):
    """Nothing is discarded: routine visits gather once a week, and somebody reads every line, of every child."""

    title = "Weekly digest read"
    source = Source("Locality policy on A&E visits by children")
    answers_rows = ("AE10",)
    clock = HAPPENED
    begins_when = WeeklyDigest.where(WeeklyDigest.listed.at_least(1)).because(
        "the digest of routine A&E visits was made on {when}")

    read = Duty("Read and sign the weekly digest", owner=TEAM_LEAD, due=working_days(5), level="routine",
                when=WeeklyDigest.nobodys.not_asked | WeeklyDigest.nobodys.no, done_when=DigestRead.answers(),
                act="Read and sign", escalate=climbs(5))
    desk = Duty("Read and sign the digest of children whom no team follows", owner=LIAISON_NURSE, due=working_days(5),
                level="routine", when=WeeklyDigest.nobodys.yes, done_when=DigestRead.answers(), act="Read and sign",
                escalate=climbs(5))

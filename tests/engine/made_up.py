"""Pathways nobody owes anything by: between them they use every word of the language, for the engine's own tests."""
from kith.forms.acts.opened import Opened
from kith.forms.emergency.digest_read import DigestRead
from kith.forms.emergency.ed_attendance import EdAttendance
from kith.forms.emergency.ed_family import EdFamily
from kith.forms.emergency.flags_read import FlagsRead
from kith.forms.emergency.hospital_stay import HospitalStay
from kith.forms.emergency.referral_decision import ReferralDecision
from kith.forms.emergency.visit_reviewed import VisitReviewed
from kith.forms.emergency.weekly_sample import WeeklySample
from kith.forms.family.history_read import HistoryRead
from kith.forms.family.involvement import Involvement
from kith.forms.maternity.pregnancy_notified import PregnancyNotified
from kith.forms.sent.referral import Referral
from kith.language import (
    BIRTH,
    EXPECTED,
    FOREVER,
    HAPPENED,
    LEARNT,
    Duty,
    Escalate,
    Law,
    Pathway,
    Span,
    Tell,
    after_start,
    age_at_least,
    age_below,
    among,
    arrives,
    at,
    before_due,
    count,
    days,
    during,
    end_of_working_day,
    hours,
    months,
    overdue_by,
    setting,
    sooner,
    through,
    unsafe,
    until_age,
    when_overdue,
    working_days,
)
from kith.language.roles import (
    ADULT_WORKER,
    DESIGNATED_NURSE,
    FAMILY,
    HEALTH_VISITOR,
    MIDWIFE,
    NAMED_NURSE,
    SCHOOL_NURSE,
    SOCIAL_WORKER,
    TEAM_LEAD,
    THE_LAST_ONE,
    THE_RECORDER,
    UNIVERSAL,
)
from kith.statuses.care import LOOKED_AFTER, ON_A_PLAN
from kith.statuses.kin import ADULTS_AROUND, SIBLINGS

SOON = setting("made_up.days", 3, "A number for tests", "Nobody")
CHASE = Escalate(before_due(hours(12), HEALTH_VISITOR), when_overdue(TEAM_LEAD),
                 overdue_by(working_days(1), NAMED_NURSE),
                 after_start(days(40), DESIGNATED_NURSE), again=working_days(2))
SERVICE = Involvement.role.is_in("adult_mental_health", "drug_and_alcohol")
CARED_FOR = Span(title="in the care of a service", begins=Involvement.where(SERVICE),
                 ends=arrives(Involvement.ended, where=SERVICE))
HARM = EdAttendance.self_harm.yes | EdAttendance.overdose.yes


class AdultInHospital(Pathway):
    """What is learnt of an adult around a child, as far back as a year."""

    title, clock, look_back = "An adult around the child in hospital", LEARNT, months(12)
    begins_when = through(
        ADULTS_AROUND, HospitalStay.where(HospitalStay.kind.is_in("inpatient", "daycase"), age_at_least(19)),
        discloses="an adult around {name} was in hospital on {when}")
    read_history = Duty("Read what was learnt late", owner=HEALTH_VISITOR, due=working_days(5),
                        done_when=HistoryRead.answers(), escalate=CHASE)
    see = Duty("See the family", owner=UNIVERSAL, due=working_days(2), done_when=VisitReviewed.answers(),
               waived_by=(TEAM_LEAD,), escalate=CHASE)


class SisterHurt(Pathway):
    """What befell a sister or brother, however long ago."""

    title, clock, look_back = "A sister or brother was hurt", LEARNT, FOREVER
    begins_when = through(SIBLINGS, EdAttendance.where(HARM), discloses="a sister or brother was hurt")
    read_history = Duty("Read what was learnt late", owner=HEALTH_VISITOR, due=working_days(5),
                        done_when=HistoryRead.answers(), escalate=CHASE)
    think = Duty("Think of the others at home", owner=UNIVERSAL, due=working_days(SOON), done_when=EdFamily.follows(),
                 escalate=CHASE)


class FifthBirthday(Pathway):
    """A birthday that comes."""

    title, clock = "Fifth birthday", HAPPENED
    begins_when = arrives(BIRTH, years=5).because("{name} is five")
    pass_on = Duty("Pass on to the school nurse", owner=SCHOOL_NURSE, due=months(1), done_when=VisitReviewed.follows(),
                   unless=LOOKED_AFTER, escalate=CHASE)


class TwentyEightWeeks(Pathway):
    """A date before one that is expected, of the person or in an answer."""

    title, clock = "Twenty-eight weeks", HAPPENED
    begins_when = (arrives(EXPECTED, weeks=-12) | arrives(PregnancyNotified.expected, weeks=-4)).because("it is time")
    meet = Duty("Meet", owner=MIDWIFE, due=days(14), done_when=VisitReviewed.answers(), escalate=CHASE)


class HealthInCare(Pathway):
    """While a span stands: first one, then another again and again."""

    title, clock = "Health in care", HAPPENED
    begins_when = while_ = LOOKED_AFTER
    initial = Duty("First assessment", owner=HEALTH_VISITOR, due=end_of_working_day(20), while_=LOOKED_AFTER,
                   done_when=FlagsRead.follows(), waived_by=(NAMED_NURSE,), escalate=CHASE)
    review = Duty("Review", owner=THE_LAST_ONE, after="initial", due=until_age(5, months(6), then=months(12)),
                  every=until_age(5, months(6), then=months(12)), while_=LOOKED_AFTER, done_when=EdFamily.follows(),
                  escalate=CHASE)


class EachDocument(Pathway):
    """One for each row of the causing entry, asked again when the row changes."""

    title, clock = "Each document", HAPPENED
    begins_when = Referral.where().because("a referral came on {when}")
    read = Duty("Read", owner=THE_RECORDER, due=hours(4), for_each=Referral.documents, reopens=True,
                done_when=Opened.answers(), waived_by=(TEAM_LEAD,), escalate=CHASE)
    signed = Duty("Sign", owner=TEAM_LEAD, due=days(2), after="read", for_each=Referral.documents,
                  done_when=DigestRead.answers(), escalate=CHASE)


class AskedAgain(Pathway):
    """An answer that must be given again when what it rested on has changed."""

    title, clock = "Asked again", HAPPENED
    begins_when = EdAttendance.where(HARM, age_below(19)) | EdAttendance.where(during(ON_A_PLAN))
    decide = Duty("Decide", owner=UNIVERSAL, due=end_of_working_day(1), done_when=ReferralDecision.answers(),
                  reopens=True, waived_by=(TEAM_LEAD,), escalate=CHASE)


class Together(Pathway):
    """A count to which sisters and brothers add."""

    title, clock = "Visits together", HAPPENED
    begins_when = count(2, EdAttendance.where(EdAttendance.injury.yes), within=months(3),
                        companions=through(SIBLINGS, EdAttendance.where(EdAttendance.injury.yes), discloses="too"))
    see = Duty("See", owner=UNIVERSAL, due=end_of_working_day(0), done_when=VisitReviewed.follows(), unless=ON_A_PLAN,
               waived_by=(TEAM_LEAD,), escalate=CHASE)


class OnceLaw(Pathway):
    """A rule that was law for a time, and outlives the person."""

    title, clock, law, continues_after_death = "Once law", HAPPENED, Law("2025-06-01", "2026-05-31"), True
    begins_when = EdAttendance.where(age_at_least(19)) | LOOKED_AFTER
    report = Duty("Report", owner=THE_RECORDER, due=hours(24), done_when=Opened.follows(), waived_by=(NAMED_NURSE,),
                  escalate=CHASE)


class PlanOfAChild(Pathway):
    """What is learnt of a child, of those who are in the care of a service, whichever service that is."""

    title, clock, look_back = "A child of theirs on a plan", LEARNT, months(12)
    begins_when = among(CARED_FOR, through(
        ("child", "child_of_partner"), ON_A_PLAN, speak_to=(SOCIAL_WORKER,),
        discloses="a child close to {name} has been on a plan since {when}"))
    read_history = Duty("Read what was learnt late", owner=ADULT_WORKER, due=working_days(5),
                        done_when=HistoryRead.answers(), escalate=CHASE)
    see = Duty("Think of the child", owner=ADULT_WORKER, due=sooner(at(20), at(8)), done_when=VisitReviewed.answers(),
               waived_by=(TEAM_LEAD,), escalate=CHASE)


class EitherDocument(Pathway):
    """Two forms with rows: each duty is owed for the rows of its own form."""

    title, clock = "Each visit or document", HAPPENED
    begins_when = Referral.where().because("a referral came") | WeeklySample.where().because("a draw was made")
    read = Duty("Read", owner=THE_RECORDER, due=hours(4), for_each=Referral.documents, done_when=Opened.answers(),
                escalate=CHASE)
    reread = Duty("Read again", owner=TEAM_LEAD, due=hours(8), for_each=WeeklySample.visits, done_when=Opened.answers(),
                  escalate=CHASE)


class WrittenHome(Pathway):
    """A letter home, and the safe route where home must not know; what went before is found again."""

    title, clock, look_back = "Written home", LEARNT, days(300)
    begins_when = EdAttendance.where(EdAttendance.injury.yes) | EdAttendance.where(HARM, unsafe("text"))
    read_history = Duty("Read what was learnt late", owner=HEALTH_VISITOR, due=working_days(5),
                        done_when=HistoryRead.answers(), escalate=CHASE)
    see = Duty("See them again", owner=HEALTH_VISITOR, due=working_days(2), done_when=VisitReviewed.follows(),
               tell=(Tell(FAMILY, "letter", otherwise=SCHOOL_NURSE, says="We would like to see you."),), escalate=CHASE)
    safely = Duty("See them at school", owner=SCHOOL_NURSE, due=working_days(2), when=unsafe("letter"),
                  done_when=VisitReviewed.follows(), waived_by=(TEAM_LEAD,), escalate=CHASE)


class OverUndone(Pathway):
    """Two of one happening: what answers the first is the end of the second, done or not, and of what comes after."""

    title, clock = "Over, done or not", HAPPENED
    begins_when = Referral.where(Referral.danger_now.asked).because("a referral came on {when}")
    held = Duty("Say that it was", owner=THE_RECORDER, due=days(2), done_when=DigestRead.answers(), escalate=CHASE)
    come = Duty("Say who comes", owner=MIDWIFE, due=days(1), done_when=Opened.answers(), reopens=True,
                over_when=DigestRead.of_the_same(), waived_by=(TEAM_LEAD,), escalate=CHASE)
    report = Duty("Send a report", owner=MIDWIFE, due=days(3), after="come", done_when=FlagsRead.answers(),
                  over_when=DigestRead.of_the_same(), escalate=CHASE)


MADE_UP = (AdultInHospital, SisterHurt, FifthBirthday, TwentyEightWeeks, HealthInCare, EachDocument, AskedAgain,
           Together, OnceLaw, PlanOfAChild, EitherDocument, WrittenHome, OverUndone)

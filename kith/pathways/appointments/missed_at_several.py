"""Appointments missed at different services are seen together, and each service says what it does."""
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.pattern_answered import PatternAnswered
from kith.language import LEARNT, Each, Pathway, Source, Whose, climbs, count, days, end_of_working_day, setting
from kith.language.roles import GP, NAMED_NURSE
from kith.statuses.attendance import ANY_MISS, SOCIAL_WORKER_TOO
from kith.statuses.involved import INVOLVED

TIMES = setting("missed.times_at_several", 3, "Missed appointments at different services that are told to all",
                "Local")
WITHIN = setting("missed.days_at_several", 90, "Days over which these are counted", "Local")
ANSWER = setting("missed.working_days_to_answer_a_pattern", 3,
                 "Working days in which each service says what it does about a pattern of missed appointments", "Local")


class MissedAtSeveral(Pathway):
    """CAMHS, the dentist and a health assessment had each missed her once. Together they had not seen her for a month,
    and each relied on the others.
    """

    title = "Appointments missed at several services"
    source = Source("Locality policy on missed appointments across services, after a published review")
    answers_rows = ("CP07",)
    clock = LEARNT
    begins_when = count(TIMES, ANY_MISS, within=days(WITHIN), apart=AppointmentOutcome.role).because(
        "{name} was not seen at {count} appointments of different services within {within}, the last on {when}: it may "
        "mean that nobody sees {name} now")

    say = Each(INVOLVED | SOCIAL_WORKER_TOO | {"gp": Whose(GP)},
               "Say what you do about appointments missed at several services",
               due=end_of_working_day(ANSWER), done_when=PatternAnswered.answers(), act="Say what you do",
               waived_by=(NAMED_NURSE,),
               escalate=climbs(1, again=2))

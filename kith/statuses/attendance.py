"""Appointments that came to nothing, by the service they were with, and since when somebody was not seen there."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.appointments.miss_decided import MissDecided
from kith.forms.appointments.miss_followed import MissFollowed
from kith.forms.appointments.seen_again import SeenAgain
from kith.forms.maternity.home_visit_ticked import HomeVisitTicked
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import Duty, Rung, Span, Whose, age_below, climbs, during, end_of_working_day, setting
from kith.language.conditions import Condition
from kith.language.duties import SAID
from kith.language.events import Event
from kith.language.roles import SOCIAL_WORKER, TEAM_LEAD
from kith.language.settings import Setting
from kith.statuses.ages import CHILD
from kith.statuses.care import ON_A_PLAN
from kith.statuses.involved import with_service

DAYS_TO_SAY = setting("attendance.working_days_to_say", 1,
                      "Working days after an appointment until it counts as missed where nobody says otherwise",
                      "Local")
DAYS_FOR_DIRECTION = setting("attendance.working_days_for_a_direction", 10,
                             "Working days after the day by which somebody was told to go somewhere, until it counts "
                             "as not attended", "Local: after a published review")


def missed(*whose: str) -> Event:
    """Each miss at one of these services, in the words of what happened; nobody having said so is a miss too."""
    theirs = AppointmentOutcome.role.is_in(*whose)
    how = AppointmentOutcome.outcome
    return (
        AppointmentOutcome.where(how.is_in("not_brought"), theirs).because(
            "{name} was not brought to an appointment on {when}: {role}")
        | AppointmentOutcome.where(how.is_in("did_not_come"), theirs).because(
            "{name} did not come to an appointment on {when}: {role}")
        | AppointmentOutcome.where(how.is_in("nobody_in"), theirs).because(
            "nobody was in for a visit to {name} on {when}: {role}")
        | AppointmentOutcome.where(how.not_asked, theirs).because(
            "{name} was expected by {when}, and nobody has recorded that {name} came: {role}")
    )


def not_seen(title: str, *whose: str) -> Span:
    """From a miss at one of these services until they are seen there, or safely spoken to and met again."""
    came = AppointmentOutcome.where(AppointmentOutcome.came, AppointmentOutcome.role.is_in(*whose))
    return Span(title=title, begins=missed(*whose), ends=came | SeenAgain.where(SeenAgain.met))


# A child’s miss at any service, or nobody in when a visit was planned: together they make a pattern.
ANY_MISS = (AppointmentOutcome.where(AppointmentOutcome.missed, age_below(CHILD))
            | HomeVisitTicked.where(HomeVisitTicked.came_of_it.is_in("nobody_in"), age_below(CHILD)))
NOT_SEEN_BY_CAMHS = not_seen("not seen since a missed appointment with CAMHS", "camhs")
NOT_SEEN_BY_HEALTH_VISITOR = not_seen("not seen since a missed appointment with the health visitor", "health_visitor")
NOT_SEEN_BY_SCHOOL_NURSE = not_seen("not seen since a missed appointment with the school nurse", "school_nurse")
NOT_SEEN_AT_DROP_IN = not_seen("not seen since a missed drop-in or appointment for speech, language or early help",
                               "speech_and_language", "early_help")

# Whoever has a social worker: they too hear what several services together know.
SOCIAL_WORKER_TOO = {"social_worker": Whose(SOCIAL_WORKER, during(with_service(SOCIAL_WORKER)))}


def looked_for(what: str, within: Setting) -> Rung:
    """Somebody is looked for, each time they were not seen; how, and what they say, is written down."""
    return Rung(what, end_of_working_day(within), MissFollowed.answers(), "Say how you tried")


def offered(what: str, within: Setting, given: Condition) -> Rung:
    """They are given another appointment that meets this."""
    return Rung(what, end_of_working_day(within), Appointment.follows(given), "Write where and when")


def decided(what: str, within: Setting | int = 5) -> Rung:
    """Not seen again and again, it is decided what happens next, and nothing is closed by that."""
    return Rung(what, end_of_working_day(within), MissDecided.answers(), "Say what happens next")


def plan_read(where: str) -> Duty:
    """Of a child on a plan the social worker reads each miss the same day."""
    return Duty(f"Read that a child on a plan was not seen {where}", owner=SOCIAL_WORKER, due=end_of_working_day(0),
                level="urgent", when=during(ON_A_PLAN), done_when=OutcomeRead.answers(), act="I have read it",
                beside=SAID, waived_by=(TEAM_LEAD,), escalate=climbs(1, again=2))

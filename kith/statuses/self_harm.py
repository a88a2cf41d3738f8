"""After self-harm: from going home until the service that was to see them has seen them."""
from kith.forms.appointments.appointment_outcome import AppointmentOutcome
from kith.forms.emergency.home_after_self_harm import SEES, HomeAfterSelfHarm
from kith.language import Span, setting

THEIRS = AppointmentOutcome.role.is_in(*SEES)
AFTER_SELF_HARM = Span(title="at home after self-harm, and not seen since",
                       begins=HomeAfterSelfHarm.where(HomeAfterSelfHarm.leaves),
                       ends=AppointmentOutcome.where(AppointmentOutcome.came, THEIRS))
TO_ASSESS = setting("self_harm.hours_to_assess", 4, "Hours in which CAMHS and the hospital’s safeguarding nurse assess "
                    "somebody who harmed themselves", "Local: not verified")
TO_HOME = setting("self_harm.hours_to_discharge", 24, "Hours in which it is written how somebody goes home after "
                  "self-harm, or that they stay", "Local: not verified")
TO_REACH = setting("self_harm.hours_to_reach", 4, "Hours in which somebody is safely reached who was not seen after "
                   "self-harm", "Local: the same day")
DAY_ENDS = setting("self_harm.hour_of_the_day", 16, "The hour of the day of a first contact after self-harm by which "
                   "it is said that they came; after it nobody knows, and they are looked for", "Local: the same day")

"""A father who comes to booking must not decide what may be asked there: she is offered a time of her own."""
from kith.forms.maternity.booking import Booking
from kith.forms.maternity.seen_alone import SeenAlone
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, days, setting
from kith.language import working_days as days_of_work
from kith.language.roles import MIDWIFE, NAMED_MIDWIFE

SOON = setting("maternity.days_to_a_private_time", 28,
               "Days after booking within which she must be offered a time alone",
               "Local: booking is usually by 10 weeks, and the private question is wanted before 16 weeks")


class PrivateQuestion(Pathway):
    """Every woman is offered a time alone early on. Its words say nothing, since lists and diaries are seen at home."""

    title = "Further appointment in pregnancy"
    source = Source("Locality policy on booking at home")
    answers_rows = ("AN05",)
    clock = HAPPENED
    begins_when = Booking.where(Booking.alone.is_in("no", "declined")).because(
        "{name} has a further appointment to come")

    offer = Duty("Offer a further appointment", owner=MIDWIFE, due=days(SOON), level="soon",
                 done_when=SeenAlone.answers(SeenAlone.outcome.is_in("alone", "declined", "tried")),
                 act="Write what came of it", waived_by=(NAMED_MIDWIFE,),
                 escalate=climbs(3, by=days_of_work, then=NAMED_MIDWIFE))

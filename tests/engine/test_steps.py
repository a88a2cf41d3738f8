"""What one service owes step by step: alike in who owes it and who hears, under the key each step has by itself."""
from kith.forms.appointments.appointment import Appointment
from kith.forms.appointments.miss_followed import MissFollowed
from kith.language import (
    Duty,
    Escalate,
    Pathway,
    Rung,
    Steps,
    climbs,
    end_of_working_day,
    overdue_by,
    when_overdue,
    working_days,
)
from kith.language.roles import GP, HEALTH_VISITOR, NAMED_NURSE, TEAM_LEAD
from kith.statuses.attendance import NOT_SEEN_BY_HEALTH_VISITOR

REACH = Rung("Reach them", end_of_working_day(2), MissFollowed.answers(), "Say how", level="urgent")
OFFER = Rung("Offer a day", end_of_working_day(5), Appointment.follows(), chase=climbs(1))


def test_each_step_is_a_duty_of_its_own_with_what_holds_for_all():
    class Made(Pathway):
        begins_when = MissFollowed.where()
        steps = Steps(HEALTH_VISITOR, {"reach": REACH, "offer": OFFER}, climbs(2),
                      while_=NOT_SEEN_BY_HEALTH_VISITOR, waived_by=(TEAM_LEAD,))
        told = Duty("Read it", owner=GP, due=end_of_working_day(1), done_when=MissFollowed.answers())

    assert list(Made.duties) == ["reach", "offer", "told"]
    assert Made.reach == Duty(
        "Reach them", owner=HEALTH_VISITOR, due=end_of_working_day(2), done_when=MissFollowed.answers(), act="Say how",
        level="urgent", while_=NOT_SEEN_BY_HEALTH_VISITOR, waived_by=(TEAM_LEAD,), escalate=climbs(2))
    assert Made.offer.escalate == climbs(1)


def test_the_usual_ladder_reaches_the_lead_and_then_the_named_nurse():
    assert climbs(2) == Escalate(when_overdue(TEAM_LEAD), overdue_by(working_days(2), NAMED_NURSE),
                                 again=working_days(5))
    assert climbs(1, again=2).again == working_days(2)

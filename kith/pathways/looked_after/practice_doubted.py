"""A child in care whose GP practice is in doubt is traced to the right one, before anybody is asked again."""
from kith.forms.looked_after.practice_contradicted import PracticeContradicted
from kith.forms.looked_after.practice_settled import PracticeSettled
from kith.forms.sent.information_given import InformationGiven
from kith.language import LEARNT, Duty, Pathway, Source, among, climbs, setting, working_days
from kith.language.roles import LOOKED_AFTER_NURSE, NAMED_GP, NAMED_NURSE
from kith.statuses.care import LOOKED_AFTER

DAYS = setting("looked_after.working_days_to_settle_a_practice", 5,
               "Working days in which it is found out with which GP practice a child in care is", "Local")


class PracticeDoubted(Pathway):
    """The letter about his epilepsy went to a practice that he had left two homes ago, and nobody there opened it."""

    title = "The GP practice of a child in care is in doubt"
    source = Source("Locality agreement with the practices on children in care")
    answers_rows = ("LA16",)
    clock = LEARNT
    begins_when = (
        among(LOOKED_AFTER, PracticeContradicted.where()).because(
            "two GP practices are named for {name}, so what we ask may go to the wrong one")
        | among(LOOKED_AFTER, InformationGiven.where(InformationGiven.outcome.is_in("not_registered"))).because(
            "a practice that was asked about {name} says that {name} is not registered there"))

    settle = Duty("Find out with which GP practice a child in care is", owner=LOOKED_AFTER_NURSE, level="soon",
                  due=working_days(DAYS), done_when=PracticeSettled.answers(PracticeSettled.registered),
                  act="Write what you found out", waived_by=(NAMED_NURSE,), escalate=climbs(5, then=NAMED_GP))

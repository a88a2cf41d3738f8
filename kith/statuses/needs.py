"""Which entries carry needs: every form that says so, found by its folder."""
from functools import reduce
from operator import or_

import kith.forms
from kith.language import Form, any_of, setting
from kith.language.events import Event
from kith.language.finding import declared_in
from kith.language.needs import Need


def _where(form: type[Form]) -> Event:
    """Of rows every entry, since no row is no need; of answers alone those that hold one."""
    tests = [one.when for one in form.carries if isinstance(one, Need) and one.when is not None]
    of_whom = (form.carries_for,) if form.carries_for else ()
    return form.where(*([any_of(tests)] if len(tests) == len(form.carries) else []), *of_whom)


CARRYING = tuple(form for form in declared_in(kith.forms, Form).values() if form.carries)
NEEDS = reduce(or_, map(_where, CARRYING)).because("a need of {name} was found on {when}")

DAYS_TO_PLAN = setting("plans.working_days_to_answer_a_need", 5,
                       "Working days in which a need is planned, refused with a reason, or owned elsewhere", "Local")
DAYS_TO_SIGN = setting("plans.working_days_to_sign", 5, "Working days in which a health assessment is signed", "Local")
DAYS_TO_TAKE = setting("plans.working_days_to_take_on", 3,
                       "Working days in which whoever is asked to take on an action says whether they do", "Local")
MONTHS_WITHOUT = setting("plans.months_without_capacity", 1,
                         "Months after which a need for which there was no capacity is looked at again", "Local")

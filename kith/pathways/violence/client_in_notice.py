"""A client of a service for adults was named where there was violence at home: their worker hears it, and nobody else.
"""
from kith.forms.violence.adult_in_notice import AdultInNotice
from kith.forms.violence.violence_decided import ViolenceDecided
from kith.language import LEARNT, Duty, Pathway, Source, among, climbs, end_of_working_day
from kith.language.roles import ADULT_WORKER, NAMED_NURSE
from kith.statuses.clients import CLIENT
from kith.statuses.violence_at_home import DAYS_TO_DECIDE


class ClientInNotice(Pathway):
    """Whoever treats him may be the first to whom he speaks of it, and must not be the first to tell him of it."""

    title = "A client in a notice of violence at home"
    source = Source("Locality policy: think family")
    answers_rows = ("HV08",)
    clock = LEARNT
    begins_when = among(CLIENT, AdultInNotice.where().because("{name} was named on {when} where there was violence"))

    decide = Duty("Decide about a notice that names a client", owner=ADULT_WORKER,
                  due=end_of_working_day(DAYS_TO_DECIDE), done_when=ViolenceDecided.answers(), act="Record decision",
                  waived_by=(NAMED_NURSE,), escalate=climbs(1, again=2))

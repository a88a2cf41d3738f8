"""After violence at home a way of reaching the family is not safe, or not known to be: it is closed the same day."""
from kith.forms.family.safe_contact import SafeContact
from kith.forms.violence.violence_decided import ViolenceDecided
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, end_of_working_day
from kith.language.roles import NAMED_NURSE, THE_RECORDER


class SafeContactAfterNotice(Pathway):
    """The letter that said a nurse would come because of Saturday was opened by the man it was about."""

    title = "Safe contact after a notice"
    source = Source("Locality policy on notices of domestic abuse")
    answers_rows = ("HV08", "CM08")
    clock = HAPPENED
    begins_when = ViolenceDecided.where(ViolenceDecided.mark_lacks).because(
        "a way of reaching {name} was said on {when} not to be safe, or not known to be")

    close = Duty("Say which ways of reaching the family are not safe", owner=THE_RECORDER, due=end_of_working_day(0),
                 level="urgent", done_when=SafeContact.follows(), act="Set safe contact", waived_by=(NAMED_NURSE,),
                 escalate=climbs(1, again=2))

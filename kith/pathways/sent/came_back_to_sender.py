"""What came back is read by whoever sent it, beside the hub that finds out whose it is."""
from kith.forms.acts.sent_back import SentBack
from kith.forms.sent.came_back_read import CameBackRead
from kith.language import LEARNT, Duty, Pathway, Source, climbs, end_of_working_day, setting
from kith.language.roles import NAMED_NURSE, WHOEVER_SENT_IT

SOON = setting("loops.working_days_to_read_what_came_back", 1,
               "Working days in which whoever sent something that came back says what they do", "Local: not verified")


class CameBackToSender(Pathway):
    """The hub looked for whose it was, and whoever had sent it, who knew, was told once and could let it lie."""

    title = "What came back, for whoever sent it"
    source = Source("Local agreement between the services")
    answers_rows = ("CP01", "CP02")
    clock = LEARNT
    begins_when = SentBack.where().because("what was sent about {name} came back on {when}")

    read = Duty("What you sent came back: say what you do", owner=WHOEVER_SENT_IT, due=end_of_working_day(SOON),
                level="urgent", done_when=CameBackRead.answers(), act="Say what you do", waived_by=(NAMED_NURSE,),
                escalate=climbs(2, again=2))

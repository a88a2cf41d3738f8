"""What was taken back is heard by those who still hold it."""
from kith.forms.consent.sharing_ended import SharingEnded
from kith.forms.sent.outcome_read import OutcomeRead
from kith.language import LEARNT, Each, Pathway, Source, climbs, end_of_working_day, named_in
from kith.language.duties import SAID
from kith.language.roles import NAMED_NURSE, TOLD_ROLES, WHOEVER_IS_ASKED
from kith.statuses.consent import TO_HEAR

UP = climbs(5)
HOLD = {"named_nurse": NAMED_NURSE} | TOLD_ROLES | {
    role.key: role for role in WHOEVER_IS_ASKED.one_of if role not in TOLD_ROLES.values()}


class SharingEndedHeard(Pathway):
    """It was taken back on a form, and the copies in five drawers went on being read."""

    title = "What was taken back is heard by those who hold it"
    source = Source("UK GDPR, article 7(3) and 19: consent is taken back as easily as given, and those who were given "
                    "something are told")
    answers_rows = ("LA21", "P8")
    clock = LEARNT
    begins_when = SharingEnded.where(SharingEnded.holds.asked).because(
        "what was given to you about {name} is no longer agreed to")

    read = Each(named_in(SharingEnded.holds, HOLD), "Read that what you were given is no longer agreed to",
                due=end_of_working_day(TO_HEAR), done_when=OutcomeRead.answers(), act="I have read it", beside=SAID,
                escalate=UP)

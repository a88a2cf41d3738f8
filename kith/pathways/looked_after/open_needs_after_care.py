"""What somebody who left care still needs is accepted by a service for adults, and is ours until then."""
from kith.forms.looked_after.leaver_contacted import LeaverContacted
from kith.forms.looked_after.needs_taken_on import NeedsTakenOn
from kith.language import HAPPENED, Duty, Pathway, Promises, Source, climbs, setting, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, THE_RECORDER

ACCEPTED = working_days(setting("leaving.working_days_to_accept", 10,
                                "Working days in which a service for adults accepts what is still open", "Local"))


class OpenNeedsAfterCare(Pathway):
    """A letter to the adult service was taken for an answer from it."""

    title = "Open needs after care are taken on"
    source = Source("Locality standard for young people who leave care")
    answers_rows = ("LA06",)
    promises = Promises("When you have left care and still need help", 8, {
        "hand": "Somebody who helps adults says yes to you."})
    clock = HAPPENED
    begins_when = LeaverContacted.where(LeaverContacted.has_needs).because(
        "needs of {name} were still open after care on {when}")

    hand = Duty("See that a service for adults accepts what is still open", owner=THE_RECORDER, due=ACCEPTED,
                done_when=NeedsTakenOn.answers(NeedsTakenOn.accepted), act="Write who accepted it",
                escalate=climbs(5), waived_by=(TEAM_LEAD, NAMED_NURSE))

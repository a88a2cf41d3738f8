"""FGM that is feared, told of by somebody else, or weighed as near: no report is asked by law, a referral today is."""
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_risk_note import FgmRiskNote
from kith.forms.sent.referral import Referral
from kith.language import HAPPENED, Duty, Pathway, Source, age_at_least, age_below, end_of_working_day, until_day
from kith.language.duties import SAID
from kith.language.roles import NAMED_NURSE, THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, IN_DANGER, SILENT, TODAY, step

FILLED = (("risk", "Somebody fears, or told us, that she may be or was harmed in a way that the Female Genital "
                   "Mutilation Act 2003 forbids. The family must not learn of this before it is clear that it is "
                   "safe. Do not use a relative to interpret."), ("agreed", "unsafe"))


class FgmFeared(Pathway):
    """The ticket was booked for July and the school knew in May. What the law does not ask for is done all the same."""

    title = "FGM: feared, or told of by others"
    source = Source("Multi-agency statutory guidance on female genital mutilation (2016, updated 2020)")
    answers_rows = ("CP09", "AE02")
    clock = HAPPENED
    # What was weighed as near is acted on, whoever weighed it: a midwife at a birth, or a nurse years after.
    begins_when = FgmFinding.where(FgmFinding.feared, age_below(18)).because(
        "what was said about {name} on {when} must be acted on today, and home must not hear of it"
    ) | FgmRiskNote.where(FgmRiskNote.near, age_below(18)).because(
        "what was weighed of {name} on {when} must be acted on today, and home must not hear of it"
    ) | FgmFinding.where(FgmFinding.reported, age_below(18), until_day("2015-10-30")).because(   # no report by law yet
        "what was said about {name} on {when} must be acted on today, and home must not hear of it"
    ) | FgmFinding.where(FgmFinding.danger.yes, age_at_least(18)).because(
        "what was said about {name} on {when} must be acted on today, and home must not hear of it")

    danger = step("Phone 999: she may be harmed or taken away now", IN_DANGER, when=FgmFinding.danger.yes)
    safe = Duty("Say how she can be reached safely", owner=THE_RECORDER, due=TODAY, level="urgent",
                when=FgmFinding.words.asked, done_when=SafeContact.follows(), act="Set safe contact",
                waived_by=ENTITLED, escalate=SILENT)
    reach = Duty("Say which ways of reaching her are safe", owner=THE_RECORDER, due=TODAY, level="urgent",
                 when=FgmRiskNote.risk.asked, unless=SafeContact.where(), done_when=SafeContact.follows(),
                 act="Set safe contact", waived_by=ENTITLED, escalate=SILENT)
    refer = Duty("Refer to children’s social care", owner=THE_RECORDER, due=TODAY, level="urgent", when=age_below(18),
                 done_when=Referral.answers(), act="Refer", filled=FILLED, shared=True, waived_by=ENTITLED,
                 escalate=SILENT)
    # She told somebody whom the law does not bind; whoever is bound must not hear of it by chance.
    lead = step("Tell the named nurse what she told you", when=FgmFinding.known & FgmFinding.regulated.no)
    weigh = Duty("Weigh the risk to her, and say who looks again", owner=NAMED_NURSE, due=end_of_working_day(1),
                 level="urgent", when=FgmFinding.words.asked & age_below(18), done_when=FgmRiskNote.follows(),
                 act="Write the note", waived_by=ENTITLED, beside=SAID, escalate=SILENT)

"""A registered professional who hears of FGM from a girl, or sees it, tells the police themselves; nobody else can."""
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.grave_harm.fgm_reported import FgmReported
from kith.forms.sent.referral import Referral
from kith.language import (
    HAPPENED,
    NOBODY,
    Duty,
    Escalate,
    Law,
    Pathway,
    Source,
    after_start,
    age_below,
    end_of_working_day,
    months,
    setting,
    when_overdue,
    working_days,
)
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, IN_DANGER, SILENT, TODAY, step

REPORT = setting("fgm.working_days_to_report", 1, "Working days in which FGM in a girl under 18 is reported to the "
                 "police", "Home Office, mandatory reporting of FGM, procedural information (2020): best practice is "
                 "the close of the next working day", verified=True)
AT_MOST = setting("fgm.months_to_report_at_most", 1, "Months after which FGM is not reported in the time that the "
                  "guidance allows at most", "Home Office, mandatory reporting of FGM, procedural information (2020): "
                  "only in exceptional cases, and with the advice of a safeguarding lead")
FILLED = (("risk", "What was told or seen is reported to the police under the Female Genital Mutilation Act 2003. The "
                   "family must not learn of this. Do not write to or phone the home, and do not use a relative to "
                   "interpret. The safe way to reach her is in her safe contact."), ("agreed", "unsafe"),
          ("lawful", "law"))


class FgmMandatoryReport(Pathway):
    """A teacher told a nurse who told a lead who was away: the law asks the one who heard it, and nobody for them."""

    title = "FGM: reported to the police"
    source = Source("Female Genital Mutilation Act 2003, section 5B (Serious Crime Act 2015), in force from "
                    "31 October 2015")
    answers_rows = ("CP09", "AE02")
    clock = HAPPENED
    law = Law(began="2015-10-31")
    continues_after_death = True   # the law asks for the report all the same, and her sisters are alive
    begins_when = FgmFinding.where(FgmFinding.reported, age_below(18)).because(
        "what {name} told or you saw on {when} must be reported by you, and home must not hear of it"
    ) | FgmHistory.where(FgmHistory.had.yes, age_below(18)).because(   # who expects a baby may be a girl herself
        "what {name} told you on {when} must be reported by you, and home must not hear of it")

    danger = step("Phone 999: she is in danger now", IN_DANGER, when=FgmFinding.danger.yes)
    safe = Duty("Say which ways of reaching her are safe", owner=THE_RECORDER, due=TODAY, level="urgent",
                done_when=SafeContact.follows(), act="Set safe contact", waived_by=ENTITLED, escalate=SILENT)
    refer = Duty("Refer to children’s social care", owner=THE_RECORDER, due=TODAY, level="urgent",
                 done_when=Referral.answers(), act="Refer", filled=FILLED, waived_by=ENTITLED, escalate=SILENT)
    report = Duty("Tell the police yourself: phone 101", owner=THE_RECORDER, due=end_of_working_day(REPORT),
                  level="urgent", done_when=FgmReported.answers(), act="Write their reference", hand_over=NOBODY,
                  escalate=Escalate(after_start(TODAY, NAMED_NURSE), when_overdue(DESIGNATED_NURSE),
                                    after_start(months(AT_MOST), DESIGNATED_NURSE), again=working_days(1)))

"""Two entries about one person do not agree: somebody says what they make of it, and neither stands unread."""
from kith.forms.family.accounts_weighed import AccountsWeighed
from kith.forms.family.two_accounts import TwoAccounts
from kith.language import LEARNT, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import NAMED_NURSE, TEAM_LEAD, WHOEVER_HEARD

DAYS = setting("accounts.working_days_to_settle", 2, "Working days in which somebody says what they make of two "
               "entries that do not agree", "Local")


class TwoAccountsSettled(Pathway):
    """A story that does not fit what another service wrote is how harm is first seen, by whoever reads both."""

    title = "Two entries that do not agree"
    source = Source("Locality policy on what a record says, after serious case reviews")
    answers_rows = ("P8",)
    clock = LEARNT
    begins_when = TwoAccounts.where().because("two entries about {name} do not agree")

    settle = Duty("Say what you make of two entries that do not agree", owner=WHOEVER_HEARD, due=working_days(DAYS),
                  level="soon", done_when=AccountsWeighed.answers(AccountsWeighed.settled),
                  act="Read both, and say", waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=climbs(2, again=5))

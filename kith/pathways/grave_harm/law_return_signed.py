"""Each month each service signs what grave harm it met, none included; what is not signed is not returned, never 0."""
from kith.forms.grave_harm.law_return import LawReturn
from kith.forms.grave_harm.law_return_asked import LawReturnAsked
from kith.language import HAPPENED, Duty, Pathway, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, NAMED_NURSE, TEAM_LEAD

DAYS = setting("returns.working_days_to_sign", 10, "Working days in which a service signs its return of grave harm for "
               "the month before", "Local")


class LawReturnSigned(Pathway):
    """It was thought infrequent, since nobody had ever been asked to say so and sign it."""

    title = "Return of grave harm: signed"
    source = Source("Recommendation after a published review: the commissioner audits these pathways")
    answers_rows = ("CP09", "P9")
    clock = HAPPENED
    begins_when = LawReturnAsked.where().because("the month before is over, and on {when} your return was asked for")

    sign = Duty("Sign your return of grave harm for the month before", owner=TEAM_LEAD, due=working_days(DAYS),
                level="routine", done_when=LawReturn.answers(), act="Sign the return",
                escalate=climbs(5, first=NAMED_NURSE, then=DESIGNATED_NURSE))

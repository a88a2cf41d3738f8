"""Asked about violence at home while somebody else was there, an adult is asked again alone, whatever was said."""
from kith.forms.grave_harm.risk_at_home import RiskAtHome
from kith.language import HAPPENED, Duty, Pathway, Source, end_of_working_day, setting
from kith.language.roles import THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, SILENT

AGAIN = setting("marac.working_days_to_ask_alone", 5, "Working days in which an adult who was asked about violence at "
                "home while somebody else was there is asked again, alone", "Local: not verified")


class RiskAtHomeAskedAlone(Pathway):
    """He held the baby and answered for her. The list came to two, and was in the file as if she had been asked."""

    title = "Violence at home: asked again, alone"
    source = Source("NICE guidance on domestic violence and abuse (PH50): ask alone, and never through a relative")
    answers_rows = ("CP09",)
    clock = HAPPENED
    begins_when = RiskAtHome.where(RiskAtHome.alone.is_in("no")).because(
        "{name} was asked on {when} while somebody else was there")

    ask = Duty("Ask again, when nobody else is there", owner=THE_RECORDER, due=end_of_working_day(AGAIN), level="soon",
               done_when=RiskAtHome.follows(RiskAtHome.alone.is_in("yes")), act="Write what was said",
               waived_by=ENTITLED, escalate=SILENT)

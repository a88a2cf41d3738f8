"""Girls, and whoever may be one, and what of their family’s history is a risk to them."""
from kith.forms.family.history_read import HistoryRead
from kith.forms.family.person_details import PersonDetails
from kith.forms.grave_harm.fgm_finding import FgmFinding
from kith.forms.grave_harm.fgm_history import FgmHistory
from kith.forms.grave_harm.maternity_discharge import MaternityDischarge
from kith.forms.maternity.birth import Birth
from kith.language import BIRTH, Duty, Span, arrives, through, unsaid, working_days
from kith.language.duties import WHY
from kith.language.roles import Role
from kith.statuses.adult_risk import GROWN_UP
from kith.statuses.grave_harm import ENTITLED, SILENT
from kith.statuses.kin import SIBLINGS

# Whom the national rules for the mark on risk of FGM mean; and a child whose sex nobody wrote may be a girl.
MAY_BE = ("female", "other", "unknown")
# Newborn: from the birth until she leaves maternity care.
BORN_A_GIRL = Span(title="a girl in maternity care since her birth",
                   begins=Birth.where(Birth.sex.is_in(*MAY_BE) | Birth.sex.not_asked), ends=MaternityDischarge.where())
GIRL = Span(title="a girl", begins=PersonDetails.where(unsaid(PersonDetails.sex, *MAY_BE)), ends=GROWN_UP)
# Midwives have left by then, and the health visitor has come. Of whom nobody wrote when they were born, nobody knows
# that they are grown up.
NO_BIRTH = PersonDetails.where(unsaid(PersonDetails.born), unsaid(PersonDetails.expected))
OF_A_MONTH = Span(title="a month old", ends=GROWN_UP, begins=arrives(BIRTH, days=28) | NO_BIRTH)
BORN = Span(title="born", ends=GROWN_UP, begins=arrives(BIRTH) | NO_BIRTH)
# That it is there is all that is said: what a list shows is read over a shoulder.
ASKED = through(("mother",), FgmHistory.where(FgmHistory.had.yes),
                discloses="something that {name}’s mother was asked matters for {name}")
FOUND = (
    # Of a grown woman the law asks for no report, whoever came to know of it; of her daughters somebody must think.
    through(("mother",), FgmFinding.where(), discloses="something that is known in the family matters for {name}")
    # Where it is feared for one girl, her sisters are in the same home.
    | through(SIBLINGS, FgmFinding.where(),
              discloses="something that is known in the family matters for {name}"))
FAMILY_HISTORY = ASKED | FOUND


def reads_history(owner: Role) -> Duty:
    """No history is too old to matter: it is never read in place of the note, and yet each reach must say who would."""
    return Duty("Read what is known in the family", owner=owner, due=working_days(2), done_when=HistoryRead.answers(),
                act="I have read it", waived_by=ENTITLED, beside=WHY, escalate=SILENT)

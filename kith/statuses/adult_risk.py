"""What counts as a risk to children on an adult's record: each statement of one, and what lasts until it ends."""
from kith.forms.adults.note_concerns import NoteConcerns
from kith.forms.adults.risk_analysis import RiskAnalysis
from kith.forms.adults.risk_to_children import RiskToChildren
from kith.forms.adults.substance_use import SubstanceUse
from kith.language import BIRTH, Span, arrives

STATED = RiskToChildren.where() | NoteConcerns.where(NoteConcerns.concerns.is_in("yes"))
AFFECTS_A_CHILD = Span(title="in a state that affects a child",
                       begins=RiskAnalysis.where(RiskAnalysis.effect.is_in("some", "risk")),
                       ends=RiskAnalysis.where(RiskAnalysis.effect.is_in("none")))
NOT_SAFELY_KEPT = Span(title="keeping a medicine where a child could reach it, or unfit while in charge of one",
                       begins=SubstanceUse.where(SubstanceUse.not_safe),
                       ends=SubstanceUse.where(SubstanceUse.kept.is_in("pharmacy", "locked"),
                                               SubstanceUse.school_runs.no))
ADULT_RISK = STATED | AFFECTS_A_CHILD | NOT_SAFELY_KEPT

GROWN_UP = arrives(BIRTH, years=18)

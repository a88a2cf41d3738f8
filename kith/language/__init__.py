"""The words forms and pathways are written in: plain data, standard library only."""
from kith.language.asking import ReachesEach
from kith.language.capacity import NoCapacity
from kith.language.channels import CHANNELS
from kith.language.children import children
from kith.language.conditions import age_at_least, age_below, all_of, any_of, during, unsafe
from kith.language.duties import (
    HAPPENED,
    LEARNT,
    NOBODY,
    Ahead,
    Duty,
    Escalate,
    Tell,
    after_start,
    before_due,
    overdue_by,
    when_overdue,
)
from kith.language.each import Each, Whose, named_in
from kith.language.errors import Problems, Refused
from kith.language.events import BIRTH, EXPECTED, Span, among, arrives, count, through
from kith.language.forms import Form
from kith.language.lengths import (
    FOREVER,
    at,
    by_day,
    days,
    earlier,
    end_of_working_day,
    hours,
    later,
    minutes,
    months,
    sooner,
    until_age,
    working_days,
)
from kith.language.loops import Loop, Rung
from kith.language.pathways import Law, Pathway, Source
from kith.language.phrases import Phrases, Together, Words
from kith.language.promises import Promises
from kith.language.questions import (
    NO_REASON,
    Choice,
    Date,
    LongText,
    Moment,
    NhsNumber,
    Number,
    Place,
    Rows,
    Several,
    Text,
    Who,
    YesNo,
)
from kith.language.rights import ByConsent, InLaw
from kith.language.roles import Role
from kith.language.settings import setting
from kith.language.steps import Steps, climbs

__all__ = [
    "BIRTH",
    "CHANNELS",
    "EXPECTED",
    "FOREVER",
    "HAPPENED",
    "LEARNT",
    "NOBODY",
    "NO_REASON",
    "Ahead",
    "ByConsent",
    "Choice",
    "Date",
    "Duty",
    "Each",
    "Escalate",
    "Form",
    "InLaw",
    "Law",
    "LongText",
    "Loop",
    "Moment",
    "NhsNumber",
    "NoCapacity",
    "Number",
    "Pathway",
    "Phrases",
    "Place",
    "Problems",
    "Promises",
    "ReachesEach",
    "Refused",
    "Role",
    "Rows",
    "Rung",
    "Several",
    "Source",
    "Span",
    "Steps",
    "Tell",
    "Text",
    "Together",
    "Who",
    "Whose",
    "Words",
    "YesNo",
    "after_start",
    "age_at_least",
    "age_below",
    "all_of",
    "among",
    "any_of",
    "arrives",
    "at",
    "before_due",
    "by_day",
    "children",
    "climbs",
    "count",
    "days",
    "during",
    "earlier",
    "end_of_working_day",
    "hours",
    "later",
    "minutes",
    "months",
    "named_in",
    "overdue_by",
    "setting",
    "sooner",
    "through",
    "unsafe",
    "until_age",
    "when_overdue",
    "working_days",
]

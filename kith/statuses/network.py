"""The roles around a child that must be known: how somebody is known to stand in each, and when it is asked again."""
from kith.forms.network_asked import NetworkAsked
from kith.forms.relationship import Relationship
from kith.language import Span, arrives, setting, through
from kith.language.events import Event
from kith.statuses.kin import CARERS, FORMER_PARTNERS, PARENTS, PARTNERS, SIBLINGS


def _stands_as(title: str, *kinds: str) -> Span:
    """Somebody is recorded as one of these, from the day they became it to the day they ceased to be."""
    one_of_these = Relationship.kind.is_in(*kinds)
    return Span(title=title, begins=Relationship.where(one_of_these),
                ends=arrives(Relationship.ended, where=one_of_these))


# A parent told of as no more than a parent fills neither role: which of the two is missing must still be asked. After
# an adoption nobody may be sent to ask who stood there before.
MOTHER_KNOWN = _stands_as("with a mother on record", "mother", "adoptive_parent")
FATHER_KNOWN = _stands_as("with a father on record", "father", "adoptive_parent")
PARTNER_KNOWN = Relationship.where(Relationship.kind.is_in("step_parent")) | through(
    PARENTS, Relationship.where(Relationship.kind.is_in(*PARTNERS, *FORMER_PARTNERS)),
    discloses="a partner of a parent is recorded")
SIBLING_KNOWN = Relationship.where(Relationship.kind.is_in(*SIBLINGS)) | through(
    ("sibling",), Relationship.where(), discloses="a sister or brother is recorded")
HOME_KNOWN = _stands_as("with somebody on record in the home", "lives_with")
CARER_KNOWN = _stands_as("with somebody on record who looks after them", "lives_with", *CARERS)

KNOWN: dict[str, Event] = {"mother": MOTHER_KNOWN, "father": FATHER_KNOWN, "partners": PARTNER_KNOWN,
                           "siblings": SIBLING_KNOWN, "home": HOME_KNOWN, "carer": CARER_KNOWN}
ASKED = {role: NetworkAsked.questions[role] for role in KNOWN}

GROWN = 18
AGAIN = {
    "not_known": setting("network.months_not_known", 3,
                         "Months after which a role around a child that was not known is asked about again",
                         "Local, after serious case reviews"),
    "refused": setting("network.months_refused", 3,
                       "Months after which a role around a child that somebody would not speak of is asked about again",
                       "Local"),
    "not_safe": setting("network.months_not_safe", 1,
                        "Months after which somebody looks again whether it is safe to ask about a role around a child",
                        "Local"),
}

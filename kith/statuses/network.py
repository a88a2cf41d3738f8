"""The roles around a child that must be known: how somebody is known to stand in each, and when it is asked again."""
from kith.forms.family.involvement import Involvement
from kith.forms.family.network_asked import NetworkAsked
from kith.forms.family.relationship import Relationship
from kith.language import Duty, Law, Span, age_below, all_of, among, arrives, climbs, during, months, setting, through
from kith.language.events import Event
from kith.language.roles import FOR_CHILDREN, NAMED_NURSE, TEAM_LEAD, UNIVERSAL, keys
from kith.language.settings import Setting
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


def _settled(role: str, title: str) -> Span:
    """Somebody is recorded in this role, or it was asked about; from then on a blank is no longer a blank."""
    known = KNOWN[role].begins if isinstance(KNOWN[role], Span) else KNOWN[role]
    return Span(title=title, begins=known | NetworkAsked.where(NetworkAsked.questions[role].asked))


# First those that are soonest found to be blank; others' records are looked through last.
CALLED = {"father": "the father", "home": "somebody in the home", "carer": "a carer", "mother": "the mother",
          "siblings": "a sister or brother", "partners": "a partner of a parent"}
SETTLED = {role: _settled(role, f"one of whom {words} is recorded, or was asked about")
           for role, words in CALLED.items()}


def _each_stands(first: Span, *others: Span) -> Event:
    return among(first, _each_stands(*others)) if others else first


# No role is blank: as the state in which nothing more is owed, and as what an answer must bring about.
EVERY_ROLE = _each_stands(*SETTLED.values())
LEAVES_NO_BLANK = all_of(during(span) for span in SETTLED.values())
HALF_SIBLING = Span(title="a half-sister or half-brother of somebody",
                    begins=Relationship.where(Relationship.kind.is_in("half_sibling")))

GROWN = 18
# The policy of the locality: whoever was taken on, or put on a plan, before it is counted as incomplete, and asked of
# at the next occasion; a thousand duties that were late on the first morning would be read by nobody.
POLICY = Law(began="2026-07-01")
OF_CHILDREN = Involvement.role.is_in(*keys(FOR_CHILDREN))
IN_CARE_OF_A_SERVICE = Span(title="in the care of a service for children",
                            begins=Involvement.where(OF_CHILDREN, age_below(GROWN)),
                            ends=arrives(Involvement.ended, where=OF_CHILDREN))
FIRST = setting("network.days_to_ask", 5,
                "Working days after a service for children takes a child on in which it asks who is around the child",
                "Local: the first contact")
BLANK = setting("network.days_blank", 10,
                "Working days after which a blank among the roles around a child goes to supervision",
                "Local, after serious case reviews")
ON_A_PLAN_BY = setting("network.days_to_ask_on_a_plan", 2,
                       "Working days after a child protection plan began in which no role around a child may be blank",
                       "Local: before the first report to a conference")
LONG_BLANK = setting("network.days_long_blank", 15,
                     "Working days after which a blank among the roles around a child goes to the named nurse", "Local")
NOT_SAID, NOT_SAFE = ("not_known", "refused"), ("not_safe",)
MONTHS = setting("network.months_not_known", 3,
                 "Months after which a role around a child that was not known, or not told, is asked about again",
                 "Local, after serious case reviews")
MONTHS_NOT_SAFE = setting("network.months_not_safe", 1,
                          "Months after which somebody looks again whether a role around a child is safe to ask about",
                          "Local")


def asked_again(role: str, words: str, answers: tuple[str, ...], after: Setting) -> Duty:
    """One role that was answered so is asked about again, unless somebody is recorded in it by then."""
    question = NetworkAsked.questions[role]
    return Duty(f"Ask again about {words}", owner=UNIVERSAL, due=months(after), level="routine",
                when=question.is_in(*answers), done_when=NetworkAsked.follows(question.asked), unless=KNOWN[role],
                act="Write what was answered", waived_by=(TEAM_LEAD, NAMED_NURSE), escalate=climbs(BLANK, again=BLANK))

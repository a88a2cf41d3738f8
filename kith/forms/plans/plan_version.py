"""A version of the plan that several services share: who is given it, and on which ground."""
from kith.language import NO_REASON, ByConsent, Choice, Form, LongText, Number, Rows, Several, Text, YesNo
from kith.language.roles import TOLD
from kith.language.sharing import AGAINST, TOLD_OR_NOT


class PlanVersion(Form):
    """Says what a young person’s shared plan is now, and who is given this version. A new version is a new entry.

    Who is given it by agreement must be named in a consent that stands; otherwise a ground to share without one is
    written down.
    """

    title = "Shared plan: a version"
    label = "sensitive"
    important = True
    line = "Version {version} of the shared plan."
    save = "Share this version"
    by_right = ByConsent("plan", whom="given_to", basis="basis", despite="ground")

    version = Number("Which version is it?", least=1)
    plan = LongText("What is the plan?", hint="What each of those who are given it may know, and no more.")
    actions = Rows("Who does what?", optional=True, name=Text("What is to be done?"), by_whom=Text("By whom?"))
    given_to = Several("Who is given it?", TOLD)
    basis = Choice("Why may they have it?", {"agreed": "The young person, or whoever may, agreed to it",
                                             AGAINST: "To keep a child safe"})
    ground = LongText("What makes it necessary to share it without their agreement?", not_accepted=NO_REASON,
                      when=basis.is_in(AGAINST))
    told = Choice("Does the young person know who is given it?", TOLD_OR_NOT, when=basis.is_in(AGAINST))
    unsafe = LongText("Why would it not be safe to tell them?", not_accepted=NO_REASON, when=told.is_in("unsafe"))
    over = YesNo("Is it over?", optional=True, hint="Leave this empty while it stands.")

    stands = over.not_asked | over.no
    to_be_told = told.is_in("later")

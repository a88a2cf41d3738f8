"""Something was shared with somebody: what, with whom, and on which basis."""
from kith.language import NO_REASON, ByConsent, Choice, Form, LongText, Several, YesNo
from kith.language.sharing import AGAINST, BASES, PURPOSES, RECIPIENTS, TOLD_OR_NOT


class InformationShared(Form):
    """Records that something was shared by letter, by telephone or face to face. By agreement it asks for a consent
    that stands; without, for the reason why it is lawful.
    """

    title = "Information shared"
    label = "sensitive"
    liaises = True
    line = "Something was shared: {basis}."
    save = "Save what is shared"
    by_right = ByConsent("purpose", whom="with_whom", basis="basis", despite="ground")

    purpose = Choice("What for?", PURPOSES)
    with_whom = Several("With whom?", RECIPIENTS)
    what = LongText("What is shared?", hint="The least that is needed.")
    basis = Choice("Why may they have it?", BASES)
    ground = LongText("What makes it necessary without agreement?", not_accepted=NO_REASON,
                      when=basis.is_in(AGAINST, "law"))
    told = Choice("Does the young person know that it is shared, and with whom?", TOLD_OR_NOT,
                  when=basis.is_in(AGAINST, "law"))
    unsafe = LongText("Why would it not be safe to tell them?", not_accepted=NO_REASON, when=told.is_in("unsafe"))
    over = YesNo("Is it over?", optional=True, hint="Leave this empty while it stands.")

    to_be_told = told.is_in("later")

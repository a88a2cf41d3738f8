"""Who is around a child, as it was asked: of each role that nobody stands in, what was answered, by whom and when."""
from kith.language import NO_REASON, Choice, Date, Form, LongText, any_of

BY_WHOM = {"mother": "The mother", "father": "The father", "child": "The child or young person", "carer": "Their carer",
           "relative": "Another relative", "professional": "Another professional", "record": "It stands in our record",
           "nobody": "Nobody: it would not have been safe"}
# Of a role in which somebody is recorded there is nothing to answer; left empty it was not asked.
IN_THE_ROLE = {"options": {"nobody": "Nobody, or nobody else"}, "unknowns": True, "optional": True}


class NetworkAsked(Form):
    """Says what was answered about each role around a child that was asked about; who is known is recorded as a person.

    What is left empty was not asked, and takes no earlier answer back.
    """

    title = "Who is around this child: what was asked"
    service = "Family"
    label = "sensitive"
    line = ("Asked who is around the child. Mother: {mother}; father: {father}; partners of a parent: {partners}; "
            "sisters and brothers: {siblings}; at home: {home}; who looks after the child: {carer}.")
    save = "Save what was answered"

    mother = Choice("Mother", **IN_THE_ROLE)
    father = Choice("Father of this very child", **IN_THE_ROLE,
                    hint="A half-sister’s or half-brother’s father is asked about on their own page.")
    partners = Choice("Partners and former partners of a parent who are in contact", **IN_THE_ROLE)
    siblings = Choice("Sisters and brothers, half and step too", **IN_THE_ROLE)
    home = Choice("Others who live in the home", **IN_THE_ROLE)
    carer = Choice("Whoever looks after the child day to day", **IN_THE_ROLE)
    who_said = Choice("Who was asked?", BY_WHOM)
    words = LongText("What did they answer, or why is it not safe to ask?", not_accepted=NO_REASON)
    every_role = (mother, father, partners, siblings, home, carer)
    some_not_known = any_of(one.is_in("not_known", "refused") for one in every_role)
    some_not_safe = any_of(one.is_in("not_safe") for one in every_role)
    important = some_not_known | some_not_safe

    next_try = Date("When is it tried again?", optional=True, hint="If left empty, the locality’s own time counts.")

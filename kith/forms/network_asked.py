"""Who is around a child, as it was asked: of each role that nobody stands in, what was answered, by whom and when."""
from kith.language import Choice, Date, Form, LongText

BY_WHOM = {"mother": "The mother", "father": "The father", "child": "The child or young person", "carer": "Their carer",
           "relative": "Another relative", "professional": "Another professional", "record": "It stands in our record",
           "nobody": "Nobody: it would not have been safe"}
NOBODY = {"nobody": "Nobody, or nobody else"}


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

    mother = Choice("Mother", NOBODY, unknowns=True, optional=True)
    father = Choice("Father of this very child", NOBODY, unknowns=True, optional=True,
                    hint="A half-sister’s or half-brother’s father is asked about on their own page.")
    partners = Choice("Partners and former partners of a parent who are in contact", NOBODY, unknowns=True,
                      optional=True)
    siblings = Choice("Sisters and brothers, half and step too", NOBODY, unknowns=True, optional=True)
    home = Choice("Others who live in the home", NOBODY, unknowns=True, optional=True)
    carer = Choice("Whoever looks after the child day to day", NOBODY, unknowns=True, optional=True)
    who_said = Choice("Who was asked?", BY_WHOM)
    words = LongText("What did they answer, or why is it not safe to ask?", not_accepted=("n/a", "na", "none", "nil"))
    some_not_known = (mother.is_in("not_known", "refused") | father.is_in("not_known", "refused")
                      | partners.is_in("not_known", "refused") | siblings.is_in("not_known", "refused")
                      | home.is_in("not_known", "refused") | carer.is_in("not_known", "refused"))
    some_not_safe = (mother.is_in("not_safe") | father.is_in("not_safe") | partners.is_in("not_safe")
                     | siblings.is_in("not_safe") | home.is_in("not_safe") | carer.is_in("not_safe"))
    important = some_not_known | some_not_safe

    next_try = Date("When is it tried again?", optional=True, hint="If left empty, the locality’s own time counts.")

"""What a young person who leaves care has in hand: the health passport, a letter, or nothing."""
from kith.language import NO_REASON, ByConsent, Choice, Form, LongText, Several, YesNo
from kith.language.sharing import RECIPIENTS

WHAT = {"passport": "The health passport", "letter": "A letter", "nothing": "Nothing"}
WAYS = {"paper": "On paper", "phone": "On their phone", "easy_read": "Easy to read", "language": "In another language"}


class PassportGiven(Form):
    """Says what was given, and whether they say that they have it and understood it. A letter is no passport."""

    title = "Health passport: what they left with"
    line = "On leaving care: {what}. Has it and understood it: {receipt}."
    important = True
    save = "Save"
    by_right = ByConsent("moving", whom="copies_to", despite="all_the_same", presumed=True)

    what = Choice("What do they have in hand?", WHAT, own_page="shown")
    ways = Several("How was it given?", WAYS, when=what.is_in("passport"))
    receipt = YesNo("Do they say “I have it and I understood it”?", when=what.is_in("passport"))
    why_not = LongText("Why is it not the passport?", when=what.is_in("letter", "nothing"),
                       not_accepted=NO_REASON)
    words = LongText("Their own words", optional=True, sensitive=True)
    copies_to = Several("Who else was given a copy?", RECIPIENTS, optional=True, when=what.is_in("passport"))
    all_the_same = LongText("They said no to this. Why is it lawful, and needed, all the same?", optional=True,
                            not_accepted=NO_REASON)
    over = YesNo("Are the copies of others taken back?", optional=True, hint="Leave this empty while they stand.")

    in_hand = what.is_in("passport") & receipt.yes

"""Harm in the name of honour, or a forced marriage, that somebody told of or fears: there may be one chance to help."""
from kith.language import Choice, Form, LongText, Several, YesNo
from kith.language.harm import ALONE
from kith.language.pages import CHILDS

WHAT = {"marriage": "A marriage that she or he does not want, or under 18",
        "abroad": "To be taken abroad, or kept there",
        "honour": "Threats, violence or watching in the name of honour", "gone": "Did not come back, or is missing"}


class HonourAbuse(Form):
    """Says what was told or is feared. One meeting may be the only one: nobody is sent home to fetch a parent."""

    title = "Honour-based abuse or a forced marriage: told or feared"
    label = "sensitive"
    important = True
    in_copies = CHILDS
    no_silence = True
    line = "Something was told that cannot wait."
    save = "Save, and see what is owed"

    what = Several("What was told, or do you fear?", WHAT)
    alone = Choice("Were they seen alone, and with no relative as interpreter?", ALONE,
                   nothing_follows="What was told begins what is owed, whoever else heard it")
    words = LongText("What was said or seen?", hint="In their own words. Do not speak with the family.")
    danger = YesNo("Are they in danger now, or about to be taken away?", hint="Then phone 999 before anything else.",
                   nothing_follows={"no": "What was told is owed all the same"})

"""What grave harm a service met in a month, signed by name; “none” is an answer that somebody gives, never a blank."""
from kith.language import Choice, Form, LongText, Number
from kith.language.harm import NOTHING_SAID, RETURNED

MANY = {"least": 0, "most": 500}


class LawReturn(Form):
    """Signs how many of each a service met in a month. Rare is what it was called where nobody had looked."""

    title = "Return of grave harm for a month"
    about = "team"
    by_people = False
    line = "The return of grave harm was signed: {met}."
    save = "Sign the return"

    met = Choice("Did your service meet any of these in that month?", {
        "none": "None of them: we looked, and I sign that there was none", "some": "Yes, and I give a number for each"})
    looked = LongText("Where did you look?", not_accepted=NOTHING_SAID,
                      hint="For example, the list in Kith, your own log of referrals, and your team in its meeting")
    fgm = Number(RETURNED["fgm"], when=met.is_in("some"), hint="0 where there was none", **MANY)
    fgm_risk = Number(RETURNED["fgm_risk"], when=met.is_in("some"), **MANY)
    exploitation = Number(RETURNED["exploitation"], when=met.is_in("some"), **MANY)
    honour = Number(RETURNED["honour"], when=met.is_in("some"), **MANY)
    marac = Number(RETURNED["marac"], when=met.is_in("some"), **MANY)
    allegation = Number(RETURNED["allegation"], when=met.is_in("some"), **MANY)
    death = Number(RETURNED["death"], when=met.is_in("some"), **MANY)
    incident = Number(RETURNED["incident"], when=met.is_in("some"), **MANY)

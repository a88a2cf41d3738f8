"""From sixteen on a young person reads a draft of their health passport, so that it is theirs before they leave."""
from kith.forms.looked_after.passport_gone_through import PassportGoneThrough
from kith.language import BIRTH, HAPPENED, Duty, Pathway, Source, among, arrives, climbs, months, setting
from kith.language.duties import PASSPORT
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE
from kith.statuses.care import LOOKED_AFTER

A_YEAR = setting("passport.months_to_the_draft", 12, "Months after the sixteenth birthday, or after coming into care "
                 "later than that, in which the draft of a health passport is read together", "Local")


class HealthPassportDrafted(Pathway):
    """A passport that is written in the last week is written without the one whose it is."""

    title = "A draft of the health passport is read together"
    source = Source("Locality standard: draft by 17")
    answers_rows = ("LA01",)
    clock = HAPPENED
    begins_when = among(LOOKED_AFTER, arrives(BIRTH, years=16)).because("{name} is in care, and 16 since {when}")

    draft = Duty("Read the draft of the health passport together", owner=LOOKED_AFTER_NURSE, due=months(A_YEAR),
                 level="routine", done_when=PassportGoneThrough.follows(PassportGoneThrough.with_them),
                 while_=LOOKED_AFTER, act="Say that you have read it together", waived_by=(DESIGNATED_NURSE,),
                 beside=PASSPORT, escalate=climbs(20, again=20, then=DESIGNATED_NURSE))

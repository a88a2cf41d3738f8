"""Honour-based abuse or a forced marriage: safe contact, a referral and advice the same day, and never the family."""
from kith.forms.family.safe_contact import SafeContact
from kith.forms.grave_harm.honour_abuse import HonourAbuse
from kith.forms.sent.referral import Referral
from kith.language import HAPPENED, Duty, Law, Pathway, Source, age_below, from_day
from kith.language.roles import THE_RECORDER
from kith.statuses.grave_harm import ENTITLED, IN_DANGER, SILENT, TODAY, step

FILLED = (("risk", "Harm in the name of honour, or a forced marriage, is feared. The family must not learn of this "
                   "referral. Do not write to or phone the home, do not visit, and do not ask family or anybody of "
                   "their community to mediate or interpret. The safe way is in their safe contact."),
          ("agreed", "unsafe"))
CHILD_MARRIED = HonourAbuse.what.is_in("marriage", "abroad") | SafeContact.forced_marriage.yes


class HonourAbuseActedOn(Pathway):
    """There was one conversation, and it ended with an appointment for next week. She was not in the country then."""

    title = "Honour-based abuse or a forced marriage: acted on the same day"
    source = Source("Anti-social Behaviour, Crime and Policing Act 2014, section 121, in force from 16 June 2014; "
                    "statutory guidance on forced marriage; under 18 also the Marriage and Civil Partnership "
                    "(Minimum Age) Act 2022, in force from 27 February 2023")
    answers_rows = ("CP09", "CM08")
    clock = HAPPENED
    law = Law(began="2014-06-16")
    was = "forced_marriage_referred"
    # The same fear is often said twice: when it is told, and when the ways through the home are closed for it.
    begins_when = HonourAbuse.where().because(
        "what {name} told or you saw on {when} cannot wait, and home must not hear of it") | SafeContact.where(
        SafeContact.forced_marriage.yes).because(
        "what {name} told on {when} must not wait, and home must not hear of it")

    danger = step("Phone 999: they are in danger now", IN_DANGER, when=HonourAbuse.danger.yes)
    safe = Duty("Close every way through the home, and say which is safe", owner=THE_RECORDER, due=TODAY,
                level="urgent", when=HonourAbuse.words.asked, done_when=SafeContact.follows(), act="Set safe contact",
                waived_by=ENTITLED, escalate=SILENT)
    refer = Duty("Refer to children’s social care, and not through the family", owner=THE_RECORDER, due=TODAY,
                 level="urgent", when=age_below(18), done_when=Referral.answers(), shared=True,
                 act="Refer", filled=FILLED, waived_by=ENTITLED, escalate=SILENT)
    advice = step("Ask the Forced Marriage Unit for advice", shared=True,
                  when=HonourAbuse.what.is_in("marriage", "abroad", "gone") | SafeContact.forced_marriage.yes)
    police = step("Tell the police, by their safe way", when=HonourAbuse.what.is_in("honour", "gone"))
    # From that day a marriage under 18 is a crime whether or not anybody forces it; before, one of 16 may have wed.
    crime = step("Tell the police of a crime against a child, by their safe way", shared=True,
                 when=CHILD_MARRIED & age_below(18) & from_day("2023-02-27"))

"""Whether somebody agreed to what is about to be shared: by which line, whether it still holds, and what is missing."""
from collections.abc import Iterable
from datetime import datetime

from kith.engine.calendar import birthday, end_of_day, local
from kith.engine.citing import Citation
from kith.engine.facts import day_of
from kith.engine.standing import Standing
from kith.forms.family.involvement import Involvement
from kith.forms.looked_after.looked_after_began import LookedAfterBegan
from kith.forms.looked_after.looked_after_ended import LookedAfterEnded
from kith.forms.meetings.child_protection_plan_began import ChildProtectionPlanBegan
from kith.forms.meetings.child_protection_plan_ended import ChildProtectionPlanEnded
from kith.forms.sexual_health.consent_given import ConsentGiven
from kith.forms.sexual_health.consent_signed import ConsentSigned
from kith.language.roles import TOLD

# After any of these life is not what it was when they agreed, so that they are asked again.
CHANGES = {LookedAfterBegan.key: "coming into care", LookedAfterEnded.key: "leaving care",
           ChildProtectionPlanBegan.key: "a child protection plan began",
           ChildProtectionPlanEnded.key: "a child protection plan ended", Involvement.key: "a service came or went"}
READ = (ConsentGiven.key, ConsentSigned.key, *CHANGES)
SIXTEEN = 16


def missing(needs: Iterable[str], said: Iterable[Standing], born, at: datetime) -> list[str]:
    """Of each of these who would be told, why what was agreed does not allow it; nothing where all of it does."""
    said = list(said)
    lines = [one for one in said if one.form == ConsentGiven.key and _stands(one, at)]
    signed = {Citation.read(citation).occasion for one in said if one.form == ConsentSigned.key
              and one.answers.get("heard") == "yes" for citation in one.citations}
    return list(filter(None, (_of(need, lines, signed, said, born, at) for need in dict.fromkeys(needs))))


def _of(need: str, lines: list[Standing], signed: set[str], said: list[Standing], born, at: datetime) -> str:
    whom, mine = TOLD.get(need, need), [one for one in lines if need in (one.answers.get("with_whom") or ())]
    if not mine:
        return f"{whom}: nobody has agreed to it. Ask, and record it under “{ConsentGiven.title}”."
    heard = [one for one in mine if not _unsigned(one, signed)]
    if not heard:
        return f"{whom}: it was agreed in words, and whoever heard it has not signed."
    changed = [_changed(one, said, born, at) for one in heard]
    again = f"{whom}: it was agreed before {changed[-1]}. Ask again, and correct that consent with what they say now."
    return again if all(changed) else ""


def _stands(one: Standing, at: datetime) -> bool:
    until = day_of(one.answers.get("until"))
    return one.answers.get("taken_back") != "yes" and (until is None or at < end_of_day(until))


def _unsigned(one: Standing, signed: set[str]) -> bool:
    return one.answers.get("how") == "verbal" and one.answers.get("signed_off") != "yes" and one.occasion not in signed


def _changed(line: Standing, said: list[Standing], born, at: datetime) -> str:
    """What has changed since the line was last said; empty where nothing has."""
    since = line.last.recorded
    for one in said:
        if one.form in CHANGES and one.root > line.root and one.last.recorded > since and one.moment <= at:
            return CHANGES[one.form]
    grown = birthday(born, SIXTEEN) if born else None
    return "their sixteenth birthday" if grown and local(since).date() < grown <= local(at).date() else ""

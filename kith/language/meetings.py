"""The kinds of meeting about children: what each is called, how long before it people hear of it, and its quorum.

The values are local, and a locality sets them. By law, or by the guidance that has its place, are only those times that
the pathways of meetings say.
"""
from typing import NamedTuple

from kith.language.settings import Setting, setting

LOCAL = "Local: not verified"


class Kind(NamedTuple):
    """``notice``: working days in which people can prepare; ``quorate``: whether it decides nothing with too few."""

    words: str
    notice: Setting | int
    quorate: bool = False


TWO_WEEKS = setting("meetings.working_days_of_notice", 10, "Working days before a planned meeting on which its "
                    "invitations are out", LOCAL)
A_WEEK = setting("meetings.working_days_of_notice_smaller", 5, "Working days before a core group and the like on which "
                 "its invitations are out", LOCAL)
KINDS = {
    "strategy": Kind("Strategy discussion", 0),   # held as soon as it can be: nobody waits for an invitation
    "conference": Kind("Initial child protection conference", TWO_WEEKS, quorate=True),
    "review": Kind("Review conference", TWO_WEEKS, quorate=True),
    "core_group": Kind("Core group", A_WEEK),
    "in_need": Kind("Child in need meeting", A_WEEK),
    "team_around": Kind("Team around the child", A_WEEK),
    "care_review": Kind("Review of a child in care", TWO_WEEKS),
    "marac": Kind("MARAC, on high risk at home", A_WEEK),
    "serac": Kind("SERAC, on sexual exploitation", A_WEEK),
    "maternity_liaison": Kind("Maternity liaison meeting", A_WEEK),
    "gp_practice": Kind("Meeting at the GP practice", A_WEEK),
    "discharge": Kind("Discharge planning meeting", 0),
    "professionals": Kind("Meeting of professionals", A_WEEK),
}
WORDS = {key: kind.words for key, kind in KINDS.items()}
QUORATE = tuple(key for key, kind in KINDS.items() if kind.quorate)
QUORUM = setting("meetings.services_for_a_quorum", 3, "Services, social care among them, that must be at a conference",
                 "Local procedures: social care and at least two others who know the child")
LASTS = setting("meetings.minutes_that_one_lasts", 90, "Minutes for which a meeting is taken to last, so that two at "
                "one time are seen", LOCAL)
# Who sits there or is asked to act, and has no account here.
WITHOUT_ACCOUNT = {"police": "Police", "education": "School or college", "family": "The family",
                   "other": "Somebody else"}
SHORT = {"emergency": "It cannot wait: somebody is in danger", "moved": "The day was changed", "late_known":
         "We heard late that it was needed", "room": "There was no other room or chair", "other": "Something else"}

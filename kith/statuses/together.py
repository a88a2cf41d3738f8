"""Followed together by several services; and which of them say what they do. None that is held in confidence does."""
from kith.forms.plans.followed_together import FollowedTogether
from kith.language import Span, Whose, arrives, during, setting
from kith.language.roles import IN_CONFIDENCE, SOCIAL_WORKER
from kith.statuses.involved import INVOLVED, with_service

TOGETHER = Span(title="followed together", begins=FollowedTogether.where(), ends=arrives(FollowedTogether.ended))
# That a service held in confidence says nothing here is no sign of anything: it is never asked.
SAYING = {key: one for key, one in INVOLVED.items() if one.owner not in IN_CONFIDENCE} | {
    "social_worker": Whose(SOCIAL_WORKER, during(with_service(SOCIAL_WORKER)))}

DAYS = setting("together.days_between_lines", 7,
               "Days after which each service says again what it does for somebody whom several follow together",
               "Local")
CONFIRMED = setting("together.days_to_confirm", 3,
                    "Days in which each service says its line anew once somebody leads", "Local: after a published "
                    "review")
GRACE = setting("together.days_until_the_lead_hears", 2,
                "Days after that until the lead of a service that said nothing hears of it", "Local")
WEEKS = setting("together.weeks_of_misses", 8, "Weeks of missed appointments that the shared page counts", "Local")

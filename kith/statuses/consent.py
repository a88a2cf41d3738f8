"""After what somebody who agreed is asked again, and how long what they agreed to goes on meanwhile."""
from kith.language import setting

DAYS = setting("consent.working_days_to_ask_again", 10,
               "Working days in which consent is gone through again after a change; then nothing more is shared by it",
               "Local consent policy")
AFTER = setting("consent.asked_again_after", "care placement social_worker plan service sixteen",
                "Changes after which consent is gone through again: care, placement, social_worker, plan, service, "
                "sixteen", "Local consent policy")
TO_HEAR = setting("consent.working_days_to_hear", 2,
                  "Working days in which whoever holds what was taken back reads that they may use it no more",
                  "Local consent policy")

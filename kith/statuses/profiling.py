"""What a profile of children in care counts as recent, as missed and as a gap, and when each is decided about."""
from kith.language import setting

MONTHS = setting("profile.months_that_count", 12, "Months in which what is known of a child in care counts in the "
                 "profile", "Local: what the yearly return asks for")
MISSED = setting("profile.appointments_missed", 2, "Appointments missed in that time from which on a child is counted "
                 "as missing them", "Local: as the pathway of missed appointments")
LEAST = setting("profile.children_of_a_gap", 5, "Children from which on something in the profile is a gap that the "
                "commissioner decides about", "Local: fewer than five are not shown")
TO_RUN = setting("profile.days_to_the_next", 35, "Days after a profile of children in care in which the next is made",
                 "Local: monthly, and some days")
TO_DECIDE = setting("profile.working_days_to_decide", 20, "Working days in which the commissioner decides about a gap",
                    "Local")
TO_LOOK_AGAIN = setting("profile.months_to_look_again", 6, "Months after a decision about a gap in which it is said "
                        "what came of it", "Local")

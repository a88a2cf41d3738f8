"""Who reads whose access: the lead of a team, and of a team without one somebody outside it."""
from kith.forms.teams.team_opened import TeamOpened
from kith.language import setting

MONTHS = setting("access.months_between_reviews", 4, "Months after which somebody reads again who has access",
                 "Child Link, published practice of a regional system for child protection; its use here is local")

LED = TeamOpened.kind.is_in("health_visiting", "school_nursing", "looked_after", "midwifery", "camhs",
                            "adult_mental_health", "drug_and_alcohol", "sexual_health")
BY_SHIFTS = TeamOpened.kind.is_in("emergency")
WITHOUT_A_LEAD = TeamOpened.kind.is_in("liaison", "safeguarding", "maternity_safeguarding", "designated", "adoption",
                                       "records", "duty_desk", "post", "commissioning", "service_desk", "social_care",
                                       "hub", "fostering", "serac", "marac", "allegations",
                                       "social_care_managers")
GUARDIANS = TeamOpened.kind.is_in("oversight")

"""The words in which health assessments of children in care are said, shared by their forms."""
from kith.language.settings import setting

KINDS = {"initial": "The initial health assessment", "review": "A review health assessment"}
PLACES = {"clinic": "A clinic", "home": "Where they live", "school": "At school or college",
          "practice": "A GP practice", "youth": "A youth club or a children’s centre", "video": "By video",
          "other": "Somewhere else"}
PROFESSIONS = {"doctor": "A registered doctor", "nurse": "A registered nurse", "midwife": "A registered midwife",
               "health_visitor": "A health visitor"}
# How somebody is asked what they would like, or says it.
WAYS = {"link": "By a link sent to them", "phone": "By telephone", "spoken": "Face to face",
        "carer": "Through their carer", "key_worker": "Through their key worker", "letter": "By letter"}

# Where the days went: each cause lies with somebody.
CAUSES = {"late_notice": "We were told late", "notice_astray": "They say they had told us, and it did not reach us",
          "no_consent": "Consent was missing",
          "child_away": "The child was away, ill or not brought", "clinic": "Waiting for an appointment",
          "report": "The report was not written yet"}
AGENCIES = {"local_authority": "The local authority", "carer": "The carer or the home", "provider": "Health",
            "other_area": "Health in another area", "young_person": "The young person’s own wish",
            "not_agreed": "Not agreed between the two"}
USUALLY = {"late_notice": "local_authority", "no_consent": "local_authority", "child_away": "carer",
           "clinic": "provider", "report": "provider"}

# Who is asked what they know before an assessment.
SOURCES = {"gp": "The GP practice", "previous_gp": "The GP practice from before the move", "school": "The school",
           "social_worker": "The social worker", "camhs": "CAMHS", "carer": "The carer"}

# Which part of health a need belongs to, so that needs can be counted without reading anybody’s words.
AREAS = {"feelings": "Feelings and mental health", "teeth": "Teeth", "eyes": "Eyes and hearing",
         "body": "Illness, growth and medicines", "immunised": "Immunisations",
         "substances": "Drugs, alcohol or smoking", "sexual": "Sexual health and relationships",
         "learning": "Learning and development", "other": "Something else"}

# Who does the reviews from an age on; another is an exception, of which the reason is kept and counted.
OWN_TEAM_FROM = setting("assessments.years_from_which_the_team_reviews", 5, "Age from which a review by another role "
                        "than those agreed here says why", "Local")
OWN_ROLES = setting("assessments.roles_that_review", "looked_after_nurse", "Roles that do the reviews from that age "
                    "on, by their keys with a space between", "Local")
REVIEWERS = {"looked_after_nurse": "Looked-after children’s nurse", "health_visitor": "Health visitor",
             "school_nurse": "School nurse", "gp": "GP", "designated_doctor": "A doctor of the looked-after team"}
WHY_ANOTHER = {"wish": "The child’s own wish", "knows": "They know the child, and the child knows them",
               "far": "The child lives too far away for those agreed here",
               "no_capacity": "Nobody of those agreed here had time"}

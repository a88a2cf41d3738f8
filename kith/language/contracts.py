"""What a contract for the health of children in care can hold a provider to: each is a duty, and is counted anyhow.

A clause that nobody can count binds nobody. Each key is a pathway and its duty.
"""

MEASURED = {
    "initial_health_assessment.report": "A doctor has seen each child who came into care, and the report is out",
    "review_health_assessment.report": "Each review of a child’s health is held, and the report is out",
    "helped_to_appointments.offer": "Help is offered before each appointment of a young person in care",
    "missed_in_care.talk": "Whoever missed an appointment is asked what would help next time",
    "need_followed.seen": "Whoever named a need is seen for it; to be told where to go does not count",
    "leaves_with_passport.give": "Whoever leaves care has the health passport in hand; a letter does not count",
    "after_leaving_care.contact": "Whoever left care is contacted in the year after, in the way that they chose",
    "drop_in_not_held.follow": "A drop-in for care leavers that was not held is followed",
    "vacancy_is_covered.cover": "A vacant post is covered by name",
}

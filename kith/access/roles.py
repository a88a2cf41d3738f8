"""Which role is found how: through the person a duty is about, or through the locality's rota."""

from dataclasses import dataclass
from typing import Literal

from kith.language import roles as words
from kith.language.roles import Role

Scope = Literal["subject", "locality"]


@dataclass(frozen=True, slots=True)
class Place:
    """A role's words, where its holder is looked for, and the kind of team that answers when nobody is named."""

    key: str
    title: str
    scope: Scope
    covers: str


# A role that no pathway owes by, but that somebody holds.
FEED_OWNER = Role("feed_owner", "the owner of the feed")

BY_SUBJECT = {
    words.HEALTH_VISITOR: "health_visiting",
    words.SCHOOL_NURSE: "school_nursing",
    words.MIDWIFE: "midwifery",
    words.LOOKED_AFTER_NURSE: "looked_after",
    words.GP: "gp",
    words.SOCIAL_WORKER: "social_care",
    words.CAMHS: "camhs",
    words.SEXUAL_HEALTH: "sexual_health",
    words.ADULT_MENTAL_HEALTH: "adult_mental_health",
    words.DRUG_AND_ALCOHOL: "drug_and_alcohol",
}
BY_LOCALITY = {
    words.ED_NURSE_IN_CHARGE: "emergency",
    words.ED_RECEPTIONIST: "emergency",
    words.ED_CLINICIAN: "emergency",
    words.SHIFT_LEAD: "emergency",
    words.ED_SAFEGUARDING_NURSE: "emergency",
    words.LIAISON_NURSE: "liaison",
    words.NAMED_NURSE: "safeguarding",
    words.NAMED_GP: "safeguarding",
    words.NAMED_MIDWIFE: "maternity_safeguarding",
    words.DESIGNATED_NURSE: "designated",
    words.DESIGNATED_DOCTOR: "designated",
    words.LOOKED_AFTER_LEAD: "looked_after",
    # No team stands in for a guardian: where nobody holds the post, what they owe falls to the safeguarding desk.
    words.CALDICOTT_GUARDIAN: "",
    words.CAMHS_ON_DUTY: "camhs",
    words.CSC_FRONT_DOOR: "social_care",
    words.CSC_MANAGER: "social_care",
    words.CSC_HEAD: "social_care",
    words.SERAC_CHAIR: "social_care",   # where nobody holds the post, social care answers for the meeting
    # Where nobody of theirs signs in, the safeguarding desk asks them and writes down what they say.
    words.MARAC_COORDINATOR: "",
    words.DESIGNATED_OFFICER: "",
    words.FOSTERING_TEAM: "fostering",
    words.DUTY_DESK: "duty_desk",
    words.POST_CLERK: "post",
    words.HUB_TRIAGE: "hub",
    words.HUB_LEAD: "hub",
    words.SERVICE_DESK: "service_desk",
    words.CLINICAL_SAFETY_OFFICER: "service_desk",
    FEED_OWNER: "service_desk",
    words.COMMISSIONER: "commissioning",
    words.HEALTH_VISITING_LEAD: "health_visiting",
    words.SCHOOL_NURSING_LEAD: "school_nursing",
    words.ADOPTION_DESK: "adoption",
    words.RECORDS_DESK: "records",
    words.TEAM_LEAD: "",
}

PLACES = {
    role.key: Place(role.key, role.title, scope, covers)
    for scope, roles in (("subject", BY_SUBJECT), ("locality", BY_LOCALITY))
    for role, covers in roles.items()
}
DUTY_DESK = words.DUTY_DESK.key
SAFEGUARDING_DESK = words.NAMED_NURSE.key   # to whom falls what the duty desk may not know
TEAM_LEAD = words.TEAM_LEAD.key
# The roles that are found by who is involved with a person, and the leads of those who are.
FOUND = tuple(place.key for place in PLACES.values() if place.scope == "subject")
LEADS = [f"{TEAM_LEAD}:{role}" for role in FOUND]


def place(role_key: str) -> Place:
    """Where to look for a role; a word nobody knows falls to the duty desk rather than to no one."""
    return PLACES.get(role_key, PLACES[DUTY_DESK])


def teams(of: tuple[Role, ...]) -> tuple[str, ...]:
    """The kinds of team whose people hold these roles."""
    return tuple(BY_SUBJECT[role] for role in of)


def title(role_key: str) -> str:
    """How a role is said in a sentence."""
    if role_key == words.THE_PLACE_NAMED.key:
        return words.THE_PLACE_NAMED.title
    return PLACES[role_key].title if role_key in PLACES else role_key.replace("_", " ")

"""May you do it: which roles each act asks for."""

from collections.abc import Collection

from kith.access.roles import BY_LOCALITY, BY_SUBJECT, title
from kith.forms.rights.harm_considered import HarmConsidered
from kith.forms.violence.police_notice import PoliceNotice
from kith.language.errors import Refused
from kith.language.forms import ORDINARY, SEALED
from kith.language.roles import THE_PLACE_NAMED

CARE = frozenset(role.key for role in BY_SUBJECT)
EMERGENCY = frozenset({"ed_nurse_in_charge", "ed_clinician", "ed_safeguarding_nurse", "shift_lead"})
SAFEGUARDING = frozenset({"named_nurse", "named_midwife", "designated_nurse", "liaison_nurse", "ed_safeguarding_nurse"})
SOCIAL_CARE = frozenset({"csc_front_door", "csc_manager", "csc_head", "fostering_team"})
PANELS = frozenset({"serac_chair"})   # they see those alone about whom they owe something
OFFICERS = frozenset({"designated_officer", "marac_coordinator"})   # what they were told, and nobody’s record
LEADS = frozenset({"team_lead", "shift_lead", "csc_manager", "health_visiting_lead", "school_nursing_lead",
                   "looked_after_lead"})
DESKS = frozenset({"duty_desk", "post_clerk"})
ADOPTION = frozenset({"adoption_desk"})
RECORDS = frozenset({"records_desk"})
HUB = frozenset({"hub_triage", "hub_lead"})
SERVICE = frozenset({"service_desk", "clinical_safety_officer", "feed_owner"})
DOCTORS = frozenset({"named_gp", "designated_doctor"})
ON_DUTY = frozenset({"camhs_on_duty"})   # they see whoever comes, and care for them like any of their service
CLINICAL = (CARE | EMERGENCY | ON_DUTY | SAFEGUARDING | SOCIAL_CARE | PANELS | LEADS | ADOPTION | HUB | DOCTORS
            | {"caldicott_guardian"})
EVERYONE = CARE | frozenset(role.key for role in BY_LOCALITY)

# Local rules, which a locality's Caldicott guardian has yet to agree to. They answer for every child here, and somebody
# must be able to lay one service's word beside another's.
SEES_ALL = SAFEGUARDING | {"caldicott_guardian"}

# A commissioner and those who keep the system running have no reason to meet a child's name.
NAMELESS = frozenset({"commissioner"}) | SERVICE

ALLOWED = {
    "see_person": EVERYONE - NAMELESS,
    "add_person": EVERYONE - NAMELESS,
    "record": EVERYONE - {"commissioner"},
    "accept": EVERYONE - {"commissioner"},
    "hand_over": EVERYONE - {"commissioner", "ed_receptionist", "post_clerk"},
    # Setting a duty aside is a clinical judgement; its own pathway narrows further who may make it.
    "waive": CLINICAL | {"duty_desk", "clinical_safety_officer", "service_desk"},
    "file_post": DESKS | SAFEGUARDING | LEADS | HUB,
    # Whoever picks up the telephone writes down what worries somebody; few read what came and say where it goes.
    "take_concern": EVERYONE - NAMELESS,
    "triage": HUB | {"named_nurse", "designated_nurse"},
    "join_records": DESKS | SAFEGUARDING | LEADS,
    "tell_of_violence": frozenset(role.key for role in PoliceNotice.recorded_by),
    # Whoever learns of both records connects them: they are as few as can be.
    "seal_records": ADOPTION,
    # They read the whole of a record, for whoever it is about, and only while somebody has asked for it.
    "answer_requests": RECORDS | {"named_nurse"},
    "consider_harm": frozenset(role.key for role in HarmConsidered.recorded_by),
    "keep_records": RECORDS,
    "print_letters": DESKS | LEADS,
    "read_sample": SAFEGUARDING | LEADS,
    "see_measures": SAFEGUARDING | LEADS | SERVICE | DOCTORS | {"commissioner", "caldicott_guardian"},
    # Counts so small that a practice could know itself in them.
    "see_learning": frozenset({"named_gp", "named_nurse", "designated_nurse"}),
    # Whoever reads why a guardian opened a page, and whom what stays unread climbs to.
    "see_oversight": frozenset({"caldicott_guardian", "named_nurse", "designated_nurse"}),
    "see_team": EVERYONE - {"commissioner"},
    "write_rota": LEADS | {"named_nurse", "duty_desk"},
    "open_without_reason": CLINICAL - PANELS | {"duty_desk"},
    "look_after_sign_ins": frozenset({"service_desk"}),
    # Whoever set a mark may have been told to by the very person it protects from; two pairs of eyes end it.
    "open_safe_contact": frozenset({"named_nurse", "designated_nurse"}),
}

SAID = {
    "see_person": "open a person's page",
    "add_person": "add a person",
    "record": "record anything",
    "accept": "accept what is owed",
    "hand_over": "hand over what is owed",
    "waive": "set aside what is owed",
    "file_post": "say whom a piece of post is about",
    "tell_of_violence": "send a notice of violence at home",
    "take_concern": "write down what worries somebody outside",
    "triage": "read concerns from outside and say where they go",
    "seal_records": "seal the record of an adopted child, or read what is sealed",
    "answer_requests": "answer somebody who asks for a record",
    "consider_harm": "say whether giving a record would cause serious harm",
    "keep_records": "say what becomes of records whose time is over",
    "print_letters": "print letters to homes",
    "join_records": "say whether two records are one person",
    "read_sample": "re-read what was sorted as routine",
    "see_measures": "see the measures",
    "see_learning": "see what practices were given to learn",
    "see_oversight": "see who looked without a usual reason",
    "see_team": "see a team's board",
    "write_rota": "put somebody on duty",
    "open_without_reason": "open a page without a usual reason",
    "look_after_sign_ins": "look after how others sign in",
    "open_safe_contact": "end what protects somebody or open again a way that it closed",
}


def may(role_keys: Collection[str], act: str) -> bool:
    """Whether any of these roles may do this; an act nobody has written down is allowed to nobody."""
    return not ALLOWED.get(act, frozenset()).isdisjoint(role_keys)


def may_owe(role: str, label: str) -> bool:
    """Whether whoever holds this role may see what a duty with this label rests on, as its owner: a desk may not."""
    head = role.partition(":")[0]
    # Whoever named a place named it for this; what is known in one service alone is for nobody outside.
    named = head == THE_PLACE_NAMED.key and label != SEALED
    return label == ORDINARY or head == "worker" or named or head in CLINICAL | OFFICERS


def require(role_keys: Collection[str], act: str) -> None:
    """Refuses in a sentence what none of these roles may do."""
    if may(role_keys, act):
        return
    doing = SAID.get(act, act.replace("_", " "))
    if not role_keys:
        raise Refused(f"You cannot {doing}: you hold no post today. Ask your team lead to put you on the rota.")
    held = ", ".join(sorted(title(role) for role in role_keys))
    raise Refused(f"You cannot {doing} as {held}. If somebody should be told now, tell the duty desk.")

"""The role words: who owes, relative to the subject; who that is today is found when a list is read."""
from dataclasses import dataclass

from kith.language.settings import Setting, setting


@dataclass(frozen=True)
class Role:
    """A role's key for ever, and how it is said in a sentence.

    ``drawn``: the steps as the locality draws them, by which it is whoever stands at the one that the cause names.
    """

    key: str
    title: str
    one_of: tuple["Role", ...] = ()   # it stands for whichever of these is meant, or is involved
    lead: bool = False                # not for whoever holds that, but for the lead of their team
    drawn: Setting | None = None

HEALTH_VISITOR = Role("health_visitor", "the health visitor")
SCHOOL_NURSE = Role("school_nurse", "the school nurse")
MIDWIFE = Role("midwife", "the midwife")
LOOKED_AFTER_NURSE = Role("looked_after_nurse", "the looked-after children’s nurse")
GP = Role("gp", "the GP")
SOCIAL_WORKER = Role("social_worker", "the social worker")
ADULT_MENTAL_HEALTH = Role("adult_mental_health", "the adult mental health practitioner")
DRUG_AND_ALCOHOL = Role("drug_and_alcohol", "the drug and alcohol worker")
CAMHS = Role("camhs", "the CAMHS practitioner")
CAMHS_ON_DUTY = Role("camhs_on_duty", "the CAMHS practitioner on duty")   # for whoever CAMHS does not know yet
SEXUAL_HEALTH = Role("sexual_health", "the sexual health practitioner")

ED_NURSE_IN_CHARGE = Role("ed_nurse_in_charge", "the A&E nurse in charge")
ED_CLINICIAN = Role("ed_clinician", "the A&E clinician")
ED_RECEPTIONIST = Role("ed_receptionist", "A&E reception")
ED_SAFEGUARDING_NURSE = Role("ed_safeguarding_nurse", "the A&E safeguarding nurse")
SHIFT_LEAD = Role("shift_lead", "the A&E shift lead")
LIAISON_NURSE = Role("liaison_nurse", "the liaison nurse")
CSC_FRONT_DOOR = Role("csc_front_door", "the children’s social care duty desk")
CSC_MANAGER = Role("csc_manager", "the children’s social care team manager")
CSC_HEAD = Role("csc_head", "the head of children’s social care")
SERAC_CHAIR = Role("serac_chair", "the chair of SERAC")   # of whichever agency: police or social care
MARAC_COORDINATOR = Role("marac_coordinator", "the coordinator of MARAC")
DESIGNATED_OFFICER = Role("designated_officer", "the designated officer")   # of the local authority, for allegations
FOSTERING_TEAM = Role("fostering_team", "the fostering team")
NAMED_NURSE = Role("named_nurse", "the named nurse")
NAMED_GP = Role("named_gp", "the named GP")
NAMED_MIDWIFE = Role("named_midwife", "the named midwife")
DESIGNATED_NURSE = Role("designated_nurse", "the designated nurse")
DESIGNATED_DOCTOR = Role("designated_doctor", "the designated doctor")
LOOKED_AFTER_LEAD = Role("looked_after_lead", "the lead nurse for looked-after children")
DUTY_DESK = Role("duty_desk", "the duty desk")
POST_CLERK = Role("post_clerk", "the post clerk")
HUB_TRIAGE = Role("hub_triage", "the triage nurse")
HUB_LEAD = Role("hub_lead", "the duty manager")
SERVICE_DESK = Role("service_desk", "the service desk")
CLINICAL_SAFETY_OFFICER = Role("clinical_safety_officer", "the clinical safety officer")
COMMISSIONER = Role("commissioner", "the commissioner")
TEAM_LEAD = Role("team_lead", "the team lead")
HEALTH_VISITING_LEAD = Role("health_visiting_lead", "the lead of health visiting")
SCHOOL_NURSING_LEAD = Role("school_nursing_lead", "the lead of school nursing")
ADOPTION_DESK = Role("adoption_desk", "the adoption desk")
RECORDS_DESK = Role("records_desk", "the records desk")
CALDICOTT_GUARDIAN = Role("caldicott_guardian", "the Caldicott guardian")

# Services whose clients are children, and those whose clients may have children in their life.
FOR_CHILDREN = (MIDWIFE, HEALTH_VISITOR, SCHOOL_NURSE, LOOKED_AFTER_NURSE, CAMHS)
FOR_ADULTS = (ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL)


def keys(roles: tuple[Role, ...]) -> tuple[str, ...]:
    return tuple(role.key for role in roles)


PROGRAM = Role("program", "the program itself")   # holds no post: what only it may say, nobody else can
THEMSELVES = Role("themselves", "the young person themselves")   # nor do they: it comes from their own page alone

# Found when a duty is reckoned: by age, by who recorded, by who did it last, by which service is meant.
UNIVERSAL = Role("universal", "the midwife, health visitor or school nurse, by age")
WHOEVER_REVIEWS = Role("whoever_reviews", "the health visitor or looked-after children’s nurse, by age")
THE_RECORDER = Role("the_recorder", "whoever recorded it")
THE_SENDER = Role("the_sender", "whoever sent it")
THE_SENDERS_LEAD = Role("the_senders_lead", "the lead of whoever sent it")
THE_LAST_ONE = Role("the_last_one", "whoever did it last")
THE_WORKER = Role("the_worker", "whoever it is about")   # of the record of somebody who works here: they themselves
WHOEVER_SENT_IT = Role("whoever_sent_it", "whoever sent it")   # of what came back: said by somebody else
WHOEVER_HEARD = Role("whoever_heard", "whoever recorded it, else the child’s nurse")
EVERYBODY_INVOLVED = Role("everybody_involved", "every service involved")   # told beside the ladder, never owing
ADULT_WORKER = Role("adult_worker", "the worker of the adult’s service", FOR_ADULTS)
ADULT_SUPERVISOR = Role("adult_supervisor", "the lead of the adult’s service", FOR_ADULTS, lead=True)
WHOEVER_FOLLOWS = Role("whoever_follows", "the team that follows", (
    HEALTH_VISITOR, SCHOOL_NURSE, MIDWIFE, LOOKED_AFTER_NURSE, CAMHS, SOCIAL_WORKER, ADULT_MENTAL_HEALTH,
    DRUG_AND_ALCOHOL))
LEAD_OF_WHOEVER_WROTE = Role("lead_of_whoever_wrote", "the lead of whoever wrote it down", WHOEVER_FOLLOWS.one_of,
                             lead=True)

# The service that an appointment was with, and whoever leads it; of one that has no people here, health visiting.
WITH_APPOINTMENTS = (HEALTH_VISITOR, SCHOOL_NURSE, MIDWIFE, LOOKED_AFTER_NURSE, CAMHS, GP, ADULT_MENTAL_HEALTH,
                     DRUG_AND_ALCOHOL)
WHOSE_APPOINTMENT = Role("whose_appointment", "the service that the appointment was with", WITH_APPOINTMENTS)
LEAD_OF_APPOINTMENT = Role("lead_of_appointment", "the lead of the service that the appointment was with",
                           WITH_APPOINTMENTS, lead=True)

# Whom anybody may ask something about a child. A service held in confidence is not among them: that it was asked would
# tell that somebody goes there.
WHOEVER_IS_ASKED = Role("whoever_is_asked", "the service that is asked", (
    HEALTH_VISITOR, SCHOOL_NURSE, MIDWIFE, LOOKED_AFTER_NURSE, GP, SOCIAL_WORKER, CSC_FRONT_DOOR, CAMHS,
    ADULT_MENTAL_HEALTH, DRUG_AND_ALCOHOL))
WHOEVER_IS_NAMED = Role("whoever_is_named", "whoever is named in it", WHOEVER_IS_ASKED.one_of)
# A place outside that an entry names as it stands on our list, such as a team of another area.
THE_PLACE_NAMED = Role("place", "the place that is named in it")
ASKED = {role.key: role.title[4:5].upper() + role.title[5:] for role in WHOEVER_IS_ASKED.one_of}

# Whom a decision can be taken up with: whoever decided, and then whoever answers for them, step by step. The locality
# draws the steps itself; an earlier answer that named one of these and not a step is still theirs.
MAY_STAND = (TEAM_LEAD, CSC_MANAGER, CSC_HEAD, HEALTH_VISITING_LEAD, SCHOOL_NURSING_LEAD, LOOKED_AFTER_LEAD,
             NAMED_MIDWIFE, NAMED_GP, NAMED_NURSE, DESIGNATED_NURSE, DESIGNATED_DOCTOR, HUB_LEAD, COMMISSIONER)
STEPS = {"first": "Step 1: whoever decided", "second": "Step 2", "third": "Step 3",
         "fourth": "Step 4, where there is one", "fifth": "Step 5, where there is one",
         "sixth": "Step 6, where there is one"}
WHOEVER_DECIDED_KEY = "whoever_decided"
DRAWN = setting(
    "disagreement.steps",
    "1 day: whoever_decided; "
    "2 days: csc_manager for csc_front_door social_worker, named_midwife for midwife, named_gp for gp, named_nurse; "
    "3 days: csc_head for csc_front_door social_worker, designated_nurse; "
    "3 days: designated_nurse for csc_front_door social_worker",
    "The steps at which somebody who does not agree asks again: the working days each has, and who stands there for "
    "whose decision", "Local policy on professional disagreement")
WHOEVER_DECIDED = Role(WHOEVER_DECIDED_KEY, "whoever decided, or stands at its step",
                       (*WHOEVER_IS_ASKED.one_of, *MAY_STAND), drawn=DRAWN)

# Services of which nobody hears that somebody goes there, but those who work there and those who are told. One word
# here is all that another needs, such as a refuge, or drug and alcohol services for the young.
IN_CONFIDENCE = (SEXUAL_HEALTH,)
LEAD_IN_CONFIDENCE = Role("lead_in_confidence", "the lead of the service", IN_CONFIDENCE, lead=True)

# Who can be told something of what is kept in confidence: by a threshold that was passed, or because it was agreed.
TOLD = {NAMED_NURSE.key: "The named nurse", CSC_FRONT_DOOR.key: "Children’s social care",
        HEALTH_VISITOR.key: "The health visitor", SCHOOL_NURSE.key: "The school nurse",
        LOOKED_AFTER_NURSE.key: "The looked-after children’s nurse", MIDWIFE.key: "The midwife", GP.key: "The GP",
        CAMHS.key: "CAMHS"}
# The services among them, by the key of the duty that each has then.
TOLD_ROLES = {"social_care": CSC_FRONT_DOOR, "health_visitor": HEALTH_VISITOR, "school_nurse": SCHOOL_NURSE,
              "looked_after": LOOKED_AFTER_NURSE, "midwife": MIDWIFE, "gp": GP, "camhs": CAMHS}

# The services to which a concern from outside is sent, by the role that answers for each.
TAKE_CONCERNS = {CSC_FRONT_DOOR.key: "Children’s social care", HEALTH_VISITING_LEAD.key: "Health visiting",
                 SCHOOL_NURSING_LEAD.key: "School nursing", NAMED_MIDWIFE.key: "Midwifery",
                 NAMED_NURSE.key: "The safeguarding nurses"}
TAKERS = {"social_care": CSC_FRONT_DOOR, "health_visiting": HEALTH_VISITING_LEAD, "school_nursing": SCHOOL_NURSING_LEAD,
          "midwifery": NAMED_MIDWIFE, "safeguarding": NAMED_NURSE}

# Who may be named as working on somebody's plan.
ON_A_PLAN = {role.key: role.title[4:5].upper() + role.title[5:] for role in (
    HEALTH_VISITOR, SCHOOL_NURSE, MIDWIFE, LOOKED_AFTER_NURSE, GP, SOCIAL_WORKER, CAMHS, ADULT_MENTAL_HEALTH,
    DRUG_AND_ALCOHOL, SEXUAL_HEALTH)}



def service_on_a_plan(said_in: str) -> str:
    """Of the post in which something was said the service, as a question names it that lists them and "other"."""
    role = said_in.rpartition(":")[2]
    return role if role in ON_A_PLAN else "other"


# The service that asked somebody for their consent goes through it with them again.
WHOSE_CONSENT = Role("whose_consent", "the service that asked for the consent", (
    LOOKED_AFTER_NURSE, HEALTH_VISITOR, SCHOOL_NURSE, MIDWIFE, GP, SOCIAL_WORKER, CAMHS, ADULT_MENTAL_HEALTH,
    DRUG_AND_ALCOHOL, SEXUAL_HEALTH))

# Told, and never owing: what is sent to them asks safe contact first, and names who takes the safe route.
FAMILY = Role("family", "the family")
THE_PERSON = Role("the_person", "the person themselves")
AUDIENCE = (FAMILY, THE_PERSON)

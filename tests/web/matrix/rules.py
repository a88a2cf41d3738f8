"""What anybody may ask for, and whose record they may read, as people would say it: nothing here asks the program.

The groups are written out by hand. Whoever changes who may do what changes it here too, and says it twice on purpose.
"""

from dataclasses import dataclass

from tests.web.matrix.place import LEFT, NO_POST

PAGE, SENTENCE, MISSING, SIGN_IN, NOT_TAKEN = "a page", "a sentence", "no such page", "signing in", "not taken"
NOBODY, A_FAMILY = "nobody signed in", "a family at its own door"

CARERS = {"health_visitor", "school_nurse", "midwife", "looked_after_nurse", "gp", "social_worker", "camhs",
          "adult_mental_health", "drug_and_alcohol", "sexual_health"}
HELD_IN_CONFIDENCE = {"sexual_health"}
A_AND_E = {"ed_nurse_in_charge", "ed_clinician", "ed_safeguarding_nurse", "shift_lead"}
RECEPTION = {"ed_receptionist"}
SAFEGUARDING = {"named_nurse", "named_midwife", "designated_nurse", "liaison_nurse", "ed_safeguarding_nurse"}
SOCIAL_CARE = {"csc_front_door", "csc_manager", "csc_head", "fostering_team"}
PANELS = {"serac_chair"}   # they read of those alone about whom they owe something
OFFICERS = {"designated_officer", "marac_coordinator"}   # they read what was told to them, and nobody's record
LEADS = {"team_lead", "shift_lead", "csc_manager", "health_visiting_lead", "school_nursing_lead",
         "looked_after_lead"}
DESKS = {"duty_desk", "post_clerk"}
ADOPTION, GUARDIAN, COMMISSIONER = {"adoption_desk"}, {"caldicott_guardian"}, {"commissioner"}
RECORDS_DESK = {"records_desk"}
HUB, NAMED_GP, DESIGNATED = {"hub_triage", "hub_lead"}, {"named_gp"}, {"designated_doctor"}
SERVICE_DESK, ON_DUTY = {"service_desk"}, {"camhs_on_duty"}
KEEPERS = SERVICE_DESK | {"clinical_safety_officer", "feed_owner"}   # they keep the system running

EVERY_ROLE = (CARERS | A_AND_E | RECEPTION | SAFEGUARDING | SOCIAL_CARE | PANELS | LEADS | DESKS | ADOPTION | GUARDIAN
              | COMMISSIONER | ON_DUTY | KEEPERS | RECORDS_DESK | HUB | NAMED_GP | DESIGNATED
              | OFFICERS)
WORKERS = EVERY_ROLE | {NO_POST}
# A commissioner and those who keep the system running never meet a child's name.
MEET_CHILDREN = EVERY_ROLE - COMMISSIONER - KEEPERS
# Reception passes children on, and reads nothing about them.
READ_RECORDS = MEET_CHILDREN - RECEPTION - OFFICERS
ANSWER_FOR_EVERY_CHILD = {"named_nurse", "liaison_nurse", "ed_safeguarding_nurse", "duty_desk", "post_clerk"}
CLINICAL = READ_RECORDS - DESKS - RECORDS_DESK
SEE_ARRIVALS = A_AND_E | RECEPTION
JOIN_RECORDS = DESKS | SAFEGUARDING | LEADS
SORT_POST = JOIN_RECORDS | HUB
TRIAGE = HUB | {"named_nurse", "designated_nurse"}
SEE_MEASURES = SAFEGUARDING | LEADS | KEEPERS | COMMISSIONER | GUARDIAN | NAMED_GP | DESIGNATED
RECORD = EVERY_ROLE - COMMISSIONER
WRITE_ROTA = LEADS | {"named_nurse", "duty_desk"}
DECIDE_CHARTS = {"named_nurse", "designated_nurse"} | COMMISSIONER | KEEPERS   # for the last two there is none
HAND_OVER = RECORD - RECEPTION - {"post_clerk"}
OVERSEE = GUARDIAN | {"named_nurse", "designated_nurse"}   # they read why a page was opened without a usual reason
TELL_OF_VIOLENCE = (DESKS | {"health_visitor", "school_nurse", "midwife", "gp", "named_nurse", "liaison_nurse",
                             "ed_safeguarding_nurse"})
SAY_OF_WORKERS = {"named_nurse", "named_midwife", "designated_nurse"} | NAMED_GP | DESIGNATED
ANSWER_REQUESTS = RECORDS_DESK | {"named_nurse"}
SAY_WHAT_HARMS = (CARERS - {"social_worker", "drug_and_alcohol", "sexual_health"}
                  | {"named_nurse", "named_midwife", "designated_nurse", "ed_clinician"})

# The states of a record that are by themselves a reason to read it; of an arrival, for A&E alone.
REASONS = {"involved", "protected", "joined", "owed", "opened"}

OPEN_NO_MORE = {"run out", "closed"}

# Who may ask for a page at all. A page about a record asks for a reason besides: see `expected`.
MAY = {
    "my_list": WORKERS, "new_since": WORKERS, "worried": WORKERS,
    "told": RECORD, "told_answer": RECORD,
    "duty": WORKERS, "duty_act": RECORD, "sent": WORKERS, "already": WORKERS, "cannot_wait": RECORD,
    "people": MEET_CHILDREN, "person_new": MEET_CHILDREN,
    "person": MEET_CHILDREN, "accounts": MEET_CHILDREN,
    "family": MEET_CHILDREN, "family_picture": MEET_CHILDREN, "family_paper": MEET_CHILDREN,
    "plan": MEET_CHILDREN, "passport": MEET_CHILDREN, "attendance": MEET_CHILDREN, "history": MEET_CHILDREN,
    "meetings": MEET_CHILDREN, "sdq": MEET_CHILDREN, "consents": MEET_CHILDREN, "situation": MEET_CHILDREN,
    "looked": MEET_CHILDREN, "records": MEET_CHILDREN, "meeting": MEET_CHILDREN,
    "why": CLINICAL - PANELS | {"duty_desk"},
    "notice": TELL_OF_VIOLENCE,
    "lay_out": RECORD, "laid_out": MEET_CHILDREN, "laid_out_paper": MEET_CHILDREN,
    "record": RECORD, "fill_in": RECORD, "draft": RECORD, "alone": SAY_OF_WORKERS,
    "close_opened": CLINICAL - PANELS | {"duty_desk"},
    "oversight": OVERSEE,
    "team": RECORD, "team_cover": RECORD, "access": RECORD, "training": RECORD, "digests": RECORD, "digest": RECORD,
    "coming_meetings": MEET_CHILDREN - RECEPTION,
    "missed": {"gp", "named_nurse", "designated_nurse"},
    "arrivals": (SEE_ARRIVALS | ANSWER_FOR_EVERY_CHILD) - RECEPTION - {"post_clerk"},
    "reception": SEE_ARRIVALS | ANSWER_FOR_EVERY_CHILD, "arrivals_new": SEE_ARRIVALS | ANSWER_FOR_EVERY_CHILD,
    "sample": SAFEGUARDING | LEADS, "lates": SAFEGUARDING | LEADS,
    "post": SORT_POST, "post_one": SORT_POST, "joins": JOIN_RECORDS, "join": JOIN_RECORDS, "batches": SORT_POST,
    "batch": SORT_POST,
    "requests": ANSWER_REQUESTS, "request": ANSWER_REQUESTS, "request_copy": ANSWER_REQUESTS,
    "request_otherwise": ANSWER_REQUESTS, "copy_given": ANSWER_REQUESTS, "copy_paper": ANSWER_REQUESTS,
    "request_harm": SAY_WHAT_HARMS,
    # A concern may be read by whoever owes something on it, which here nobody does.
    "triage": TRIAGE, "triage_one": WORKERS, "triage_who": TRIAGE, "concern_by_telephone": MEET_CHILDREN,
    "ending": RECORDS_DESK, "ending_one": RECORDS_DESK,
    "letters": DESKS | LEADS, "letter": DESKS | LEADS,
    "register": {"adult_mental_health", "drug_and_alcohol", "named_nurse", "designated_nurse"},
    "notice_links": {"looked_after_nurse", "looked_after_lead", "named_nurse", "designated_nurse"},
    "in_care": {"looked_after_nurse", "looked_after_lead", "named_nurse", "designated_nurse"},
    "return_gaps": {"looked_after_nurse", "looked_after_lead", "named_nurse", "designated_nurse", "csc_manager",
                    "csc_head"},
    "carers": {"looked_after_nurse", "looked_after_lead", "named_nurse", "designated_nurse", "fostering_team"},
    "hidden": {"named_nurse", "designated_nurse", "ed_safeguarding_nurse", "health_visiting_lead",
               "school_nursing_lead"},
    "sealed": ADOPTION, "sealed_one": ADOPTION, "seal": ADOPTION,
    "measures": SEE_MEASURES, "completeness": SEE_MEASURES, "gaps": SEE_MEASURES, "needs": SEE_MEASURES,
    "assured": SEE_MEASURES, "profile_of_care": SEE_MEASURES,
    "measured_meetings": SEE_MEASURES,
    "waits": SEE_MEASURES, "capacity": SEE_MEASURES,
    "grave_harm": SEE_MEASURES,
    "care_measures": SEE_MEASURES,
    "matters": SAY_OF_WORKERS, "matter": SAY_OF_WORKERS,
    "links": WORKERS, "panel": WORKERS,
    "themes": NAMED_GP | {"named_nurse", "designated_nurse"},
    "measures_csv": SEE_MEASURES, "measure": SEE_MEASURES,
    "measure_csv": SEE_MEASURES, "limits": SEE_MEASURES, "measure_teams": SEE_MEASURES, "measure_team": SEE_MEASURES,
    "sign_ins": SERVICE_DESK, "sign_in_of": SERVICE_DESK,
    "cover": WORKERS, "account": WORKERS, "again": WORKERS, "end_session": WORKERS, "password": WORKERS,
    "second_step": WORKERS, "second_step_away": WORKERS, "spare_codes": WORKERS, "passkey": WORKERS,
    "passkey_asked_for_new": WORKERS, "passkey_away": WORKERS,
    "how": WORKERS, "how_to_refer": WORKERS, "how_in_care": WORKERS, "how_roles": WORKERS,
    "how_vague": WORKERS, "how_to_disagree": WORKERS, "lessons": WORKERS,
    "how_form": WORKERS, "how_pathway": WORKERS,
}
# Where more people look than send something.
MAY_SEND = {"limits": DECIDE_CHARTS, "team_cover": WRITE_ROTA}
# Doors and notices, at which nobody is asked who they are.
FOR_ANYBODY = {"privacy", "accessibility", "sign_in", "sign_in_second", "sign_in_passkey", "passkey_asked",
               "care_identity", "care_identity_back", "sign_out", "families", "family_sign_in", "family_back",
               "family_sign_out", "concern", "concern_later", "calendar"}
# Behind a link that only whoever was sent it knows; what lies behind it is asked for in tests of its own.
BY_LINK = {"reply", "reply_code", "reply_read", "reply_not_me", "reply_new", "reply_unasked", "tell", "tell_code",
           "tell_new", "tell_one"}
# A young person’s own page: without the code it says how to come in, and nothing else.
READ_BY_CODE = {"me", "me_passport", "me_paper", "me_summary", "me_looked", "me_said", "me_promises"}
SENT_BY_CODE = {
    "me_in", "me_words", "me_feeling", "me_choose", "me_rate", "me_out"}
FOR_ANYBODY |= BY_LINK | READ_BY_CODE | SENT_BY_CODE
MAY |= dict.fromkeys(("passport_paper", "passport_summary", "own_page"), MEET_CHILDREN)
FOR_FAMILIES = {"family_own"}

READING = {"person", "family", "family_picture", "family_paper", "history", "plan", "passport", "meetings",
           "consents", "situation", "sdq", "attendance", "looked", "records", "fill_in"}
READING |= {"meeting", "passport_paper", "passport_summary", "own_page", "accounts"}
# Who gives a young person their page: whoever works with them, and not because a page was opened on their word.
GIVE_A_PAGE = {"looked_after_nurse", "looked_after_lead", "school_nurse", "health_visitor", "social_worker", "camhs"}
WORKS_WITH_THEM = {"involved", "protected", "joined"}
OF_A_REQUEST = {"request", "request_copy", "request_otherwise", "request_harm"}
OF_A_DUTY = {"duty", "duty_act", "sent", "already", "cannot_wait", "told_answer"}
OF_A_RECORD = READING | OF_A_DUTY | OF_A_REQUEST | {"why", "record", "draft", "worried", "seal", "sealed_one",
                                                       "close_opened"}
OF_A_RECORD |= {"my_list", "people"}
# Pages to which something may be sent; all others are only looked at.
TAKE_WHAT_IS_SENT = {
    "sign_in", "sign_in_second", "sign_in_passkey", "passkey_asked", "care_identity", "family_sign_in",
    "sign_out", "family_sign_out", "cover", "account",
    "again", "end_session", "password", "second_step", "second_step_away", "spare_codes", "passkey",
    "passkey_asked_for_new", "passkey_away", "sign_ins", "sign_in_of", "duty", "duty_act", "cannot_wait", "people",
    "person_new", "why", "close_opened", "oversight", "fill_in", "draft", "worried", "team", "digest", "sample",
    "access", "training", "family_own", "notice", "alone",
    "concern", "concern_later", "concern_by_telephone", "triage_one", "triage_who",
    "post_one", "join", "records",
    "letter", "sealed", "sealed_one", "seal", "limits", "request", "request_copy", "request_otherwise",
    "request_harm", "ending_one", "told", "told_answer",
    "own_page", "notice_links", "lay_out", "accounts", "team_cover",
} | BY_LINK - {"tell"} | SENT_BY_CODE
# In this locality no batch was moved, no copy given, no sheet laid out, no digest made, no visit drawn, nothing owed
# for an opening; no record's time is over and no team has a chart of its own.
NOT_THERE = {"batch": SENTENCE, "ending_one": SENTENCE, "copy_given": SENTENCE, "copy_paper": SENTENCE,
             "POST sample": SENTENCE, "POST oversight": SENTENCE, "digest": MISSING, "measure_team": MISSING,
             "access": MISSING, "training": MISSING, "join": MISSING, "triage_one": MISSING, "triage_who": MISSING,
             "matter": SENTENCE, "lay_out": SENTENCE, "laid_out": SENTENCE, "laid_out_paper": SENTENCE}


@dataclass(frozen=True)
class Expected:
    """What the answer must be: of one of these kinds; and whether it may hold a word of the record (None: it may)."""

    kinds: tuple[str, ...]
    tells: bool | None = None


def knows(who: str, state: str) -> bool:
    """Whether somebody may know who a record is about: a role, and a reason."""
    if who not in MEET_CHILDREN or state == "sealed":
        return False
    if who in ANSWER_FOR_EVERY_CHILD or state in REASONS:
        return True
    if state == "asked":       # a worry is the nurse in charge's to answer
        return who == "ed_nurse_in_charge"
    if state == "registered":  # their details say whose patient they are
        return who == "gp"
    if state == "requested":   # they read it for whoever asks for a copy, and only while somebody does
        return who == "records_desk"
    return state == "arrived" and who in SEE_ARRIVALS


def reads(who: str, state: str) -> bool:
    """Whether somebody may read a record."""
    return who in READ_RECORDS and knows(who, state)


def owes(who: str, state: str) -> bool:
    """Whether somebody may read what is owed: it was offered to them, or they asked for it themselves."""
    return state == "owed" or (state == "asked" and who in RECORD)


def expected(route: str, method: str, who: str, state: str, act: str = "") -> Expected:
    """What the rules say of one cell."""
    if route not in FOR_ANYBODY and route not in FOR_FAMILIES and who in (NOBODY, A_FAMILY, LEFT):
        return Expected((SIGN_IN,), tells=False)
    if method not in ("GET", "POST") or (method == "POST" and route not in TAKE_WHAT_IS_SENT):
        return Expected((NOT_TAKEN,), tells=False)
    if route in FOR_FAMILIES:
        return Expected((PAGE,) if who == A_FAMILY else (SENTENCE,), tells=False)
    if route in FOR_ANYBODY:
        return Expected((PAGE, SENTENCE, MISSING, SIGN_IN), tells=False)
    if who not in MAY[route] or (method == "POST" and who not in MAY_SEND.get(route, WORKERS)):
        return Expected((SENTENCE,), tells=False)
    if route in OF_A_RECORD:
        return _of_a_record(route, method, who, state, act)
    if gone := NOT_THERE.get(route) or NOT_THERE.get(f"{method} {route}"):
        return Expected((gone,), tells=False)
    if route == "limits" and who not in MEET_CHILDREN:
        return Expected((MISSING,), tells=False)      # a chart of small numbers tells of somebody
    return Expected((PAGE,), tells=None if who in MEET_CHILDREN else False)


def _of_a_record(route: str, method: str, who: str, state: str, act: str) -> Expected:
    if route in ("fill_in", "draft") and who in HELD_IN_CONFIDENCE:   # a visit that is planned is read by others
        return Expected((SENTENCE,), tells=False)
    if (route, method) == ("own_page", "POST") and not (who in GIVE_A_PAGE and state in WORKS_WITH_THEM):
        return Expected((SENTENCE,), tells=False)
    if route in READING:
        return _read(reads(who, state), gone=MISSING if route == "records" and state == "sealed" else SENTENCE)
    if route in OF_A_REQUEST:   # nobody was asked here what could harm but those who are asked first, and last
        asked = route != "request_harm" or who in ANSWER_REQUESTS | {"designated_nurse"}
        return _read(reads(who, state) and state == "requested" and asked)
    if route in OF_A_DUTY:
        return _of_a_duty(route, method, who, state, act)
    if route in ("seal", "sealed_one"):
        found = (route == "sealed_one") == (state == "sealed")
        return Expected((PAGE,) if found else (MISSING,), tells=None if found else False)
    if route in ("why", "worried") and (state == "sealed" or (method == "POST" and who not in RECORD)):
        return Expected((SENTENCE,), tells=False)
    if route == "worried":
        return Expected((PAGE,), tells=None if knows(who, state) else False)
    if route == "close_opened" and method == "POST":
        return Expected((PAGE,) if state == "opened" or (who in OVERSEE and state not in OPEN_NO_MORE) else (SENTENCE,),
                        tells=False)
    if route in ("my_list", "people"):
        return Expected((PAGE,), tells=None if knows(who, state) else False)
    return Expected((PAGE,), tells=False)       # asking for a reason, choosing a form, keeping a draft: nothing is told


def _read(may: bool, gone: str = SENTENCE) -> Expected:
    return Expected((PAGE,)) if may else Expected((gone,), tells=False)


def _of_a_duty(route: str, method: str, who: str, state: str, act: str) -> Expected:
    may = state != "sealed" and (reads(who, state) or owes(who, state))
    if not may:
        return Expected((SENTENCE,), tells=False)
    tells = None if reads(who, state) or (owes(who, state) and knows(who, state)) else False
    if (act, state) == ("waive", "asked"):
        return Expected((SENTENCE,), tells=False)
    if method == "POST" and (who not in RECORD or (act and not _may_act(who, state, act))):
        return Expected((SENTENCE,), tells=False)
    return Expected((PAGE,), tells)


def _may_act(who: str, state: str, act: str) -> bool:
    """What is owed is taken or given back by whom it was offered to, or whose team holds it; what nobody holds is the
    duty desk's. The named nurse sets it aside, whom all others ask by giving it to them; nobody closes it by hand. A
    worry that was asked about is set aside by nobody at all, and nobody is asked to.
    """
    if act == "close" or state == "owed before":
        return False
    if act == "waive" and (state == "asked" or who == "named_nurse"):
        return state != "asked"
    if act in ("waive", "hand-over") and who not in HAND_OVER:
        return False
    return state == "owed" or _holds(who, state)


def _holds(who: str, state: str) -> bool:
    if state == "asked":
        return who == "ed_nurse_in_charge"
    if state in ("involved", "protected", "joined"):
        return who == "school_nursing_lead"       # of two teams in one role, the one that came last
    return who == "duty_desk" and state in ("elsewhere", "ended", "arrived", "left long ago", "opened", "requested",
                                               "registered", "at another practice",
                                               *OPEN_NO_MORE)

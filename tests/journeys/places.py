"""Every page there is, in the states it has, each as somebody sees it who may."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kith.engine.catalogue import FORMS, PATHWAYS
from tests.journeys.seats import Seat


@dataclass(frozen=True)
class Place:
    """A page: who opens it at which address, which state it is in, and what brings it there."""

    route: str
    who: str
    address: str
    state: str = "full"
    then: Callable[[Seat], object] = lambda seat: seat

    @property
    def name(self) -> str:
        """What a failing test is called by."""
        return f"{self.route}, {self.state}, {self.who}"


def _searched(words: str) -> Callable[[Seat], object]:
    return lambda seat: seat.writes(words, "Name, NHS number").presses("Search", seat.main)


def _adding(seat: Seat) -> Seat:
    return _searched("Nobody Atall")(seat).presses("Add a person", seat.main)


def _pressed(words: str) -> Callable[[Seat], object]:
    return lambda seat: seat.presses(words, seat.main)


def _written(seat: Seat) -> Seat:
    seat.chooses("The report is below", "What do you send?").writes("The home is cold.", "What worries you?")
    return seat.presses("Lay it out for the parents to read", seat.main)


PLACES = (
    Place("my_list", "priya.nair", "/"),
    Place("my_list", "theo.hale", "/", "empty"),
    Place("my_list", "maya.brandt", "/", "long"),
    Place("account", "priya.nair", "/account"),
    Place("again", "priya.nair", "/account/again"),
    Place("again", "priya.nair", "/account/again", "error", _pressed("Go on")),
    Place("sign_ins", "ravi.soman", "/sign-ins"),
    Place("sign_in_of", "ravi.soman", "/sign-ins/{worker}"),
    Place("sign_ins", "priya.nair", "/sign-ins", "refused"),
    Place("families", "priya.nair", "/families"),
    Place("privacy", "priya.nair", "/privacy"),
    Place("accessibility", "priya.nair", "/accessibility"),
    Place("duty", "priya.nair", "/duties/{duty}"),
    Place("duty", "priya.nair", "/duties/{duty}", "error", _pressed("Record decision")),
    Place("duty", "maya.brandt", "/duties/{pattern}", "with histories"),
    Place("duty_act", "priya.nair", "/duties/{duty}/hand-over"),
    Place("duty_act", "priya.nair", "/duties/{duty}/waive", "error", _pressed("Ask ")),
    Place("sent", "priya.nair", "/sent/{step}"),
    Place("already", "priya.nair", "/sent/{step}/already"),
    Place("told", "lynn.grant", "/told"),
    Place("told", "lynn.grant", "/told", "error", _pressed("Find it")),
    Place("told_answer", "priya.nair", "/sent/{step}/told"),
    Place("cannot_wait", "priya.nair", "/sent/{step}/cannot-wait"),
    Place("cannot_wait", "priya.nair", "/sent/{step}/cannot-wait", "error", _pressed("This child cannot wait")),
    Place("people", "priya.nair", "/people", "empty"),
    Place("people", "priya.nair", "/people", "found", _searched("Kowalska")),
    Place("people", "priya.nair", "/people", "a digit wrong", _searched("999 000 4103")),
    Place("person_new", "priya.nair", "/people", "full", _adding),
    Place("person", "priya.nair", "/people/{mia}"),
    Place("person", "angela.frost", "/people/{jordan}", "an adult"),
    Place("person", "nina.castellan", "/people/{mia}", "refused"),
    Place("attendance", "priya.nair", "/people/{mia}/appointments", "empty"),
    Place("consents", "priya.nair", "/people/{mia}/consents", "empty"),
    Place("plan", "priya.nair", "/people/{mia}/plan", "empty"),
    Place("sdq", "priya.nair", "/people/{mia}/sdq", "empty"),
    Place("passport", "priya.nair", "/people/{mia}/passport", "empty"),
    Place("own_page", "priya.nair", "/people/{mia}/own-page", "empty"),
    Place("own_page", "priya.nair", "/people/{mia}/own-page", "error", _pressed("Make the link")),
    Place("meetings", "priya.nair", "/people/{mia}/meetings", "empty"),
    Place("meeting", "angela.frost", "/meetings/{meeting}"),
    Place("lay_out", "priya.nair", "/duties/{report}", "full", _written),
    Place("laid_out", "dev.chandra", "/people/{mohammed}/beforehand/{sheet}"),
    Place("situation", "priya.nair", "/people/{mia}/situation", "empty"),
    Place("accounts", "priya.nair", "/people/{mia}/accounts"), Place("history", "priya.nair", "/people/{mia}/history"),
    Place("history", "priya.nair", "/people/{mia}/history?known=1/7/2026", "as known"),
    Place("history", "priya.nair", "/people/{mia}/history?known=soon", "error"),
    Place("family", "priya.nair", "/people/{mia}/family"),
    Place("family", "angela.frost", "/people/{jordan}/family", "an adult"),
    Place("family", "angela.frost", "/people/{layla}/family", "three generations"),
    Place("family", "nina.castellan", "/people/{mia}/family", "refused"),
    Place("looked", "priya.nair", "/people/{mia}/looked"),
    Place("looked", "angela.frost", "/people/{zofia}/looked", "empty"),
    Place("why", "nina.castellan", "/people/{mia}/why"),
    Place("why", "nina.castellan", "/people/{mia}/why", "error", _pressed("Open the page")),
    Place("record", "priya.nair", "/record"),
    Place("fill_in", "priya.nair", "/record/relationship?about={mia}", "a form with people"),
    Place("fill_in", "priya.nair", "/record/referral?about={mia}&another=yes", "error", _pressed("Send referral")),
    Place("fill_in", "priya.nair", "/record/ed_attendance?about={mia}", "the longest form"),
    Place("fill_in", "priya.nair", "/record/contact_note?about={mia}", "several children"),
    Place("worried", "kim.larkin", "/worried?about={mia}"),
    Place("worried", "kim.larkin", "/worried?about={mia}", "error", _pressed("Tell the nurse in charge")),
    Place("team", "sam.adeyemi", "/team"),
    Place("team", "sam.adeyemi", "/team", "error", _pressed("Sign off today")),
    Place("team", "moira.kelleher", "/team", "empty"),
    *(Place("team_cover", "sam.adeyemi", "/team/cover", *how) for how in ((), ("error", _pressed("Save the leave")))),
    *(Place("coming_meetings", who, "/team/meetings") for who in ("angela.frost", "priya.nair")),
    Place("missed", "angela.frost", "/team/missed"),
    Place("missed", "angela.frost", "/team/missed?team={practice}", "one practice"),
    Place("arrivals", "ruth.imrie", "/team/arrivals"),
    Place("reception", "kim.larkin", "/team/arrivals/reception"),
    Place("digest", "sam.adeyemi", "/digest/{week}"),
    Place("sample", "ellis.frayne", "/sample"),
    Place("sample", "ellis.frayne", "/sample", "error", _pressed("Save what you think")),
    Place("post", "pete.dunmore", "/post"),
    Place("post", "pete.dunmore", "/post?tab=undelivered", "undelivered"),
    Place("post", "pete.dunmore", "/post?tab=filed", "filed"),
    Place("post_one", "pete.dunmore", "/post/{post}"),
    Place("post_one", "pete.dunmore", "/post/{post}", "error", _pressed("File it")),
    Place("alone", "angela.frost", "/record/allegation/alone"), Place("notice", "pete.dunmore", "/notices/new"),
    Place("notice", "pete.dunmore", "/notices/new", "error", _pressed("Send the notice")),
    Place("concern", "priya.nair", "/concern"),
    Place("concern", "priya.nair", "/concern", "error", _pressed("Send it")),
    Place("concern_later", "priya.nair", "/concern/number"),
    Place("concern_later", "priya.nair", "/concern/number", "error", _pressed("Ask")),
    Place("concern_by_telephone", "lynn.grant", "/concern/telephone"),
    Place("concern_by_telephone", "lynn.grant", "/concern/telephone", "error", _pressed("Keep it")),
    Place("triage", "bea.lockwood", "/triage"),
    Place("triage_one", "bea.lockwood", "/triage/{concern}"),
    Place("triage_one", "bea.lockwood", "/triage/{concern}", "error", _pressed("I have read it")),
    Place("triage_who", "bea.lockwood", "/triage/{concern}/who"),
    Place("triage_who", "bea.lockwood", "/triage/{concern}/who", "error", _pressed("File it")),
    Place("joins", "pete.dunmore", "/joins"),
    Place("join", "pete.dunmore", "/joins/{pair}"),
    Place("join", "pete.dunmore", "/joins/{pair}", "error", _pressed("Sign this decision")),
    Place("records", "angela.frost", "/people/{mia}/records"),
    Place("batches", "pete.dunmore", "/batches"),
    Place("batch", "pete.dunmore", "/batches/{batch}"),
    Place("sealed", "nell.ackroyd", "/adoption"),
    Place("sealed", "nell.ackroyd", "/adoption", "error", _pressed("Go on")),
    Place("sealed_one", "rosa.whitby", "/adoption/{stands}"),
    Place("sealed_one", "rosa.whitby", "/adoption/{stands}", "error", _pressed("Open this record again")),
    Place("seal", "nell.ackroyd", "/adoption/{mia}/seal"),
    Place("seal", "nell.ackroyd", "/adoption/{mia}/seal", "error", _pressed("Seal this record")),
    Place("requests", "edith.lowe", "/requests"),
    Place("request", "edith.lowe", "/requests/{ruby}"),
    Place("request_harm", "angela.frost", "/requests/{ruby}/harm"),
    Place("request_harm", "angela.frost", "/requests/{ruby}/harm", "error", _pressed("Sign this opinion")),
    Place("request_copy", "edith.lowe", "/requests/{ruby}/copy"),
    Place("request_otherwise", "edith.lowe", "/requests/{ruby}/otherwise"),
    Place("request_otherwise", "edith.lowe", "/requests/{ruby}/otherwise", "error", _pressed("Save the answer")),
    Place("copy_given", "edith.lowe", "/people/{alfie}/copies/{copy}"),
    Place("ending", "edith.lowe", "/ending"),
    Place("ending_one", "edith.lowe", "/ending/{leander}"),
    Place("ending_one", "edith.lowe", "/ending/{leander}", "error", _pressed("Save")),
    Place("letters", "lynn.grant", "/letters"),
    Place("letter", "lynn.grant", "/letters", "printed", _pressed("Print")),
    Place("lates", "angela.frost", "/lates"),
    Place("register", "lena.osei", "/register"),
    Place("in_care", "ruth.amos", "/care"),
    Place("notice_links", "ruth.amos", "/care/told"),
    Place("carers", "dora.lindsay", "/carers"),
    Place("return_gaps", "ines.calder", "/care/return"),
    Place("hidden", "iris.pemberton", "/hidden"),
    Place("matters", "angela.frost", "/matters"),
    Place("matter", "angela.frost", "/matters/{matter}"),
    Place("completeness", "angela.frost", "/completeness"),
    Place("completeness", "anwen.rhys", "/completeness", "small numbers hidden"),
    Place("measured_meetings", "angela.frost", "/measures-of-meetings"),
    Place("grave_harm", "angela.frost", "/measures-of-grave-harm"),
    Place("grave_harm", "anwen.rhys", "/measures-of-grave-harm", "small numbers hidden"),
    Place("measured_meetings", "anwen.rhys", "/measures-of-meetings", "small numbers hidden"),
    Place("needs", "angela.frost", "/measures-of-plans"),
    Place("capacity", "angela.frost", "/measures-of-capacity"),
    Place("capacity", "anwen.rhys", "/measures-of-capacity", "small numbers hidden"),
    Place("assured", "angela.frost", "/measures-of-reviews"),
    Place("profile_of_care", "anwen.rhys", "/profile-of-care"),
    Place("assured", "anwen.rhys", "/measures-of-reviews", "small numbers hidden"),
    Place("care_measures", "angela.frost", "/measures-of-care"),
    Place("care_measures", "anwen.rhys", "/measures-of-care", "small numbers hidden"),
    Place("needs", "anwen.rhys", "/measures-of-plans", "small numbers hidden"),
    Place("gaps", "angela.frost", "/measures-of-gaps"),
    Place("waits", "angela.frost", "/measures-of-waits?changed=6/7/2026"),
    Place("waits", "angela.frost", "/measures-of-waits?changed=soon", "error"),
    Place("links", "angela.frost", "/links"),
    Place("links", "anwen.rhys", "/links", "small numbers hidden"),
    Place("panel", "ruth.amos", "/you-said"),
    Place("themes", "angela.frost", "/learning"),
    Place("how_to_refer", "sam.adeyemi", "/how/refer"),
    *(Place(f"how_{one.replace('-', '_')}", "ruth.amos", f"/how/{one}") for one in ("in-care", "roles")),
    Place("how_vague", "sam.adeyemi", "/how/vague"),
    Place("how_to_disagree", "priya.nair", "/how/disagree"),
    Place("lessons", "priya.nair", "/lessons"),
    Place("lessons", "anwen.rhys", "/lessons", "small numbers hidden"),
    Place("gaps", "anwen.rhys", "/measures-of-gaps", "small numbers hidden"),
    Place("register", "angela.frost", "/register", "every service"),
    Place("oversight", "rowan.hext", "/oversight"),
    Place("access", "sol.varga", "/team/access/{ae}"),
    Place("access", "sol.varga", "/team/access/{ae}", "error", _pressed("Sign: I have read who has access")),
    Place("training", "sam.adeyemi", "/team/training/{worker}"),
    Place("training", "sam.adeyemi", "/team/training/{worker}", "error", _pressed("Record this training")),
    Place("measures", "anwen.rhys", "/measures", "small numbers hidden"),
    Place("measures", "angela.frost", "/measures"),
    Place("measure", "angela.frost", "/measures/day_signed_off", "with a chart"),
    Place("measure_teams", "angela.frost", "/measures/day_signed_off/sign/teams"),
    Place("measure_teams", "anwen.rhys", "/measures/urgent_attendance/decide/teams", "small numbers hidden"),
    Place("measure_team", "angela.frost", "/measures/day_signed_off/sign/teams/hv-marsh"),
    Place("limits", "angela.frost", "/measures/day_signed_off/sign/limits"),
    Place("limits", "angela.frost", "/measures/day_signed_off/sign/limits", "error", _pressed("Save this decision")),
    Place("how", "anwen.rhys", "/how"),
    Place("how_pathway", "anwen.rhys", "/how/urgent_attendance"),
    Place("how_form", "anwen.rhys", "/how/forms/ed_attendance"),
    Place("not found", "priya.nair", "/nothing-here"),
)
# Reached by a press only, or for a program: their answers are looked at where they lead.
NO_PAGE = {"family_picture", "family_paper", "new_since", "sign_out", "draft", "digests", "measures_csv",
           "measure_csv", "copy_paper", "close_opened", "sign_in_passkey", "passkey_asked", "passkey_asked_for_new",
           "passkey_away", "second_step_away", "end_session", "care_identity", "care_identity_back", "family_sign_in",
           "family_back", "family_sign_out", "reply_code", "reply_new", "reply_not_me", "reply_unasked", "tell_code",
           "tell_new", "calendar", "me_out", "me_paper", "passport_paper", "me_summary", "arrivals_new",
           "passport_summary", "laid_out_paper"}  # fmt: skip
# Looked at in tests of their own: nobody is signed in there, the screen is covered, or the password was given just now.
WITHOUT_A_SEAT = {"sign_in", "cover", "sign_in_second", "password", "second_step", "spare_codes", "passkey",
                  "family_own", "reply", "reply_read", "tell", "tell_one", "me", "me_in", "me_passport", "me_words",
                  "me_feeling", "me_rate", "me_choose", "me_looked", "me_said", "me_promises"}  # fmt: skip


def every_library_page() -> Iterator[str]:
    """One page for every pathway and every form."""
    yield from (*(f"/how/{key}" for key in PATHWAYS), *(f"/how/forms/{key}" for key in FORMS))

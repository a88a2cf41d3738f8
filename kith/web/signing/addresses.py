"""The addresses of signing in, of one's own account, of the families' door and of the service desk."""

from kith.web.routing import JSON, PDF, anybody, family, needs, page, signed_in
from kith.web.signing import account, again, desk, doors, families, keys, national, steps

ADDRESSES = [
    page("sign-in", doors.sign_in, "sign_in", anybody, sent=True),
    page("sign-in/second", doors.second, "sign_in_second", anybody, sent=True),
    page("sign-in/passkey", keys.sign_in, "sign_in_passkey", anybody, sent=True),
    page("sign-in/passkey/asked", keys.asked, "passkey_asked", anybody, sent=True, gives=JSON),
    page("sign-in/care-identity", national.care_identity, "care_identity", anybody, sent=True),
    page("sign-in/care-identity/back", national.back, "care_identity_back", anybody),
    page("sign-out", doors.sign_out, "sign_out", anybody, sent=True),
    page("cover", doors.cover, "cover", signed_in, sent=True),
    page("account", account.account, "account", signed_in, sent=True),
    page("account/again", again.again, "again", signed_in, sent=True),
    page("account/session", account.end_session, "end_session", signed_in, sent=True),
    page("account/password", account.password, "password", signed_in, sent=True),
    page("account/second-step", steps.figures, "second_step", signed_in, sent=True),
    page("account/second-step/away", steps.take_figures_away, "second_step_away", signed_in, sent=True),
    page("account/spare-codes", steps.spare, "spare_codes", signed_in, sent=True),
    page("account/passkey", steps.passkey, "passkey", signed_in, sent=True),
    page("account/passkey/asked", keys.asked_for_new, "passkey_asked_for_new", signed_in, sent=True, gives=JSON),
    page("account/passkey/away", steps.take_passkey_away, "passkey_away", signed_in, sent=True),
    page("sign-ins", desk.desk, "sign_ins", needs("look_after_sign_ins"), sent=True),
    page("sign-ins/<str:key>", desk.worker, "sign_in_of", needs("look_after_sign_ins"), sent=True),
    page("families", families.door, "families", anybody),
    page("families/sign-in", families.sign_in, "family_sign_in", anybody, sent=True),
    page("families/back", families.back, "family_back", anybody),
    page("families/sign-out", families.sign_out, "family_sign_out", anybody, sent=True),
    page("families/own", families.own, "family_own", family, sent=True, gives=PDF),
]

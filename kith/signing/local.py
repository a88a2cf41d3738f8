"""What a locality decides about signing in: how long, how often, and of whom a second step is asked."""

from kith.language.settings import setting

SILENCE = setting("sign_in.minutes_of_silence", 15, "Minutes without a touch after which somebody is signed out",
                  "Local")
SHIFT = setting("sign_in.hours_of_a_shift", 12, "Hours after which everybody signs in again, however busy", "Local")
TRIES = setting("sign_in.wrong_tries_of_a_name", 5, "Wrong passwords or codes after which a name rests", "Local")
TRIES_THERE = setting("sign_in.wrong_tries_from_an_address", 50,
                      "Wrong passwords or codes from one network address after which it rests", "Local")
REST = setting("sign_in.minutes_of_rest", 15, "Minutes for which a name or an address then rests", "Local")
SESSIONS = setting("sign_in.sessions_of_a_person", 5,
                   "Browsers in which one worker may be signed in at once; with one more the one longest unused ends",
                   "Local: a ward, a clinic, an office, a telephone, and one that was forgotten")
AGAIN = setting("sign_in.minutes_until_asked_again", 10,
                "Minutes after which the password or a passkey is asked for again before it may be changed", "Local")
ROLES = setting("sign_in.roles_with_a_second_step", "everybody",
                "Roles that need a second step to sign in: their keys and spaces, or everybody, or nobody", "Local")
DAYS = setting("sign_in.days_to_a_second_step", 14, "Days from first signing in until a second step must be there",
               "Local")
ASSURANCE = setting("sign_in.care_identity_assurance", 3,
                    "The least authenticator assurance level with which NHS Care Identity must have signed somebody in",
                    "NHS Care Identity, authentication guidance")
PROOF = setting("sign_in.family_proof", "P9", "How well NHS login must know somebody (its identity proofing level)",
                "NHS login, interface specification")

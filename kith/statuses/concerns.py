"""Concerns from outside: which cannot wait, who is to hear what became of theirs, and within which times."""
from kith.forms.concerns.concern_decided import ConcernDecided
from kith.forms.concerns.concern_raised import ConcernRaised
from kith.forms.concerns.concern_screened import ConcernScreened
from kith.language import Phrases, Span, Together, Words, setting

AT_ONCE = Words("danger now", (
    "not breathing", "isnt breathing", "isn't breathing", "stopped breathing", "cant breathe", "can't breathe",
    "unconscious", "wont wake", "won't wake", "will not wake", "passed out", "collapsed", "fitting", "bleeding",
    "blood",
    "knife", "knives", "gun", "stab*", "strangl*", "chok*", "suffocat*", "drown*", "burn*", "scald*", "poison*",
    "kill*", "murder*", "overdose*", "suicid*", "hang himself", "hang herself", "hang themselves",
    "beating", "is hitting", "being hit", "being beaten", "hurting * now", "screaming", "crying for help",
    "locked in", "locked out", "left alone", "home alone", "on their own", "on his own", "on her own", "nobody with",
    "shaken", "shaking the", "shook the", "broken arm", "broken leg", "cant walk", "can't walk",
    "raped", "raping", "sexual*", "touching her", "touching him", "naked", "taken away", "abduct*", "kidnap*",
    "run away", "ran away", "missing", "trafficked", "married off", "forced to marry", "forced marriage", "flying out",
    "fgm", "circumcis*", "cut her", "right now", "tonight", "help now", "emergency", "999",
))
DANGER_NOW = Phrases("danger now", (Together((AT_ONCE,)),))

CANNOT_WAIT = (
    ConcernRaised.where(ConcernRaised.danger.is_in("yes")).because(
        "whoever raised a concern on {when} says that somebody is in danger now")
    | ConcernRaised.where(ConcernRaised.worry.speaks_of(DANGER_NOW)).because(
        "a concern that came on {when} has words that may tell of danger now")
)
# Members of the public ask with their number; whoever raised it in their work, and can be reached, is told.
TO_BE_TOLD = Span(title="of which somebody is to hear what became of it", begins=ConcernRaised.where(
    ConcernRaised.again.is_in("yes"), ConcernRaised.reach.asked, ConcernRaised.job.asked))
SETTLED = ConcernDecided.where() | ConcernScreened.where(ConcernScreened.ends_here)

MINUTES_TO_READ = setting("concern.minutes_to_read_at_once", 15,
                          "Minutes in which a concern that tells of danger now is read", "Local")
HOURS_TO_ROUTE = setting("concern.hours_to_route", 4, "Hours in which it is said where a concern goes", "Local")
HOURS_TO_TAKE = setting("concern.hours_to_take", 4,
                        "Hours in which the service that a concern was sent to says whether it takes it", "Local")
DAYS_TO_DECIDE = setting("concern.working_days_to_decide", 1,
                         "Working days in which the service that has a concern decides",
                         "Working Together: a referral is decided within one working day")
DAYS_TO_TELL = setting("concern.working_days_to_tell", 1,
                       "Working days in which whoever raised a concern in their work is told", "Local")
A_DAY_OF_CLIMBING = 20   # hours after which the duty manager’s silence is the named nurse’s to hear

"""Words in a note that may say that a service takes no referrals. They ask; whoever wrote them sees how it is."""
from kith.language import Phrases, Together, Words

REFERRING = Words("a referral", (
    "referral*", "refer", "referred", "referring", "direct route", "waiting list", "drop in", "dropin", "drop-in",
))
CLOSED = Words("a way that is closed", (
    "no longer accept*", "no longer tak*", "not accept*", "not tak*", "don't accept", "dont accept", "don't take",
    "dont take", "doesn't accept", "doesnt accept", "doesn't take", "doesnt take", "won't accept", "wont accept",
    "won't take", "wont take", "stopped accept*", "stopped tak*", "closed", "is shut", "no direct", "no more referral*",
    "only through", "only via", "only by the drop*", "cannot refer", "can't refer", "cant refer", "unable to refer",
))
# What was declined of one child, or is over for them, says nothing of the service.
NO_ROUTE = Words("what only looks like it", (
    "case closed", "was closed to", "is closed to us", "closed the case", "declined the referral",
    "referral was closed", "closed door*", "eyes closed", "no referral needed", "not taken up",
))
TAKES_NONE = Phrases("a service that takes no referrals", (Together((REFERRING, CLOSED), sentences=1),), NO_ROUTE)

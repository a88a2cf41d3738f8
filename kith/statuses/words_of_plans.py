"""Words by which an action of a plan may be vague. They hint; they refuse nothing and rewrite nothing.

Written with invented actions at hand; `kith bench plans` says how often they are right about others, kind by kind.
"""
from typing import NamedTuple

from kith.language import Words


class Vague(NamedTuple):
    """One kind of hint: the part of the action it stands at, what it says there, and when it is given."""

    part: str
    says: str
    when: str


VAGUE, WATCHING, LET_OPEN, PASSIVE, SEVERAL = "vague", "watching", "let_open", "passive", "several"
SHORT, NOBODY, ANYBODY, NO_DATE, PAST = "short", "nobody", "anybody", "no_date", "past"
NO_MEASURE, UNSEEN = "no_measure", "unseen"
# In the order in which they are said. {} is what was written.
KINDS: dict[str, Vague] = {
    VAGUE: Vague("what", "“{}” does not say what will be done.",
                 "its first word of doing is one that nobody can be seen to do, and nothing says how or when; or "
                 "there is no word of doing"),
    WATCHING: Vague("what", "“{}” only looks on. It does not say what is done about what is seen.",
                    "its first word of doing is one of looking on, and nothing says how often or with what"),
    LET_OPEN: Vague("what", "“{}” leaves it open whether this is done at all.", "a word leaves it open"),
    PASSIVE: Vague("what", "“{}” does not say who does it.",
                   "it says that something will be done to something, and nobody in particular is its owner"),
    SEVERAL: Vague("what", "This is more than one action. Give each its own owner and day.",
                   "three things are to be done, or two that are to be got from others, or two parted by a semicolon"),
    SHORT: Vague("what", "“{}” may mean nothing to the family. Write it out.",
                 "letters stand for words, and they are not among those that every family knows"),
    NOBODY: Vague("who", "It does not say who does it.", "the owner is left out, or is still to be found"),
    ANYBODY: Vague("who", "“{}” is nobody in particular. Name one person who answers for it.",
                   "the owner is several people together, or nobody one could ring"),
    NO_DATE: Vague("by", "It does not say by when.", "there is no day"),
    PAST: Vague("by", "{} is already past.", "the day is before today"),
    NO_MEASURE: Vague("measure", "It does not say how you will know that it helped.", "the measure is left out"),
    UNSEEN: Vague("measure", "“{}” is nothing that somebody can see or count.",
                  "a word of the measure is of what nobody sees, or says only that it was done; and there is no "
                  "number and nothing that is seen, shown or said"),
}

WEAK = Words("weak words of doing", (
    "support*", "help*", "assist*", "liais*", "liaison", "work with", "work alongside", "work together", "work on",
    "address*", "promot*", "encourag*", "ensur*", "make sure", "improv*", "provid*", "raise awareness", "manag*",
    "build*", "reduc*", "explor*", "look at", "look into", "engag*", "enabl*", "empower*", "develop*", "facilitat*",
    "signpost*", "aware", "clarif*", "remind*", "give * support", "give support",
    "give advice", "give reassurance",
    "offer support", "offer advice", "offer * support", "offer help", "advice", "advise*", "reassur*", "strateg*",
    "needs", "need to be met", "access*", "to have", "keep * safe", "safeguard*", "protect*", "follow up",
    "progress*", "relevant agencies", "input", "guidance", "educat*", "motivat*", "intervention*", "consult*",
    "deal with", "sort*", "tackle*", "strengthen*", "increas*", "think about", "respond*",
    "co-ordinat*", "coordinat*", "link in", "link with", "link up", "touch base", "prioritis*", "implement*",
))
DOING = Words("words of doing that can be seen", (
    "agree", "agrees", "weigh*", "measure", "measures", "book", "books", "ring", "rings", "phone", "phones",
    "telephone*", "call", "calls", "text", "texts", "write", "writes", "visit", "ask", "asks", "refer", "refers",
    "referral*", "order", "orders", "fit", "fits", "teach", "teaches", "show", "shows", "watch her do", "take",
    "takes", "taken", "send", "sends", "sent", "fill*", "complete", "completes", "completed", "meet", "meets", "put",
    "puts", "register", "registers", "plan *", "count", "counts", "arrang*", "attend", "attends", "see", "sees",
    "bring", "brings", "brought", "read", "reads", "replac*", "tell", "tells", "start", "starts", "change", "changes",
    "swim*", "go with", "goes with", "go to", "collect", "collects", "apply", "applies", "clean", "cleans", "do the",
    "to do", "does", "hold", "holds", "move", "moves", "talk", "talks", "speak", "speaks", "sit with", "sits with",
    "hand", "hands", "buy", "buys", "give", "gives", "offer", "offers", "invit*", "discuss*", "obtain*", "chas*",
    "seek*", "sought", "request*", "contact", "contacts", "screen*", "immunis*", "vaccinat*", "test", "tests",
    "repeat*", "check", "checks", "record", "records", "sign", "signs", "enrol*", "transfer*", "prescrib*", "stop",
    "stops", "keep the", "lock", "locks", "share", "shared", "report", "reports", "cook", "cooks", "walk", "walks",
    "drive", "drives", "blow", "draw", "draws", "play", "plays", "list", "lists", "pay", "pays", "open", "opens",
    "join", "joins", "learn", "learns", "practise*", "set up", "sets up", "get * to", "let * know", "pick up",
    "dress", "bath",
    "feed", "feeds", "accompan*", "escort*", "deliver*", "install*", "remove", "removes", "repair*", "name", "copy",
))
LOOKING_ON = Words("words of looking on", (
    "monitor*", "observ*", "keep an eye", "keep eye", "vigilan*", "watch", "watchful*", "review*", "continu*",
    "carry on", "maintain*", "await*", "wait for", "wait and see", "check in", "checks in", "under review",
    "keep track",
    "current plan", "no further action", "remain*", "oversee*", "be alert", "look out for",
))
LEAVES_OPEN = Words("words that leave it open", (
    "as appropriate", "if appropriate", "where appropriate", "when appropriate", "as necessary", "if necessary",
    "where necessary", "when necessary", "as needed", "if needed", "where needed", "when needed", "if need be",
    "as required", "if required", "where required", "when required", "as and when", "where possible", "if possible",
    "when possible", "whenever possible", "prn", "consider", "considers", "possible", "possibly", "should try",
    "try to", "tries to", "ideally", "hopefully", "may be", "might", "when able", "if able", "if * agrees",
    "if indicated", "as indicated", "should * wish", "at some point",
))
ONLY_SOON = Words("what leaves open only when", ("as soon as possible",))
TO_BE_DONE = Words("words by which nobody does it", tuple(
    f"{will} {done}" for will in ("to be", "will be", "should be", "must be", "needs to be", "need to be")
    for done in ("*ed", "made", "given", "sent", "sought", "put", "met", "seen", "taken", "done", "held", "written",
                 "kept", "told", "brought", "found", "begun", "set")))
GOT_FROM_OTHERS = Words("words of what is got from others", (
    "refer", "book", "order", "apply", "chase", "request", "obtain", "invite", "commission",
))
WRITTEN_SHORT = Words("words written short", (
    "f/u", "w/", "appt*", "appts", "dna", "dnas", "dna'd", "prn", "s47", "s17", "s20", "hx", "tx", "rx", "dx", "pt",
    "pts", "cpn", "lac", "#/52", "#/12", "#/7", "cons", "paeds", "obs", "ix", "c/o", "r/v", "rv", "yp", "mgmt",
    "ref'd", "incl", "esp", "approx",
))
KNOWN_SHORT = ("A&E", "ADHD", "CAMHS", "GCSE", "GP", "HV", "ID", "MMR", "NHS", "OK", "PE", "TV", "UK")
NOBODY_YET = ("tbc", "tba", "tbd", "to be confirmed", "to be decided", "not known", "unknown", "nobody", "none", "n/a")
NOBODY_ONE_COULD_RING = (
    "agencies", "all", "anybody", "anyone", "core group", "everybody", "everyone", "family and professionals",
    "health", "health professionals", "health services", "involved", "multi-agency", "network", "others", "partners",
    "professional network", "professionals", "professionals involved", "services", "staff", "taf", "tac", "team",
    "team around the child", "team around the family",
)
NOT_SEEN = Words("words of what nobody sees, or only that it was done", (
    "better", "improv*", "happier", "happy", "support*", "aware*", "understand*", "feels", "feel", "feeling", "safe",
    "safer", "stable", "stability", "engag*", "reduc*", "less", "more", "increas*", "concern*", "good", "healthy",
    "insight", "confiden*", "deteriorat*", "met", "in place", "joined up", "clear", "knows about", "accessing",
    "informed choice*", "completed", "complete", "done", "all done", "discussed", "signposted", "observed",
    "reviewed", "advice given", "support given", "referral made", "referred", "up to date", "ongoing", "continue*",
    "maintained", "settled", "resilien*", "appropriate", "positive", "wellbeing", "no issues", "calmer", "coping",
    "attachment", "addressed", "managed", "progress*",
))
SEEN = Words("words of what is seen, shown or said", (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "half", "once", "twice", "every", "each",
    "chart", "diary", "red book", "seen", "sees", "shows", "show", "says", "said", "names", "written", "letter*",
    "list", "score*", "centile", "tick*", "in a row", "never", "her own word*", "his own word*", "the visit", "date",
))
HOW_OR_WHEN = Words("words of how or when", (
    "every", "each", "once", "twice", "monday*", "tuesday*", "wednesday*", "thursday*", "friday*", "saturday*",
    "sunday*", "january", "february", "march", "april", "june", "july", "august", "september", "october", "november",
    "december", "score", "chart", "diary", "in writing", "a day", "a week", "a month", "by phoning", "by ringing",
    "by asking", "by going", "by taking", "by showing", "by writing",
))
NAMES_OF_WORK = Words("names of work that sound like doing", (
    "support worker*", "family support", "support group*", "support service*", "social work*", "drug worker*",
    "health visit*", "youth work*", "key worker*", "care plan*", "school report*", "learning support",
    "teaching assistant*", "early help", "family help", "home visit*", "reading book*", "record book*",
))
EVERY_WORD = (WEAK, DOING, LOOKING_ON, LEAVES_OPEN, ONLY_SOON, TO_BE_DONE, GOT_FROM_OTHERS, WRITTEN_SHORT, NOT_SEEN,
    SEEN,
              HOW_OR_WHEN, NAMES_OF_WORK, Words("short names that every family knows", KNOWN_SHORT),
              Words("nobody yet", NOBODY_YET), Words("nobody one could ring", NOBODY_ONE_COULD_RING))

"""Words that say only that a young person did not speak of something. What two others know is not answered by them."""
from kith.language import Words

DID_NOT_TELL = Words("did not tell us", (
    "did not disclose*", "didn't disclose*", "didnt disclose*", "has not disclosed", "nothing disclosed",
    "nothing was disclosed", "no concern* disclosed", "no concern* were disclosed", "no concern*", "no disclosure*",
    "not disclosed", "disclosed nothing", "did not tell*", "didn't tell*", "didnt tell*", "told us nothing",
    "said nothing", "does not say", "denie*", "denied", "deny", "says no", "said no", "no issues", "nothing reported",
    "not reported", "did not report", "nothing to report", "did not mention*", "didn't mention*", "not mentioned",
    "did not wish to talk", "did not want to talk", "didn't want to talk", "would not talk", "wouldn't talk",
))

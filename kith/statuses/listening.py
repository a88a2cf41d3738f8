"""How long a feed may be silent before somebody must ask, and before screens say that they may be out of date."""
from kith.language import setting

SILENT = setting("feed.hours_of_silence", 6, "Hours without a message from a sender after which somebody must ask",
                 "Local: depends on how busy the department is at night")

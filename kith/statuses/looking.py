"""How many records one worker may open before somebody asks why."""
from kith.language import setting

# The quickest work that was reckoned is sorting visits: one each twenty seconds, 180 in an hour, 140 in a morning.
IN_AN_HOUR = setting("looking.records_in_an_hour", 200,
                     "Different records opened by one worker within an hour at which somebody asks why",
                     "Local: just above the quickest work that was reckoned")
IN_A_DAY = setting("looking.records_in_a_day", 400,
                   "Different records opened by one worker within a day at which somebody asks why",
                   "Local: some three times the longest morning of sorting visits")

"""What a young person writes to us is read by somebody who knows them, and answered."""
from kith.forms.looked_after.own_words import OwnWords
from kith.forms.looked_after.own_words_answered import OwnWordsAnswered
from kith.language import HAPPENED, Duty, Pathway, Promises, Source, climbs, setting, working_days
from kith.language.roles import DESIGNATED_NURSE, LOOKED_AFTER_NURSE

DAYS = setting("own_page.days_to_answer", 3, "Working days in which what a young person wrote is answered", "Local")


class OwnWordsRead(Pathway):
    """“I will go to the assessment, but I will not get anything out of it”: nobody had answered the last one."""

    title = "A young person’s own words are answered"
    source = Source("Locality standard: the child is told what happened")
    answers_rows = ("LA15",)
    promises = Promises("When you write to us", 5, {"answer": "You get an answer."})
    clock = HAPPENED
    begins_when = OwnWords.where().because("{name} wrote to us on {when}")

    answer = Duty("Answer what a young person wrote", owner=LOOKED_AFTER_NURSE, due=working_days(DAYS), level="soon",
                  done_when=OwnWordsAnswered.answers(), act="Answer them", escalate=climbs(5, then=DESIGNATED_NURSE))

"""The SDQs of one person as a reader may see them: each scored, those who filled them in side by side."""
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from psycopg import Cursor

from kith.access.sensitivity import Reader
from kith.engine.catalogue import FORMS
from kith.engine.folding import fold_all
from kith.engine.matters.own_measure import Measured, measures
from kith.engine.matters.questionnaires import Filled, latest, series
from kith.engine.matters.sdq import apart
from kith.engine.standing import Version
from kith.forms.looked_after.feeling_told import FeelingTold
from kith.forms.looked_after.sdq_completed import SdqCompleted
from kith.forms.looked_after.sdq_read import SdqRead
from kith.records import reading


@dataclass(frozen=True)
class Questionnaires:
    """Every SDQ, the first first; the last of each who filled one in; what was said of them, and in whose words."""

    filled: tuple[Filled, ...]
    latest: tuple[Filled, ...]
    words: tuple[tuple[str, datetime, str], ...]   # who, when, what they say
    means: tuple[tuple[datetime, dict], ...]       # what somebody said of them and of the time before, the last first
    own: tuple[Measured, ...]                      # what the young person measures of themselves
    own_hidden: bool = False                       # whether they do, and it is not this reader's to see

    @property
    def rises(self) -> list[Filled]:
        return [one for one in self.latest if one.change is not None and one.change > 0]

    @property
    def apart(self) -> bool:
        return apart({one.informant: one.band for one in self.latest})


def read(cur: Cursor, ids: Sequence[int], reader: Reader) -> Questionnaires:
    """What is kept in a service held in confidence is nobody’s else, and own words are read by those who may."""
    rows = reading.versions(cur, ids, [SdqCompleted.key, SdqRead.key, FeelingTold.key])
    said = [one for one in fold_all(Version(*row) for row in rows)
            if (seen := reader.reads(one.versions)) and not reader.opens(one.versions, seen)]
    filled = series(one for one in said if one.form == SdqCompleted.key)
    words = [(one.who, one.entry.moment, one.entry.answers["words"]) for one in filled
             if one.entry.answers.get("words") and reader.reads_answers(FORMS[SdqCompleted.key], one.entry.versions)]
    meant = [one for one in said if one.form == SdqRead.key and reader.reads_answers(FORMS[SdqRead.key], one.versions)]
    words += [("The young person", one.moment, one.answers["says"]) for one in meant if one.answers.get("says")]
    means = sorted(((one.moment, one.answers) for one in meant), key=lambda one: one[0], reverse=True)
    told = [one for one in said if one.form == FeelingTold.key]
    felt = [one for one in told if reader.reads_answers(FORMS[FeelingTold.key], one.versions)]
    return Questionnaires(tuple(filled), tuple(latest(filled)), tuple(sorted(words, key=lambda one: one[1])),
                          tuple(means), tuple(measures(felt)), len(felt) < len(told))

"""Which records may be one person: how sure the machine must be to join, and how likely it must be to ask."""

from collections.abc import Sequence
from datetime import datetime

from kith.duties.settings import values
from kith.language import setting
from kith.linkage.batch.linking import Linked, link
from kith.linkage.batch.rows import Row

TRIED = "Local; ours was tried on invented and on public caseloads only"
SURE = setting("linkage.sure", 0.999, "How likely two records are one person when Kith may join them by itself, given "
               "a proof and nothing against it", TRIED)
POSSIBLE = setting("linkage.possible", 0.03, "How likely two records are one person when somebody is asked", TRIED)


def among(rows: Sequence[Row], at: datetime) -> list[Linked]:
    """Who among these rows is, or may be, one person, by the likelihoods in force."""
    return link(rows, sure=values().of(SURE, at), possible=values().of(POSSIBLE, at))

"""Rules of what is said of a child’s health, which health itself can mend."""

from collections.abc import Iterator

from kith.worklists.returns.children import Child
from kith.worklists.returns.health import apart, asks_score, health_of
from kith.worklists.returns.layouts import written
from kith.worklists.returns.rules.rule import HEALTH, Broken


def health(child: Child) -> Iterator[Broken]:
    if not (child.all_year and child.nearly_over):
        return
    yield from _apart(child)
    one = health_of(child)
    if asks_score(child) and not one.score and not one.no_score:
        yield Broken("186", "There is no questionnaire of strengths and difficulties, nor why there is none", HEALTH)
    for said, words in ((one.immunised, "whether every immunisation that is due was given"),
                        (one.teeth, "whether a dentist checked their teeth"),
                        (one.misuse, "whether drugs, solvents or drink harm them")):
        if not said:
            yield Broken("191", f"It is not said {words}", HEALTH)
    if one.misuse == "1" and not one.help_received:
        yield Broken("192", "It is not said whether they got help with drugs, solvents or drink", HEALTH)
    if one.help_received == "0" and not one.help_offered:
        yield Broken("159", "It is not said whether help with drugs, solvents or drink was offered", HEALTH)
    if child.born and child.turns(5) > child.layout.ended and not one.development:
        yield Broken("545", "It is not said whether every check of development that is due was made", HEALTH)


def _apart(child: Child) -> Iterator[Broken]:
    """Where the assessment and what was written for the return say opposite things, somebody asks; none is chosen."""
    for words, day in apart(child):
        yield Broken("kith", f"The assessment of {written(day)} says otherwise than what is written for the return: "
                             f"{words}", HEALTH)

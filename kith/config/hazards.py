"""The page of the hazard log, made from the declarations of the hazards."""

from collections.abc import Iterator
from itertools import groupby

from kith.config.holds import hazards
from kith.config.holds.hazards import MATRIX, SEVERITIES, Hazard, above, rating

MADE = "*This page is made from `docs/safety/hazards` by `kith docs`; change a declaration there, not the page.*"
MEANS = {
    1: "Acceptable as it is.",
    2: "Acceptable where doing more would cost more than it gains.",
    3: "Undesirable. Reduce it; it may stay only where that is not practical.",
    4: "It must be removed or reduced before use.",
    5: "Nobody may run this.",
}
OPENING = """\
What could harm a child or an adult because of Kith. The shape is that of the clinical safety standard DCB0129.
Each control names the test that shows that it works. The build fails when that test is gone, renamed or passed over.

**The scores are proposals of those who built Kith.** No clinical safety officer has agreed them yet. A service that
runs Kith has its own log to keep (DCB0160), of its own work and people. This one is where it begins.

The matrix was read in a hazard log that NHS England has published and in one other copy, which agree cell by cell. The
standard itself was not at hand: compare it before the log is signed.
"""


def page() -> Iterator[str]:
    """The whole log: the matrix, what remains too high, what is not yet controlled, and each hazard."""
    found = hazards.read()
    yield from ("# Hazard log", "", MADE, "", OPENING)
    yield from _matrix()
    yield from _summary(found)
    for group, members in groupby(found, key=lambda one: one.group):
        yield from (f"## {group.replace('_', ' ').capitalize()}", "")
        for one in members:
            yield from _hazard(one)


def _matrix() -> Iterator[str]:
    yield from ("## The matrix", "", f"| likelihood | {' | '.join(SEVERITIES)} |", "|---" * (len(SEVERITIES) + 1) + "|")
    for likelihood, row in MATRIX.items():
        yield f"| {likelihood} | {' | '.join(map(str, row))} |"
    yield from ("", *(f"- **{number}**: {words}" for number, words in MEANS.items()), "")


def _summary(found: list[Hazard]) -> Iterator[str]:
    tests = {test for one in found for _, test in one.controls}
    yield from ("## What remains", "", f"{len(found)} hazards, held down by {len(tests)} tests.", "")
    yield from ("| rating | at first | with controls |", "|---|---|---|")
    for number in MEANS:
        counts = [sum(rating(scored) == number for scored in all_of) for all_of in _scores(found)]
        yield f"| {number} | {counts[0]} | {counts[1]} |"
    yield from ("", "Above what is acceptable, so that somebody must accept it in writing before use:", "")
    yield from ("| rating | hazard | to be accepted by | why no program makes it less |", "|---|---|---|---|")
    yield from (f"| {rating(one.remains)} | {_link(one)} | {' | '.join(one.to_be_accepted)} |" for one in above(found))
    yield ""


def _scores(found: list[Hazard]) -> tuple[list, list]:
    return [one.at_first for one in found], [one.remains for one in found]


def _link(one: Hazard) -> str:
    return f"[{one.what}](#{one.key.replace('_', '-')})"


def _hazard(one: Hazard) -> Iterator[str]:
    yield from (f'<a id="{one.key.replace("_", "-")}"></a>', "", f"### {one.what}", "")
    yield from (f"- **Cause:** {one.cause}", f"- **Effect:** {one.effect}")
    yield from (f"- **At first:** {_said(one.at_first)}", f"- **With controls:** {_said(one.remains)}")
    yield f"- **Owner:** {one.owner}"
    if one.to_be_accepted:
        yield "- **To be accepted by:** {}. {}".format(*one.to_be_accepted)
    yield "- **Controls:**"
    for how, test in one.controls:
        file, _, name = test.partition("::")
        yield f"  - {how} [`{name}`](../../{file})"
    if one.not_yet_controlled:
        yield from ("- **Not yet controlled:**", *(f"  - {words}" for words in one.not_yet_controlled))
    yield ""


def _said(scored: tuple[str, str]) -> str:
    severity, likelihood = scored
    return f"{severity}, likelihood {likelihood}: **{rating(scored)}**"

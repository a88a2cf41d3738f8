"""The strengths and difficulties questionnaire, scored by its published rules: five scales, a total, and bands.

Nothing that was not answered is filled in. A score is a reason to ask, and no diagnosis.
"""
from collections.abc import Mapping
from typing import NamedTuple

SCALES = {"emotional": (3, 8, 13, 16, 24), "conduct": (5, 7, 12, 18, 22), "hyperactivity": (2, 10, 15, 21, 25),
          "peer": (6, 11, 14, 19, 23), "prosocial": (1, 4, 9, 17, 20)}
DIFFICULTIES = ("emotional", "conduct", "hyperactivity", "peer")   # prosocial is a strength, and not in the total
REVERSED = frozenset({7, 11, 14, 21, 25})
POINTS = {"left": 0, "middle": 1, "right": 2}
ENOUGH, EACH = 3, 5     # answered of the items of one scale, for it to be scored at all; and how many it has
TOTAL = "total"
TITLES = {"emotional": "Emotions", "conduct": "Behaviour", "hyperactivity": "Attention and activity",
          "peer": "Getting on with other young people", "prosocial": "Kindness and help", TOTAL: "Total difficulties"}
INFORMANTS = CARER, TEACHER, YOUNG_PERSON = ("carer", "teacher", "young_person")
FOUR = ("close", "raised", "high", "very_high")
THREE = ("normal", "borderline", "abnormal")
HIGH = frozenset({"high", "very_high"})

# Where each band but the first begins; of kindness, where each but the lowest-worry one ends. The three-fold bands are
# the first publication's, the four-fold ones of 2014.
_THREE = {
    CARER: {TOTAL: (14, 17), "emotional": (4, 5), "conduct": (3, 4), "hyperactivity": (6, 7), "peer": (3, 4),
            "prosocial": (5, 4)},
    TEACHER: {TOTAL: (12, 16), "emotional": (5, 6), "conduct": (3, 4), "hyperactivity": (6, 7), "peer": (4, 5),
              "prosocial": (5, 4)},
    YOUNG_PERSON: {TOTAL: (16, 20), "emotional": (6, 7), "conduct": (4, 5), "hyperactivity": (6, 7), "peer": (4, 6),
                   "prosocial": (5, 4)},
}
_FOUR = {
    CARER: {TOTAL: (14, 17, 20), "emotional": (4, 5, 7), "conduct": (3, 4, 6), "hyperactivity": (6, 8, 9),
            "peer": (3, 4, 5), "prosocial": (7, 6, 5)},
    TEACHER: {TOTAL: (12, 16, 19), "emotional": (4, 5, 6), "conduct": (3, 4, 5), "hyperactivity": (6, 8, 9),
              "peer": (3, 5, 6), "prosocial": (5, 4, 3)},
    YOUNG_PERSON: {TOTAL: (15, 18, 20), "emotional": (5, 6, 7), "conduct": (4, 5, 6), "hyperactivity": (6, 7, 8),
                   "peer": (3, 4, 5), "prosocial": (6, 5, 4)},
}
BANDS = {THREE: _THREE, FOUR: _FOUR}
# By which table each was tried; what is not here is as it is widely printed, and nobody has tried it by the original.
TRIED_BY = {(TEACHER, FOUR): "PMC4830858, table 1, after the scoring instructions for the United Kingdom",
            (CARER, THREE): "the total as the yearly return on children in care uses it"}


class Scored(NamedTuple):
    """Each scale and the total; None is what cannot be scored."""

    scales: Mapping[str, int | None]
    total: int | None
    answered: int


def score(answers: Mapping) -> Scored:
    """What the boxes give; where no box is ticked, the total as somebody else worked it out."""
    points = {n: _points(n, answers.get(f"box_{n}")) for items in SCALES.values() for n in items}
    scales = {scale: _scale([points[n] for n in items if points[n] is not None]) for scale, items in SCALES.items()}
    answered = sum(one is not None for one in points.values())
    parts = [scales[one] for one in DIFFICULTIES]
    total = None if None in parts else sum(parts)
    told = answers.get(TOTAL)
    return Scored(scales, int(told) if told is not None and not answered else total, answered)


def _points(n: int, box: object) -> int | None:
    points = POINTS.get(box) if isinstance(box, str) else None
    return 2 - points if points is not None and n in REVERSED else points


def _scale(points: list[int]) -> int | None:
    """Missing answers count as the mean of the others, and a half is rounded up."""
    return None if len(points) < ENOUGH else (2 * EACH * sum(points) + len(points)) // (2 * len(points))


def band(informant: str, scale: str, value: int | None, folds: tuple[str, ...] = FOUR) -> str:
    """The band in which a score lies; empty for what cannot be scored."""
    if value is None:
        return ""
    bounds = BANDS[folds][informant][scale]
    past = [value <= one for one in bounds] if scale == "prosocial" else [value >= one for one in bounds]
    return folds[sum(past)]


def apart(bands: Mapping[str, str]) -> bool:
    """Whether those who filled it in see the same young person differently: by two bands of four or more."""
    known = [FOUR.index(one) for one in bands.values() if one]
    return bool(known) and max(known) - min(known) >= 2

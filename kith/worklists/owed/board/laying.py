"""What is late, today’s or nobody’s on a board, and how much each person has of it."""

from datetime import datetime

from kith.worklists.owed import load, ordering
from kith.worklists.owed.board.parts import Board, Held, Person, Turn
from kith.worklists.owed.board.team import Team
from kith.worklists.owed.diary import TICKED_OFF
from kith.worklists.owed.line import Line


def laid_out(team: Team, people: list[Person], held: list[Held], waiting: list[Line], turns: list[Turn], around: dict,
              at: datetime) -> Board:
    # The sign-off itself is not work that the sign-off would leave undone.
    held = [one for one in held if one.line.pathway != "day_signed_off"]
    _share_out(people, held, team, at)
    # Visits have a list of their own, where they are ticked.
    work = [one for one in held if one.line.pathway != TICKED_OFF]
    late = [one for one in work if one.line.state == "overdue"]
    today = [one for one in work if one not in late and _is_today(one.line, at)]
    nobodys = [one for one in held if one.holder.worker_id is None]
    cover = [turn for turn in turns if turn.begins <= at and turn.name]
    gaps = [turn for turn in turns if not turn.name]
    return Board(team, cover, gaps, people, late, today, nobodys, waiting, **around)


def _share_out(people: list[Person], held: list[Held], team: Team, at: datetime) -> None:
    by_id = {one.id: one for one in people}
    for one in held:
        if one.holder.worker_id in by_id:
            by_id[one.holder.worker_id].lines.append(one.line)
    for person in people:
        person.asked = load.asked(person.lines, at)
        person.there = 0.0 if person.until else load.there(team.opens, team.closes, team.weekends, at)


def _is_today(line: Line, at: datetime) -> bool:
    band = ordering.band("soon", line.state, line.due_at, at)
    return band == ordering.TODAY

"""What waits for a place where nobody uses Kith leaves by mail, one for each thing that was sent to it."""
from collections import defaultdict
from datetime import datetime

from psycopg import Cursor

from kith.access import outside
from kith.notices import links, outward
from kith.notices.leaving import Leaving, Sent, Undelivered, remember, try_again


def send_outside(cur: Cursor, place: outside.Place, theirs: list[Leaving], sent: Sent, at: datetime) -> None:
    """Nobody there has a list: of each thing sent to them a mail leaves, whatever its level."""
    replies = links.replies(cur, {one.step.duty_id for one in theirs}, place.team_id, at)
    by_reply: dict[tuple[int, str] | None, list[Leaving]] = defaultdict(list)
    for one in theirs:
        by_reply[replies.get(one.step.duty_id)].append(one)
    for one in by_reply.pop(None, ()):   # what it was about has gone, and left nothing that could be answered
        remember(cur, one, "list", at)
    for reply, about in by_reply.items():
        trouble, for_good = outward.send(cur, place, [one.step for one in about], reply, at)
        if trouble and not for_good:
            for one in about:
                try_again(cur, one, trouble, at)
            continue
        if trouble:
            duties = tuple(dict.fromkeys(one.step.duty_id for one in about if one.step.step >= 0))
            sent.undelivered.append(Undelivered(about[0].step.subject_id, reply[0], place.team_id, duties, trouble,
                                                nowhere=trouble in outward.NOWHERE))
        for one in about:
            remember(cur, one, "list" if trouble else "message", at, nobody=True)
        sent.done += len(about)

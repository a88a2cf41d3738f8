"""What was sent is passed on to another team: who holds it now, since which act, and whether somebody must decide."""
from typing import NamedTuple

from kith.engine.catalogue import ACTS
from kith.engine.standing import Standing
from kith.language import roles
from kith.language.duties import Duty
from kith.language.roles import Role

MOVES = ("pass_on", "send_back")
BY_KEY = {role.key: role for role in vars(roles).values() if isinstance(role, Role)}


class Passed(NamedTuple):
    """``role``: who holds it now, where it is another than the pathway names; ``last``: the act since which they do."""

    role: Role | None = None
    last: Standing | None = None
    times: int = 0
    undecided: bool = False
    came_back: bool = False

    @property
    def since(self) -> int:
        """What was said before this answers nothing of it."""
        return self.last.root if self.last else 0


KEPT = Passed()


def passed(duty: Duty, acts: list[Standing]) -> Passed:
    """Where it went, act by act. So many services that said it was not theirs, and it is the decider’s to say whose;
    what came back from whoever knows nobody whose it is, is the hub’s.

    The program says that a service went to another provider: the role stays, and nobody has said that it is not theirs.
    """
    passes = [act for act in acts if ACTS[act.form] in MOVES] if duty.passing and acts else []
    role, refused, undecided, back = None, 0, False, False
    for act in passes:
        to = _to(duty, act)
        if to is None:
            continue
        back, refused = ACTS[act.form] == "send_back", 0 if undecided else refused + 1
        undecided = back or refused >= duty.passing.refusals
        role = duty.passing.decider if undecided and not back else to
    return Passed(role, passes[-1], len(passes), undecided, back) if passes else KEPT


def _to(duty: Duty, act: Standing) -> Role | None:
    """For whom it is said to be."""
    return duty.passing.hub if ACTS[act.form] == "send_back" else BY_KEY.get(str(act.answers.get("role", "")))

"""What was read or drawn and may be shown again: kept in memory for as long as nothing it rests on has changed."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from threading import Lock
from typing import Generic, TypeVar

Drawn = TypeVar("Drawn")


EVERY: list["Kept"] = []


def forget_everything() -> None:
    """Begins anew, as a process does that has just begun, or that is given another database."""
    for kept in EVERY:
        kept.forget()


class Kept(Generic[Drawn]):
    """The things drawn last, each under a key, with the stamp of what it was drawn from; another stamp draws it anew.

    A stamp holds everything the drawing depends on, also which kind of reader it was drawn for.
    """

    def __init__(self, most: int):
        self._most = most
        self._kept: OrderedDict[Hashable, tuple[Hashable, Drawn]] = OrderedDict()
        self._lock = Lock()
        EVERY.append(self)

    def get(self, key: Hashable, stamp: Hashable, draw: Callable[[], Drawn]) -> Drawn:
        """What is kept under this key if it was drawn from the same, else what is drawn now."""
        found = self.find(key, stamp)
        if found is not None:
            return found
        drawn = draw()
        self.put(key, stamp, drawn)
        return drawn

    def find(self, key: Hashable, stamp: Hashable) -> Drawn | None:
        """What is kept under this key, if it was drawn from the same."""
        with self._lock:
            found = self._kept.get(key)
            if found is None or found[0] != stamp:
                return None
            self._kept.move_to_end(key)
            return found[1]

    def holds(self, key: Hashable) -> bool:
        """Whether anything is kept under this key, of whatever stamp."""
        return key in self._kept

    def those(self, stamps: Mapping[Hashable, Hashable],
              draw: Callable[[list], Mapping[Hashable, tuple[Hashable, Drawn]]]) -> dict[Hashable, Drawn]:
        """Of many keys with their stamps, in that order: what is kept, and the rest, drawn at once under its stamps."""
        with self._lock:
            kept = {key: self._kept.get(key) for key in stamps}
        found = {key: one[1] for key, one in kept.items() if one is not None and one[0] == stamps[key]}
        missing = [key for key in stamps if key not in found] if len(found) < len(stamps) else []
        for key, (stamp, drawn) in (draw(missing) if missing else {}).items():
            self.put(key, stamp, drawn)
            found[key] = drawn
        return {key: found[key] for key in stamps if key in found} if missing else found

    def forget(self) -> None:
        """Lets go of all of it."""
        with self._lock:
            self._kept.clear()

    def put(self, key: Hashable, stamp: Hashable, drawn: Drawn) -> None:
        """Keeps it, and lets go of what was not wanted for longest."""
        with self._lock:
            self._kept[key] = stamp, drawn
            self._kept.move_to_end(key)
            if len(self._kept) > self._most:
                self._kept.popitem(last=False)

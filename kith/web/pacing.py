"""How much may be asked for in a minute: one bucket for each of those who ask, which fills again as time passes.

Each process counts by itself, so that no page asks the database one question more. With two processes, as the site is
served by default, somebody may therefore come to twice what was said; what they looked at is counted by the audit log.
"""

import time
from collections import OrderedDict
from collections.abc import Callable, Hashable
from ipaddress import IPv6Address, ip_address, ip_network
from threading import Lock

MOST = 50_000   # who is remembered at once; whoever was not heard of for longest is forgotten first
REST = 10.0     # seconds for which whoever has asked too much then waits
NETWORK = 64    # bits of an address of version 6 that are one house; the rest a machine chooses by itself


class Buckets:
    """What each of those who ask has left, and until when they wait."""

    def __init__(self, clock: Callable[[], float] = time.monotonic, most: int = MOST):
        self.clock, self.most, self.lock = clock, most, Lock()
        self.kept: OrderedDict[Hashable, tuple[float, float, float]] = OrderedDict()

    def take(self, who: Hashable, a_minute: int) -> tuple[float, bool]:
        """Takes one: the seconds to wait, nothing where there was one left; and whether the waiting begins now."""
        with self.lock:
            now = self.clock()
            left, since, until = self.kept.pop(who, (float(a_minute), now, now))
            left = min(a_minute, left + (now - since) * a_minute / 60)
            waits = now < until
            begins = not waits and left < 1
            if begins:
                until = now + REST
            self.kept[who] = (left if waits or begins else left - 1, now, until)
            if len(self.kept) > self.most:
                self.kept.popitem(last=False)
            return max(until - now, 0.0), begins


def house(address: str) -> str:
    """An address as it is counted: of version 6 the network, since one machine there has any number of addresses."""
    try:
        found = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((found, NETWORK), strict=False)) if isinstance(found, IPv6Address) else address

"""How large a request may be, and how long it says it is."""

from collections.abc import Mapping

LONGEST_ADDRESS = 2_000    # letters, as sent; our own are under a hundred
LONGEST_QUERY = 8_000      # what somebody looks for, and a page number
LONGEST_HEADERS = 32_000   # some browsers of hospitals bring long cookies of others
TOO_SLOW = "kith.too_slow"   # said by whatever read the request: it did not come in time
NO_NUMBER = 1 << 62


def length(told: Mapping) -> int:
    """How long it says it is; what cannot be read as a number is longer than anything."""
    said = told.get("CONTENT_LENGTH") or "0"
    return int(said) if said.isascii() and said.isdigit() and len(said) < 16 else NO_NUMBER

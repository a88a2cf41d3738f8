"""Somebody who follows every link there is, and reads all that comes back: words, headers and addresses."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urljoin, urlsplit

from django.test import Client
from django.urls import resolve

LINKS = re.compile(r'href="([^"]+)"')
LEFT = ("sign_out", "cover", "draft", "new_since", "arrivals_new")   # nothing to read, or it ends the reading


@dataclass(frozen=True)
class Read:
    """One address, and everything that came back from it."""

    address: str
    status: int
    words: str


def crawled(client: Client, begins: list[str], of_a_kind: int, most: int) -> Iterator[Read]:
    """Every page that can be reached; of a kind of page, such as one duty, not more than so many."""
    waiting, seen, kinds = deque(begins), set(begins), {}
    while waiting and len(seen) - len(waiting) < most:
        address = waiting.popleft()
        kind = resolve(urlsplit(address).path).view_name
        kinds[kind] = kinds.get(kind, 0) + 1
        if kinds[kind] > of_a_kind and address not in begins:
            continue
        found = client.get(address)
        body = found.content.decode("utf-8", "replace") if not getattr(found, "streaming", False) else ""
        yield Read(address, found.status_code, f"{unquote(address)}\n{found.headers}\n{unescape(body)}")
        if body and "html" in found.get("Content-Type", ""):
            onward = [one for one in _links(address, body) if one not in seen]
            seen.update(onward)
            waiting.extend(onward)


def _links(address: str, body: str) -> Iterator[str]:
    """The links of a page that lead to another page of the site."""
    for link in dict.fromkeys(LINKS.findall(body)):
        whole = urlsplit(urljoin(address, unescape(link)))
        if whole.netloc or whole.path.startswith("/static/"):
            continue
        if resolve(whole.path).view_name not in LEFT:
            yield f"{whole.path}?{whole.query}" if whole.query else whole.path

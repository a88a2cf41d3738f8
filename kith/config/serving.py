"""Between the web server and the pages: a request is read whole first, so that no slow sender holds a page up.

The pages run in a few threads. Were they to wait there for what somebody is still sending, eight who never end would
stop the whole site. Here as many as may be wait side by side, each for a while only, and none of them holds a thread.
"""

import asyncio
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from urllib.parse import unquote_to_bytes

from django.conf import settings

from kith.config import sizes

THREADS = 4            # as many pages of one process are made at once
LONGEST_WAIT = 20.0    # seconds in which whatever is sent must have come: a form has some thousand letters
SHORT_WAIT = 0.3       # and when many are waited for at once
MANY = 128             # who are waited for with patience; the web server takes four times as many at once
ALWAYS = {"SCRIPT_NAME": "", "wsgi.version": (1, 0), "wsgi.errors": sys.stderr, "wsgi.multithread": True,
          "wsgi.multiprocess": True, "wsgi.run_once": False}
SAID_TWICE = {"HTTP_COOKIE": "; "}   # else with a comma between

Environ = dict[str, object]


class Serving:
    """One process of the site."""

    def __init__(self, pages: Callable, longest: float = LONGEST_WAIT, many: int = MANY):
        self.pages, self.longest, self.many, self.waiting = pages, longest, many, 0
        self.threads = ThreadPoolExecutor(THREADS, "pages")

    async def __call__(self, scope, protocol) -> None:
        environ = _environ(scope)
        environ["wsgi.input"] = BytesIO(await self._sent(environ, protocol))
        status, headers, body = await asyncio.get_running_loop().run_in_executor(self.threads, self._page, environ)
        protocol.response_bytes(status, headers, body)

    async def _sent(self, environ: Environ, protocol) -> bytes:
        """What was sent. Of what is too long, has no length or does not come in time, nothing: the page says so."""
        length = sizes.length(environ)
        if not 0 < length <= settings.DATA_UPLOAD_MAX_MEMORY_SIZE:
            return b""
        self.waiting += 1
        try:
            async with asyncio.timeout(self.longest if self.waiting <= self.many else SHORT_WAIT):
                return await protocol()
        except (TimeoutError, RuntimeError):   # too slow, or the sender went away
            environ[sizes.TOO_SLOW] = True
            return b""
        finally:
            self.waiting -= 1

    def _page(self, environ: Environ) -> tuple[int, list[tuple[str, str]], bytes]:
        told: list = []
        found = self.pages(environ, lambda status, headers, fault=None: told.extend((status, headers)))
        try:
            body = b"".join(found)
        finally:
            getattr(found, "close", lambda: None)()
        return int(told[0][:3]), told[1], b"" if environ["REQUEST_METHOD"] == "HEAD" else body


def _environ(scope) -> Environ:
    """The request as pages read it. A name with a low line could be taken for the one with a dash, and is left out."""
    path = unquote_to_bytes(scope.path).decode("latin-1")
    host, _, port = scope.server.rpartition(":")
    environ = ALWAYS | {
        "REQUEST_METHOD": scope.method, "PATH_INFO": path, "QUERY_STRING": scope.query_string,
        "SERVER_NAME": host, "SERVER_PORT": port, "REMOTE_ADDR": scope.client.rpartition(":")[0].strip("[]"),
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}", "wsgi.url_scheme": scope.scheme,
    }
    for name, said in scope.headers.items():
        if "_" not in name:
            key = name.upper().replace("-", "_")
            key = key if key in ("CONTENT_TYPE", "CONTENT_LENGTH") else f"HTTP_{key}"
            environ[key] = f"{environ[key]}{SAID_TWICE.get(key, ',')}{said}" if key in environ else said
    return environ

"""A stand-in for the gateway for text messages, on this machine: it checks who says so, and keeps what arrived."""

import base64
import hashlib
import hmac
import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

from django.test import override_settings

SERVICE, SECRET, TEMPLATE = "26785a09-ab16-4eb0-8407-a37497a57506", "3d844edf-8d35-48ac-975b-e847b4f122b0", "t1"
WAYS = ("/v2/notifications/sms", "/v2/notifications/email")


@dataclass
class Gateway:
    """What arrived, and the answer that is given next."""

    arrived: list[dict] = field(default_factory=list)
    answers: int = 201

    def to(self) -> list[str]:
        return [one["phone_number"] for one in self.arrived]


@contextmanager
def standing_in(email: str = "") -> Iterator[Gateway]:
    """Served for as long as it is needed, with Kith set up to use it; ``email``: its template, where it takes mail."""
    gateway = Gateway()

    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            known = self.path in WAYS and _signed(self.headers["Authorization"])
            status = gateway.answers if known else 403
            if status == 201:
                gateway.arrived.append(told)
            self.send_response(status)
            self.end_headers()
            self.wfile.write(b"{}")

        def log_message(self, *_) -> None:
            """Says nothing."""

    server = HTTPServer(("127.0.0.1", 0), Answering)
    Thread(target=server.serve_forever, daemon=True).start()
    set_up = {"base": f"http://127.0.0.1:{server.server_port}", "service": SERVICE, "secret": SECRET,
              "template": TEMPLATE} | ({"email_template": email} if email else {})
    with override_settings(KITH_TEXT_GATEWAY=set_up):
        yield gateway
    server.shutdown()
    server.server_close()


def _signed(said: str) -> bool:
    """A token by our name, signed with our secret."""
    scheme, _, token = said.partition(" ")
    head, body, mark = token.split(".")
    made = hmac.new(SECRET.encode(), f"{head}.{body}".encode(), hashlib.sha256).digest()
    who = json.loads(base64.urlsafe_b64decode(body + "=="))
    return scheme == "Bearer" and base64.urlsafe_b64decode(mark + "==") == made and who["iss"] == SERVICE

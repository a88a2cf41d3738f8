"""Those who speak to the doors of Kith: each says one thing until it is acknowledged, then the next, until stopped."""

import contextlib
import http.client
import re
import socket
import threading
import time
from datetime import datetime, timedelta
from http.cookies import SimpleCookie
from urllib.parse import urlencode

from kith.engine.calendar import LONDON
from kith.exchange.hl7v2.writing import message

REASONS = ("Bruise to left arm", "Fever", "Overdose", "Cough", "Burn of the hand")
TURN = 0.05  # seconds between one try and the next
LONGEST = 30


class Sender(threading.Thread):
    """Says its numbered things one after the other; ``acknowledged`` holds what was said yes to, in that order."""

    def __init__(self, name: str, port: int, people: list[dict], clock=lambda: datetime.now(LONDON), pace: float = 0):
        super().__init__(name=name, daemon=True)
        self.port, self.people, self.clock, self.pace = port, people, clock, pace
        self.acknowledged: list[str] = []
        self.wrong: list[str] = []
        self.stopping = threading.Event()

    def run(self) -> None:
        """Whatever was begun is said until it is acknowledged, even when it is time to stop."""
        while not self.stopping.is_set():
            number = f"{self.name}-{len(self.acknowledged)}"
            said = self.next_thing(number)
            while not self._acknowledges(said):
                if self.wrong:
                    return
                time.sleep(TURN)
            self.acknowledged.append(number)
            self.stopping.wait(self.pace)

    def stop(self, patience: float = 120) -> None:
        """Lets the last thing be acknowledged."""
        self.stopping.set()
        self.join(patience)
        self.hang_up()
        assert not self.is_alive(), f"{self.name} has had no answer for {patience} seconds."
        assert not self.wrong, self.wrong

    def _acknowledges(self, said: object) -> bool:
        try:
            return self.say(said)
        except (OSError, http.client.HTTPException):
            self.hang_up()
            return False

    def somebody(self) -> dict:
        """Each person in turn."""
        return self.people[len(self.acknowledged) % len(self.people)]


class Hospital(Sender):
    """Sends A&E visits over MLLP, and keeps each until it is answered AA."""

    line: socket.socket | None = None

    def next_thing(self, number: str) -> bytes:
        """An arrival of somebody."""
        at, count = self.clock(), len(self.acknowledged)
        visit = {"number": f"RCB:V{number}", "arrived": (at - timedelta(minutes=20)).isoformat(),
                 "reason": REASONS[count % len(REASONS)]}
        return message("A04", self.somebody(), visit, "PAS@RCB", number, at).encode()

    def say(self, said: bytes) -> bool:
        """Whether it was answered AA."""
        if self.line is None:
            self.line = socket.create_connection(("127.0.0.1", self.port), LONGEST)
        self.line.sendall(b"\x0b" + said + b"\x1c\r")
        heard = b""
        while b"\x1c" not in heard:
            piece = self.line.recv(65536)
            if not piece:
                raise ConnectionResetError
            heard += piece
        answer = re.search(rb"MSA\|(\w+)\|([^|\r]*)\|?([^\r]*)", heard)
        if answer[1] == b"AR" or b"made a mistake" in answer[3]:
            self.wrong.append(answer[0].decode())
        return answer[1] == b"AA"

    def hang_up(self) -> None:
        """The next thing is said on a new line."""
        with contextlib.suppress(OSError, AttributeError):
            self.line.close()
        self.line = None


class Worker(Sender):
    """Signs in at the site and says that they are worried, about one child after the other."""

    username = "priya"

    def __init__(self, *words, password: str = "", **more):
        super().__init__(*words, **more)
        self.password, self.cookies = password, SimpleCookie()

    def next_thing(self, number: str) -> dict:
        """One form, with a number of its own so that it may be sent twice."""
        return {"about": self.somebody()["key"], "_number": number, "signs": "other", "words": f"Seen {number}"}

    def say(self, said: dict) -> bool:
        """Whether it was answered by the page that follows a kept form."""
        where = self._post("/worried", said)
        if where and where.startswith("/sign-in"):
            self._sign_in()
            return False
        return where == "/"

    def hang_up(self) -> None:
        """Every request has a line of its own."""

    def _sign_in(self) -> None:
        self._asked("GET", "/sign-in")
        self._post("/sign-in", {"username": self.username, "password": self.password})

    def _post(self, path: str, said: dict) -> str | None:
        if "csrftoken" not in self.cookies:
            self._asked("GET", "/sign-in")
        token = self.cookies["csrftoken"].value if "csrftoken" in self.cookies else ""
        status, where = self._asked("POST", path, urlencode(said | {"csrfmiddlewaretoken": token}))
        if status == 422:
            self.wrong.append(f"{path} was answered {status}")
        return where if status == 302 else None

    def _asked(self, method: str, path: str, body: str | None = None) -> tuple[int, str | None]:
        line = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LONGEST)
        kept = "; ".join(f"{name}={one.value}" for name, one in self.cookies.items())
        kind = {"Content-Type": "application/x-www-form-urlencoded"} if body else {}
        try:
            line.request(method, path, body, {"Cookie": kept} | kind)
            answer = line.getresponse()
            answer.read()
        finally:
            line.close()
        for name, value in answer.getheaders():
            if name.lower() == "set-cookie":
                self.cookies.load(value)
        return answer.status, answer.getheader("Location")

"""Who is signed in, and as what: one read by key, said by hand because every page begins with it."""

import json
import threading
from datetime import datetime

from django.contrib.auth import SESSION_KEY, get_user
from django.contrib.auth.backends import ModelBackend
from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.sessions.backends import db
from django.db import OperationalError, connection
from django.http import HttpRequest
from django.utils import timezone

from kith.access import staffing
from kith.access.models import Worker
from kith.config import clock
from kith.records import rights
from kith.records.database import cursor
from kith.signing.models import OpenSession

# Whatever the page before opened on this connection is closed with the first question of the next.
KEPT = f"""
select {rights.CLOSED}, kept.session_data, one.* from (select) always left join (
    select session_data, worker_id from signing_open_session where session_key = %s and expire_date > %s
) kept on true left join lateral ({staffing.WHO_WORKS.format(whom="kept.worker_id")}) one on true
"""
BEFORE = 3   # what stands in each row before the worker
_asks = threading.local()   # the worker who was read with the session of this request, until it is asked who it is


class SessionStore(db.SessionStore):
    """Sessions kept in the database, so that signing out ends them wherever their cookie may be."""

    @classmethod
    def get_model_class(cls) -> type[OpenSession]:
        """Django asks here which table holds the sessions."""
        return OpenSession

    def load(self) -> dict:
        """What the session holds; one that is not known, or too old, holds nothing and is not used again."""
        try:
            kept = self._kept()
        except OperationalError:
            # The first question of a request is where a connection shows that the server went away meanwhile.
            connection.close()
            kept = self._kept()
        if kept is None:
            self._session_key = None
            return {}
        connection.health_check_done = True
        return self.decode(kept)

    def encode(self, session_dict: dict) -> str:
        """As plain words: they stay in our own database, where a seal on them would guard nothing."""
        return json.dumps(session_dict)

    def decode(self, session_data: str) -> dict:
        """What was kept; words of another kind, from before, end that session."""
        try:
            return json.loads(session_data)
        except ValueError:
            return {}

    def create_model_instance(self, data: dict) -> OpenSession:
        """The row of a session: what its owner is shown of it stands beside what it holds."""
        one = super().create_model_instance(data)
        one.worker_id = data.get(SESSION_KEY)
        one.began, one.seen = (datetime.fromisoformat(data[key]) if key in data else None for key in ("began", "seen"))
        one.browser, one.how = data.get("browser", ""), data.get("how", "")
        return one

    def _kept(self) -> str | None:
        at = clock.now()
        with cursor() as cur:
            rows = cur.execute(KEPT, (self.session_key, timezone.now(), at, at)).fetchall()
        rights.closed()
        _asks.worker = staffing.as_read([row[BEFORE:] for row in rows])
        return rows[0][BEFORE - 1]


class SignedIn(ModelBackend):
    """Signs in by name and password, and knows on each page who it was."""

    def get_user(self, user_id: int) -> Worker | None:
        """Whoever signed in, as long as they work here; asked for anew only where the session was not theirs."""
        read = _asks.__dict__.pop("worker", None)
        if read is not None and read.id == user_id:
            return read
        with cursor() as cur:
            return staffing.at_work(cur, user_id, clock.now())


class WhoAsks(AuthenticationMiddleware):
    """Gives each request whoever signed in. They were read with the session, so nothing is gained by waiting to ask."""

    def process_request(self, request: HttpRequest) -> None:
        """Whoever asks themselves: what is only looked up when it is needed is looked up a hundred times for a page."""
        super().process_request(request)
        request.user = get_user(request)

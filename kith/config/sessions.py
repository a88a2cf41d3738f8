"""Who is signed in, and as what: two reads by key, said by hand because every page begins with them."""

from datetime import datetime

from django.contrib.auth import SESSION_KEY
from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends import db
from django.db import OperationalError, connection
from django.utils import timezone

from kith.access import staffing
from kith.access.models import Worker
from kith.config import clock
from kith.records import rights
from kith.records.database import cursor
from kith.signing.models import OpenSession

# Whatever the page before opened on this connection is closed with the first question of the next.
KEPT = f"""
select {rights.CLOSED},
    (select session_data from signing_open_session where session_key = %s and expire_date > %s)
"""


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

    def create_model_instance(self, data: dict) -> OpenSession:
        """The row of a session: what its owner is shown of it stands beside what it holds."""
        one = super().create_model_instance(data)
        one.worker_id = data.get(SESSION_KEY)
        one.began, one.seen = (datetime.fromisoformat(data[key]) if key in data else None for key in ("began", "seen"))
        one.browser, one.how = data.get("browser", ""), data.get("how", "")
        return one

    def _kept(self) -> str | None:
        with cursor() as cur:
            kept = cur.execute(KEPT, (self.session_key, timezone.now())).fetchone()[-1]
        rights.closed()
        return kept


class SignedIn(ModelBackend):
    """Signs in by name and password, and knows on each page who it was."""

    def get_user(self, user_id: int) -> Worker | None:
        """Whoever signed in, as long as they work here."""
        with cursor() as cur:
            return staffing.at_work(cur, user_id, clock.now())

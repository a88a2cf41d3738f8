"""Who is signed in, and as what: two reads by key, said by hand because every page begins with them."""

from django.contrib.auth.backends import ModelBackend
from django.contrib.sessions.backends import db
from django.db import OperationalError, connection
from django.utils import timezone

from kith.access import staffing
from kith.access.models import Worker
from kith.config import clock
from kith.records.database import cursor

KEPT = "select session_data from django_session where session_key = %s and expire_date > %s"


class SessionStore(db.SessionStore):
    """Sessions kept in the database, so that signing out ends them wherever their cookie may be."""

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
        return self.decode(kept[0])

    def _kept(self) -> tuple | None:
        with cursor() as cur:
            return cur.execute(KEPT, (self.session_key, timezone.now())).fetchone()


class SignedIn(ModelBackend):
    """Signs in by name and password, and knows on each page who it was."""

    def get_user(self, user_id: int) -> Worker | None:
        """Whoever signed in, as long as they work here."""
        with cursor() as cur:
            return staffing.at_work(cur, user_id, clock.now())

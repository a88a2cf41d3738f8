"""A page as the web server would be given it, asked for by a worker who has signed in."""
from datetime import UTC, datetime
from functools import cache
from importlib import import_module
from io import BytesIO

from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.wsgi import get_wsgi_application

from kith.access import staffing
from kith.records.database import cursor


@cache
def _site():
    return get_wsgi_application()


@cache
def _cookie(worker_id: int) -> str:
    """What the browser of a worker who has signed in sends."""
    with cursor() as cur:
        worker = staffing.at_work(cur, worker_id, datetime.now(UTC))
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY], session[BACKEND_SESSION_KEY] = str(worker.pk), settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = worker.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}; {settings.CSRF_COOKIE_NAME}={'k' * 32}"


def get(path: str, worker_id: int) -> bytes:
    """The page as the web server would be given it."""
    asked = {
        "REQUEST_METHOD": "GET", "PATH_INFO": path, "QUERY_STRING": "", "SERVER_NAME": "localhost", "SERVER_PORT": "80",
        "HTTP_HOST": "localhost", "HTTP_COOKIE": _cookie(worker_id), "SERVER_PROTOCOL": "HTTP/1.1",
        "wsgi.url_scheme": "http", "wsgi.input": BytesIO(),
    }  # fmt: skip
    response = _site()(asked, lambda status, headers: None)
    try:
        return b"".join(response)
    finally:
        response.close()

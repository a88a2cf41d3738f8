"""How secrets are kept: what must be read again is locked up, what must only be compared is ground down."""

import base64
import hashlib
import hmac
import secrets

from cryptography.fernet import Fernet, InvalidToken
from django.conf import settings

LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"   # none that is taken for another, on paper or over a telephone


def drawn(length: int) -> str:
    """So many letters by lot."""
    return "".join(secrets.choice(LETTERS) for _ in range(length))


def lock_up(secret: bytes) -> bytes:
    """Unreadable to whoever has only the database: the key is made from the program's own secret."""
    return _lock().encrypt(secret)


def read(locked: bytes) -> bytes | None:
    """What was locked up; nothing where the program's secret has changed since."""
    try:
        return _lock().decrypt(bytes(locked))
    except InvalidToken:
        return None


def ground(said: str, meant_for: str) -> bytes:
    """The same for the same words and purpose, and nothing can be read from it."""
    return hmac.digest(_key(meant_for), said.encode(errors="replace"), hashlib.sha256)


def _lock() -> Fernet:
    return Fernet(base64.urlsafe_b64encode(_key("second steps")))


def _key(purpose: str) -> bytes:
    return hmac.digest(settings.SECRET_KEY.encode(), f"kith signing: {purpose}".encode(), hashlib.sha256)

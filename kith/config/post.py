"""How e-mail leaves: through the server that KITH_SMTP_URL names, else into files that a demo can be read from."""

from urllib.parse import unquote, urlsplit

from kith.config import vault
from kith.config.home import home


def backend() -> dict[str, object]:
    """Django's settings for e-mail."""
    address = vault.secret("KITH_SMTP_URL")
    return _server(address) if address else _files()


def _files() -> dict[str, object]:
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
        "EMAIL_FILE_PATH": str(home() / "mail"),
    }


def _server(address: str) -> dict[str, object]:
    parts = urlsplit(address)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError(
            "KITH_SMTP_URL is not the address of a mail server. Write smtps://user:password@mail.example:465."
        )
    direct = parts.scheme == "smtps"
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": parts.hostname,
        "EMAIL_PORT": parts.port or (465 if direct else 587),
        "EMAIL_HOST_USER": unquote(parts.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(parts.password or ""),
        "EMAIL_USE_SSL": direct,
        "EMAIL_USE_TLS": not direct,
        "EMAIL_TIMEOUT": 20,
    }

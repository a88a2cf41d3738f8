"""Text messages leave through one gateway, spoken to as GOV.UK Notify is; where none is set up, none leaves."""

import base64
import hashlib
import hmac
import json
import logging
from datetime import datetime
from urllib.error import HTTPError, URLError
from urllib.request import Request

from django.conf import settings

from kith.signing import elsewhere

log = logging.getLogger(__name__)

NO_GATEWAY = "No gateway for text messages is set up."
TIMEOUT = 20   # seconds
# It said no, or was not there, before it had the message; after anything else it may have it.
REFUSED = range(400, 500)


def is_set_up() -> bool:
    """Whether text messages can leave at all."""
    return bool(settings.KITH_TEXT_GATEWAY)


def send(number: str, words: str, reference: str, at: datetime) -> tuple[str, bool]:
    """(what went wrong, whether it is certain that nothing left); the words are the whole of a template’s only part."""
    gateway = settings.KITH_TEXT_GATEWAY
    told = {"phone_number": number, "template_id": gateway["template"], "reference": reference,
            "personalisation": {"message": words}}
    request = Request(f"{gateway['base']}/v2/notifications/sms", json.dumps(told).encode(), method="POST", headers={
        "Authorization": f"Bearer {_signed(gateway['service'], gateway['secret'], at)}",
        "Content-Type": "application/json"})
    try:
        with elsewhere.ask(request, TIMEOUT):   # its address is http or https, which the settings have made sure of
            return "", True
    except HTTPError as fault:
        log.warning("A text message was not taken: %s.", fault.code)
        return f"The gateway did not take it ({fault.code}).", fault.code in REFUSED
    except (OSError, ValueError) as fault:
        reason = fault.reason if isinstance(fault, URLError) else fault
        log.warning("A text message could not be sent: %s.", type(reason).__name__)
        return f"The gateway did not answer ({type(reason).__name__}).", isinstance(reason, ConnectionRefusedError)


def _signed(service: str, secret: str, at: datetime) -> str:
    """A JSON web token (HS256): who sends, and when, signed with the secret that only the two of us know."""
    parts = ({"typ": "JWT", "alg": "HS256"}, {"iss": service, "iat": int(at.timestamp())})
    said = ".".join(_plain(json.dumps(part, separators=(",", ":")).encode()) for part in parts)
    return f"{said}.{_plain(hmac.new(secret.encode(), said.encode(), hashlib.sha256).digest())}"


def _plain(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()

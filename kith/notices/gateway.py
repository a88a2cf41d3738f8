"""Text messages, and where it is set up e-mail too, leave through one gateway, spoken to as GOV.UK Notify is."""

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

NOT_TAKEN = "The gateway did not take it ({code})."
WRONG = NOT_TAKEN.format(code=400)   # the address or number is none: it will say the same tomorrow
NO_GATEWAY = "No gateway for text messages is set up."
TIMEOUT = 20   # seconds
# It said no, or was not there, before it had the message; after anything else it may have it.
REFUSED = range(400, 500)


def is_set_up() -> bool:
    """Whether text messages can leave at all."""
    return bool(settings.KITH_TEXT_GATEWAY)


def takes_mail() -> bool:
    """Whether e-mail leaves by it and not by a mail server."""
    return bool(settings.KITH_TEXT_GATEWAY.get("email_template"))


def text(number: str, words: str, reference: str, at: datetime) -> tuple[str, bool]:
    """(what went wrong, whether it is certain that nothing left); the words are the whole of a template’s only part."""
    told = {"phone_number": number, "personalisation": {"message": words}}
    return _say("sms", settings.KITH_TEXT_GATEWAY["template"], told, reference, at)


def mail(address: str, subject: str, words: str, reference: str, at: datetime) -> tuple[str, bool]:
    """The same of an e-mail, whose template has a part for the subject beside that for the words."""
    told = {"email_address": address, "personalisation": {"subject": subject, "message": words}}
    return _say("email", settings.KITH_TEXT_GATEWAY["email_template"], told, reference, at)


def _say(way: str, template: str, told: dict, reference: str, at: datetime) -> tuple[str, bool]:
    gateway = settings.KITH_TEXT_GATEWAY
    said = json.dumps(told | {"template_id": template, "reference": reference}).encode()
    request = Request(f"{gateway['base']}/v2/notifications/{way}", said, method="POST", headers={
        "Authorization": f"Bearer {_signed(gateway['service'], gateway['secret'], at)}",
        "Content-Type": "application/json"})
    try:
        with elsewhere.ask(request, TIMEOUT):   # its address is http or https, which the settings have made sure of
            return "", True
    except HTTPError as fault:
        log.warning("A message was not taken: %s.", fault.code)
        return NOT_TAKEN.format(code=fault.code), fault.code in REFUSED
    except (OSError, ValueError) as fault:
        reason = fault.reason if isinstance(fault, URLError) else fault
        log.warning("A message could not be sent: %s.", type(reason).__name__)
        return f"The gateway did not answer ({type(reason).__name__}).", isinstance(reason, ConnectionRefusedError)


def _signed(service: str, secret: str, at: datetime) -> str:
    """A JSON web token (HS256): who sends, and when, signed with the secret that only the two of us know."""
    parts = ({"typ": "JWT", "alg": "HS256"}, {"iss": service, "iat": int(at.timestamp())})
    said = ".".join(_plain(json.dumps(part, separators=(",", ":")).encode()) for part in parts)
    return f"{said}.{_plain(hmac.new(secret.encode(), said.encode(), hashlib.sha256).digest())}"


def _plain(part: bytes) -> str:
    return base64.urlsafe_b64encode(part).rstrip(b"=").decode()

"""E-mail leaves by the mail server, or by the gateway where that takes it; says whether it was refused for good."""

import logging
from datetime import datetime
from smtplib import SMTPRecipientsRefused, SMTPResponseException

from django.conf import settings
from django.core.mail import EmailMessage

from kith.notices import gateway

log = logging.getLogger(__name__)
FOR_GOOD = 500   # from this answer on a mail server will say the same tomorrow (RFC 5321)


def send(address: str, subject: str, text: str, at: datetime, back_to: str = "") -> tuple[str, bool]:
    """(what went wrong, whether to try again would be pointless); ``back_to``: the name under which it comes back."""
    if gateway.takes_mail():
        trouble, _ = gateway.mail(address, subject, text, back_to or "kith", at)
        return trouble, trouble == gateway.WRONG
    sender = settings.DEFAULT_FROM_EMAIL
    letter = EmailMessage(subject, text, _returning(sender, back_to), [address], headers={"From": sender})
    try:
        letter.send()
    except OSError as fault:
        log.warning("An e-mail could not be sent: %s.", type(fault).__name__)
        if _refused(fault):
            return f"The mail server does not take mail for this address ({type(fault).__name__}).", True
        return f"The mail server could not be reached ({type(fault).__name__}).", False
    return "", False


def came_back_to(address: str) -> str:
    """The name under which a mail left, from the address to which it came back; empty where it is none of ours."""
    local, _, _ = address.strip().strip("<>").partition("@")
    ours = settings.DEFAULT_FROM_EMAIL.rpartition("<")[2].partition("@")[0]
    return local.removeprefix(f"{ours}+") if local.startswith(f"{ours}+") else ""


def _returning(sender: str, back_to: str) -> str:
    """The address in the envelope: ours, with the name of this very mail in it, so that a bounce says which it was."""
    local, _, host = sender.rpartition("<")[2].rstrip(">").partition("@")
    return f"{local}+{back_to}@{host}" if back_to else sender


def _refused(fault: OSError) -> bool:
    if isinstance(fault, SMTPRecipientsRefused):
        return all(code >= FOR_GOOD for code, _ in fault.recipients.values())
    return isinstance(fault, SMTPResponseException) and fault.smtp_code >= FOR_GOOD

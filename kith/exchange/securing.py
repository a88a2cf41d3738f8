"""Encrypts a door: the certificate it shows, and, where senders must show one too, whose they believe."""

import ssl
from collections.abc import Callable
from pathlib import Path

from kith.language.errors import Refused


def secured(certificate: str, key: str, client_ca: str = "") -> ssl.SSLContext:
    """TLS 1.2 or later; with `client_ca` only a sender whose certificate it signed is heard."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    # Without a word of ours for it, a locked key would ask for its password on the terminal of a service.
    locked = f"The key {key} cannot be read: it may be locked with a password, or be no key in PEM form."
    _read(lambda: context.load_cert_chain(certificate, key, password=lambda: b""), (certificate, key), {
        "KEY_VALUES_MISMATCH": f"The key {key} does not belong to the certificate {certificate}.",
        "": f"{locked} Or {certificate} is no certificate in PEM form."})
    if client_ca:
        _read(lambda: context.load_verify_locations(client_ca), (client_ca,), {
            "": f"{client_ca} holds no certificate in PEM form, so no sender could be believed."})
        context.verify_mode = ssl.CERT_REQUIRED
    return context


def _read(load: Callable[[], None], files: tuple[str, ...], means: dict[str, str]) -> None:
    for file in files:
        if not Path(file).is_file():
            raise Refused(f"There is no file {file}.")
    try:
        load()
    except ssl.SSLError as fault:
        raise Refused(means.get(fault.reason or "", means[""])) from fault
    except OSError as fault:
        raise Refused(f"{' or '.join(files)} cannot be read: {fault.strerror}.") from fault

"""Opens the door for hospital systems: HL7 v2 messages over MLLP, each answered once it is kept."""

from argparse import ArgumentParser, Namespace
from ssl import SSLContext

NEEDS_DATABASE = True
NEAR = ("127.0.0.1", "::1", "localhost")


def add_arguments(parser: ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--port", type=int, default=2575, help="the port hospital systems send to (2575)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1, this machine only)")
    parser.add_argument("--certificate", default="", metavar="FILE", help="encrypt, and show this certificate (PEM)")
    parser.add_argument("--key", default="", metavar="FILE", help="the certificate's key (PEM)")
    parser.add_argument("--client-ca", default="", metavar="FILE",
                        help="hear only senders whose certificate one of these signed (PEM)")


def _secured(options: Namespace) -> SSLContext | None:
    from kith.exchange.securing import secured

    if bool(options.certificate) != bool(options.key):
        raise ValueError("A certificate needs its key: write --certificate FILE and --key FILE.")
    if options.client_ca and not options.certificate:
        raise ValueError("Senders can show a certificate only where Kith shows one: write --certificate and --key too.")
    return secured(options.certificate, options.key, options.client_ca) if options.certificate else None


def _how(options: Namespace) -> str:
    """How safe the line is, said where whoever starts it sees it."""
    if options.client_ca:
        return "encrypted; a sender must show its certificate"
    if options.certificate:
        return "encrypted; any sender is heard"
    return "not encrypted" + ("" if options.host in NEAR else ": whoever is on the way can read it")


def run(options: Namespace) -> int:
    """Listens until stopped."""
    from kith.config import clock, settling
    from kith.exchange import mllp
    from kith.exchange.hl7v2 import door

    if not 0 <= options.port < 65536:
        raise ValueError(f"{options.port} is not a port. Choose a number from 1 to 65535.")

    def answer(data: bytes) -> bytes:
        return door.take_whatever_comes(data, clock.now())

    def opened(port: int) -> None:
        print(f"Listening for HL7 v2 on {options.host}, port {port}, {_how(options)}.", flush=True)

    secured = _secured(options)
    settling.settle()
    try:
        mllp.listen(answer, options.port, options.host, opened=opened, secured=secured)
    except OSError as fault:
        raise ValueError(f"Kith cannot listen on {options.host}, port {options.port}: {fault.strerror}. "
                         "Choose another with --port.") from fault
    return 0

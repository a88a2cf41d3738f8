"""Opens the door for hospital systems: HL7 v2 messages over MLLP, each answered once it is kept."""

from argparse import ArgumentParser, Namespace

NEEDS_DATABASE = True


def add_arguments(parser: ArgumentParser) -> None:
    """Where to listen."""
    parser.add_argument("--port", type=int, default=2575, help="the port hospital systems send to (2575)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1, this machine only)")


def run(options: Namespace) -> int:
    """Listens until stopped."""
    from kith.config import clock
    from kith.exchange import mllp
    from kith.exchange.hl7v2 import door

    if not 0 <= options.port < 65536:
        raise ValueError(f"{options.port} is not a port. Choose a number from 1 to 65535.")

    def answer(data: bytes) -> bytes:
        return door.take_whatever_comes(data, clock.now())

    def opened(port: int) -> None:
        print(f"Listening for HL7 v2 on {options.host}, port {port}.", flush=True)

    try:
        mllp.listen(answer, options.port, options.host, opened=opened)
    except OSError as fault:
        raise ValueError(f"Kith cannot listen on {options.host}, port {options.port}: {fault.strerror}. "
                         "Choose another with --port.") from fault
    return 0

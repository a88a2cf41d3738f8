"""Serves the site, and with --work the worker beside it."""

import sys
from argparse import ArgumentParser, Namespace

NEEDS_DATABASE = True


def add_arguments(parser: ArgumentParser) -> None:
    """Where to serve, and how."""
    parser.add_argument("--host", default="127.0.0.1", help="the address to answer on (127.0.0.1)")
    parser.add_argument("--port", type=int, default=8000, help="the port to answer on (8000)")
    parser.add_argument("--workers", type=int, default=2, help="how many processes answer (2)")
    parser.add_argument("--work", action="store_true", help="run the worker too, as `kith work` does")


def run(options: Namespace) -> int:
    """Serves until stopped."""
    return serve(options.host, options.port, workers=options.workers, work=options.work)


def serve(host: str = "127.0.0.1", port: int = 8000, *, workers: int = 2, work: bool = False) -> int:
    """Gathers the static files, then runs the web server (and the worker) until one of them ends."""
    from kith.config import static
    from kith.config.together import refuse_taken_port, run_together

    if workers < 1:
        raise ValueError(f"{workers} processes answer nothing. Choose a number from 1.")
    refuse_taken_port(host, port)
    static.gather()
    print(f"Kith answers on http://{host}:{port}/ (stop it with Ctrl-C)", file=sys.stderr, flush=True)
    worker = [[sys.executable, "-m", "kith", "work"]] if work else []
    return run_together(_web_server(host, port, workers), *worker)


def _web_server(host: str, port: int, workers: int) -> list[str]:
    # Headers must have come within ten seconds; the server before this one speaks HTTP/1.1 to it.
    choices = {"interface": "rsgi", "host": host, "port": port, "workers": workers, "http": 1,
               "http1-header-read-timeout": 10_000, "http1-buffer-size": 64 * 1024}
    words = [f"--{name}={value}" for name, value in choices.items()]
    words += ["--no-ws", "--respawn-failed-workers", "--log-level=warning"]
    return [sys.executable, "-m", "granian", *words, "kith.config.wsgi:served"]

"""Runs long programs side by side, and leaves none of them behind."""

import os
import signal
import socket
import subprocess
from collections.abc import Sequence

GRACE = 35.0  # seconds; the worker gives a running job 30 to finish


def run_together(*programs: Sequence[str]) -> int:
    """Runs the programs until one ends or somebody stops this one; then ends them all, their children included."""
    # Each gets a process group of its own: the web server, stopped while it starts, would leave children on its port.
    running = [subprocess.Popen(program, start_new_session=True) for program in programs]
    stopped = [signal.signal(number, _stop) for number in (signal.SIGTERM, signal.SIGINT)]
    try:
        return _first_to_end(running)
    except KeyboardInterrupt:
        return 0
    finally:
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        for one in running:
            _end(one)
        for number, before in zip((signal.SIGTERM, signal.SIGINT), stopped, strict=True):
            signal.signal(number, before)


def refuse_taken_port(host: str, port: int) -> None:
    """The web server would start silently beside another one on the same port and share its visitors."""
    if not 0 < port < 65536:
        raise ValueError(f"{port} is not a port. Choose a number from 1 to 65535.")
    with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as trial:
        trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            trial.bind((host, port))
        except OSError as fault:
            raise ValueError(
                f"Port {port} of {host} cannot be used ({fault.strerror}). Choose another with --port."
            ) from fault


def _stop(number: int, frame: object) -> None:
    raise KeyboardInterrupt


def _first_to_end(running: list[subprocess.Popen]) -> int:
    pid, status = os.wait()
    for one in running:
        if one.pid == pid:
            one.returncode = os.waitstatus_to_exitcode(status)
            return abs(one.returncode)
    return _first_to_end(running)


def _end(one: subprocess.Popen) -> None:
    for number, patience in ((signal.SIGTERM, GRACE), (signal.SIGKILL, 5.0)):
        try:
            os.killpg(one.pid, number)
            one.wait(patience)
        except (ProcessLookupError, subprocess.TimeoutExpired):
            continue

"""Does the durable work: sends notices, ticks, and takes up what a stopped worker left."""

from argparse import ArgumentParser, Namespace

NEEDS_DATABASE = True


def add_arguments(parser: ArgumentParser) -> None:
    """How much at once, and until when."""
    parser.add_argument("--concurrency", type=int, default=3, help="how many jobs at once (3)")
    parser.add_argument("--until-empty", action="store_true", help="end when nothing is left to do")


def run(options: Namespace) -> int:
    """Works until stopped, or until nothing is left."""
    from procrastinate.contrib.django import app

    from kith.config import jobs, stalled

    stalled.register(app)
    jobs.register(app)
    worker = app.with_connector(app.connector.get_worker_connector())
    worker.run_worker(concurrency=options.concurrency, wait=not options.until_empty, delete_jobs="successful")
    return 0

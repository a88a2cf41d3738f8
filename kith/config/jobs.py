"""The work that goes on by itself: every few seconds what was listed or queued, every minute what has come due."""
from collections.abc import Callable
from datetime import datetime

from asgiref.sync import sync_to_async
from procrastinate import App

from kith.config import clock


def register(app: App) -> None:
    """Jobs wait in the database, so a killed worker loses none; the lock keeps one of each waiting, never a crowd."""
    for name, every, work in (("follow_up", "* * * * * */3", _follow_up), ("tick", "* * * * *", _tick)):
        app.periodic(cron=every)(app.task(name=name, queueing_lock=name, lock=name)(work))
    app.periodic(cron="* * * * *")(app.task(name="look_through", queueing_lock="look_through", lock="look_through")(
        _look_through))
    for name, work in (("watch", _watch), ("look_over", _look_over)):
        app.periodic(cron="*/10 * * * *")(app.task(name=name, queueing_lock=name, lock=name)(work))


async def _follow_up(timestamp: int) -> None:
    """What a transaction listed is reckoned, and what is queued leaves, within seconds."""
    await sync_to_async(_listed_and_queued)()


def _listed_and_queued() -> None:
    from kith.intake import following
    from kith.intake.rounds import delivering

    at = clock.now()
    following.work_through(at)
    delivering.send(at)


async def _tick(timestamp: int) -> None:
    await sync_to_async(_time)()


def _time() -> None:
    from kith.intake.rounds.ticking import come_due

    come_due(clock.now())


async def _look_through(timestamp: int) -> None:
    """On a thread of its own: a scanner that does not answer may take a minute, for which nothing else may wait."""
    await sync_to_async(_documents, thread_sensitive=False)()


def _documents() -> None:
    from django.db import connections

    from kith.exchange import looked_through

    try:
        _safely("Documents are not looked through", looked_through.look, clock.now())
    finally:
        connections.close_all()


async def _look_over(timestamp: int) -> None:
    """On a thread of its own: it reads a whole town, for which nothing that is due may wait."""
    await sync_to_async(_whole_town, thread_sensitive=False)()


def _whole_town() -> None:
    from django.db import connections

    from kith.exchange import clauses_due, profile_due, returns_due
    from kith.intake.rounds.ticking import look_over

    at = clock.now()
    try:
        look_over(at)
        _safely("What the yearly return lacks is not looked for", returns_due.check_due, at)
        _safely("The needs of children in care are not counted", profile_due.check_due, at)
        _safely("What a contract says is not laid beside what is so", clauses_due.check_due, at)
    finally:
        connections.close_all()


async def _watch(timestamp: int) -> None:
    """On a thread of its own: it looks at disks of other machines, for which nothing else may wait."""
    await sync_to_async(_kept_safe, thread_sensitive=False)()


def _kept_safe() -> None:
    from django.conf import settings
    from django.db import connections

    from kith.config.backups.watching import watch
    from kith.intake.rounds import monthly

    try:
        _safely("Nobody watches what is kept safe",
                lambda at: watch(settings.KITH_AUDIT, at, served=settings.HTTPS), clock.now())
        _safely("Nobody watches whether each month is counted", monthly.watch, clock.now())
    finally:
        connections.close_all()


def _safely(what: str, work: Callable[[datetime], object], at: datetime) -> None:
    from kith.intake import faults

    try:
        work(at)
    except Exception as fault:   # failure becomes a duty, that of the watch too
        faults.report(f"{what} ({type(fault).__name__})", "It is tried again.", at)

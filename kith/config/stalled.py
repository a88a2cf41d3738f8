"""Takes up work again that a killed worker left half done."""

from procrastinate import App, JobContext

SILENT = 60  # seconds without a sign of life; a worker gives one every ten


def register(app: App) -> None:
    """Every minute, jobs of workers that fell silent are queued again."""
    app.periodic(cron="* * * * *")(
        app.task(name="take_up_stalled", queueing_lock="take_up_stalled", pass_context=True)(_take_up)
    )


async def _take_up(context: JobContext, timestamp: int) -> None:
    work = context.app.job_manager
    for job in await work.get_stalled_jobs(seconds_since_heartbeat=SILENT):
        await work.retry_job(job)

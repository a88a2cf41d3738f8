"""When something happened, as precisely as it was said."""
from datetime import date, datetime, time

from kith.engine.calendar import LONDON


def as_said(moment: datetime | None) -> str:
    """The same the other way, for what is said again of somebody else."""
    return moment.isoformat() if moment else ""


def happened(said: str) -> tuple[datetime | None, str]:
    """(moment, precision): a day begins at its first local moment, and nothing is invented for what is not known."""
    try:
        if len(said) > 10:
            moment = datetime.fromisoformat(said)
            return (moment if moment.tzinfo else moment.replace(tzinfo=LONDON)), "moment"
        if len(said) == 10:
            return datetime.combine(date.fromisoformat(said), time(), LONDON), "day"
        if len(said) == 7:
            return datetime.combine(date.fromisoformat(f"{said}-01"), time(), LONDON), "month"
    except ValueError:
        return None, "unknown"
    return None, "unknown"

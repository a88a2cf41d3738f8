"""The static files, gathered under names that change with their content, so that browsers may keep them for ever."""

from collections.abc import Iterator
from pathlib import Path

from django.conf import settings
from django.core.management import call_command


def gather() -> None:
    """Gathers and compresses them, unless nothing has changed since."""
    list_of_names = Path(settings.STATIC_ROOT) / "staticfiles.json"  # written last, when all the rest is there
    if not list_of_names.exists() or list_of_names.stat().st_mtime <= max(_changed(), default=0.0):
        call_command("collectstatic", interactive=False, verbosity=0)


def _changed() -> Iterator[float]:
    for folder in settings.STATICFILES_DIRS:
        yield from (path.stat().st_mtime for path in Path(folder).rglob("*") if path.is_file())

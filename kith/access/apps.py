"""Tells Django that this room has tables."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class Access(AppConfig):
    """The room of workers, teams, roles and involvements."""

    name = "kith.access"

    def ready(self) -> None:
        """The database is told the rules by which it opens a record."""
        from kith.access import opening

        post_migrate.connect(opening.put_in_place, sender=self)

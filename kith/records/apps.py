"""Tells Django that this room has tables."""

from django.apps import AppConfig
from django.db.backends.signals import connection_created
from django.db.models.signals import post_migrate


class Records(AppConfig):
    """The room of subjects and entries."""

    name = "kith.records"

    def ready(self) -> None:
        """Every connection acts as the program, which may do in the database what `rights` says."""
        from kith.records import rights

        connection_created.connect(rights.become)
        post_migrate.connect(rights.grant, sender=self)

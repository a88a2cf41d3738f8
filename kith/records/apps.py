"""Tells Django that this room has tables."""

from django.apps import AppConfig


class Records(AppConfig):
    """The room of subjects and entries."""

    name = "kith.records"

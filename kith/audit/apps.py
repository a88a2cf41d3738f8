"""Tells Django that this room has tables."""

from django.apps import AppConfig


class Audit(AppConfig):
    """The room of the audit log."""

    name = "kith.audit"

"""Tells Django that this room has tables."""
from django.apps import AppConfig


class Duties(AppConfig):
    """The room of what is owed."""

    name = "kith.duties"

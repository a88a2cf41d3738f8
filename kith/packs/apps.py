"""Tells Django that this room has tables."""
from django.apps import AppConfig


class Packs(AppConfig):
    """The room of what is given to whoever asks for a record."""

    name = "kith.packs"

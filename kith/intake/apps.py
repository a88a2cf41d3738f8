"""Tells Django that this room has tables."""
from django.apps import AppConfig


class Intake(AppConfig):
    """The room of the one pipe."""

    name = "kith.intake"

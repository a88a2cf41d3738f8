"""Tells Django that this room has tables."""
from django.apps import AppConfig


class Notices(AppConfig):
    """The room of what others are told."""

    name = "kith.notices"

"""Tells Django that this room has tables."""

from django.apps import AppConfig


class Linkage(AppConfig):
    """The room of identity."""

    name = "kith.linkage"

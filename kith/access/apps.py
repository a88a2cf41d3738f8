"""Tells Django that this room has tables."""

from django.apps import AppConfig


class Access(AppConfig):
    """The room of workers, teams, roles and involvements."""

    name = "kith.access"

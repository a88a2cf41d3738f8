"""Tells Django that this room has tables."""

from django.apps import AppConfig


class Signing(AppConfig):
    """The room of sessions, second steps, passkeys, national names and wrong tries."""

    name = "kith.signing"

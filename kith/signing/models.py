"""What shows that whoever comes is who they say: open sessions, second steps, passkeys, national names, wrong tries."""

from typing import ClassVar

from django.conf import settings
from django.contrib.sessions.base_session import AbstractBaseSession, BaseSessionManager
from django.db import models
from django.db.models import Q


class OpenSession(AbstractBaseSession):
    """One browser in which somebody is signed in; whoever ends it here ends it wherever its cookie may be."""

    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, null=True)
    began = models.DateTimeField(null=True)
    seen = models.DateTimeField(null=True)   # within the minute
    browser = models.TextField(default="")
    how = models.TextField(default="")

    objects = BaseSessionManager()

    class Meta:
        db_table = "signing_open_session"


class WrongTry(models.Model):
    """A password or code that was wrong; the name is kept so that it can be compared and not read."""

    name = models.BinaryField()   # people type their password where the name belongs
    address = models.TextField()
    at = models.DateTimeField()
    forgiven = models.DateTimeField(null=True)   # by signing in after all, or by the service desk

    class Meta:
        db_table = "signing_wrong_try"
        indexes: ClassVar[list] = [
            models.Index(fields=["name", "at"], name="signing_tries_of_a_name"),
            models.Index(fields=["address", "at"], name="signing_tries_from_a_place"),
        ]


class SecondStep(models.Model):
    """The telephone or program that makes six figures for somebody; its secret is kept unreadable."""

    worker = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE)
    secret = models.BinaryField()
    added = models.DateTimeField()
    turn = models.IntegerField(default=0)   # the last half minute whose figures were used: nobody uses them again

    class Meta:
        db_table = "signing_second_step"


class CalendarKey(models.Model):
    """By which the calendar of somebody's telephone asks, and nothing else can be asked."""

    worker = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True)
    code = models.BinaryField(unique=True)   # kept so that it can be compared and not read
    made = models.DateTimeField()

    class Meta:
        db_table = "signing_calendar_key"


class SpareCode(models.Model):
    """A code on paper for the day on which the telephone is lost; it is good once."""

    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    code = models.BinaryField()   # kept so that it can be compared and not read
    used = models.DateTimeField(null=True)

    class Meta:
        db_table = "signing_spare_code"
        constraints: ClassVar[list] = [
            models.UniqueConstraint(fields=["worker", "code"], name="signing_spare_code_once")
        ]


class Passkey(models.Model):
    """A key in somebody's telephone, computer or on their ring of keys; we hold only the half that may be known."""

    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    name = models.TextField()
    credential = models.BinaryField(unique=True)
    public = models.BinaryField()
    uses = models.BigIntegerField(default=0)   # as the key counts them; a copy of it would count behind
    added = models.DateTimeField()
    used = models.DateTimeField(null=True)

    class Meta:
        db_table = "signing_passkey"


class NationalName(models.Model):
    """By which number a national sign-in knows a worker: written by the service desk, never by whoever signs in."""

    worker = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE)
    issuer = models.TextField()
    number = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()
    ended = models.DateTimeField(null=True)

    class Meta:
        db_table = "signing_national_name"
        constraints: ClassVar[list] = [
            models.UniqueConstraint(fields=["issuer", "number"], condition=Q(ended=None), name="signing_one_worker"),
            models.UniqueConstraint(fields=["issuer", "worker"], condition=Q(ended=None), name="signing_one_number"),
        ]


class FirstAsked(models.Model):
    """When somebody was first asked for a second step, from which the days are counted."""

    worker = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "signing_first_asked"


class GivenPassword(models.Model):
    """A password that the service desk gave somebody for once: who signs in with it chooses another."""

    worker = models.OneToOneField(settings.AUTH_USER_MODEL, models.CASCADE, primary_key=True)
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        db_table = "signing_given_password"

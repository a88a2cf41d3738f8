"""Workers, teams, the posts they hold, who is on duty, who is involved with whom, and who opened what on their word."""

from typing import ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.contrib.auth.validators import UnicodeUsernameValidator
from django.db import models
from django.db.models import F, Q


class Workers(BaseUserManager["Worker"]):
    """How workers come to exist."""

    def create_user(self, username: str, password: str | None = None, **known: object) -> "Worker":
        """Makes a worker who can sign in with this password, or who cannot sign in when none is given."""
        worker = self.model(username=self.model.normalize_username(username), **known)
        worker.email = self.normalize_email(worker.email)
        worker.set_password(password)
        worker.save(using=self._db)
        return worker


class Worker(AbstractBaseUser):
    """A person who works here and signs in under a name of their own; what they may do follows from their roles."""

    username = models.CharField(max_length=150, unique=True, validators=[UnicodeUsernameValidator()])
    full_name = models.TextField()
    job = models.TextField(default="")
    email = models.TextField(default="")
    phone = models.TextField(default="")
    is_active = models.BooleanField(default=True)
    subject_id = models.BigIntegerField(null=True, unique=True)  # their own record, once something is said of them

    trained: ClassVar[dict | None] = None  # each training and until when, of whoever was read as at work

    objects = Workers()
    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]

    def __str__(self) -> str:
        return self.full_name

    def get_full_name(self) -> str:
        """The name colleagues know."""
        return self.full_name

    def get_short_name(self) -> str:
        """The first word of the name."""
        return self.full_name.split(" ")[0]


class Team(models.Model):
    """A team or service, which is also a subject, since things are owed by it and about it."""

    key = models.TextField(unique=True)
    subject_id = models.BigIntegerField(unique=True)
    name = models.TextField()
    kind = models.TextField(db_index=True)
    organisation = models.TextField(default="")
    opens = models.TimeField(null=True)  # empty together with `closes`: never shut
    closes = models.TimeField(null=True)
    works_weekends = models.BooleanField(default=False)
    phone = models.TextField(default="")
    phone_out_of_hours = models.TextField(default="")
    outside = models.BooleanField(default=False)  # nobody there uses Kith: it is written to, and answers by a link
    email = models.TextField(default="")  # of an outside place: where what it owes is sent
    mobiles = models.JSONField(default=list)  # and its numbers on our list, to which codes are sent, the first first


class PostHeld(models.Model):
    """Somebody holds a role in a team for a time; a later row that names it moves its end."""

    worker = models.ForeignKey(Worker, models.PROTECT)
    team = models.ForeignKey(Team, models.PROTECT)
    role = models.TextField()
    began = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    ends = models.ForeignKey("self", models.PROTECT, null=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "access_post_held"


class OnDuty(models.Model):
    """The rota: who is on duty for a role from when until when; the row written last wins; nobody named is a gap."""

    team = models.ForeignKey(Team, models.PROTECT)
    role = models.TextField()
    worker = models.ForeignKey(Worker, models.PROTECT, null=True)
    begins = models.DateTimeField()
    ends = models.DateTimeField()
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "access_duty_rota"
        indexes: ClassVar[list] = [models.Index(fields=["team", "role", "begins"], name="access_duty_rota_when")]
        constraints: ClassVar[list] = [
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="access_duty_rota_lasts")
        ]


class Leave(models.Model):
    """When somebody is away, who wrote it, and what of theirs due then went to others; only added to.

    A row that names another in whose stead it stands calls that one off.
    """

    worker = models.ForeignKey(Worker, models.PROTECT, db_index=False)
    begins = models.DateTimeField()
    ends = models.DateTimeField()
    given = models.IntegerField(default=0)    # how much was offered to colleagues
    to_desk = models.IntegerField(default=0)  # and how much to the duty desk, since nobody else took it
    instead = models.ForeignKey("self", models.PROTECT, null=True)
    by_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "access_leave"
        indexes: ClassVar[list] = [models.Index(fields=["worker", "ends"], name="access_leave_when")]
        constraints: ClassVar[list] = [
            models.CheckConstraint(condition=Q(ends__gt=F("begins")), name="access_leave_lasts")
        ]


class Training(models.Model):
    """Until when a training of somebody is in date: a projection of what was recorded of them."""

    pk = models.CompositePrimaryKey("worker_id", "what")
    worker = models.ForeignKey(Worker, models.PROTECT, db_index=False)
    what = models.TextField()
    until = models.DateField()


class Involvement(models.Model):
    """A team, and perhaps one of its workers, has a role for a person: a projection of what entries say."""

    subject_id = models.BigIntegerField()
    role = models.TextField()
    team = models.ForeignKey(Team, models.PROTECT, db_index=False)
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, db_index=False)
    began = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    entry_seq = models.BigIntegerField(unique=True)  # the first version of the entry it shows

    class Meta:
        indexes: ClassVar[list] = [
            models.Index(fields=["subject_id", "role"], name="access_involvement_subject"),
            models.Index(fields=["team", "role"], name="access_involvement_team"),
            models.Index(fields=["worker"], name="access_involvement_worker"),
            models.Index(fields=["team", "role"], name="access_involvement_unnamed",
                         condition=models.Q(worker=None, ended=None)),
        ]


class PlanShare(models.Model):
    """A team, and perhaps one of its workers, works on a person's plan: a projection of what entries say."""

    subject_id = models.BigIntegerField()
    team = models.ForeignKey(Team, models.PROTECT, db_index=False)
    worker = models.ForeignKey(Worker, models.PROTECT, null=True, db_index=False)
    began = models.DateTimeField()
    ended = models.DateTimeField(null=True)
    entry_seq = models.BigIntegerField(unique=True)

    class Meta:
        db_table = "access_plan_share"
        indexes: ClassVar[list] = [models.Index(fields=["subject_id"], name="access_plan_share_subject")]


class Viewing(models.Model):
    """A record opened for a while without a usual reason; whoever looks with one is in the audit log alone."""

    worker = models.ForeignKey(Worker, models.PROTECT, db_index=False)
    subject_id = models.BigIntegerField()
    at = models.DateTimeField()
    page = models.TextField()
    reason = models.TextField(default="")  # why, where there was no usual reason to look
    until = models.DateTimeField(null=True)  # and how long that opening lasts
    posts = models.TextField(null=True)  # the roles in which it was opened, as in the audit log
    ends = models.ForeignKey("self", models.PROTECT, null=True, db_index=False)  # which opening this row closed early

    class Meta:
        indexes: ClassVar[list] = [
            models.Index(fields=["subject_id", "at"], name="access_viewing_subject"),
            models.Index(fields=["ends"], name="access_viewing_ended", condition=Q(ends__isnull=False)),
            models.Index(fields=["worker", "at"], name="access_viewing_worker"),
            models.Index(
                fields=["worker", "subject_id", "until"], name="access_viewing_opened", condition=Q(until__isnull=False)
            ),
        ]

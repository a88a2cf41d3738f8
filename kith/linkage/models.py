"""Decisions that two records are one person, or are not after all; each is signed and none is ever taken away."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Decision(models.Model):
    """Somebody joined or parted two records, and said why."""

    kind = models.TextField()  # join, part
    one = models.BigIntegerField()  # the older record
    other = models.BigIntegerField()
    reason = models.TextField()
    by_id = models.BigIntegerField(null=True)
    sender = models.TextField(default="")
    at = models.DateTimeField()

    class Meta:
        indexes: ClassVar[list] = [
            models.Index(fields=["one", "other", "id"], name="linkage_decision_pair"),
            models.Index(fields=["other"], name="linkage_decision_other"),
        ]
        constraints: ClassVar[list] = [
            models.CheckConstraint(condition=Q(kind__in=["join", "part"]), name="linkage_decision_kind"),
            models.CheckConstraint(condition=Q(one__lt=F("other")), name="linkage_decision_order"),
        ]

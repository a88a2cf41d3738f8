"""The records as Django sees them, for reading only; the tables themselves are made by hand in the first migration."""

from django.db import models


class Subject(models.Model):
    """Anything about which something is owed; what it knows of a person is a projection, never the truth."""

    id = models.BigAutoField(primary_key=True)
    key = models.TextField(unique=True)
    kind = models.TextField(default="person")
    person_id = models.BigIntegerField()  # the oldest record of the joined person
    title = models.TextField(default="")
    family_name = models.TextField(default="")
    given_name = models.TextField(default="")
    known_as = models.TextField(default="")
    sex = models.TextField(default="")
    nhs_number = models.TextField(default="")
    address = models.TextField(default="")
    postcode = models.TextField(default="")
    phone = models.TextField(default="")
    gp_practice = models.TextField(default="")
    gp_practice_name = models.TextField(default="")
    born = models.DateField(null=True)
    born_precision = models.TextField(default="")
    expected = models.DateField(null=True)
    died = models.BooleanField(default=False)
    died_on = models.DateField(null=True)
    home_marked = models.BooleanField(default=False, null=True)  # of their own
    address_protected = models.BooleanField(default=False)  # by their own mark, or that of whoever they live with
    made_at = models.DateTimeField()


class Identifier(models.Model):
    """One number by which one system knows a subject."""

    pk = models.CompositePrimaryKey("system", "value")
    system = models.TextField()  # "nhs", or the authority that gave the number
    value = models.TextField()
    subject_id = models.BigIntegerField()
    since = models.DateTimeField()


class Entry(models.Model):
    """One version of one subject's share of something that happened."""

    pk = models.CompositePrimaryKey("subject_id", "seq")
    subject_id = models.BigIntegerField()
    seq = models.BigIntegerField()
    root = models.BigIntegerField()
    form = models.TextField()
    edition = models.TextField()
    occasion = models.TextField()
    how = models.TextField()
    happened_at = models.DateTimeField(null=True)
    precision = models.TextField()
    received_at = models.DateTimeField()
    recorded_at = models.DateTimeField()
    stated_at = models.DateTimeField()
    by_id = models.BigIntegerField(null=True)
    role = models.TextField(default="")
    sender = models.TextField(default="")
    organisation = models.TextField(default="")
    answers = models.JSONField()
    citations = models.JSONField()
    other_id = models.BigIntegerField(null=True)
    post_id = models.BigIntegerField(null=True)
    reason = models.TextField(default="")


class Cited(models.Model):
    """An entry, wherever it was filed, acts on a duty of this record."""

    pk = models.CompositePrimaryKey("record_id", "citation", "seq")
    record_id = models.BigIntegerField()
    citation = models.TextField()
    subject_id = models.BigIntegerField()
    seq = models.BigIntegerField()


class Edition(models.Model):
    """The full shape of a form or pathway as it once was, so that old answers keep their questions."""

    pk = models.CompositePrimaryKey("kind", "key", "fingerprint")
    kind = models.TextField()
    key = models.TextField()
    fingerprint = models.TextField()
    shape = models.JSONField()
    first_seen = models.DateTimeField()

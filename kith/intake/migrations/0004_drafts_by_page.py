"""Keeps a draft for each page that is open, so that of two pages about one person neither writes over the other."""
from django.db import migrations

BY_PAGE = """
alter table intake_draft add column of_what text not null default '', add column number text not null default '0';
alter table intake_draft drop constraint intake_draft_pkey;
alter table intake_draft add primary key (worker_id, form, subject_key, of_what, number);
"""
ONE_EACH = """
delete from intake_draft one using intake_draft newer
where (one.worker_id, one.form, one.subject_key) = (newer.worker_id, newer.form, newer.subject_key)
    and (one.saved_at, one.of_what, one.number) < (newer.saved_at, newer.of_what, newer.number);
alter table intake_draft drop constraint intake_draft_pkey;
alter table intake_draft drop column of_what, drop column number;
alter table intake_draft add primary key (worker_id, form, subject_key);
"""


class Migration(migrations.Migration):
    dependencies = [("intake", "0003_receipts")]
    operations = [migrations.RunSQL(BY_PAGE, ONE_EACH)]

"""The database itself keeps the promise that what was said is never changed: a table given this refuses it."""

FUNCTION = """
create function records_only_added() returns trigger language plpgsql as $$
begin
    raise exception 'What is in % is only ever added to: write a later row that corrects it instead.', tg_table_name
        using errcode = 'restrict_violation';
end $$;
"""


def only_added(table: str) -> str:
    """The SQL, for a migration, that makes a table refuse UPDATE, DELETE and TRUNCATE, even to a superuser."""
    return f"""
create trigger {table}_only_added before update or delete on {table}
    for each row execute function records_only_added();
create trigger {table}_never_emptied before truncate on {table}
    for each statement execute function records_only_added();
"""

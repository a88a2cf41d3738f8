"""The least it could cost: one call that finds the person and writes the very rows the pipe wrote."""

from psycopg import Cursor

from kith.records import rights

# Which rows one message left behind, by its post; and what must differ when they are written for somebody else.
LEFT = {
    "intake_post": "select * from intake_post where id = {post}",
    "records_entry": "select * from records_entry where post_id = {post}",
    "duties_duty": "select d.* from duties_duty d join records_entry e on d.trigger_root = e.seq"
                   " where e.post_id = {post}",
    "notices_notice": "select n.* from notices_notice n join duties_duty d on d.id = n.duty_id"
                      " join records_entry e on d.trigger_root = e.seq where e.post_id = {post}",
}
ANOTHER = {
    "intake_post": {"number": "name", "text": "body", "subject_ids": "array[who]"},
    "records_entry": {"subject_id": "who", "seq": "nextval('records_entry_seq')", "occasion": "occasion || name",
                      "post_id": "post"},
    "duties_duty": {"id": "left(md5(name || id), 10)", "subject_id": "who", "person_id": "who"},
    "notices_notice": {"duty_id": "left(md5(name || duty_id), 10)", "subject_id": "who"},
}
MADE_BY_THE_DATABASE = {"intake_post": {"id"}, "notices_notice": {"id"}}
COLUMNS = """
select array_agg(attname order by attnum) from pg_attribute
where attrelid = %s::regclass and attnum > 0 and not attisdropped
"""
COPY = "create table bench_{kind}_{table} as {left}"
FUNCTION = """
create function bench_{kind}(nhs text, name text, body text) returns bigint language plpgsql as $$
declare who bigint; post bigint;
begin
    select subject_id into who from records_identifier where system = 'nhs' and value = nhs;
    {post} returning id into post;
    {rest}
    insert into duties_look_again values (who, now() + interval '1 day')
        on conflict (person_id) do update set look_at = excluded.look_at;
    return post;
end $$
"""
WRITE = "insert into {table} ({columns}) select {values} from bench_{kind}_{table}"


def make(cur: Cursor, kind: str, post: int) -> None:
    """Makes the function for messages like the one that left this post."""
    with rights.owning(cur):
        for table, left in LEFT.items():
            cur.execute(COPY.format(kind=kind, table=table, left=left.format(post=post)))
        first, *rest = (_write(cur, kind, table) for table in LEFT)
        cur.execute(FUNCTION.format(kind=kind, post=first, rest=" ".join(f"{words};" for words in rest)))
        cur.execute(rights.GRANT)


def call(cur: Cursor, kind: str, nhs: str, name: str, body: str) -> None:
    """One message, taken by the floor."""
    cur.execute(f"select bench_{kind}(%s, %s, %s)", (nhs, name, body)).fetchone()


def _write(cur: Cursor, kind: str, table: str) -> str:
    left_out = MADE_BY_THE_DATABASE.get(table, set())
    names = [name for name in cur.execute(COLUMNS, (table,)).fetchone()[0] if name not in left_out]
    values = ", ".join(ANOTHER[table].get(name, name) for name in names)
    return WRITE.format(table=table, columns=", ".join(names), values=values, kind=kind)

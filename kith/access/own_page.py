"""What a young person reads on their own page: of their own record these forms, and of each of them these answers.

Each question says whether it is read there. The database gives them nothing else. No record is opened to them as it is
to a worker. What a form about a team shows is read by each who is in: it is about none of them.
"""
import json
from collections.abc import Sequence
from datetime import datetime

from psycopg import Cursor

from kith.access import involvement
from kith.access.staffing import Post
from kith.engine.catalogue import FORMS
from kith.engine.matters import own_page
from kith.engine.standing import Version
from kith.language.roles import IN_CONFIDENCE
from kith.records.reading import COLUMNS

GIVE = frozenset(role.key for role in FORMS["own_page_opened"].recorded_by)
# By form, the answers that its questions say are read on the page; and of each form that can hide what it said, the
# question that does so, and what is told of it then: also of what it said while it was shown.
SHOWN = {key: found for key, form in FORMS.items() if (found := own_page.shown(form))}
HIDES = {key: found for key in SHOWN if (found := own_page.hides(FORMS[key]))}
ALWAYS = {key: own_page.shown(FORMS[key], "always", "hides") for key in HIDES}
OF_TEAMS = tuple(key for key in SHOWN if FORMS[key].about == "team")
THEIRS = tuple(key for key in SHOWN if key not in OF_TEAMS)
CONFIDING = "'{" + ",".join(role.key for role in IN_CONFIDENCE) + "}'::text[]"
WHOSE = """
select l.subject_id from notices_own_visit v join notices_own_link l on l.id = v.link_id
where v.secret = {visit} and v.ends_at > {moment} and l.ends_at > {moment}
"""
# An entry of which any version was said in a service held in confidence, or names one, is left out as a whole.
# What such a service publishes of itself is of nobody, and is read.
SAID = f"""
create or replace function access_own_said(visit bytea, moment timestamptz) returns setof records_entry
language sql stable security definer set search_path = public as $$
    with own as (
        select t.other_id as id from ({WHOSE.format(visit="visit", moment="moment")}) me
        join records_together t on t.subject_id = me.subject_id
    ), said as (
        select e as whole, e.seq, e.root, e.form, e.role, e.answers from own
        join records_entry e on e.subject_id = own.id where e.form = any('{{{",".join(THEIRS)}}}'::text[])
        union all
        select e, e.seq, e.root, e.form, e.role, e.answers from access_team t
        join records_entry e on e.subject_id = t.subject_id and e.form = any('{{{",".join(OF_TEAMS)}}}'::text[])
        where exists (select from own)
    ), hidden as (
        select root from said where form = any('{{{",".join(THEIRS)}}}'::text[])
            and (split_part(role, ':', -1) = any({CONFIDING}) or answers ->> 'role' = any({CONFIDING}))
    ), last as (
        select distinct on (root) root, answers ->> hides.key = 'no' as not_shown from said
        cross join lateral (select '{json.dumps(HIDES)}'::jsonb ->> said.form as key) hides
        where answers ? hides.key order by root, seq desc
    )
    select one.* from said left join last using (root)
    cross join lateral (select array(select jsonb_array_elements_text(case when last.not_shown
        then '{json.dumps(ALWAYS)}'::jsonb else '{json.dumps(SHOWN)}'::jsonb end -> said.form)) as keys) shown
    cross join lateral (select coalesce(jsonb_object_agg(a.key, a.value), '{{}}') as answers
        from jsonb_each(said.answers) a where a.key = any(shown.keys)) told
    cross join lateral jsonb_populate_record(said.whole, jsonb_build_object('reason', '', 'answers', told.answers)) one
    where said.root not in (select root from hidden) order by said.seq
$$
"""
# What is protected is asked about by nobody's typing: that a number is theirs would be told by it.
ANOTHER_S = """
select exists (select from records_subject s where s.id in (select records_around(%(ids)s::bigint[]))
    and s.id <> all(%(ids)s::bigint[]) and not s.address_protected
    and right(regexp_replace(s.phone, '\\D', '', 'g'), 9) = %(last)s)
"""
LAST = 9   # figures of a number that are the same with and without the code of the country
READ = f"select {', '.join(COLUMNS)} from access_own_said(%s, %s) order by seq"


def said(cur: Cursor, visit: bytes, at: datetime) -> list[Version]:
    """All that is shown to whoever brought the code, in the order of recording; nothing once they are out."""
    return [Version(*row).today for row in cur.execute(READ, (visit, at)).fetchall()]


def whose(cur: Cursor, visit: bytes, at: datetime) -> int | None:
    """Whose page it is."""
    row = cur.execute(WHOSE.format(visit="%s", moment="%s"), (visit, at, at)).fetchone()
    return row[0] if row else None


def gives(cur: Cursor, subject_id: int, posts: Sequence[Post], at: datetime) -> bool:
    """Whether whoever holds these posts may give them their page: a page that somebody opened on their word for a
    while, or because they answer for every child, is no reason to hold a link that lasts a year.
    """
    around = {one.team_id for one in involvement.of(cur, subject_id, at)}
    return any(post.role in GIVE and post.team_id in around for post in posts)


def is_another_s(cur: Cursor, subject_ids: Sequence[int], number: str) -> bool:
    """Whether this number is known to be that of somebody around them, who would be sent their codes."""
    figures = "".join(filter(str.isdigit, number))[-LAST:]
    asked = {"ids": list(subject_ids), "last": figures}
    return len(figures) == LAST and cur.execute(ANOTHER_S, asked).fetchone()[0]

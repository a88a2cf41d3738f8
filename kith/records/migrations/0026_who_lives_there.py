"""What keeps a home secret keeps it for everybody who lives there: the database itself marks them, whoever writes."""
from django.db import migrations, models

# The mark that somebody has of their own. A header that was sealed before there was this column comes back without it.
OWN = """
alter table records_subject add column home_marked boolean default false;
update records_subject set home_marked = true where address_protected;
create index records_subject_marked on records_subject (id) where home_marked;
"""
# What they are to others by their own records, as it was said last and not struck out; over where it had ended by then.
TIES = """
create function records_ties(ids bigint[]) returns table (id bigint, kind text, over boolean)
language sql stable set enable_seqscan = off as $$
    select t.other_id, said.kind, coalesce(said.ended <> '' and said.ended <= said.told, false) from (
        select (array_agg(e.other_id order by e.stated_at desc, e.seq desc) filter (where e.other_id is not null))[1]
                as other_id,
            (array_agg(e.how order by e.stated_at desc, e.seq desc))[1] as last,
            (array_agg(e.answers ->> 'kind' order by e.stated_at desc, e.seq desc)
                filter (where e.answers ? 'kind'))[1] as kind,
            (array_agg(left(coalesce(e.answers ->> 'ended', ''), 10) order by e.stated_at desc, e.seq desc)
                filter (where e.how = 'whole' or e.answers ? 'ended'))[1] as ended,
            to_char(max(e.stated_at), 'YYYY-MM-DD') as told
        from unnest(ids) own (id) join records_entry e on e.subject_id = own.id and e.form = 'relationship'
        group by e.root
    ) said join records_together t on t.subject_id = said.other_id where said.last <> 'strike'
$$;
"""
# A postcode alone is enough of those who are that near: it is what must not be told.
SAME_HOME = """
create function records_same_home(one records_subject, other records_subject) returns boolean
language sql immutable as $$
    select lower(regexp_replace(one.postcode, '\\W', '', 'g')) = lower(regexp_replace(other.postcode, '\\W', '', 'g'))
            and one.postcode ~ '\\w'
        or lower(regexp_replace(one.address, '\\W', '', 'g')) = lower(regexp_replace(other.address, '\\W', '', 'g'))
            and one.address ~ '\\w'
        or right(regexp_replace(one.phone, '\\D', '', 'g'), 9) = right(regexp_replace(other.phone, '\\D', '', 'g'), 9)
            and one.phone ~ '(\\d\\D*){9}'
$$;
"""
# They are marked themselves; it was said that they live together; of those within two relations the home is the same; or
# it is a child of somebody whose home nobody here knows, or whose own is not known, and nobody else is known to be there.
# Whoever is left behind, where those who fled still stand at the home they fled from, stays where he is.
KEPT = """
create function records_home_kept(wanted bigint) returns boolean language plpgsql stable
set enable_seqscan = off as $$
declare
    own bigint[] := array(select other_id from records_together where subject_id = wanted);
    hidden bigint[];
begin
    if exists (select from records_subject where id = any(own) and home_marked) then
        return true;
    end if;
    hidden := array(select t.other_id from records_subject s join records_around(own) near on near = s.id
        join records_together t on t.subject_id = s.id where s.home_marked);
    return cardinality(hidden) > 0 and (
        exists (select from records_subject one, records_subject other where one.id = any(own)
            and other.id = any(hidden) and records_same_home(one, other))
            and not exists (select from records_ties(own) parted where parted.id = any(hidden)
                and parted.kind in ('no_contact_with', 'former_partner', 'divorced'))
        or exists (select from records_ties(own) with_them left join lateral records_ties(array[with_them.id]) theirs
                on theirs.kind = 'lives_with' and not theirs.over
            where with_them.kind = 'lives_with' and not with_them.over
                and (with_them.id = any(hidden) or theirs.id = any(hidden)))
        or records_child_there(own, hidden));
end $$;
create function records_child_there(own bigint[], hidden bigint[]) returns boolean language sql stable
set enable_seqscan = off as $$
    select exists (
        select from records_subject child join records_ties(own) parent
            on parent.kind in ('mother', 'father', 'parent', 'adoptive_parent', 'carer', 'foster_carer')
        join records_subject grown on grown.id = parent.id
        where child.id = any(own) and grown.id = any(hidden) and grown.home_marked and not parent.over
            and (child.born > now() - interval '18 years' or child.born is null and child.expected is not null)
            and (child.address || child.postcode = '' or grown.address || grown.postcode = ''))
    and not exists (
        select from records_ties(own) near join records_subject other on other.id = near.id
        join records_subject child on child.id = any(own)
        where other.id <> all(hidden) and not child.home_marked is true and records_same_home(child, other))
$$;
"""
# The last alone reads what a page may not, and answers nothing: the others read what whoever asks them reads.
# One who is marked waits for those whose address or family is just being written, and they for it: else neither of the
# two would know of the other.
AGAIN = """
create function records_keep_homes(ids bigint[], marked boolean) returns void language plpgsql security definer
set search_path = public set enable_seqscan = off as $$
declare
    near bigint[];
begin
    if marked then
        perform pg_advisory_xact_lock(hashtext('kith.homes'));
    else
        perform pg_advisory_xact_lock_shared(hashtext('kith.homes'));
    end if;
    if not marked and not exists (select from records_subject where home_marked) then
        return;
    end if;
    near := array(select records_around(ids));
    if exists (select from records_subject where id = any(near) and (home_marked or address_protected)) then
        update records_subject s set address_protected = not s.address_protected
            where s.id = any(near) and s.address_protected <> records_home_kept(s.id);
    end if;
end $$;
create function records_home_said() returns trigger language plpgsql as $$
begin
    perform records_keep_homes(array[new.id], new.home_marked is distinct from old.home_marked);
    return null;
end $$;
create trigger records_home_said after update on records_subject for each row
    when ((old.address, old.postcode, old.phone, old.home_marked, old.person_id, old.born, old.expected)
        is distinct from (new.address, new.postcode, new.phone, new.home_marked, new.person_id, new.born, new.expected))
    execute function records_home_said();
create function records_home_shared() returns trigger language plpgsql as $$
begin
    perform records_keep_homes(array[new.subject_id, new.other_id], false);
    return null;
end $$;
create trigger records_home_shared after insert on records_entry for each row when (new.form = 'relationship')
    execute function records_home_shared();
"""
FILL = "select records_keep_homes(array(select id from records_subject where home_marked), true)"
AWAY = """
drop trigger records_home_shared on records_entry; drop trigger records_home_said on records_subject;
drop function records_home_shared(); drop function records_home_said(); drop function records_keep_homes(bigint[], boolean);
drop function records_home_kept(bigint); drop function records_child_there(bigint[], bigint[]);
drop function records_same_home(records_subject, records_subject); drop function records_ties(bigint[]);
update records_subject set address_protected = home_marked is true;
alter table records_subject drop column home_marked;
"""


class Migration(migrations.Migration):
    """One column more, written by the mark alone; the one that everything asks is kept by triggers."""

    dependencies = [("records", "0025_happenings")]
    operations = [migrations.RunSQL(
        OWN + TIES + SAME_HOME + KEPT + AGAIN + FILL, AWAY,
        state_operations=[migrations.AddField("subject", "home_marked", models.BooleanField(default=False, null=True))])]

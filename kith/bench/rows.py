"""The rows of the measured locality, each step one set: who there is, what was said, and what is owed about them."""

PEOPLE = """
create temp table bench_person as
select %(first)s + n as id, n / 4 as family, n %% 4 as place, number,
    initcap(translate((n / 4)::text, '0123456789', 'abdefiklmo')) || 'sen' as family_name,
    (array['Amara', 'Bilal', 'Ciara', 'Dawid', 'Esme', 'Farid', 'Greta', 'Hari'])[1 + (n * 7 + n / 4) %% 8]
        as given_name,
    (%(at)s::date - case n %% 4 when 0 then 11000 when 1 then 12000 when 2 then 1500 + n / 4 %% 300
        else 60 + n / 4 %% 200 end) as born
from unnest(%(numbers)s::text[]) with ordinality as given (number, place), lateral (select place::int - 1 as n) numbered
"""
WORDS = "select distinct lower(word) from bench_person cross join unnest(array[given_name, family_name]) word"
HEARD = """
create temp table bench_heard as select * from unnest(%(words)s::text[], %(sounds)s::text[]) as heard (word, sound)
"""
SUBJECTS = """
insert into records_subject (id, key, person_id, family_name, given_name, sex, nhs_number, address, postcode,
    gp_practice, born, born_precision, made_at, sought, sounds)
select id, translate(lpad(id::text, 7, '0'), '0123456789', '346789bcdf'), id, family_name, given_name, 'female', number,
    family || ' Bench Row', 'LU1 ' || family %% 9 || 'AA', 'E00001', born, 'day', %(at)s - interval '3 years',
    lower(given_name || ' ' || family_name), array[given.sound, family.sound]
from bench_person join bench_heard given on given.word = lower(given_name)
join bench_heard family on family.word = lower(family_name)
"""
NUMBERS = """
insert into records_identifier (system, value, subject_id, since)
select 'nhs', number, id, %(at)s - interval '3 years' from bench_person
union all select 'BGH:PAS', 'N' || id, id, %(at)s - interval '3 years' from bench_person where place > 1
"""

SAID = """
create temp table bench_said (subject_id bigint, form text, occasion text, how text, happened timestamptz,
    stated timestamptz, answers jsonb, other_id bigint, sender text)
"""
DETAILS = """
insert into bench_said
select id, 'person_details', 'details:demo', 'whole', %(at)s - interval '3 years', %(at)s - interval '3 years',
    jsonb_build_object('family_name', family_name, 'given_name', given_name, 'born', born, 'sex', 'female',
        'nhs_number', number, 'address', family || ' Bench Row', 'postcode', 'LU1 ' || family %% 9 || 'AA',
        'gp_practice', 'E00001'), null, 'demo'
from bench_person
"""
KIN = """
insert into bench_said
select one.id, 'relationship', kind || ':' || other.id, 'whole', %(at)s - interval '1 year', %(at)s - interval '1 year',
    jsonb_build_object('kind', kind, 'who', jsonb_build_object('key', translate(lpad(other.id::text, 7, '0'),
        '0123456789', '346789bcdf'))), other.id, 'demo'
from bench_person one join bench_person other on one.family = other.family and one.id <> other.id
cross join lateral (select case when one.place > 1 and other.place > 1 then 'sibling' when one.place > 1 then
    (array['mother', 'father'])[other.place + 1] when other.place > 1 then 'child' end as kind) said
where kind is not null
"""
CARE = """
insert into bench_said
select person.id, 'involvement', held.role || ':' || team.key, 'whole', %(at)s - interval '1 year',
    %(at)s - interval '1 year', jsonb_build_object('role', held.role, 'team', team.key, 'worker', worker.username),
    null, 'demo'
from bench_person person
join access_post_held held on held.role = 'gp'
    or held.worker_id = (%(visitors)s::bigint[])[1 + family %% cardinality(%(visitors)s::bigint[])]
join access_team team on team.id = held.team_id join access_worker worker on worker.id = held.worker_id
where person.place > 1
"""
# Of each visit three messages came: arrival, what was found, leaving. Older ones are kept as one.
VISITS = """
create temp table bench_visit as
select id, family, family_name, given_name, born, number, 'BGH:V' || id || '-' || nth as name,
    %(at)s - nth * interval '1 day' * case when known then 4 else 40 end
        - interval '1 year' * (nth > 1 and not known)::int as arrived, nth = 1 or known as lately
from (select *, family %% 100 = 9 and place = 2 as known from bench_person where place > 1) person
cross join lateral generate_series(1, case when known then 80 when place = 2 then 3 else 1 end) nth
"""
ATTENDANCES = """
insert into bench_said
select id, 'ed_attendance', 'PAS@BGH:' || name, 'part', arrived, arrived + step * interval '1 hour',
    jsonb_build_object('site', 'Bench General Hospital', 'arrived', arrived, 'reason', 'Fever', 'injury', 'no')
        || case when step > 0 then jsonb_build_object('diagnosis', jsonb_build_array(jsonb_build_object(
            '_row', 'a1b2c3', 'code', 'R50.9', 'words', 'Fever'))) else '{}' end
        || case when step = 2 or not lately then jsonb_build_object('left_at', arrived + interval '3 hours',
            'left_to', 'home') else '{}' end, null, 'PAS@BGH'
from bench_visit cross join lateral generate_series(0, case when lately then 2 else 0 end) step
"""
TOLD_AGAIN = """
insert into bench_said
select id, 'person_details', 'details:PAS@BGH', 'part', null, stated, jsonb_build_object('family_name', family_name,
    'given_name', given_name, 'born', born, 'sex', 'female', 'nhs_number', number), null, 'PAS@BGH'
from bench_said join bench_person on id = subject_id where form = 'ed_attendance'
"""
STAYS = """
insert into bench_said
select id, 'hospital_stay', 'PAS@BGH:S' || id || '-' || nth, 'part', born + nth * interval '9 days',
    born + nth * interval '9 days', jsonb_build_object('site', 'Bench General Hospital', 'kind', 'inpatient',
        'admitted', born + nth * interval '9 days'), null, 'PAS@BGH'
from bench_person cross join lateral generate_series(1, 4 - place) nth where place > 1
"""
PLANS = """
insert into bench_said
select id, 'child_protection_plan_began', 'demo:P' || id, 'whole', %(at)s - interval '20 days',
    %(at)s - interval '20 days', '{"category": "neglect", "local_authority": "Bench Council"}', null, 'demo'
from bench_person where place = 3 and family %% 20 = 6
"""
# Told in the order of time, as in life: a chronology then lies scattered over the table.
ENTRIES = """
insert into records_entry (subject_id, seq, root, form, edition, occasion, how, happened_at, precision, received_at,
    recorded_at, stated_at, sender, answers, other_id)
select subject_id, seq, min(seq) over (partition by subject_id, form, occasion), form, %(editions)s::jsonb ->> form,
    occasion, how, happened, case when happened is null then 'unknown' else 'moment' end, stated, stated, stated,
    sender, answers, other_id
from (select *, row_number() over (order by stated, subject_id, form) as seq from bench_said) numbered
order by seq
"""
SEQUENCE = """
select setval('records_entry_seq', (select max(seq) from records_entry)),
    setval(pg_get_serial_sequence('records_subject', 'id'), (select max(id) from records_subject))
"""
INVOLVED = """
insert into access_involvement (subject_id, role, team_id, worker_id, began, entry_seq)
select e.subject_id, e.answers ->> 'role', t.id, w.id, e.happened_at, e.root
from records_entry e join access_team t on t.key = e.answers ->> 'team'
left join access_worker w on w.username = e.answers ->> 'worker' where e.form = 'involvement'
"""
POSTS = """
insert into intake_post (sender, number, received_at, text, outcome, sentence, answer, subject_ids)
select 'PAS@BGH', 'OLD' || row_number() over (), stated, repeat('PID|1||', 120), 'filed', 'Filed.', '{}',
    array[subject_id] from bench_said where form = 'ed_attendance'
"""
# One child of each family that no measurement touches carries what is owed.
DUTIES = """
insert into duties_duty (id, subject_id, person_id, pathway, duty, occasion, row_key, after_root, citation, edition,
    what, act, form, form_how, level, state, open, role, start_at, due_at, happened_at, learnt_at, reasons, witnesses,
    trigger_root, told_step, told_at, next_step_at, next_role, marks, label, print, reckoned_at)
select translate(lpad((family * 1000 + nth)::text, 10, '0'), '0123456789', '23456789ab'), id, id, 'urgent_attendance',
    'decide', 'bench:' || nth, '', 0, jsonb_build_array('urgent_attendance', 'decide', id, 'bench:' || nth, '', 0), 'e',
    'Decide what to do about an A&E visit', 'Record decision', 'visit_reviewed', 'answers',
    (array['urgent', 'soon', 'routine'])[1 + nth %% 3], case when nth %% 4 = 0 then 'overdue' else 'due' end, true,
    'health_visitor', learnt, learnt + (nth %% 4) * interval '2 days', learnt, learnt,
    jsonb_build_array(jsonb_build_object('says', '{name} came to A&E on {when} after being hurt by somebody',
        'when', learnt, 'count', 0, 'words', '[]'::jsonb)), array[root], root, 0, learnt, learnt + interval '9 days',
    'team_lead:health_visitor', '{}', 'ordinary', 'bench', learnt
from (select * from bench_person
    where place = case when family %% 10 < 6 then 3 else 2 end) person
join lateral (
    select min(root) as root from records_entry where subject_id = id and form = 'ed_attendance'
) visit on true
cross join lateral generate_series(1, greatest(1, %(duties)s / (%(people)s / 4))) nth
cross join lateral (select %(at)s - nth * interval '7 hours' as learnt) known
"""
AGAIN = """
insert into duties_look_again (person_id, look_at) select id, %(at)s + interval '30 days' from bench_person
"""
COUNTED = "analyze"

STEPS = (PEOPLE, SUBJECTS, NUMBERS, SAID, DETAILS, KIN, CARE, VISITS, ATTENDANCES, TOLD_AGAIN, STAYS, PLANS, ENTRIES,
         SEQUENCE, INVOLVED, POSTS, DUTIES, AGAIN, COUNTED)

-- Notes that people send to whoever reads them here. What is written lies enveloped under the person's own key.
grant usage on schema companion to {{app}}, {{jobs}};

-- Who reads notes: under which name, and until when they are here. Nothing in it is about a person in care.
create table companion.note_staff (
  staff_id uuid primary key,
  roles text[] not null,
  name bytea not null,
  session_id uuid not null,
  here_until timestamptz,
  seen_at timestamptz not null
);
create table companion.note_alarm (
  staff_id uuid primary key,
  roles text[] not null,
  language text not null,
  mail bytea not null
);
create table companion.note (
  id uuid primary key,
  person_id uuid not null,
  kind text not null check (kind in ('note', 'week')),
  level text,
  words bytea not null,
  to_id uuid,
  owner_id uuid,
  handed_by uuid,
  state text not null check (state in ('waiting', 'opened', 'answered', 'closed')),
  rung integer not null default 0,
  sent_at timestamptz not null,
  due_at timestamptz not null,
  opened_at timestamptz,
  answer bytea,
  answered_at timestamptz,
  closed_at timestamptz,
  outcome text,
  seen_at timestamptz,
  steps jsonb not null default '[]'
);
create index note_person on companion.note (person_id, sent_at desc);
create index note_open on companion.note (due_at) where state <> 'closed';
create index note_owner on companion.note (owner_id, person_id) where state in ('opened', 'answered');

alter table companion.note_staff enable row level security, force row level security;
alter table companion.note_alarm enable row level security, force row level security;
alter table companion.note enable row level security, force row level security;

create function companion.reads_notes() returns boolean language sql stable
  as $$ select platform.holds('listener') or platform.holds('clinician') or platform.holds('supervisor') $$;
comment on function companion.reads_notes() is 'Whether who is asking holds a role that reads notes.';

-- A name is there to be read by those who choose whom to write to.
create policy names on companion.note_staff for select to {{app}} using (platform.person() is not null);
create policy own on companion.note_staff for all to {{app}} using (staff_id = platform.person()) with check (staff_id = platform.person() and companion.reads_notes());
create policy own on companion.note_alarm for all to {{app}} using (staff_id = platform.person())
  with check (staff_id = platform.person() and (companion.reads_notes() or platform.holds('steward')));

create policy own on companion.note for select to {{app}} using (person_id = platform.person());
create policy own_sends on companion.note for insert to {{app}} with check (person_id = platform.person() and owner_id is null and opened_at is null and answer is null);
create policy own_reads_answer on companion.note for update to {{app}} using (person_id = platform.person()) with check (person_id = platform.person());
create policy own_removes on companion.note for delete to {{app}} using (person_id = platform.person());
-- Its owner, the one it was sent to, whoever is on duty, and those it has climbed to. Who handed it on sees where it went.
create policy readers on companion.note for select to {{app}} using (companion.reads_notes() and (
  owner_id = platform.person() or to_id = platform.person() or handed_by = platform.person()
  or ((to_id is null or rung >= 1) and exists (select from companion.note_staff s where s.staff_id = platform.person() and s.here_until is not null))
  or (rung >= 2 and (platform.holds('clinician') or platform.holds('supervisor')))));
create policy readers_tend on companion.note for update to {{app}} using (companion.reads_notes() and (
  owner_id = platform.person() or to_id = platform.person()
  or ((to_id is null or rung >= 1) and exists (select from companion.note_staff s where s.staff_id = platform.person() and s.here_until is not null))
  or (rung >= 2 and (platform.holds('clinician') or platform.holds('supervisor'))))) with check (companion.reads_notes());

create policy house on companion.note_staff for all to {{jobs}} using (true) with check (true);
create policy house on companion.note_alarm for all to {{jobs}} using (true) with check (true);
create policy house on companion.note for all to {{jobs}} using (true) with check (true);
grant select, insert, update, delete on companion.note_staff, companion.note_alarm to {{app}}, {{jobs}};
grant select, insert, delete on companion.note to {{app}};
-- Whose a note is, what it says and when it was sent is never changed.
grant update (to_id, owner_id, handed_by, state, rung, due_at, opened_at, answer, answered_at, closed_at, outcome, seen_at, steps) on companion.note to {{app}};
grant select, insert, update, delete on companion.note to {{jobs}};

-- Who has opened a note may open the envelope that it came in: the key of that person, for as long as the note is theirs to answer.
create policy note_owner on platform.person_key for select to {{app}} using (companion.reads_notes() and exists (
  select from companion.note n where n.person_id = person_key.person_id and n.owner_id = platform.person() and n.state in ('opened', 'answered')));

-- What notes waited, in minutes and without anything else, so that the next person can be told.
create policy waits on companion.note for select to current_user using (true);
create function companion.note_waits(since timestamptz, moment timestamptz) returns table (opened boolean, minutes double precision)
  language sql stable security definer set search_path = pg_catalog as $$
  select n.opened_at is not null, extract(epoch from coalesce(n.opened_at, moment) - n.sent_at) / 60
  from companion.note n where n.sent_at > since and n.kind = 'note' and (n.opened_at is not null or n.state = 'waiting') limit 1000 $$;
revoke all on function companion.note_waits(timestamptz, timestamptz) from public;
grant execute on function companion.note_waits(timestamptz, timestamptz) to {{app}}, {{jobs}};

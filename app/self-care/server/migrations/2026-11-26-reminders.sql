-- Where a person's device takes messages, and when they are due. What they are for never comes here.
create table self_care.reminder (
  person_id uuid primary key,
  session_id uuid not null,
  due_at timestamptz,
  try_at timestamptz,
  said bytea not null
);
create index reminder_due on self_care.reminder (try_at) where try_at is not null;
alter table self_care.reminder enable row level security, force row level security;
create policy own on self_care.reminder for all to {{app}} using (person_id = platform.person()) with check (person_id = platform.person());
create policy house on self_care.reminder for all to {{jobs}} using (true) with check (true);
grant select, insert, update, delete on self_care.reminder to {{app}}, {{jobs}};

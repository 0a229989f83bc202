-- Check-ins made without script: enveloped, since without script nothing can be sealed on the device.
grant usage on schema self_care to {{app}}, {{jobs}};
create table self_care.check_in (
  id uuid primary key,
  person_id uuid not null,
  at timestamptz not null,
  said bytea not null
);
create index check_in_person on self_care.check_in (person_id, at desc);
alter table self_care.check_in enable row level security, force row level security;
create policy own on self_care.check_in for all to {{app}} using (person_id = platform.person()) with check (person_id = platform.person());
create policy house on self_care.check_in for all to {{jobs}} using (true) with check (true);
grant select, insert, update, delete on self_care.check_in to {{app}}, {{jobs}};

-- Who did what to whose record: ids, the verb and the time. Rows are only ever added; seals chain what has been committed.
create table privacy.audit (
  seq bigint generated always as identity primary key,
  xid xid8 not null default pg_current_xact_id(),
  at timestamptz not null,
  deed text not null,
  by_person uuid,
  thing_kind text not null,
  thing_id text not null,
  of_person uuid
);
create index audit_of on privacy.audit (of_person, at desc);
create index audit_xid on privacy.audit (xid, seq);
alter table privacy.audit enable row level security, force row level security;
create policy add on privacy.audit for insert to {{app}} with check (by_person is not distinct from platform.person());
create policy mine on privacy.audit for select to {{app}} using (of_person = platform.person() or by_person = platform.person());
create policy house_reads on privacy.audit for select to {{jobs}} using (true);
create policy house_adds on privacy.audit for insert to {{jobs}} with check (true);
grant usage on schema privacy to {{app}}, {{jobs}};
grant select, insert on privacy.audit to {{app}}, {{jobs}};

-- Each seal covers the lines of transactions below an id, and the seal before it: a line changed, taken out or moved no longer fits.
create table privacy.audit_seal (
  number integer primary key,
  below_xid xid8 not null,
  lines bigint not null,
  hash bytea not null,
  at timestamptz not null
);
grant select, insert on privacy.audit_seal to {{jobs}};

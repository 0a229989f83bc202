-- What is sealed on people's devices: the server keeps bytes that it cannot read, and the order in which they came.
grant usage on schema vault to {{app}}, {{jobs}};

create table vault.vault (
  person_id uuid primary key,
  slots jsonb not null,
  slots_version bigint not null,
  head jsonb,
  counter bigint not null default 0,
  last_seq bigint not null default 0,
  size bigint not null default 0
);
create table vault.record (
  person_id uuid not null references vault.vault on delete cascade,
  id uuid not null,
  revision integer not null,
  seq bigint not null,
  bytes bytea,
  primary key (person_id, id)
);
create unique index record_seq on vault.record (person_id, seq);

do $$ declare t text; begin
  foreach t in array array['vault', 'record'] loop
    execute format('alter table vault.%I enable row level security, force row level security', t);
    execute format('create policy own on vault.%I for all to {{app}} using (person_id = platform.person()) with check (person_id = platform.person())', t);
    execute format('create policy house on vault.%I for all to {{jobs}} using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on vault.%I to {{app}}, {{jobs}}', t);
  end loop;
end $$;

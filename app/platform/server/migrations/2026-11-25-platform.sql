-- The floor: who is asking (settings of the transaction), the outbox, answers given before, budgets.

create function platform.person() returns uuid language sql stable
  as $$ select nullif(current_setting('app.person', true), '')::uuid $$;
comment on function platform.person() is 'Who is asking; an absent or empty setting is nobody.';

create function platform.holds(role text) returns boolean language sql stable
  as $$ select role = any (string_to_array(coalesce(current_setting('app.roles', true), ''), ',')) $$;
comment on function platform.holds(text) is 'Whether who is asking holds this role.';

grant usage on schema platform to {{app}}, {{jobs}};

create table platform.outbox (
  id uuid primary key,
  event text not null,
  body jsonb not null,
  announced_at timestamptz not null,
  due_at timestamptz not null,
  tries integer not null default 0,
  done_at timestamptz,
  given_up boolean not null default false
);
create index outbox_due on platform.outbox (due_at) where done_at is null and not given_up;
alter table platform.outbox enable row level security, force row level security;
create policy announce on platform.outbox for insert to {{app}} with check (true);
create policy deliver on platform.outbox for all to {{jobs}} using (true) with check (true);
grant insert on platform.outbox to {{app}};
grant select, insert, update, delete on platform.outbox to {{jobs}};

-- One row a write: the same key and body get the same answer again; the answer is kept enveloped.
create table platform.answer (
  asked_by text not null,
  route text not null,
  key text not null,
  body_hash bytea not null,
  answer bytea,
  at timestamptz not null,
  primary key (asked_by, route, key)
);
create index answer_at on platform.answer (at);
alter table platform.answer enable row level security, force row level security;
create policy own on platform.answer for all to {{app}}
  using (asked_by = coalesce(platform.person()::text, 'nobody')) with check (asked_by = coalesce(platform.person()::text, 'nobody'));
create policy sweep on platform.answer for all to {{jobs}} using (true);
grant select, insert, update, delete on platform.answer to {{app}};
grant select, insert, update, delete on platform.answer to {{jobs}};

-- Counters of budgets: losing them in a crash costs nothing, so they are not logged.
create unlogged table platform.budget (
  key text primary key,
  points integer not null default 0,
  expire bigint
);
grant select, insert, update, delete on platform.budget to {{app}}, {{jobs}};

-- Each person's data key, wrapped by a key that the database never sees. Deleting the row shreds what it opened.
create table platform.person_key (
  person_id uuid primary key,
  root_version integer not null,
  wrapped bytea not null
);
alter table platform.person_key enable row level security, force row level security;
create policy own on platform.person_key for all to {{app}} using (person_id = platform.person()) with check (person_id = platform.person());
create policy house on platform.person_key for all to {{jobs}} using (true) with check (true);
grant select, insert, delete on platform.person_key to {{app}};
grant select, insert, update, delete on platform.person_key to {{jobs}};

-- A known text under the root key: a start with another root key is noticed before anything is written under it.
create table platform.canary (
  root_version integer primary key,
  sealed bytea not null
);

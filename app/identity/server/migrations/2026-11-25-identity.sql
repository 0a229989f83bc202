-- People, their roles, what signs them in, and the sessions in which they are here.
grant usage on schema identity to {{app}}, {{jobs}};

create table identity.person (
  id uuid primary key,
  age_band text check (age_band in ('13-15', '16-17', '18-over')),
  started_at timestamptz not null,
  suspended_at timestamptz,
  sample boolean not null default false,
  name bytea
);
create table identity.role (
  person_id uuid not null references identity.person on delete cascade,
  role text not null,
  since timestamptz not null,
  primary key (person_id, role)
);
create table identity.session (
  id uuid primary key,
  person_id uuid not null references identity.person on delete cascade,
  token_hash bytea not null unique,
  opened_with text not null,
  device text not null,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  idle interval not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_person on identity.session (person_id);
create table identity.word (
  person_id uuid not null references identity.person on delete cascade,
  kind text not null check (kind in ('passphrase', 'code')),
  lookup bytea not null unique,
  proof_hash bytea not null,
  made_at timestamptz not null,
  primary key (person_id, kind)
);
create table identity.passkey (
  id uuid primary key,
  person_id uuid not null references identity.person on delete cascade,
  credential_id text not null unique,
  public_key bytea not null,
  counter bigint not null,
  opens_vault boolean not null,
  made_at timestamptz not null,
  used_at timestamptz
);
create index passkey_person on identity.passkey (person_id);
create table identity.totp (
  person_id uuid primary key references identity.person on delete cascade,
  seed bytea not null,
  confirmed_at timestamptz,
  last_step bigint
);
create table identity.challenge (
  id uuid primary key,
  person_id uuid references identity.person on delete cascade,
  purpose text not null,
  challenge text not null,
  expires_at timestamptz not null
);
create table identity.link (
  token_hash bytea primary key,
  purpose text not null check (purpose in ('first-steward', 'invite', 'sample')),
  role text not null,
  person_id uuid references identity.person on delete cascade,
  expires_at timestamptz not null,
  used_at timestamptz
);
create table identity.single_sign_on (
  subject bytea primary key,
  person_id uuid not null references identity.person on delete cascade,
  made_at timestamptz not null
);

-- The owner is let through as well: the functions below run as it, and a rented PostgreSQL's owner is no superuser.
do $$ declare t text; begin
  foreach t in array array['person', 'role', 'session', 'word', 'passkey', 'totp', 'challenge', 'link', 'single_sign_on'] loop
    execute format('alter table identity.%I enable row level security, force row level security', t);
    execute format('create policy house on identity.%I for all to {{jobs}}, current_user using (true) with check (true)', t);
    execute format('grant select, insert, update, delete on identity.%I to {{jobs}}', t);
  end loop;
  foreach t in array array['session', 'word', 'passkey', 'totp', 'single_sign_on'] loop
    execute format('create policy own on identity.%I for all to {{app}} using (person_id = platform.person()) with check (person_id = platform.person())', t);
    execute format('grant select, insert, update, delete on identity.%I to {{app}}', t);
  end loop;
end $$;

create policy own on identity.person for all to {{app}} using (id = platform.person()) with check (id = platform.person());
grant select, insert, update, delete on identity.person to {{app}};
-- A role is given when the person is made (as a person), or by taking a link; nobody raises themselves by SQL.
create policy own on identity.role for select to {{app}} using (person_id = platform.person());
create policy begin_as_person on identity.role for insert to {{app}} with check (person_id = platform.person() and role = 'person');
create policy leave on identity.role for delete to {{app}} using (person_id = platform.person());
grant select, insert, delete on identity.role to {{app}};
-- Challenges and links belong to nobody yet: they are reached only through the functions below.
create policy ask on identity.challenge for insert to {{app}} with check (person_id is null or person_id = platform.person());
grant insert on identity.challenge to {{app}};
-- The steward sees who works here, and may suspend them; never the people in care.
create policy steward_sees on identity.role for select to {{app}} using (platform.holds('steward') and role <> 'person');
create policy steward_sees on identity.person for select to {{app}} using (platform.holds('steward') and age_band is null);
create policy steward_suspends on identity.person for update to {{app}} using (platform.holds('steward') and age_band is null) with check (platform.holds('steward') and age_band is null);
create policy steward_ends on identity.session for update to {{app}} using (platform.holds('steward') and exists (select from identity.person p where p.id = person_id and p.age_band is null));
create policy steward_sees_sessions on identity.session for select to {{app}} using (platform.holds('steward') and exists (select from identity.person p where p.id = person_id and p.age_band is null));
create policy steward_invites on identity.link for insert to {{app}} with check (platform.holds('steward') and purpose = 'invite');
grant insert on identity.link to {{app}};

-- Doors that open before it is known who asks. Each looks up one row by a secret that only its owner can know.
create function identity.enter(hash bytea, moment timestamptz)
  returns table (person_id uuid, session_id uuid, roles text[], sample_only boolean)
  language plpgsql security definer set search_path = pg_catalog as $$
declare here record;
begin
  select s.id, s.person_id, s.seen_at, p.sample,
    array(select r.role from identity.role r where r.person_id = s.person_id order by r.role) as roles
  into here
  from identity.session s join identity.person p on p.id = s.person_id
  where s.token_hash = hash and s.ended_at is null and s.expires_at > moment and s.seen_at + s.idle > moment and p.suspended_at is null;
  if not found then return; end if;
  perform set_config('app.person', here.person_id::text, true), set_config('app.roles', array_to_string(here.roles, ','), true);
  if here.seen_at < moment - interval '1 minute' then
    update identity.session set seen_at = moment where id = here.id;
  end if;
  return query select here.person_id, here.id, here.roles, here.sample;
end $$;

create function identity.word_by(wanted text, secret bytea) returns table (person_id uuid, proof_hash bytea, suspended boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select w.person_id, w.proof_hash, p.suspended_at is not null from identity.word w join identity.person p on p.id = w.person_id where w.kind = wanted and w.lookup = secret $$;

create function identity.passkey_by(credential text) returns table (id uuid, person_id uuid, public_key bytea, counter bigint, opens_vault boolean, suspended boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select k.id, k.person_id, k.public_key, k.counter, k.opens_vault, p.suspended_at is not null from identity.passkey k join identity.person p on p.id = k.person_id where k.credential_id = credential $$;

create function identity.take_challenge(wanted uuid, why text, moment timestamptz) returns table (challenge text, person_id uuid)
  language sql volatile security definer set search_path = pg_catalog as $$
  delete from identity.challenge c where c.id = wanted and c.purpose = why and c.expires_at > moment returning c.challenge, c.person_id $$;

create function identity.look_at_link(secret bytea, moment timestamptz) returns table (purpose text, role text, person_id uuid)
  language sql stable security definer set search_path = pg_catalog as $$
  select l.purpose, l.role, l.person_id from identity.link l where l.token_hash = secret and l.used_at is null and l.expires_at > moment $$;

-- Takes a link once: a new staff member is made with its role, or somebody of the sample cast is let in.
create function identity.take_link(secret bytea, fresh_person uuid, moment timestamptz) returns table (person_id uuid, role text)
  language plpgsql volatile security definer set search_path = pg_catalog as $$
declare taken record;
begin
  update identity.link l set used_at = moment where l.token_hash = secret and l.used_at is null and l.expires_at > moment
    returning l.purpose, l.role, l.person_id into taken;
  if not found then return; end if;
  -- Two first links pressed at once wait for each other: the later one then finds a steward.
  if taken.purpose = 'first-steward' then perform pg_advisory_xact_lock(7331002); end if;
  if taken.purpose = 'first-steward' and exists (select from identity.role r where r.role = 'steward') then return; end if;
  if taken.person_id is null then
    insert into identity.person (id, started_at) values (fresh_person, moment);
    insert into identity.role (person_id, role, since) values (fresh_person, taken.role, moment);
    taken.person_id := fresh_person;
  end if;
  return query select taken.person_id, taken.role;
end $$;

create function identity.single_sign_on_by(wanted bytea) returns table (person_id uuid, suspended boolean)
  language sql stable security definer set search_path = pg_catalog as $$
  select o.person_id, p.suspended_at is not null from identity.single_sign_on o join identity.person p on p.id = o.person_id where o.subject = wanted $$;

create function identity.roles_of(wanted uuid) returns text[]
  language sql stable security definer set search_path = pg_catalog as $$
  select array(select r.role from identity.role r where r.person_id = wanted) $$;

do $$ declare f text; begin
  foreach f in array array['enter(bytea, timestamptz)', 'word_by(text, bytea)', 'passkey_by(text)', 'take_challenge(uuid, text, timestamptz)', 'look_at_link(bytea, timestamptz)', 'take_link(bytea, uuid, timestamptz)', 'single_sign_on_by(bytea)', 'roles_of(uuid)'] loop
    execute format('revoke all on function identity.%s from public', f);
    execute format('grant execute on function identity.%s to {{app}}, {{jobs}}', f);
  end loop;
end $$;

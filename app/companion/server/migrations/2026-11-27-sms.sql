-- Talks by text message. A number is known again by its keyed fingerprint; in an envelope it stands only beside a text that waits to be sent.
grant usage on schema companion to {{app}}, {{jobs}};

create function companion.sms_number() returns bytea language sql stable
  as $$ select decode(nullif(current_setting('app.sms_number', true), ''), 'hex') $$;
comment on function companion.sms_number() is 'The fingerprint of the number whose text is being answered; an absent or empty setting is nobody''s.';

-- What is kept between two texts. After STOP nothing but the fingerprint, so that nothing is ever sent there.
create table companion.sms_talk (
  id uuid primary key,
  number_hash bytea not null unique,
  said bytea,
  heard_at timestamptz not null,
  stopped_at timestamptz,
  check (stopped_at is null or said is null)
);
create index sms_talk_heard on companion.sms_talk (heard_at) where stopped_at is null;

-- Messages that were taken, by the fingerprint of the carrier's own id: one that comes again is not answered again.
create table companion.sms_heard (
  id_hash bytea primary key,
  heard_at timestamptz not null
);
create index sms_heard_at on companion.sms_heard (heard_at);

-- Texts on their way out, in their order; each is gone when the carrier has it.
create table companion.sms_reply (
  id uuid primary key,
  number_hash bytea not null,
  place bigint generated always as identity,
  number bytea not null,
  said bytea not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  tried_at timestamptz,
  tries integer not null default 0
);
create index sms_reply_number on companion.sms_reply (number_hash, place);
create index sms_reply_due on companion.sms_reply (due_at);

alter table companion.sms_talk enable row level security, force row level security;
alter table companion.sms_heard enable row level security, force row level security;
alter table companion.sms_reply enable row level security, force row level security;
create policy own on companion.sms_talk for all to {{app}} using (number_hash = companion.sms_number()) with check (number_hash = companion.sms_number());
create policy own on companion.sms_reply for all to {{app}} using (number_hash = companion.sms_number()) with check (number_hash = companion.sms_number());
create policy once on companion.sms_heard for insert to {{app}} with check (companion.sms_number() is not null);
create policy house on companion.sms_talk for all to {{jobs}} using (true) with check (true);
create policy house on companion.sms_heard for all to {{jobs}} using (true) with check (true);
create policy house on companion.sms_reply for all to {{jobs}} using (true) with check (true);
grant select, insert, update, delete on companion.sms_talk, companion.sms_reply to {{app}};
grant insert on companion.sms_heard to {{app}};
grant select, delete on companion.sms_talk, companion.sms_heard, companion.sms_reply to {{jobs}};

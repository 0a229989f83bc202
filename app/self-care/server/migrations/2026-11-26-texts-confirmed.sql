-- Words of instruments that were found but not yet compared with the publisher's form stay off until a steward has done so, for this very wording.
create table self_care.confirmed_text (
  pack text primary key,
  sha256 text not null,
  at timestamptz not null
);
alter table self_care.confirmed_text enable row level security, force row level security;
create policy read on self_care.confirmed_text for select to {{app}}, {{jobs}} using (true);
create policy steward_adds on self_care.confirmed_text for insert to {{app}} with check (platform.holds('steward'));
create policy steward_removes on self_care.confirmed_text for delete to {{app}} using (platform.holds('steward'));
grant select, insert, delete on self_care.confirmed_text to {{app}};
grant select on self_care.confirmed_text to {{jobs}};

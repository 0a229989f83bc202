import { ConfigProblem } from './config.ts'

/** Asks the database one question, in the role that serves people; gives its rows. */
export type Asks = (sql: string) => Promise<readonly Record<string, unknown>[]>

const oldest = 150_000

/** Refuses (ConfigProblem) a database that could lose what was acknowledged, or a serving role that could pass by its rules. */
export async function checkDatabase(query: Asks): Promise<void> {
  const setting = new Map((await query(settings)).map((row) => [String(row.name), String(row.setting)]))
  if (Number(setting.get('server_version_num')) < oldest) {
    throw new ConfigProblem(
      `The database is PostgreSQL ${setting.get('server_version')}, and Evenkeel needs 15 or newer: upgrade it, or leave DATABASE_URL out.`,
    )
  }
  for (const name of ['fsync', 'synchronous_commit', 'full_page_writes']) {
    if (setting.get(name) !== 'off') continue
    throw new ConfigProblem(`The database has ${name} off, so what people were told is kept could be lost when the power fails: set ${name} = on.`)
  }

  const [role] = await query(powers)
  if (!role) throw new Error('the question about the serving role had no answer')
  const may = role.superuser ? 'is a superuser' : role.bypasses ? 'may pass by row-level security' : role.owns ? 'owns tables' : undefined
  if (may) {
    throw new ConfigProblem(
      `The database role that serves people (${String(role.name)}) ${may}, so the database could not hold it to its rules: let another role own the tables, and serve with one that has no such right.`,
    )
  }
}

const settings = `select name, setting from pg_settings
  where name in ('server_version', 'server_version_num', 'fsync', 'synchronous_commit', 'full_page_writes')`

// What a role may become by membership counts as its own. A superuser is a member of every role, so it is asked first.
const powers = `select current_user as name,
  exists (select from pg_roles r where r.rolsuper and pg_has_role(current_user, r.oid, 'MEMBER')) as superuser,
  exists (select from pg_roles r where r.rolbypassrls and pg_has_role(current_user, r.oid, 'MEMBER')) as bypasses,
  exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname <> 'information_schema' and n.nspname !~ '^pg_'
    and pg_has_role(current_user, c.relowner, 'MEMBER')) as owns`

import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import type { Connection } from '#platform/db.ts'
import { rootKeysFrom } from '#platform/envelope.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres/start.ts'
import { migrationsOf } from '#app/migrations.ts'
import { ownerFrom } from '#app/service.ts'

/** Before all slice tests: a PostgreSQL of their own (or that of DATABASE_URL), with one migrated database that each test file copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const rootKey = randomBytes(32)
  const stamp = randomBytes(4).toString('hex')
  const template = `template_${stamp}`
  const roles = { app: `app_${stamp}`, jobs: `jobs_${stamp}` }
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-test-'))
  const own = process.env['DATABASE_URL'] ? undefined : await startPostgres({ dataDir: folder, password: rootKey.toString('hex') })
  const owner: Connection = own ? own.connection : ownerFrom(process.env['DATABASE_URL']!)
  await once(owner, `create database ${template}`)
  await migrate({ ...owner, database: template }, roles, rootKeysFrom(rootKey), migrationsOf())
  project.provide('owner', owner)
  project.provide('template', template)
  project.provide('roles', roles)
  project.provide('rootKey', rootKey.toString('base64'))
  return async () => {
    if (own) await own.stop()
    else {
      await once(owner, `drop database if exists ${template} with (force)`)
      for (const role of Object.values(roles)) await once(owner, `drop role if exists ${role}`).catch(() => {})
    }
    rmSync(folder, { recursive: true, force: true })
  }
}

async function once(owner: Connection, sql: string): Promise<void> {
  const client = new pg.Client(owner)
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

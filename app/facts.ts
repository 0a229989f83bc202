import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { HouseFacts } from '#kit/house.ts'
import type { Config } from '#platform/config.ts'
import type { RootKeys } from '#platform/envelope.ts'

const root = join(import.meta.dirname, '..')

/** The version of this program. */
export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }).version

/** What every page of this service knows of it. */
export const factsOf = (config: Config, keys: RootKeys): HouseFacts => ({
  serviceName: config.serviceName, serviceId: keys.derive('service-id/v1').toString('base64url').slice(0, 22),
  country: config.serviceCountry, lowestAge: config.lowestAge, sample: config.sample, version,
})

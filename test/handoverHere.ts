import type pg from 'pg'
import { beHere } from '#companion/handover/api.ts'
import type { Player, World } from './world.ts'

/** Somebody who works here and has said that they are here now. */
export async function onDuty(world: World, owner: pg.Client, role: 'listener' | 'clinician' | 'supervisor', name: string): Promise<Player> {
  const player = await world.somebody(role)
  await player.gets(beHere, { name })
  // Who works here is signed out after a quarter of an hour; in these tests somebody sits at the desk.
  await owner.query(`update identity.session set idle = '1 year', expires_at = '2030-01-01'`)
  return player
}

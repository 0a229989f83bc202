import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import { openWorld, type World, type WorldWishes } from './world.ts'

/** A world that is open, and a connection of its database's owner, who sees all rows. */
export type Here = { world: World; owner: pg.Client }

type Wishes = WorldWishes & { /** A new world for each test, where one leaves behind what the next must not meet. */ each?: boolean }

/** Opens a world for the tests of this file, gives it to `begin`, and takes it away at the end. Wishes may be asked for when it is time. */
export function worldHere(begin: (here: Here) => unknown, wishes: Wishes | { each?: boolean; later(): WorldWishes } = {}): void {
  const [before, after] = wishes.each ? [beforeEach, afterEach] : [beforeAll, afterAll]
  let here: Here | undefined
  before(async () => {
    const world = await openWorld('later' in wishes ? wishes.later() : wishes)
    here = { world, owner: new pg.Client(world.connections.owner) }
    await here.owner.connect()
    await begin(here)
  })
  after(async () => {
    await here?.owner.end()
    await here?.world[Symbol.asyncDispose]()
  })
}

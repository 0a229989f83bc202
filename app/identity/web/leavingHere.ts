import type { Id } from '#prelude/id.ts'

const PLACE = 'ek-leaving'

/** Who left this device while there was no line: the service is told as soon as there is one, and until then nobody is signed in here. */
export const leavingHere = {
  get(): Id<'person'> | null {
    try { return localStorage.getItem(PLACE) as Id<'person'> | null } catch { return null }
  },
  set(person: Id<'person'> | null): void {
    try {
      if (person) localStorage.setItem(PLACE, person)
      else localStorage.removeItem(PLACE)
    } catch { /* A browser that keeps nothing forgets the session with the window. */ }
  },
}

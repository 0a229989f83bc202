import { useAsk } from '#kit/call.ts'
import type { Given } from '#wire/endpoint.ts'
import { seePeopleNow } from '../api.ts'
import { useFresh } from './useFresh.ts'

export type People = Given<typeof seePeopleNow>

/** Who is here, who can be chosen by name and by when somebody is due; nothing while that is not known. */
export function usePeople(): People | undefined {
  const { answer, again } = useAsk(seePeopleNow, {})
  useFresh(again)
  return answer?.ok ? answer.value : undefined
}

/** Whether somebody is here now, with the wait in minutes, and whether that is what notes lately waited or the time within which one is due to look; nothing while that is not known, or nobody is here. */
export function usePeopleNow(): People['wait'] | undefined {
  const people = usePeople()
  return people && people.here.length > 0 ? people.wait : undefined
}

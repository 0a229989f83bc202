import type { Emergency } from '../../helplines.ts'
import { useSay } from './words.ts'

/** The emergency numbers as ordinary links, or the way to a hospital where we hold no number. */
export function EmergencyLinks({ emergency }: { emergency: Emergency | null }) {
  const say = useSay()
  if (!emergency) return <>{say('help.danger-no-number')}</>
  return (
    <>
      {emergency.numbers.map((number, place) => (
        <>{place > 0 ? ' · ' : ' '}<a class="way" href={`tel:${number}`} data-way={`emergency-${number}`}>
          {say.rich('way.call', { n: (text) => <bdi dir="ltr" class="number">{text}</bdi> }, { number })}
        </a></>
      ))}
      {emergency.note && <> ({say(`note.${emergency.note}`)})</>}
    </>
  )
}

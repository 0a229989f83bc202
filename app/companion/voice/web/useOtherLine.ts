import { useEffect, useRef, useState } from 'preact/hooks'
import { mayGenerate } from '#talk/mayGenerate.ts'
import type { Reply } from '#talk/state.ts'
import type { Line } from '../../records.ts'
import type { OtherWords } from './asking.ts'
import { useOtherVoice } from './useOtherVoice.ts'

/** The other program along a thread: whether it is asked about the last line at this moment, and what it wrote in place of a line, while this screen lives. */
export function useOtherLine(lines: readonly Line[], reply: Reply | undefined): { isAsking: boolean; otherOf(line: Line): OtherWords | undefined } {
  const { isOn, say } = useOtherVoice()
  const [answered, setAnswered] = useState<Reply>()
  const others = useRef(new Map<string, OtherWords>())
  // What was answered before it was switched on has been read: it stands.
  const stands = useRef<Reply | undefined>(reply)
  if (!isOn) stands.current = reply
  const isWanted = isOn && reply !== undefined && reply !== stands.current && mayGenerate(reply)
  useEffect(() => {
    if (!isWanted) return
    let isHere = true
    const place = lines.at(-1)?.at.toString() ?? ''
    void say(lines, reply).then((words) => {
      if (!isHere) return
      if (words) others.current.set(place, words)
      setAnswered(reply)
    })
    // The next thing was said, or it was switched off: what comes now belongs nowhere.
    return () => { isHere = false }
  }, [reply, isWanted])
  return { isAsking: isWanted && answered !== reply, otherOf: ({ at }) => others.current.get(at.toString()) }
}

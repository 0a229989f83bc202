import { useEffect, useMemo, useRef } from 'preact/hooks'
import { useAsk, useCall } from '#kit/call.ts'
import type { Classify } from '#talk/guard.ts'
import type { Reply } from '#talk/state.ts'
import { useSafe } from '#vault/web/index.ts'
import type { Line } from '../../records.ts'
import { understanding } from '../../web/understanding.ts'
import { seeVoice } from '../api.ts'
import { isFor } from '../consent.ts'
import { askOther, warmUp, type OtherWords } from './asking.ts'
import { consentIn } from './consents.ts'

/** So long a person sees the quiet sign, at most. */
const PATIENCE = 2000

/** The other program as a talk uses it: whether it may be asked here, and a line of it in place of the authored one, where there is one in time. The authored line is made before and stands otherwise. */
export function useOtherVoice(): { isOn: boolean; say(lines: readonly Line[], reply: Reply): Promise<OtherWords | undefined> } {
  const safe = useSafe()
  const call = useCall()
  const { answer } = useAsk(seeVoice, {})
  const voice = answer?.ok ? answer.value.voice : null
  const latest = useRef({ safe, voice })
  latest.current = { safe, voice }
  const say = useMemo(() => (lines: readonly Line[], reply: Reply) => askOther(lines, reply, {
    call, voice: latest.current.voice, consent: () => consentIn(latest.current.safe),
    understanding: () => understanding() as Promise<{ classify: Classify }>, patience: () => new Promise((over) => { setTimeout(over, PATIENCE) }),
  }), [call])
  const isOn = isFor(consentIn(safe), voice)
  useEffect(() => { if (isOn) void understanding().then(({ classify }) => warmUp(classify as Classify)) }, [isOn])
  return { isOn, say }
}

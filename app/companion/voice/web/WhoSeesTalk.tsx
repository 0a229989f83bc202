import type { ComponentChildren } from 'preact'
import { useAsk } from '#kit/call.ts'
import { WhoSees } from '#kit/parts/WhoSees.tsx'
import { useSafe } from '#vault/web/index.ts'
import { seeVoice } from '../api.ts'
import { isFor } from '../consent.ts'
import { consentIn } from './consents.ts'
import { useWords } from './words.ts'

/** Says who can read what is written in a talk: the usual sentence, or the true one where another program may read the last lines. */
export function WhoSeesTalk({ children }: { children: ComponentChildren }) {
  const say = useWords()
  const safe = useSafe()
  const { answer } = useAsk(seeVoice, {})
  const voice = answer?.ok ? answer.value.voice : null
  return <WhoSees>{voice && isFor(consentIn(safe), voice) ? say('seen', voice) : children}</WhoSees>
}

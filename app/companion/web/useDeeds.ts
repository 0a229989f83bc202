import { useRef } from 'preact/hooks'
import { useLocation } from 'preact-iso'
import { leaveQuickly } from '#kit/parts/leaving.ts'
import { wordingOf } from '#instruments/offers.ts'
import { keepCheckIn, keepFinished } from '#self-care/web/index.ts'
import type { Does } from '#talk/state.ts'
import { useSafe } from '#vault/web/index.ts'
import type { Manner } from '../records.ts'
import { agreedIn, keepAgreed, keepAsked, keepFact, keepSeen, mannerIn } from './talks.ts'

export type OnScreen = { language: string; tell(news: 'remembered' | 'kept-check-in' | 'kept-scale'): void; draftNote(words: string): void; toLines(next: boolean): void }

/** What a reply may set going beside its words. Everything stays in the vault of this device; what leaves it is sent by the person's own hand. */
export function useDeeds({ language, tell, draftNote, toLines }: OnScreen) {
  const safe = useSafe()
  const { route } = useLocation()
  const proposed = useRef<string | undefined>(undefined)
  const result = useRef<string | undefined>(undefined)
  const keepTone = (tone: Manner['tone']) => safe.keep('companion', { kind: 'manner', tone }, mannerIn(safe)?.id)
  const does = async (one: Does): Promise<void> => {
    switch (one.do) {
      case 'open-plan': return route('/plan')
      case 'open-memory': return route('/talk/memory')
      case 'open-breathing': return route('/practice/play?id=slow-breathing')
      case 'open-result': return result.current === undefined ? undefined : route(`/assessments/result?id=${result.current}`)
      case 'open-lines': return toLines(false)
      case 'next-line': return toLines(true)
      case 'leave-quickly': return leaveQuickly()
      case 'draft-note': return draftNote('words' in one ? one.words.join('\n') : '')
      case 'set-tone': return void await keepTone(one.tone)
      case 'propose-memory': return void (proposed.current = one.fact)
      case 'keep-proposed':
        if (proposed.current === undefined) return
        await keepFact(safe, proposed.current.slice(0, 400))
        proposed.current = undefined
        return tell('remembered')
      case 'keep-agreed': return void await keepAgreed(safe, one.what)
      case 'drop-agreed': { const [last] = agreedIn(safe).filter(({ value }) => !value.asked); if (last) await safe.remove(last.id); return }
      case 'asked-after': return keepAsked(safe, one.id)
      case 'keep-seen': return void await keepSeen(safe, one.thought, one.view, one.trap)
      case 'keep-check-in':
        if (one.mood === null) return
        await keepCheckIn(safe, one.mood, one.about)
        return tell('kept-check-in')
      case 'keep-scale': {
        const kept = await keepFinished(safe, one.of, { language, wording: wordingOf(one.of, language) ?? '', answers: one.answers })
        result.current = kept ?? undefined
        return kept ? tell('kept-scale') : undefined
      }
      case 'speak': return
    }
  }
  return { does, keepTone }
}

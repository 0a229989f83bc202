import { useLanguage } from '../words.tsx'
import { Icon } from './Icon.tsx'
import { useKitWords } from './kitWords.ts'
import { type Moment, timeIn } from './moment.ts'

export type Saved = { state: 'saving' } | { state: 'saved'; at: Moment } | { state: 'failed' }

/** Whether what was written is kept on this device. Said politely, and only when it is true. */
export function SavedState({ saved }: { saved: Saved }) {
  const words = useKitWords()
  const { language } = useLanguage()
  if (saved.state === 'failed') return <p class="soft" role="status"><Icon name="info" size={20} /><span>{words('notSaved')}</span></p>
  if (saved.state === 'saving') return <p class="soft" role="status"><Icon name="clock" size={20} /><span>{words('saving')}</span></p>
  return <p class="soft" role="status"><Icon name="check" size={20} /><span>{words('saved', { time: timeIn(language, saved.at) })}</span></p>
}

import { Choices } from '#kit/parts/Choices.tsx'
import { Field } from '#kit/parts/Field.tsx'
import { LEAST_PASSPHRASE, looksLikeRecipient } from '../age.ts'
import type { Lock } from '../agefile.ts'
import { useWords, type Key } from './words.ts'

const locks = ['none', 'passphrase', 'key'] as const
export type Locking = { how: (typeof locks)[number]; passphrase: string; again: string; key: string }
export const unlocked: Locking = { how: 'none', passphrase: '', again: '', key: '' }

/** What is wrong with what was chosen, and in which field; nothing where it can lock. */
export function wrongWith({ how, passphrase, again, key }: Locking): { field: 'passphrase' | 'again' | 'key'; key: Key } | undefined {
  if (how === 'passphrase' && [...passphrase].length < LEAST_PASSPHRASE) return { field: 'passphrase', key: 'lock.short' }
  if (how === 'passphrase' && passphrase !== again) return { field: 'again', key: 'lock.differs' }
  if (how === 'key' && !looksLikeRecipient(key)) return { field: 'key', key: 'lock.no-key' }
  return undefined
}

/** The lock that was chosen; null for an open file. */
export const lockOf = ({ how, passphrase, key }: Locking): Lock | null => (how === 'none' ? null : how === 'passphrase' ? { passphrase } : { recipient: key.trim() })

type Props = { locking: Locking; wrong: ReturnType<typeof wrongWith>; onChange(locking: Locking): void }

/** Whether the file is locked, and with what. Nobody can open it for somebody who lost that, and this is said before. */
export function LockFields({ locking, wrong, onChange }: Props) {
  const say = useWords()
  const set = (more: Partial<Locking>) => onChange({ ...locking, ...more })
  const error = (field: string) => (wrong?.field === field ? say(wrong.key, { least: LEAST_PASSPHRASE }) : undefined)
  return (
    <>
      <Choices name="lock" legend={say('lock.title')} chosen={[locking.how]} onChoose={([how]) => set({ how: how! })}
        choices={locks.map((value) => ({ value, label: say(`lock.${value}`), hint: say(`lock.${value}-note`) }))} />
      {locking.how === 'passphrase' && (
        <>
          <Field name="passphrase" type="password" label={say('lock.passphrase-label')} hint={say('lock.lost', { least: LEAST_PASSPHRASE })} error={error('passphrase')}
            autocomplete="new-password" value={locking.passphrase} onValue={(passphrase) => set({ passphrase })} />
          <Field name="again" type="password" label={say('lock.again')} error={error('again')} autocomplete="new-password" value={locking.again} onValue={(again) => set({ again })} />
        </>
      )}
      {locking.how === 'key' && <Field name="key" label={say('lock.key-label')} error={error('key')} dir="ltr" autocomplete="off" spellcheck={false} value={locking.key} onValue={(key) => set({ key })} />}
    </>
  )
}

import type { Level } from '#risk/signal.ts'
import { SendForm } from './SendForm.tsx'

/** Sends a note of a talk to whoever is on duty here, or to a clinician by name: stands below the words, which the person has read and changed. `onSent` comes when they put the news away that it arrived. */
export const SendHere = ({ words, level, onSent }: { words: string; level: Level | null; onSent: () => void }) => <SendForm kind="note" words={words} level={level} onSent={onSent} />

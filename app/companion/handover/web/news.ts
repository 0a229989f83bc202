import type { SentNote } from '../api.ts'

/** Whether something came back that the person has not read: an answer, or the end of a note. */
export const hasNews = ({ seen, answer, state }: Pick<SentNote, 'seen' | 'answer' | 'state'>): boolean => !seen && (answer !== null || state === 'closed')

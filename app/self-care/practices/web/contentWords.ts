import { content } from 'virtual:content'
import type { Caution, Kind, Skill } from '#practice/practice.ts'

/** The words that all practices share: their shelves, the five skills, how sure what was tested is, and for whom something is not. */
export type PracticeWords = {
  kinds: Record<Kind, string>; skills: Record<Skill, string>; 'skill-notes': Record<Skill, string>; strengths: Record<'strong' | 'moderate' | 'weak' | 'tradition', string>
  /** The language that these words are in: English where the reader's has none. */
  language: string; cautions: Record<Caution, string>; 'cautions-title': string; 'evidence-title': string; untested: string
}

/** Fetches them in a language. */
export async function contentWords(language: string): Promise<PracticeWords> {
  const tongue = content[`words/${language}`] ? language : 'en'
  return { ...(await content[`words/${tongue}`]!()) as PracticeWords, language: tongue }
}

/** How an element says that its words are in another language than the page. */
export const inTongue = (of: string, page: string): { lang?: string; dir?: 'auto' } => (of === page ? {} : { lang: of, dir: 'auto' })

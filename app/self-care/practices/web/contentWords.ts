import { content } from 'virtual:content'
import type { Caution, Kind, Skill } from '#practice/practice.ts'

/** The words that all practices share: their shelves, the five skills, how sure what was tested is, and for whom something is not. */
export type PracticeWords = {
  kinds: Record<Kind, string>; skills: Record<Skill, string>; 'skill-notes': Record<Skill, string>; strengths: Record<'strong' | 'moderate' | 'weak' | 'tradition', string>
  cautions: Record<Caution, string>; 'cautions-title': string; 'evidence-title': string; untested: string
}

/** Fetches them in a language. */
export const contentWords = async (language: string): Promise<PracticeWords> => (await (content[`words/${language}`] ?? content['words/en'])!()) as PracticeWords

import { isOffered, languagesOf } from '#instruments/offers.ts'
import { ids } from '#instruments/instrument.ts'
import { allCourses, allPractices } from './files.ts'

/** What the service holds for somebody alone: practices, courses and instruments, each with its languages. An instrument is listed with the languages in which its words may be shown. */
export function contentList() {
  return {
    practices: allPractices().map(({ id, kind, minutes, text, strength, sources }) => ({ id, kind, minutes, languages: Object.keys(text), evidence: sources.length > 0 ? strength : 'none-checked' })),
    courses: allCourses().map(({ id, days, text }) => ({ id, days: days.length, languages: Object.keys(text) })),
    instruments: ids.map((id) => ({ id, languages: languagesOf(id, []).filter((language) => isOffered(id, language, [])) })),
  }
}

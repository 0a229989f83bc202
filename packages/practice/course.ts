import { z } from 'zod'
import { skills } from './practice.ts'

const words = z.string().trim().min(1)
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/)

/** The instruments that a course may ask again every two weeks. */
const retests = ['phq-8', 'gad-7', 'who-5', 'sci', 'audit-c', 'k6'] as const

const courseText = z.strictObject({
  title: words.max(48), about: words.max(260), for: words.max(220), notFor: words.max(320).optional(),
  /** One a day, in order: a title, and why this today (two or three sentences). */
  days: z.array(z.strictObject({ title: words.max(60), why: words.max(420) })),
  after: words.max(320),
})

/** A course: practices and cards in order over days. Ten short days for the first one, four weeks for the others; a step takes ten minutes or less. */
export const course = z.strictObject({
  id, days: z.array(z.strictObject({ practice: id.optional(), card: id.optional(), minutes: z.number().min(1).max(10) }).refine((day) => day.practice || day.card, 'a day without a step')).min(10).max(28),
  retest: z.enum(retests).optional(), skill: z.enum(skills), sources: z.array(z.int()),
  text: z.strictObject({ en: courseText, es: courseText.optional(), fr: courseText.optional(), ar: courseText.optional() }),
}).superRefine((one, context) => {
  for (const [language, text] of Object.entries(one.text)) if (text && text.days.length !== one.days.length) context.addIssue({ code: 'custom', message: `${language} has words for ${text.days.length} days of ${one.days.length}` })
})
export type Course = z.infer<typeof course>

const cardText = z.strictObject({ title: words.max(70), paragraphs: z.array(words.max(600)).min(2).max(9) })

/** A learning card: a short article with its sources. */
export const card = z.strictObject({
  id, minutes: z.number().min(1).max(5), skill: z.enum(skills), sources: z.array(z.int()),
  text: z.strictObject({ en: cardText, es: cardText.optional(), fr: cardText.optional(), ar: cardText.optional() }),
})
export type Card = z.infer<typeof card>

/** A bedtime story for grown-ups: told by the device's voice over a sound, slower towards the end. */
export const story = z.strictObject({
  id, minutes: z.number().min(5).max(40), sound: z.enum(['rain', 'sea', 'wind', 'brown', 'pink', 'none']),
  text: z.strictObject({
    en: z.strictObject({ title: words.max(60), about: words.max(200), paragraphs: z.array(words.max(1200)).min(8).max(60) }),
  }).catchall(z.strictObject({ title: words.max(60), about: words.max(200), paragraphs: z.array(words.max(1200)).min(8).max(60) })),
})
export type Story = z.infer<typeof story>

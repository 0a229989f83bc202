import { z } from 'zod'
import { instantOf, type Instant } from '#prelude/time.ts'

const listed = z.object({ messages: z.array(z.object({ body: z.string().nullish(), date_created: z.string().nullish() })) })

/** Clocks differ. Where the very same text went there a minute before, the person has it, so it need not go twice. */
const SLACK = 60

/** Whether a text is in Twilio's list of what went to a number since it was tried. */
export function isAmong(list: unknown, text: string, triedAt: Instant): boolean {
  const since = triedAt.subtract({ seconds: SLACK })
  return listed.parse(list).messages.some(({ body, date_created }) => {
    const at = body === text && date_created ? momentOf(date_created) : undefined
    return at !== undefined && Temporal.Instant.compare(at, since) >= 0
  })
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** A moment as mail writes it: "Wed, 25 Nov 2026 18:00:00 +0000". */
function momentOf(text: string): Instant | undefined {
  const [, day, month, year, time, zone] = /(\d{1,2}) (\w{3}) (\d{4}) (\d\d:\d\d:\d\d) ([+-]\d{4}|GMT)$/.exec(text) ?? []
  const place = months.indexOf(month ?? '') + 1
  return place > 0 ? instantOf(`${year}-${String(place).padStart(2, '0')}-${day!.padStart(2, '0')}T${time}${zone === 'GMT' ? 'Z' : zone}`) : undefined
}

import { everyScreen, press, type View } from './everyscreen.ts'

// What a person does alone. The floor's screens are looked at beside, in look.e2e.ts.

const opened = (selector: string) => async (page: Parameters<ReturnType<typeof press>>[0]) => { for (const summary of await page.locator(selector).all()) await summary.click() }

const ofNobody: View[] = [
  { at: '/practice' }, { at: '/practice', shows: 'a shelf', then: press('main details summary') },
  { at: '/practice/play?id=slow-breathing', shows: 'its words' }, { at: '/practice/play?id=slow-breathing', shows: 'the pacer', then: press('.controls button:last-child') },
  { at: '/practice/play?id=no-such-thing' }, { at: '/session', shows: 'the day’s' },
  { at: '/courses' }, { at: '/courses/course?id=low-mood' }, { at: '/cards' }, { at: '/cards/card?id=brain-games' }, { at: '/games' }, { at: '/games/look' }, { at: '/games/one-back' },
  { at: '/sounds' }, { at: '/stories' }, { at: '/stories/play?id=rain-on-the-fern-house' }, { at: '/about' },
]
const ofAna: View[] = [
  { at: '/today' }, { at: '/practice/play?id=thought-record', shows: 'a question', then: press('.controls button:last-child') },
  { at: '/practice/play?id=five-senses', shows: 'how to practise', then: opened('main details summary') },
  { at: '/assessments' }, { at: '/assessments/take?of=phq-8&in=en' }, { at: '/assessments/take?of=asq', shows: 'not offered' }, { at: '/assessments/result?id=x', shows: 'gone' },
  { at: '/plan' }, { at: '/plan/edit' }, { at: '/plan/share' }, { at: '/journal' }, { at: '/journal/write?new=1' },
  { at: '/talk', then: (page) => page.locator('.message').first().waitFor() }, { at: '/talk', shows: 'menu', then: async (page) => { await page.locator('.quick button').last().click(); await page.locator('.message.mine').first().waitFor() } }, { at: '/talk/memory' },
  { at: '/check-ins/factors' }, { at: '/insights' }, { at: '/helped' }, { at: '/goals' }, { at: '/me/reminders' },
  { at: '/courses/which' }, { at: '/courses/which?q=8', shows: 'the last question' }, { at: '/report' }, { at: '/report/letter' }, { at: '/me/take-away' }, { at: '/me/take-away/bring' },
]
const ofStela: View[] = [{ at: '/desk/texts' }, { at: '/desk/texts', shows: 'one wording', then: press('main details summary') }]

everyScreen({ nobody: ofNobody, Ana: ofAna, Stela: ofStela })

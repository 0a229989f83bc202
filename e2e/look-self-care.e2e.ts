import { everyScreen, press, type View } from './everyscreen.ts'

// What a person does alone. The floor's screens are looked at beside, in look.e2e.ts.

const opened = (selector: string) => async (page: Parameters<ReturnType<typeof press>>[0]) => { for (const summary of await page.locator(selector).all()) await summary.click() }

const ofNobody: View[] = [
  { at: '/practice' }, { at: '/practice', shows: 'a shelf', then: press('main details summary') },
  { at: '/practice/play?id=slow-breathing', shows: 'its words' }, { at: '/practice/play?id=slow-breathing', shows: 'the pacer', then: press('.controls button:last-child') },
  { at: '/practice/play?id=no-such-thing' }, { at: '/session', shows: 'the day’s' },
]
const ofAna: View[] = [
  { at: '/today' }, { at: '/practice/play?id=thought-record', shows: 'a question', then: press('.controls button:last-child') },
  { at: '/practice/play?id=five-senses', shows: 'how to practise', then: opened('main details summary') },
  { at: '/assessments' }, { at: '/assessments/take?of=phq-8&in=en' }, { at: '/assessments/take?of=asq', shows: 'not offered' },
  { at: '/plan' }, { at: '/plan/edit' }, { at: '/plan/share' }, { at: '/journal' }, { at: '/journal/write?new=1' },
]

everyScreen({ nobody: ofNobody, Ana: ofAna })

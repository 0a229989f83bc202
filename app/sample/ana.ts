import { z } from 'zod'
import { utf8 } from '#prelude/bytes.ts'
import { newId, type Id } from '#prelude/id.ts'
import type { Tx } from '#platform/ctx.ts'
import { sealRecord } from '#seal/envelope.ts'
import { entryOf, headOf } from '#seal/head.ts'
import { fromCode, newRecoveryCode } from '#seal/openers/code.ts'
import { makeSlot, slotSetOf } from '#seal/slots.ts'
import { newVaultKey, type Domain } from '#seal/vaultkey.ts'
import { codeLookup } from '#vault/lookup.ts'
import { keepRecords, replaceSlots } from '#vault/server/index.ts'
import { keepWord } from '#identity/server/index.ts'
import { wordingOf } from '#instruments/offers.ts'
import { emptyPlan, plan } from '#safety/plan/plan.ts'
import { assessment, beginForm } from '#self-care/assessments/assessment.ts'
import { entry, entryFrom, newDraft } from '#self-care/journal/entry.ts'
import { done, type Done } from '#self-care/practices/records.ts'
import { checkIn, checkInNow, moods, type CheckIn, type Feeling } from '#self-care/check-in.ts'

/** Ana's last six weeks: mostly low, some better days, gaps where life was elsewhere. A digit is a state (0 very low … 4 good), a dot a day without a check-in. */
const weeks = '2213.22 12.2331 1.22.13 232.212 3.22123 102.121'.replaceAll(' ', '')
const feelingsOf: Feeling[][] = [['tired', 'numb'], ['tired', 'on-edge'], [], ['calm'], ['hopeful', 'relieved']]
const notes: Record<number, string> = { 8: 'Slept four hours. The same hour over and over.', 20: 'Walked to the river with Dana.', 33: 'Long talk at work. Better than I feared.', 40: 'Could not get up before noon.' }

/** Begins Ana's vault as her own phone would, with a recovery code, and seals six weeks of a life in it: check-ins, practices, a plan, a journal, answers to questions. Gives the code, which the server does not keep. */
export async function fillAna(tx: Tx, person: Id<'person'>): Promise<string> {
  const asAna: Tx = { ...tx, actor: { kind: 'somebody', personId: person, sessionId: newId('session'), roles: ['person'], sampleOnly: true } }
  const code = newRecoveryCode()
  const { kek, loginId, loginProof } = await fromCode(code)
  const vault = newVaultKey()
  await replaceSlots(asAna, { slots: await slotSetOf(vault, person, 1, [await makeSlot(vault, kek, { personId: person })]) })
  await keepWord(asAna, { kind: 'code', lookup: await codeLookup(loginId), proof: loginProof })
  const changes = await Promise.all(lifeOf(tx.now).map(async ({ at, domain, value }) => {
    const id = newId('record', at.epochMilliseconds)
    return { id, revision: 1, bytes: await sealRecord(vault, { personId: person, recordId: id, revision: 1, domain }, utf8(JSON.stringify({ value }))) }
  }))
  const entries = await Promise.all(changes.map(({ id, bytes }) => entryOf(id, 1, bytes)))
  await keepRecords(asAna, { changes, head: await headOf(vault, person, 1, entries) })
  return code
}

type Sealed = { at: Temporal.Instant; domain: Domain; value: unknown }

/** What Ana has in her vault, as her own screens would have sealed it. */
const lifeOf = (now: Temporal.Instant): Sealed[] => [
  ...history(now).map((one) => ({ at: one.at, domain: 'mood', value: z.encode(checkIn, one) })),
  ...practised(now), ...written(now), planOf(now), ...asked(now), { at: ago(now, 30), domain: 'settings', value: { kind: 'goal', name: 'Outside before noon', rhythm: 'daily', paused: false } },
]
const ago = (now: Temporal.Instant, days: number, hours = 0) => now.subtract({ hours: 24 * days + hours })

/** Where she slept little the day is mostly lower, so that something goes with something; she forgot to say it on some days. */
function history(now: Temporal.Instant): CheckIn[] {
  return [...weeks].flatMap((sign, place) => {
    if (sign === '.') return []
    const at = now.subtract({ hours: 24 * (weeks.length - place) - (place * 7) % 5 })
    const state = Number(sign)
    const slept = 4.5 + state + ((place * 5) % 3) / 2
    return [checkInNow(moods[state]!, at, 'UTC', {
      feelings: place % 2 ? feelingsOf[state]! : [], note: notes[place] ?? '',
      factors: place % 7 === 3 ? {} : { sleep: slept, ate: state > 0, people: (place * 3) % 5 > 1, movement: state > 1 ? 25 : 0, place: 'home' },
    })]
  })
}

function practised(now: Temporal.Instant): Sealed[] {
  const some: [days: number, practice: string, skill: Done['skill'], minutes: number, before: number, after: number][] = [
    [33, 'slow-breathing', 'steady', 5, 2, 3], [30, 'wind-down', 'steady', 10, 2, 3], [24, 'worry-time', 'rethink', 5, 2, 2], [19, 'slow-breathing', 'steady', 5, 2, 3], [16, 'short-walk', 'act', 10, 2, 4],
    [11, 'wind-down', 'steady', 10, 3, 3], [8, 'thought-record', 'rethink', 10, 2, 3], [4, 'slow-breathing', 'steady', 2, 1, 2],
  ]
  return some.map(([days, practice, skill, minutes, before, after]) => {
    const at = ago(now, days, 2)
    return { at, domain: 'practice', value: z.encode(done, { kind: 'done', practice, skill, minutes, before, after, at, zone: 'UTC' }) }
  })
}

function written(now: Temporal.Instant): Sealed[] {
  const some: [days: number, text: string][] = [
    [20, 'The river was grey and loud. Dana said nothing for a while, and that was the best part.'],
    [9, 'They asked me to lead the Thursday meeting again. I said I would think about it, and did not sleep.'],
  ]
  return some.map(([days, text]) => {
    const at = ago(now, days, 1)
    return { at, domain: 'journal', value: z.encode(entry, entryFrom({ ...newDraft(at, 'UTC'), text }, at)) }
  })
}

function planOf(now: Temporal.Instant): Sealed {
  const at = ago(now, 26)
  const lines = (...texts: string[]) => texts.map((text) => ({ text, number: '' }))
  const whole = { ...emptyPlan(at), lines: { signs: lines('Awake after three', 'I stop answering Dana'), alone: lines('The long shower', 'Radio plays'), company: lines('The library'), helpers: lines('Dana'), professionals: [], surroundings: [] } }
  return { at, domain: 'plan', value: z.encode(plan, whole) }
}

function asked(now: Temporal.Instant): Sealed[] {
  return ([[28, [2, 2, 3, 2, 1, 2, 2, 1]], [13, [1, 2, 2, 2, 1, 2, 1, 1]]] as const).map(([days, answers]) => {
    const at = ago(now, days)
    const { touched: _touched, ...form } = beginForm('phq-8', { language: 'en', wording: wordingOf('phq-8', 'en')!, at, zone: 'UTC' })
    return { at, domain: 'mood', value: z.encode(assessment, { ...form, state: 'finished', at, met: null, answers: [...answers] }) }
  })
}

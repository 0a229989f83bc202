import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { exercises, isExercise } from './flow.ts'
import { flows } from './flows/index.ts'
import { switchedOn } from './languages.ts'
import { voices } from './voices.ts'
import neighbours from './words/neighbours.json' with { type: 'json' }
import { type Voice, waysOf } from './words.ts'
import type { Tone } from './state.ts'

const tones: Tone[] = ['plain', 'warm', 'brief']
/** All the ways every line of a voice can be said: whatever a person can be answered with is among them. */
const everyWay = (voice: Voice): { key: string; text: string }[] => Object.keys(voice).flatMap((key) => [...new Set(tones.flatMap((tone) => waysOf(voice, key, tone)))].map((text) => ({ key, text })))
const all = Object.entries(voices).flatMap(([language, voice]) => everyWay(voice).map((one) => ({ language, ...one })))
const holesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([hole]) => hole).sort()

const firstFlows = ['check-in', 'thought-record', 'grounding', 'breathing', 'sleep', 'activation', 'worry-time'] as const

test('every switched-on language has the words for safety, limits, listening and the first exercises', () => {
  const mustHave = Object.keys(voices.en).filter((key) => {
    const [flow = ''] = key.split('.')
    if (flow === 'quick') { const id = key.slice(6); return !isExercise(id) || (firstFlows as readonly string[]).includes(id) }
    return !isExercise(flow) || (firstFlows as readonly string[]).includes(flow)
  }).filter((key) => !onlyLater.has(key))
  for (const language of Object.keys(switchedOn) as (keyof typeof voices)[]) expect(mustHave.filter((key) => waysOf(voices[language], key, 'plain').length === 0), language).toEqual([])
})
/** Quick answers that only the exercises of English have. */
const onlyLater = new Set(['tell', 'cool-first', 'today-hard', 'hold', 'small-contact', 'exam', 'work', 'something-else', 'closeness', 'health-life', 'work-life', 'play-life'].map((id) => `quick.${id}`))

test('English has the words for every step of every exercise, and a name for it in the menu', () => {
  for (const name of exercises) {
    expect(waysOf(voices.en, `quick.${name}`, 'plain'), name).toHaveLength(1)
    for (const [step, { says = [`${name}.${step}`], quick = [] }] of Object.entries(flows[name])) {
      for (const key of [...says, ...quick.map((id) => `quick.${id}`)]) expect(waysOf(voices.en, key, 'plain').length, key).toBeGreaterThan(0)
    }
  }
})

test('no language has words that English lacks, and no line loses or gains a hole', () => {
  for (const { language, key, text } of all) {
    const english = waysOf(voices.en, key, 'plain')
    expect(english.length, `${language} ${key}`).toBeGreaterThan(0)
    expect(holesIn(text), `${language} ${key}`).toEqual(holesIn(english[0]!))
  }
})

test('no word is written that nothing says', () => {
  const source = globSync('**/*.ts', { cwd: import.meta.dirname, exclude: (name) => name.endsWith('.test.ts') || name.includes('words/') || name.includes('phrases/') }).map((file) => readFileSync(join(import.meta.dirname, file), 'utf8')).join('\n')
  const steps = new Set(exercises.flatMap((name) => Object.entries(flows[name]).flatMap(([step, { says = [`${name}.${step}`] }]) => says)))
  const quick = new Set([...exercises.flatMap((name) => Object.values(flows[name]).flatMap((step) => step.quick ?? [])), ...exercises])
  const dead = Object.keys(voices.en).filter((key) => {
    const flow = key.slice(0, key.indexOf('.'))
    const rest = key.slice(key.indexOf('.') + 1)
    if (steps.has(key) || source.includes(`'${key}'`)) return false
    if (flow === 'quick') return !quick.has(rest) && !source.includes(`'${rest}'`)
    if (flow === 'trap' || flow === 'listen' || flow === 'limit') return !source.includes(`'${rest.replace(/-help$/, '')}'`)
    return !(rest === 'stay' && source.includes('`${flow}.stay`')) && !(flow === 'safety' && rest.startsWith('line-') && source.includes(`'${rest}'`))
  })
  expect(dead).toEqual([])
})

/** Rule 6, as patterns that no answer may hold, in every language the companion speaks. */
const forbidden: Record<string, RegExp> = {
  'a claim to feel': /\bI (?:feel|am (?:happy|glad|sad|sorry|worried|proud|touched)|love|care about|miss|worry|hope|wish|wonder)\b|\b(?:me siento|me alegro|lo siento|me preocupas?|te quiero)\b|\b(?:je ressens|je suis (?:désolé|content|heureux|triste)|je t’aime|je vous aime)\b|(?:أشعر|يؤسفني|آسف|أحبك|أتمنى)/iu,
  'a claim to be human': /\bI am (?:human|a person|a therapist|a doctor|real)\b|soy (?:humano|una persona real|terapeuta)|je suis (?:humain|une personne(?! qui))|أنا (?:إنسان|طبيب|معالج)/iu,
  'a diagnosis': /\byou (?:have|suffer from|are) (?:depress|bipolar|anxiety disorder|ptsd|ocd|psychos|schizo)|\b(?:tienes|sufres) (?:depresión|ansiedad clínica|toc)|vous (?:avez une|souffrez) (?:dépression|d’un trouble)|لديك (?:اكتئاب|اضطراب)/iu,
  'advice on medicine': /\b(?:take|stop taking|double|increase|lower|reduce|skip) (?:your|the) (?:medic|pill|dose|tablet)|(?:toma|deja de tomar|duplica|sube|baja) (?:tu|la) (?:medic|dosis|pastilla)|(?:prenez|arrêtez|doublez|augmentez) (?:votre|vos|le) (?:médic|dose|traitement)|(?:تناول|أوقف|ضاعف) (?:دواءك|الدواء|الجرعة)/iu,
  'a means or a method': /\b(?:rope|noose|gun|pistol|razor|blade|knife|bridge|railway|overdose|paracetamol|cyanide|poison|hanging|wrists?|bleach|milligrams?|\d+ ?mg)\b|\b(?:soga|pistola|cuchillo|puente|sobredosis|veneno)\b|\b(?:corde|pistolet|couteau|pont|surdose|poison)\b|(?:حبل|مسدس|سكين|جسر|جرعة زائدة)/iu,
  'numbers of food or weight': /\b(?:calories|kcal|kilos?|kg|pounds|lbs|BMI)\b|calorías|سعرات/iu,
  romance: /\b(?:darling|sweetheart|honey|my love|cariño|mi amor|mon amour|chéri|حبيبي|حبيبتي)\b/iu,
  'a promise of secrecy': /\bI (?:promise|swear)\b|your secret is safe|\bI (?:will|won’t|will never) tell (?:nobody|anyone)|te prometo|je (?:vous )?promets(?! rien)|أعدك/iu,
  'cheer that hurts': /everything (?:will|is going to) be (?:fine|okay|all right)|cheer up|look on the bright side|stay positive|good vibes|at least you|others have it worse|you (?:just )?need to (?:smile|think positive)|todo (?:va a|irá a) (?:estar|salir) bien|sé positiv|tout ira bien|restez positi|كل شيء سيكون بخير|فكر بإيجابية/iu,
  'praise of obedience and pressure to return': /\b(?:streak|well done|good job|great job|amazing|awesome|proud of you|come back tomorrow|don’t miss|see you tomorrow)\b|bien hecho por|racha|orgulloso de ti|bravo|fier de vous/iu,
  'a word that blames': /\b(?:committed suicide|successful suicide|failed attempt|attention.seeking|manipulative|selfish|cowardly|crazy|insane)\b|cometió suicidio|suicidio (?:exitoso|fallido)/iu,
  'should and ought': /\byou (?:should|ought to|must)\b/iu,
  'an exclamation, an emoji, a capital cry': /[!¡]|\p{Extended_Pictographic}|\b[A-Z]{4,}\b/u,
  'a number to dial, which only help lines hold': /\d{3,}/,
}
/** Lines that a pattern would hit for another meaning. Quick answers and quoted words are the person's own, who may feel. */
const naming: Record<string, readonly string[]> = { 'praise of obedience and pressure to return': ['harm-to-others.left'] }

for (const [what, pattern] of Object.entries(forbidden)) {
  test(`rule 6: no answer in any language holds ${what}`, () => {
    const found = all.filter(({ key, text }) => pattern.test(what === 'a claim to feel' ? text.replace(/[“«][^”»]*[”»]/gu, '') : text) && !(naming[what] ?? []).includes(key) && !(what === 'a claim to feel' && key.startsWith('quick.')))
    expect(found.map(({ language, key, text }) => `${language} ${key}: ${text}`)).toEqual([])
  })
}

test('rule 6: every refusal comes with something that helps', () => {
  for (const [language, voice] of Object.entries(voices)) {
    const refusals = Object.keys(voice).filter((key) => /^limit\.[a-z-]+$/.test(key) && !key.endsWith('-help') && !['limit.insult', 'limit.advice', 'limit.who-reads', 'limit.cheer', 'limit.task'].includes(key))
    expect(refusals.length).toBeGreaterThan(7)
    for (const key of refusals) expect(waysOf(voice, `${key}-help`, 'plain').length, `${language} ${key}`).toBeGreaterThan(0)
  }
})

const sentences = (text: string) => text.replace(/[“«][^”»]*[”»]/g, 'x').split(/[.?!؟:;](?:\s|$)/).map((one) => one.trim()).filter(Boolean)
const wordCount = (text: string) => text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length

test('sentences stay short: at most 20 words, and 16 where it is about safety', () => {
  const long = all.flatMap(({ language, key, text }) => sentences(text).filter((one) => wordCount(one) > (/^(?:safety|abuse|other-person|harm-to-others)\./.test(key) ? 16 : 20)).map((one) => `${language} ${key} (${wordCount(one)}): ${one}`))
  expect(long).toEqual([])
})

test('lines that are said often have at least three ways, and the brief ones are no longer than the plain', () => {
  for (const [language, voice] of Object.entries(voices)) {
    for (const key of Object.keys(voice).filter((one) => /^(?:listen\.(?!good-question)|greet\.(?:ask|again)|machine\.is|goodbye\.say|thanks\.say|silence\.say|unclear\.say|repair\.offer|check-in\.start|safety\.(?:stay|near-stay|near-next|stay-next)$|trap\.ask)/.test(one))) {
      expect(waysOf(voice, key, 'plain').length, `${language} ${key}`).toBeGreaterThanOrEqual(3)
      const mean = (tone: Tone) => waysOf(voice, key, tone).reduce((sum, text) => sum + text.length, 0) / waysOf(voice, key, tone).length
      expect(mean('brief'), `${language} ${key}`).toBeLessThanOrEqual(mean('plain'))
    }
  }
})

test('rule 8: in every language it says that it is a program, at the start and when asked', () => {
  const program: Record<string, RegExp> = { en: /program/, es: /programa/, fr: /programme/, ar: /برنامج/ }
  for (const [language, voice] of Object.entries(voices)) {
    for (const key of ['greet.first', 'program.short', 'machine.is']) for (const way of waysOf(voice, key, 'plain')) expect(way, `${language} ${key}`).toMatch(program[language]!)
  }
})

test('rule 9: in each neighbour language the person is told, and asked about danger, in that language', () => {
  for (const [language, { says, asks }] of Object.entries(neighbours)) {
    expect(says.length, language).toBeGreaterThan(20)
    expect(asks, language).toMatch(/[?？؟]$/)
  }
})

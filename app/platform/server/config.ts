import { readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { isLanguage, languages, type Language } from '#prelude/languages.ts'

/** Something about the installation must be changed before it may serve; the message is one sentence that says what, and what to do. */
export class ConfigProblem extends Error {
  override name = 'ConfigProblem'
}

export type Config = {
  port: number
  host: string
  /** Where people open the service: an origin, without a slash at its end. */
  publicUrl: string
  /** Absolute paths. */
  dataDir: string
  rootKeyFile: string
  /** One's own PostgreSQL; where it is not set, Evenkeel runs one in the data folder. */
  databaseUrl: string | undefined
  /** Whether /metrics answers at all; on an address that others reach it needs the token. */
  metricsOn: boolean
  metricsToken: string | undefined
  turnSecret: string | undefined
  webhookSecret: string | undefined
  /** Addresses and ranges whose word about where a request comes from is believed. */
  trustedProxies: string[]
  /** Staff sign-in of the organisation, where it is set. */
  oidc: { issuer: string; clientId: string; clientSecret: string } | undefined
  smtpUrl: string | undefined
  /** Who carries text messages, where somebody does, and the language in which a talk by text begins. */
  sms: SmsConfig | undefined
  /** Another program that may write a listening line, where the steward named one. */
  voice: VoiceConfig | undefined
  serviceCountry: string
  serviceName: string
  lowestAge: (typeof ages)[number]
  /** Where "Leave quickly" leads: a harmless site of the world. */
  leaveTo: string
  /** Start without the sample service, or with it. */
  empty: boolean
  sample: boolean
}

/** `kept` carries nothing: it shows on this machine what would be sent. */
type SmsConfig = { language: Language } & ({ carrier: 'kept' } | { carrier: 'twilio'; account: string; token: string; from: string; url: string })

/** An endpoint that speaks the chat completions of OpenAI: its address without what follows, the model, and the key where it wants one. */
export type VoiceConfig = { url: string; model: string; key: string | undefined }

/** What a start knows beside the environment: the project's folder, and whether the sample service is wanted. */
export type Facts = { root?: string; empty?: boolean; sample?: boolean }

/** Values that stand in documents as examples, so they protect nothing. */
export const exampleSecrets = [
  'replace-with-a-long-random-text', 'change-me-change-me', 'changemechangeme', 'this-is-an-example', 'secretsecretsecret', '0123456789abcdef',
]

const here = fileURLToPath(new URL('../../../', import.meta.url))
const secretNames = ['METRICS_TOKEN', 'TURN_SECRET', 'WEBHOOK_SECRET', 'SMS_TOKEN'] as const

/** Reads the environment once; a wrong or insecure setting throws a ConfigProblem. */
export function configFrom(env: Record<string, string | undefined>, facts: Facts = {}): Config {
  for (const name of secretNames) refuseWeakSecret(name, env[name])
  // An empty line in a compose file means "not set".
  const read = settings.safeParse(Object.fromEntries(Object.entries(env).map(([name, text]) => [name, text?.trim() || undefined])))
  if (!read.success) throw new ConfigProblem(read.error.issues[0]!.message)

  const said = read.data
  const root = facts.root ?? here
  const config: Config = {
    port: said.PORT,
    host: said.HOST,
    publicUrl: said.PUBLIC_URL ?? `http://localhost:${said.PORT}`,
    dataDir: resolve(root, said.DATA_DIR),
    rootKeyFile: resolve(root, said.ROOT_KEY_FILE),
    databaseUrl: said.DATABASE_URL,
    metricsOn: said.METRICS !== 'off',
    metricsToken: said.METRICS_TOKEN,
    turnSecret: said.TURN_SECRET,
    webhookSecret: said.WEBHOOK_SECRET,
    trustedProxies: said.TRUSTED_PROXIES,
    oidc: oidcFrom(said),
    smtpUrl: said.SMTP_URL,
    sms: smsFrom(said, root),
    voice: voiceFrom(said, root),
    serviceCountry: said.SERVICE_COUNTRY,
    serviceName: said.SERVICE_NAME,
    lowestAge: said.LOWEST_AGE,
    leaveTo: said.LEAVE_TO,
    empty: facts.empty ?? false,
    sample: facts.sample ?? false,
  }
  refusePublicDangers(config)
  if (isInside(config.rootKeyFile, config.dataDir)) throw new ConfigProblem(keyInsideData(config))
  if (config.databaseUrl) refuseOpenDatabase(config.databaseUrl, env.PGHOST)
  const isOpen = !isLoopback(config.host) || !isLocalUrl(config.publicUrl)
  if (isOpen && !config.metricsToken) {
    if (said.METRICS === 'on') {
      throw new ConfigProblem(
        'METRICS=on would show figures of this service to anyone who reaches it: set METRICS_TOKEN to a long random text, or METRICS=off.',
      )
    }
    config.metricsOn = false
  }
  return config
}

/** True for addresses that only this machine reaches. */
export function isLoopback(host: string): boolean {
  const bare = host.replace(/^\[(.*)\]$/, '$1').toLowerCase()
  return bare === 'localhost' || bare.endsWith('.localhost') || bare === '::1' || (isIP(bare) === 4 && bare.startsWith('127.'))
}

/** The sentence for a root key that lies where the data lies. */
export const keyInsideData = (config: { rootKeyFile: string; dataDir: string }) =>
  `The root key ${config.rootKeyFile} lies inside the data folder ${config.dataDir}, so one stolen copy would hold both: set ROOT_KEY_FILE to a place outside it.`

/** True when a path is the folder itself or lies in it; both absolute. */
export const isInside = (path: string, folder: string) => path === folder || path.startsWith(folder.endsWith('/') ? folder : `${folder}/`)

function refuseWeakSecret(name: string, secret: string | undefined) {
  if (secret === undefined) return
  const toDo = 'set it to at least 16 random characters (for example from "openssl rand -base64 24"), or remove it'
  const bare = secret.trim()
  if (bare === '') throw new ConfigProblem(`${name} is empty: ${toDo}.`)
  const plain = bare.toLowerCase()
  const isOneSign = /^(.)\1*$/.test(plain)
  const isExample = isOneSign || exampleSecrets.includes(plain) || /change.?me|replace.?(me|this|with)|your.?(secret|token)|example/.test(plain)
  if (isExample) throw new ConfigProblem(`${name} is an example that everyone can read: ${toDo}.`)
  if (bare.length < 16) throw new ConfigProblem(`${name} is too short: ${toDo}.`)
}

function refusePublicDangers({ host, publicUrl, sample, sms, empty }: Config) {
  const isHostOpen = !isLoopback(host)
  if (sample && (isHostOpen || !isLocalUrl(publicUrl))) {
    throw new ConfigProblem(
      'The sample service has sign-ins that everyone knows, so it runs only on this machine: start it with HOST=127.0.0.1 and without PUBLIC_URL, or start an empty service.',
    )
  }
  if (sms?.carrier === 'kept' && (isHostOpen || !isLocalUrl(publicUrl) || empty)) {
    throw new ConfigProblem('SMS_CARRIER=kept sends nothing and believes whoever writes, so it is for the sample service on this machine alone: name a real carrier, or remove it.')
  }
  if (sms?.carrier === 'twilio' && isLocalUrl(publicUrl) && !isLocalUrl(sms.url)) {
    throw new ConfigProblem('SMS_CARRIER=twilio needs an address at which Twilio reaches this service and which it signs: set PUBLIC_URL to the https:// address people open.')
  }
  const isHttps = publicUrl.startsWith('https:')
  if (!isHttps && !isLocalUrl(publicUrl)) {
    throw new ConfigProblem(`PUBLIC_URL (${publicUrl}) would send what people write unprotected: let it begin with https://.`)
  }
  if (isHostOpen && !isHttps) {
    throw new ConfigProblem(
      `HOST (${host}) can be reached from other machines, and PUBLIC_URL names no https address: set PUBLIC_URL to the https:// address people will open, or HOST to 127.0.0.1.`,
    )
  }
}

const isLocalUrl = (url: string) => isLoopback(new URL(url).hostname)

function refuseOpenDatabase(databaseUrl: string, hostOfEnvironment: string | undefined) {
  // The driver lets the query's host and sslmode (the last of each) win over the rest of the address.
  const url = new URL(databaseUrl)
  const host = url.searchParams.getAll('host').at(-1) || decodeURIComponent(url.hostname) || hostOfEnvironment || 'localhost'
  if (host.startsWith('/') || isLoopback(host)) return
  const sslmode = url.searchParams.getAll('sslmode').at(-1)
  if (sslmode && ['require', 'verify-ca', 'verify-full'].includes(sslmode)) return
  throw new ConfigProblem(
    'DATABASE_URL goes over the network without TLS: add ?sslmode=verify-full to it (or sslmode=require), and let the database offer TLS.',
  )
}

function oidcFrom(said: { OIDC_ISSUER?: string | undefined; OIDC_CLIENT_ID?: string | undefined; OIDC_CLIENT_SECRET?: string | undefined }) {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = said
  if (!issuer && !clientId && !clientSecret) return undefined
  if (issuer && clientId && clientSecret) return { issuer, clientId, clientSecret }
  throw new ConfigProblem('Staff sign-in needs OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET together: set all three, or none.')
}

type SaidOfSms = { [name in 'SMS_ACCOUNT' | 'SMS_FROM' | 'SMS_URL' | 'SMS_TOKEN' | 'SMS_TOKEN_FILE']?: string | undefined } & { SMS_CARRIER: 'none' | SmsConfig['carrier']; SMS_LANGUAGE: Language }

function smsFrom(said: SaidOfSms, root: string): SmsConfig | undefined {
  const { SMS_CARRIER: carrier, SMS_LANGUAGE: language, SMS_ACCOUNT: account, SMS_FROM: from, SMS_URL: url, SMS_TOKEN: word, SMS_TOKEN_FILE: file } = said
  const set = Object.entries({ SMS_ACCOUNT: account, SMS_FROM: from, SMS_TOKEN: word, SMS_TOKEN_FILE: file, SMS_URL: url }).filter(([, value]) => value !== undefined).map(([name]) => name)
  if (carrier !== 'twilio') {
    if (set.length > 0) throw new ConfigProblem(`${set.join(' and ')} would do nothing, since SMS_CARRIER is ${carrier}: set SMS_CARRIER=twilio, or remove ${set.length > 1 ? 'them' : 'it'}.`)
    return carrier === 'kept' ? { carrier, language } : undefined
  }
  if (word !== undefined && file !== undefined) throw new ConfigProblem('SMS_TOKEN and SMS_TOKEN_FILE are both set, and they may differ: remove one of them.')
  const missing = [...(account ? [] : ['SMS_ACCOUNT']), ...(word ?? file ? [] : ['SMS_TOKEN_FILE (or SMS_TOKEN)']), ...(from ? [] : ['SMS_FROM'])]
  if (!account || !from || missing.length > 0) throw new ConfigProblem(`SMS_CARRIER=twilio needs more than it has: set ${missing.join(' and ')} too, or SMS_CARRIER=none.`)
  return { carrier, language, account, from, url: url ?? 'https://api.twilio.com', token: word ?? secretIn('SMS_TOKEN_FILE', resolve(root, file!)) }
}

/** The secret in a file that a setting names; refuses one that cannot be read, or that is too weak. */
function secretIn(name: string, file: string): string {
  let secret: string
  try {
    secret = readFileSync(file, 'utf8').trim()
  } catch (problem) {
    throw new ConfigProblem(`${name} (${file}) cannot be read: put the file there, or give this account the right to read it.`, { cause: problem })
  }
  refuseWeakSecret(name, secret)
  return secret
}

function voiceFrom({ VOICE_URL: url, VOICE_MODEL: model, VOICE_KEY_FILE: file }: { [name in 'VOICE_URL' | 'VOICE_MODEL' | 'VOICE_KEY_FILE']?: string | undefined }, root: string): VoiceConfig | undefined {
  if (!url && !model && !file) return undefined
  if (url && model) return { url, model, key: file === undefined ? undefined : voiceKeyIn(resolve(root, file)) }
  throw new ConfigProblem('A generated voice needs VOICE_URL and VOICE_MODEL together, and VOICE_KEY_FILE where its endpoint asks for a key: set them, or none.')
}

function voiceKeyIn(file: string): string {
  const key = secretIn('VOICE_KEY_FILE', file)
  if (!/^[!-~]+$/.test(key)) throw new ConfigProblem(`VOICE_KEY_FILE (${file}) holds more than a key: leave one line without spaces in it.`)
  return key
}

const text = (said: string) => z.string({ error: said })
const urlWith = (protocols: string[], said: string) =>
  text(said).refine((value) => protocols.includes(URL.parse(value)?.protocol ?? ''), { error: said, abort: true })

const originSaid = 'PUBLIC_URL must be the address people open, such as https://care.example.org, with nothing after the name: correct it.'
const origin = urlWith(['http:', 'https:'], originSaid)
  .refine((value) => isBare(new URL(value)), { error: originSaid, abort: true })
  .transform((value) => new URL(value).origin)

const issuerSaid = 'OIDC_ISSUER must be the https:// address of your sign-in service: correct it.'
const issuer = urlWith(['http:', 'https:'], issuerSaid).refine((value) => value.startsWith('https:') || isLocalUrl(value), issuerSaid)

const portSaid = 'PORT must be a whole number from 0 to 65535: correct it, or leave it out for 8080.'
const port = text(portSaid).regex(/^\d{1,5}$/, portSaid).transform(Number).refine((value) => value <= 65535, portSaid)

const countrySaid = 'SERVICE_COUNTRY must be the two letters of a country, such as US or DE: correct it.'
const country = text(countrySaid).transform((value) => value.toUpperCase()).refine(isCountry, countrySaid)

const smsUrlSaid = 'SMS_URL must be an https address of the carrier: correct it, or leave it out.'
const smsUrl = urlWith(['http:', 'https:'], smsUrlSaid)
  .refine((value) => isBare(new URL(value)) && (value.startsWith('https:') || isLocalUrl(value)), { error: smsUrlSaid, abort: true })
  .transform((value) => new URL(value).origin)

const voiceUrlSaid = 'VOICE_URL must be the https address before /chat/completions, such as https://models.example.org/v1 (http only on this machine): correct it.'
const voiceUrl = urlWith(['http:', 'https:'], voiceUrlSaid)
  .refine((value) => isPlainAddress(new URL(value)) && (value.startsWith('https:') || isLocalUrl(value)), { error: voiceUrlSaid, abort: true })
  .transform((value) => new URL(value).href.replace(/\/+$/, ''))

const languageSaid = `SMS_LANGUAGE must be one of ${Object.keys(languages).join(', ')}: correct it, or leave it out for en.`

const ages = ['under-13', '13-15', '16-17', '18-over'] as const

const settings = z.object({
  PORT: port.default(8080),
  HOST: text('').regex(/^[\w.:[\]-]+$/, 'HOST must be one address or name, such as 127.0.0.1: correct it.').default('127.0.0.1'),
  DATA_DIR: text('').default('./data'),
  ROOT_KEY_FILE: text('').default('./keys/root.key'),
  PUBLIC_URL: origin.optional(),
  DATABASE_URL: urlWith(['postgres:', 'postgresql:'], 'DATABASE_URL must look like postgresql://name:password@host/database: correct it.').optional(),
  METRICS: z.enum(['on', 'off'], { error: 'METRICS must be on or off: correct it, or leave it out.' }).optional(),
  METRICS_TOKEN: text('').optional(),
  TURN_SECRET: text('').optional(),
  WEBHOOK_SECRET: text('').optional(),
  TRUSTED_PROXIES: text('').default('').transform((list) => list.split(',').map((one) => one.trim()).filter(Boolean)).superRefine(refuseWideProxies),
  OIDC_ISSUER: issuer.optional(),
  OIDC_CLIENT_ID: text('').optional(),
  OIDC_CLIENT_SECRET: text('').optional(),
  SMTP_URL: urlWith(['smtp:', 'smtps:'], 'SMTP_URL must look like smtps://name:password@mail.example.org: correct it.').optional(),
  SMS_CARRIER: z.enum(['none', 'twilio', 'kept'], { error: 'SMS_CARRIER must be none or twilio: correct it, or leave it out.' }).default('none'),
  SMS_ACCOUNT: text('').regex(/^AC[0-9a-fA-F]{32}$/, 'SMS_ACCOUNT must be the SID of the account, which begins with AC: correct it.').optional(),
  SMS_TOKEN: text('').optional(),
  SMS_TOKEN_FILE: text('').optional(),
  SMS_FROM: text('').regex(/^(?:\+[1-9]\d{6,14}|\d{3,8})$/, 'SMS_FROM must be the number that texts come from, such as +15550100: correct it.').optional(),
  SMS_URL: smsUrl.optional(),
  SMS_LANGUAGE: text(languageSaid).refine(isLanguage, languageSaid).transform((value) => value as Language).default('en'),
  VOICE_URL: voiceUrl.optional(),
  VOICE_MODEL: text('').regex(/^[\w.:/@+-]{1,100}$/, 'VOICE_MODEL must be the name of one model, such as small-model-1: correct it.').optional(),
  VOICE_KEY_FILE: text('').optional(),
  SERVICE_COUNTRY: country.default('US'),
  SERVICE_NAME: text('').max(80, 'SERVICE_NAME may have at most 80 characters: shorten it.').default('Evenkeel'),
  LEAVE_TO: z.url({ protocol: /^https$/, error: 'LEAVE_TO must be an https address of a harmless site: correct it, or leave it out.' }).default('https://www.wikipedia.org/'),
  LOWEST_AGE: z.enum(ages, { error: `LOWEST_AGE must be one of ${ages.join(', ')}: correct it.` }).default('16-17'),
})

const isPlainAddress = ({ search, hash, username, password }: URL): boolean => !search && !hash && !username && !password

function isBare({ pathname, search, hash, username, password }: URL): boolean {
  return pathname === '/' && !search && !hash && !username && !password
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false
  const name = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code)
  return name !== undefined && !['ZZ', 'EU', 'EZ', 'UN', 'XA', 'XB', 'QO'].includes(code)
}

function refuseWideProxies(proxies: string[], ctx: z.RefinementCtx) {
  for (const proxy of proxies) {
    const [address = '', length, ...more] = proxy.split('/')
    const kind = isIP(address)
    if (proxy === '*' || (kind && length !== undefined && Number(length) < narrowest(address, kind))) {
      return ctx.addIssue(`TRUSTED_PROXIES (${proxy}) would believe anyone about where they come from: name the addresses of your own proxies only.`)
    }
    if (!kind || more.length || (length !== undefined && !(/^\d{1,3}$/.test(length) && Number(length) <= (kind === 4 ? 32 : 128)))) {
      return ctx.addIssue(`TRUSTED_PROXIES (${proxy}) must be addresses or ranges such as 10.0.0.5 or 10.0.0.0/24, with commas between: correct it.`)
    }
  }
}

// The widest private ranges are 10.0.0.0/8 and fc00::/7; an IPv4 range can also be written in IPv6 (::ffff:0.0.0.0/96).
const narrowest = (address: string, kind: number) => (kind === 4 ? 8 : /^(::|0+:)/.test(address) ? 104 : 7)

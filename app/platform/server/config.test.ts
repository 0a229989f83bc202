import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Config, ConfigProblem, configFrom, exampleSecrets, type Facts } from './config.ts'

const root = '/srv/evenkeel'
const good = 'Zq3v9Kx0aT7mWc2eLr5u'
const open = { HOST: '0.0.0.0', PUBLIC_URL: 'https://care.example.org' }

const texts = { SMS_CARRIER: 'twilio', SMS_ACCOUNT: `AC${'0a'.repeat(16)}`, SMS_TOKEN: good, SMS_FROM: '+15550100' }

const read = (env: Record<string, string | undefined> = {}, facts: Facts = {}): Config => configFrom(env, { root, ...facts })

function problem(env: Record<string, string>, facts: Facts = {}): string {
  try {
    read(env, facts)
  } catch (error) {
    expect(error).toBeInstanceOf(ConfigProblem)
    const { message } = error as Error
    // One sentence: no line break, one end, and something to do.
    expect(message).toMatch(/^[^\n]+[:,] [^\n]+\.$/)
    expect(message).not.toMatch(/[.!?] [A-Z]/)
    return message
  }
  throw new Error(`was accepted: ${JSON.stringify(env)}`)
}

test('without any setting it serves this machine only, with its data and its key apart', () => {
  expect(read()).toMatchObject({
    port: 8080, host: '127.0.0.1', publicUrl: 'http://localhost:8080', dataDir: `${root}/data`, rootKeyFile: `${root}/keys/root.key`,
    databaseUrl: undefined, oidc: undefined, serviceCountry: 'US', serviceName: 'Evenkeel', lowestAge: '16-17', trustedProxies: [], metricsOn: true, empty: false, sample: false,
  })
})

test('a relative path belongs to the project, wherever it was started from; an empty line means not set', () => {
  expect(read({ DATA_DIR: 'elsewhere', ROOT_KEY_FILE: '/etc/evenkeel/root.key', PORT: '', HOST: ' ' })).toMatchObject({
    dataDir: `${root}/elsewhere`, rootKeyFile: '/etc/evenkeel/root.key', port: 8080, host: '127.0.0.1',
  })
})

test('a public service with https, its own secrets and its own proxies is accepted', () => {
  const config = read({ ...open, METRICS_TOKEN: good, TURN_SECRET: good, WEBHOOK_SECRET: good, TRUSTED_PROXIES: '10.0.0.0/8, 192.168.1.4,fd00::/8,::1', SERVICE_COUNTRY: 'de' })
  expect(config).toMatchObject({ publicUrl: 'https://care.example.org', metricsOn: true, trustedProxies: ['10.0.0.0/8', '192.168.1.4', 'fd00::/8', '::1'], serviceCountry: 'DE' })
  expect(read({ PUBLIC_URL: 'https://Care.example.org/' }).publicUrl).toBe('https://care.example.org')
})

test.each<[string, Record<string, string>]>([
  ['every address', { HOST: '0.0.0.0', PUBLIC_URL: 'https://care.example.org' }],
  ['an address of the network', { HOST: '192.168.1.20', PUBLIC_URL: 'https://care.example.org' }],
  ['a public name in front of it', { PUBLIC_URL: 'https://care.example.org' }],
])('the sample service with its known sign-ins is refused on %s', (_, env) => {
  expect(problem(env, { sample: true })).toMatch(/sample/)
  expect(read({ HOST: '::1', PUBLIC_URL: 'http://localhost:9000' }, { sample: true }).sample).toBe(true)
})

test.each(['0.0.0.0', '::', '10.1.2.3', 'care.internal', '128.0.0.1'])('HOST %s without an https PUBLIC_URL is refused', (HOST) => {
  expect(problem({ HOST })).toMatch(/^HOST .*PUBLIC_URL.*https/)
  expect(problem({ HOST, PUBLIC_URL: 'http://localhost:8080' })).toMatch(/^HOST/)
  expect(read({ HOST, PUBLIC_URL: 'https://care.example.org' }).host).toBe(HOST)
})

test.each(['http://care.example.org', 'http://10.0.0.2:8080', 'http://localhost.example.org'])('PUBLIC_URL %s is refused, since people would write to it unprotected', (PUBLIC_URL) => {
  expect(problem({ PUBLIC_URL })).toMatch(/^PUBLIC_URL .*https:\/\//)
})

test.each(['./data/root.key', './data/keys/../root.key', '/srv/evenkeel/data/deep/root.key'])('a root key at %s is refused, since it lies with the data', (ROOT_KEY_FILE) => {
  expect(problem({ ROOT_KEY_FILE })).toMatch(/inside the data folder/)
  expect(read({ ROOT_KEY_FILE, DATA_DIR: '/var/lib/evenkeel' }).dataDir).toBe('/var/lib/evenkeel')
  expect(read({ ROOT_KEY_FILE: './data-keys/root.key' }).rootKeyFile).toBe(`${root}/data-keys/root.key`)
})

test.each([
  'postgresql://app:word@db.example.org/evenkeel',
  'postgres://app:word@10.0.0.9:5432/evenkeel?sslmode=disable',
  'postgres://app:word@db.example.org/evenkeel?sslmode=prefer',
  'postgres://app:word@db.example.org/evenkeel?sslmode=no-verify',
  'postgres://app:word@db.example.org/evenkeel?sslmode=require&sslmode=disable',
  'postgres://app:word@localhost/evenkeel?host=db.example.org',
])('a database over the network without TLS is refused: %s', (DATABASE_URL) => {
  expect(problem({ DATABASE_URL })).toMatch(/^DATABASE_URL .*TLS/)
  expect(problem({ DATABASE_URL })).not.toContain('word')
})

test.each([
  'postgresql://app:word@db.example.org/evenkeel?sslmode=require',
  'postgresql://app:word@db.example.org/evenkeel?sslmode=verify-full',
  'postgresql://app:word@localhost:5432/evenkeel',
  'postgresql://app:word@127.0.0.1/evenkeel',
  'postgresql://app:word@[::1]/evenkeel',
  'postgresql:///evenkeel?host=/var/run/postgresql',
  'postgresql://app@%2Fvar%2Frun%2Fpostgresql/evenkeel',
])('a database on this machine, or reached with TLS, is accepted: %s', (DATABASE_URL) => {
  expect(read({ DATABASE_URL }).databaseUrl).toBe(DATABASE_URL)
})

test('a database whose host only the environment names is looked at too', () => {
  expect(problem({ DATABASE_URL: 'postgresql:///evenkeel', PGHOST: 'db.example.org' })).toMatch(/TLS/)
})

test.each(['METRICS_TOKEN', 'TURN_SECRET', 'WEBHOOK_SECRET', 'SMS_TOKEN'])('%s is refused when it is empty, short or an example, and is not repeated', (name) => {
  expect(problem({ [name]: '' })).toContain(`${name} is empty`)
  expect(problem({ [name]: '   ' })).toContain(`${name} is empty`)
  expect(problem({ [name]: 'Zq3v9Kx0aT7mWc2' })).toContain(`${name} is too short`)
  for (const example of [...exampleSecrets, 'CHANGE-ME-CHANGE-ME', 'aaaaaaaaaaaaaaaaaaaa', 'my-example-secret-123']) {
    expect(problem({ [name]: example })).toContain(`${name} is an example`)
    expect(problem({ [name]: example })).not.toContain(example)
  }
  expect(() => read({ ...(name === 'SMS_TOKEN' ? { ...texts, ...open } : {}), [name]: good })).not.toThrow()
})

test('figures on a public address need a token; left unsaid they are simply not shown there', () => {
  expect(problem({ ...open, METRICS: 'on' })).toMatch(/METRICS_TOKEN/)
  expect(problem({ PUBLIC_URL: 'https://care.example.org', METRICS: 'on' })).toMatch(/METRICS_TOKEN/)
  expect(read(open).metricsOn).toBe(false)
  expect(read({ ...open, METRICS: 'on', METRICS_TOKEN: good }).metricsOn).toBe(true)
  expect(read({ METRICS: 'off' }).metricsOn).toBe(false)
})

test.each(['0.0.0.0/0', '::/0', '*', '10.0.0.1, 0.0.0.0/0', '128.0.0.0/1', '0::0/0', '::ffff:0.0.0.0/96', '10.0.0.1/'])('a trusted proxy of %s is refused, since it would be anyone', (TRUSTED_PROXIES) => {
  expect(problem({ TRUSTED_PROXIES })).toMatch(/^TRUSTED_PROXIES .*anyone/)
})

test.each<[string, string]>([
  ['PORT', 'eighty'], ['PORT', '70000'], ['PORT', '-1'], ['HOST', 'http://x/'], ['PUBLIC_URL', 'care.example.org'], ['PUBLIC_URL', 'https://care.example.org/app'],
  ['PUBLIC_URL', 'javascript:alert(1)'], ['DATABASE_URL', 'mysql://x/y'], ['DATABASE_URL', 'nonsense'], ['TRUSTED_PROXIES', 'proxy.local'], ['TRUSTED_PROXIES', '10.0.0.0/33'],
  ['OIDC_ISSUER', 'http://sign-in.example.org'], ['SMTP_URL', 'https://mail.example.org'], ['SERVICE_COUNTRY', 'Germany'], ['SERVICE_COUNTRY', 'QQ'], ['LOWEST_AGE', '17'], ['METRICS', 'yes'],
  ['SMS_CARRIER', 'pigeon'], ['SMS_ACCOUNT', 'AC123'], ['SMS_FROM', '555-0100'], ['SMS_URL', 'http://api.example.org'], ['SMS_URL', 'https://api.example.org/v1'], ['SMS_LANGUAGE', 'tlh'],
])('a mistake in a setting is said by its name: %s=%s', (name, value) => {
  expect(problem({ [name]: value })).toContain(name)
})

test('a generated voice is set wholly or not at all, and its key is read from a file and never repeated', () => {
  const [VOICE_URL, VOICE_MODEL, VOICE_KEY_FILE] = ['https://models.example.org/v1/', 'small-model-1', join(mkdtempSync(join(tmpdir(), 'evenkeel-voice-')), 'key')]
  expect(read().voice).toBeUndefined()
  expect(read({ VOICE_URL, VOICE_MODEL }).voice).toEqual({ url: 'https://models.example.org/v1', model: 'small-model-1', key: undefined })
  for (const half of [{ VOICE_URL }, { VOICE_MODEL }, { VOICE_KEY_FILE }, { VOICE_MODEL, VOICE_KEY_FILE }]) expect(problem(half)).toMatch(/VOICE_URL and VOICE_MODEL together/)
  expect(problem({ VOICE_URL, VOICE_MODEL, VOICE_KEY_FILE })).toMatch(/VOICE_KEY_FILE .*cannot be read/)
  writeFileSync(VOICE_KEY_FILE, `${good}\n`)
  expect(read({ VOICE_URL, VOICE_MODEL, VOICE_KEY_FILE }).voice).toEqual({ url: 'https://models.example.org/v1', model: 'small-model-1', key: good })
  for (const [held, said] of [['', 'is empty'], ['change-me-change-me', 'is an example'], [`${good} and ${good}`, 'holds more than a key'], [`${good}\n${good}`, 'holds more than a key']] as const) {
    writeFileSync(VOICE_KEY_FILE, held)
    expect(problem({ VOICE_URL, VOICE_MODEL, VOICE_KEY_FILE })).toContain(said)
    expect(problem({ VOICE_URL, VOICE_MODEL, VOICE_KEY_FILE })).not.toContain(good)
  }
})

test.each(['http://models.example.org/v1', 'ftp://models.example.org', 'https://name:word@models.example.org/v1', 'https://models.example.org/v1?key=x', 'https://models.example.org/v1#x', 'models.example.org'])('what a person wrote leaves for no such address: %s', (VOICE_URL) => {
  expect(problem({ VOICE_URL, VOICE_MODEL: 'm' })).toMatch(/^VOICE_URL/)
  expect(problem({ VOICE_URL, VOICE_MODEL: 'm' })).not.toContain('name:word')
})

test('an endpoint on this machine may be spoken to without TLS', () => {
  expect(read({ VOICE_URL: 'http://127.0.0.1:8001/v1', VOICE_MODEL: 'm' }).voice?.url).toBe('http://127.0.0.1:8001/v1')
  expect(problem({ VOICE_URL: 'http://127.0.0.1:8001/v1', VOICE_MODEL: 'two models' })).toMatch(/^VOICE_MODEL/)
})

test('staff sign-in is set wholly or not at all', () => {
  const all = { OIDC_ISSUER: 'https://sign-in.example.org', OIDC_CLIENT_ID: 'evenkeel', OIDC_CLIENT_SECRET: good }
  expect(read(all).oidc).toEqual({ issuer: 'https://sign-in.example.org', clientId: 'evenkeel', clientSecret: good })
  expect(problem({ OIDC_ISSUER: all.OIDC_ISSUER })).toMatch(/all three, or none/)
})

test('text messages are off until a carrier is named', () => {
  expect(read().sms).toBeUndefined()
  expect(read({ SMS_CARRIER: 'none' }).sms).toBeUndefined()
  expect(read({ ...open, ...texts, SMS_LANGUAGE: 'es' }).sms).toEqual({ carrier: 'twilio', language: 'es', account: texts.SMS_ACCOUNT, token: good, from: '+15550100', url: 'https://api.twilio.com' })
})

test.each(['SMS_ACCOUNT', 'SMS_TOKEN', 'SMS_FROM'])('a carrier without %s is refused, and the rest is not repeated', (name) => {
  const said = problem({ ...open, ...Object.fromEntries(Object.entries(texts).filter(([one]) => one !== name)) })
  expect(said).toContain(name)
  expect(said).not.toContain(good)
})

test('settings of a carrier that is not named are refused, since they would do nothing', () => {
  for (const name of ['SMS_ACCOUNT', 'SMS_TOKEN', 'SMS_FROM'] as const) expect(problem({ [name]: texts[name] })).toMatch(new RegExp(`^${name} .*SMS_CARRIER`))
  expect(problem({ SMS_URL: 'https://api.example.org', SMS_CARRIER: 'kept' })).toMatch(/SMS_CARRIER is kept/)
})

test('the secret of the carrier may lie in a file, which is held to the same rules', () => {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-'))
  const { SMS_TOKEN: _, ...rest } = texts
  const file = join(folder, 'token')
  try {
    expect(problem({ ...open, ...rest, SMS_TOKEN_FILE: file })).toMatch(/^SMS_TOKEN_FILE .*cannot be read/)
    writeFileSync(file, `${good}\n`)
    expect(read({ ...open, ...rest, SMS_TOKEN_FILE: file }).sms).toMatchObject({ token: good })
    expect(problem({ ...open, ...texts, SMS_TOKEN_FILE: file })).toMatch(/both set/)
    for (const weak of ['', 'short', 'change-me-change-me']) {
      writeFileSync(file, weak)
      expect(problem({ ...open, ...rest, SMS_TOKEN_FILE: file })).toMatch(/^SMS_TOKEN_FILE is/)
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a carrier out in the world needs an address of ours that it can reach; one that stands in on this machine does not', () => {
  expect(problem(texts)).toMatch(/PUBLIC_URL/)
  expect(read({ ...texts, SMS_URL: 'http://127.0.0.1:9000' }).sms).toMatchObject({ url: 'http://127.0.0.1:9000' })
})

test('the carrier that only shows what it would send stays on this machine, in the sample service', () => {
  expect(read({ SMS_CARRIER: 'kept' }).sms).toEqual({ carrier: 'kept', language: 'en' })
  expect(problem({ ...open, SMS_CARRIER: 'kept' })).toMatch(/^SMS_CARRIER=kept/)
  expect(problem({ SMS_CARRIER: 'kept' }, { empty: true })).toMatch(/^SMS_CARRIER=kept/)
})

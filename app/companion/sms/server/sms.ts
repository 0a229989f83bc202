import type { Language } from '#prelude/languages.ts'
import { openModels } from '#language/tools/onDisk.ts'
import type { Classify } from '#talk/command.ts'
import type { Config } from '#platform/config.ts'
import type { SmsCarrier } from '../carrier.ts'
import { keptCarrier } from '../kept.ts'
import { twilio } from './twilio.ts'

/** The door of texts as it is set up. `underWay` are the numbers to which this process sends at the moment; nothing else of a talk stays in memory. */
export type Sms = { carrier: SmsCarrier; publicUrl: string; country: string; service: string; language: Language; underWay: Map<string, Promise<void>> }

/** The door that follows from the settings; undefined where there is none. */
export function smsFrom({ sms, publicUrl, serviceCountry, serviceName }: Pick<Config, 'sms' | 'publicUrl' | 'serviceCountry' | 'serviceName'>): Sms | undefined {
  if (!sms) return undefined
  return { carrier: sms.carrier === 'twilio' ? twilio(sms) : keptCarrier(), publicUrl, country: serviceCountry, service: serviceName, language: sms.language, underWay: new Map() }
}

let mind: Promise<Classify> | undefined

/** What understands texts, opened when the first one comes. Without its files rules alone listen. */
export const understanding = (): Promise<Classify> => (mind ??= openModels().then(({ classify }) => classify))

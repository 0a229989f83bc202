import type { Level, Signal } from '../signal.ts'

/** What a plain phrase stands for; `intends` where it says what the person will do, so that no reading of it as a fear stands against it. `scope` phrases say nothing by themselves: they change how others in the same sentence are read. */
export type Plain = { signal: Signal; level: Level; intends?: true } | { scope: 'not' | 'fear' | 'past' | 'now' | 'idiom' | 'surely' }
export type PlainList = { means: Plain; lines: string }

export const a = (signal: Signal, level: Level, lines: string): PlainList => ({ means: { signal, level }, lines })
/** What a person says that they will do, or that they have decided on. */
export const intends = (lines: string): PlainList => ({ means: { signal: 'active', level: 'high', intends: true }, lines })
export const scope = (kind: Extract<Plain, { scope: string }>['scope'], lines: string): PlainList => ({ means: { scope: kind }, lines })

export const isScope = (means: Plain): means is Extract<Plain, { scope: string }> => 'scope' in means

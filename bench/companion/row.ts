export type Row = { name: string; value: number; unit: string; goal: number | null; ok: boolean }

export const median = (all: readonly number[]): number => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)]!
export const atShare = (all: readonly number[], share: number): number => all.toSorted((one, other) => one - other)[Math.floor(all.length * share)]!
export const rounded = (value: number, places = 2): number => Math.round(value * 10 ** places) / 10 ** places
export const atMost = (name: string, value: number, unit: string, goal: number): Row => ({ name, value: rounded(value, 3), unit, goal, ok: value <= goal })
export const atLeast = (name: string, value: number, unit: string, goal: number): Row => ({ name, value: rounded(value), unit, goal, ok: value >= goal })

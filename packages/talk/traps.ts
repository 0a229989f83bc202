/** The thirteen thinking traps, as packages/language names them. */
export const traps = [
  'all-or-nothing', 'overgeneralising', 'mental-filter', 'discounting-the-positive', 'mind-reading', 'fortune-telling', 'catastrophising', 'emotional-reasoning', 'should-statements', 'labelling',
  'personalising', 'blaming-others', 'unfair-comparison',
] as const
export type TrapName = (typeof traps)[number]
export const isTrap = (name: string): name is TrapName => (traps as readonly string[]).includes(name)

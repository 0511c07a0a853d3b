import words from './words.json' with { type: 'json' }

const DURATIONS = new Map(Object.entries(words.durations))

/** Longer is no time of the news. */
const MAX_DURATION = 100_000

/** "P3Y", "P2W", "PT48H"; halves of a day and more have no such form and give none. */
export function durationOf(amount: number, unit: string): string | undefined {
  const pattern = DURATIONS.get(unit)
  const match = pattern && /^(P[T]?)\{(\d*)n\}([A-Z])$/.exec(pattern)
  if (!match) return undefined
  const [, prefix = '', factor = '', letter = ''] = match
  const value = amount * (factor === '' ? 1 : Number(factor))
  if (value > MAX_DURATION) return undefined
  if (Number.isInteger(value)) return `${prefix}${value}${letter}`
  if (letter === 'H' && Number.isInteger(value * 60)) return `PT${value * 60}M`
  return letter === 'Y' && Number.isInteger(value * 12) ? `P${value * 12}M` : undefined
}

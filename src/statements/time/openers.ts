import { beginsNumber } from '../numerals/numbers.js'
import words from './words.json' with { type: 'json' }

const OPENERS = new Set([
  ...Object.keys(words.months), ...Object.keys(words.shortMonths), ...Object.keys(words.shortWeekdays),
  ...Object.keys(words.weekdays).flatMap(day => [day, `${day}s`]),
  ...Object.keys(words.seasons), ...Object.keys(words.slices), ...Object.keys(words.days), ...Object.keys(words.units),
  ...Object.keys(words.namedDays).map(phrase => phrase.split(' ')[0] ?? phrase),
  ...words.lastWords, ...words.nextWords, ...words.vague, ...words.setAdverbs,
  'the', 'that', 'this', 'these', 'current', 'earlier', 'later', 'so', 'from', 'between', 'every', 'each', 'q',
  'overnight', "'", '’', '‘',
])

/** Whether any expression of time can begin with a word: most words are passed over by this alone. */
export function opensTime(word: string): boolean {
  return OPENERS.has(word) || beginsNumber(word)
}

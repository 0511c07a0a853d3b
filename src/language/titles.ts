/** Abbreviated titles ("Brig.", "Rep."): before a name they end neither a token at their full stop nor a sentence. */
import { CHARACTER, characterClass } from './characters.js'
import abbreviations from './title-abbreviations.json' with { type: 'json' }

const TITLES: ReadonlySet<string> = new Set(abbreviations)
const LONGEST = abbreviations.reduce((most, word) => Math.max(most, word.length), 0)

/** Whether a word is such a title with its full stop: "Brig.", "SGT."; before a name it has a capital. */
export const isAbbreviatedTitle = (form: string): boolean =>
  form.length <= LONGEST + 1 && form.endsWith('.') && /^\p{Lu}/u.test(form) && TITLES.has(form.slice(0, -1).toLowerCase())

/**
 * Whether the full stop at the end of a stretch without spaces belongs to a title before a name.
 *
 * @param next how the next stretch begins: 2 for a capital
 */
export function keepsStop(text: string, start: number, at: number, end: number, next: number): boolean {
  return at === end - 1 && next === 2 && text.charCodeAt(at) === FULL_STOP && at - start <= LONGEST
    && characterClass(text.charCodeAt(start)) === CHARACTER.letter && isAbbreviatedTitle(text.slice(start, end))
}

const FULL_STOP = 46
